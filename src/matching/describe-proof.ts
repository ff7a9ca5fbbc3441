import { scoreText } from "../compatibility/index.ts";
import type { Matching } from "./matching.ts";

/** What the certificate of a matching proves of it, in words of coordinators and without a full stop. */
export function describeProof({ aim, summary, assignment }: Pick<Matching, "aim" | "summary" | "assignment">): string {
  const { floor } = summary;
  const { minimumScore } = assignment.problem;
  if (aim === "best-total") return `no other pairing has a higher total${minimumScore === 0 ? "" : `, counting ${scoreText(minimumScore)} for each pair fewer`}`;
  if (aim === "most-people" || floor === null) return "no other pairing pairs more, or as many with a higher total";
  if (aim === "balanced") return `no other pairing pairs more, or as many with a higher total and no score under ${scoreText(floor)}`;
  return "no other pairing pairs more; of those that pair as many, none has a higher lowest score, and of these none a higher total";
}

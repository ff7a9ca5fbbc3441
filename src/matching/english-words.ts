import type { Side } from "../cohort/index.ts";
import { scoreText } from "../compatibility/index.ts";
import { counted } from "../program/counted.ts";
import type { NameOf } from "./english.ts";
import type { MatchingFacts } from "./reason.ts";

/** What people on the other side are called. */
export function partner(side: Side): Side {
  return side === "mentee" ? "mentor" : "mentee";
}

export function names(side: Side, ids: readonly string[], nameOf: NameOf): string[] {
  return ids.map((id) => nameOf(side, id));
}

/** `ada, bo or cy` */
export function list(texts: readonly string[], word: "and" | "or"): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${word} ${texts[texts.length - 1]}`;
}

/** A few by name, many by their number. */
export function anyOf(mentors: readonly string[]): string {
  return mentors.length <= 3 ? list(mentors, "or") : `any of ${mentors.length} mentors`;
}

/** Where a group can go, and how little room there is. */
export function tooFew({ mentors, places, short }: MatchingFacts["shortage"]): string {
  return `${counted(mentors, "mentor")} with ${counted(places, "place")} for them: ${short} too few`;
}

/** How a total is counted where pairs may be left out. */
export function eachPairFewer(minimum: number): string {
  return minimum === 0 ? "" : `, counting ${scoreText(minimum)} for each pair fewer`;
}

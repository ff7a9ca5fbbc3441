import { english, sayReason, type Catalogue } from "./english.ts";
import type { Matching } from "./matching.ts";
import { proofOf } from "./overall.ts";

/** What the certificate of a matching proves of it, in words of coordinators and without a full stop. */
export function describeProof(matching: Pick<Matching, "aim" | "summary" | "assignment">, catalogue: Catalogue = english): string {
  return sayReason(proofOf(matching), catalogue);
}

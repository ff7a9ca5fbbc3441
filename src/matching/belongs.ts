import type { Cohort } from "../cohort/index.ts";
import type { Problem } from "../program/index.ts";
import { MatchingError } from "./error.ts";
import type { Matching } from "./matching.ts";

/**
 * Sees to it that a matching is one of this cohort, its program and its scale: of others, explanations would be untrue.
 *
 * @throws MatchingError `another-cohort`, `another-program`, `another-reference`
 */
export function checkBelongs(cohort: Cohort, matching: Matching): void {
  const found = strangers(cohort, matching);
  if (found.length > 0) throw new MatchingError(found);
}

/** What of a cohort is not what a matching was made of. */
export function strangers(cohort: Cohort, matching: Matching): Problem[] {
  const parts = [
    ["cohort", cohort.hash, "Pass the cohort that this matching was made of."],
    ["program", cohort.program.hash, "Read the cohort with the program of this matching."],
    ["reference", cohort.reference.hash, "Read the cohort with the reference of this matching."],
  ] as const;
  return parts.flatMap(([part, hash, remedy]) => {
    // Parsed from somewhere, it may lack anything.
    const value: unknown = matching[part]?.hash;
    return value === hash ? [] : [{ code: `another-${part}`, path: [part, "hash"], value, remedy }];
  });
}

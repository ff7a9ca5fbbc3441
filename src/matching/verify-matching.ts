import { verifyAssignment } from "../assignment/index.ts";
import type { Cohort } from "../cohort/index.ts";
import type { Matching } from "./matching.ts";
import { problemOf } from "./problem.ts";

/** What an independent check of a matching found. */
export interface MatchingVerification {
  /** Every rule, place and lock is respected, and the matching says of itself what is so. */
  readonly valid: boolean;
  /** Nothing better exists for its aim. */
  readonly optimal: boolean;
  readonly problems: readonly { readonly code: string; readonly path: readonly (string | number)[]; readonly remedy: string }[];
}

/** Checks a matching against the cohort it was made of: the same people and program, every rule held, and the proof of the optimum. */
export function verifyMatching(cohort: Cohort, matching: Matching): MatchingVerification {
  const strangers = differences(cohort, matching);
  if (strangers.length > 0) return { valid: false, optimal: false, problems: strangers };
  const { matrix, options } = problemOf(cohort, matching.aim);
  const verified = verifyAssignment(matrix, matching.assignment, options);
  if (samePairs(cohort, matching)) return verified;
  return { ...verified, valid: false, problems: [...verified.problems, { code: "pairs-differ", path: ["pairs"], remedy: "The listed pairs are not those of the proof: take the matching as it was written." }] };
}

function differences(cohort: Cohort, matching: Matching): MatchingVerification["problems"] {
  const pairs = [
    ["cohort", matching.cohort.hash, cohort.hash, "Pass the cohort that this matching was made of."],
    ["program", matching.program.hash, cohort.program.hash, "Read the cohort with the program of this matching."],
    ["reference", matching.reference.hash, cohort.reference.hash, "Read the cohort with the reference of this matching."],
  ] as const;
  return pairs.filter(([, stated, found]) => stated !== found).map(([part, , , remedy]) => ({ code: `another-${part}`, path: [part, "hash"], remedy }));
}

/** Whether the pairs listed by id are those of the proof, each once. */
function samePairs({ menteeIndex, mentorIndex }: Cohort, { pairs, assignment }: Matching): boolean {
  const listed = new Set(pairs.map(({ mentee, mentor }) => `${menteeIndex.get(mentee)} ${mentorIndex.get(mentor)}`));
  const proved = assignment.columnsOf.flatMap((columns, row) => columns.map((column) => `${row} ${column}`));
  return listed.size === pairs.length && listed.size === proved.length && proved.every((pair) => listed.has(pair));
}

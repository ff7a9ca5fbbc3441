import { openRegrets } from "../assignment/index.ts";
import type { Cohort } from "../cohort/index.ts";
import { scorePair, type PairScore } from "../compatibility/index.ts";
import type { Matching } from "./matching.ts";
import { rankInColumn, rankInRow } from "./pairs.ts";
import { problemOf } from "./problem.ts";

/** What stands behind a pair, or behind its absence. Holds what people share, so it is for their own eyes and the coordinator's. */
export interface PairExplanation extends PairScore {
  /** `paired`; `possible` = no rule forbids it; `blocked` = a rule does. */
  readonly status: "paired" | "possible" | "blocked";
  readonly rankForMentee: number | null;
  readonly eligibleForMentee: number;
  readonly rankForMentor: number | null;
  readonly eligibleForMentor: number;
  /** What insisting on a possible pair would cost the cohort, at the matching's floor; 0 and 0 = just as good. `null` where it is paired or cannot be. */
  readonly cost: { readonly participation: number; readonly points: number } | null;
}

/**
 * Explains one pair of a cohort, in the matching or not: its score with everything it is made of, its rank for both, and the
 * exact answer to "why not these two?". @throws CohortError for an id that does not take part
 */
export function explainPair(cohort: Cohort, matching: Matching, menteeId: string, mentorId: string): PairExplanation {
  const pair = scorePair(cohort, menteeId, mentorId);
  const { matrix } = problemOf(cohort, matching.aim);
  const row = cohort.menteeIndex.get(pair.mentee) ?? 0;
  const column = cohort.mentorIndex.get(pair.mentor) ?? 0;
  const paired = matching.assignment.status === "optimal" && matching.assignment.columnsOf[row].includes(column);
  const possible = !paired && pair.eligible && matching.assignment.status === "optimal";
  const [forMentee, forMentor] = [rankInRow(matrix, row, pair.points), rankInColumn(matrix, column, pair.points)];
  return {
    ...pair,
    status: paired ? "paired" : pair.eligible ? "possible" : "blocked",
    rankForMentee: pair.eligible ? forMentee.rank : null,
    eligibleForMentee: forMentee.eligible,
    rankForMentor: pair.eligible ? forMentor.rank : null,
    eligibleForMentor: forMentor.eligible,
    cost: possible ? openRegrets(matrix, matching.assignment).ofPair([row, column]) : null,
  };
}

import { openQuestions } from "../assignment/index.ts";
import type { Cohort } from "../cohort/index.ts";
import { FORBIDDEN, pairScore, personAt, type PairScore } from "../compatibility/index.ts";
import { checkBelongs } from "./belongs.ts";
import type { Matching } from "./matching.ts";
import { rankInColumn, rankInRow } from "./pairs.ts";
import { problemOf } from "./problem.ts";

/** What stands behind a pair, or behind its absence. For coordinators: it names rules, vetoes among them, and what answers have in common. */
export interface PairExplanation extends PairScore {
  /** `paired`; `possible` = no rule forbids it; `blocked` = a rule does. */
  readonly status: "paired" | "possible" | "blocked";
  /** Among the eligible; `null` where the pair is blocked. A locked pair is ranked whatever it scores. */
  readonly rankForMentee: number | null;
  readonly eligibleForMentee: number;
  readonly rankForMentor: number | null;
  readonly eligibleForMentor: number;
  /** What insisting on a possible pair would cost the cohort, at the matching's floor; 0 and 0 = just as good. `null` where it is paired or cannot be. */
  readonly cost: { readonly participation: number; readonly points: number } | null;
}

/**
 * Explains one pair of a cohort, in the matching or not: its score with everything it is made of, its rank for both, and the
 * exact answer to "why not these two?".
 *
 * @throws MatchingError where the matching is not one of this cohort, CohortError for an id that does not take part
 */
export function explainPair(cohort: Cohort, matching: Matching, menteeId: string, mentorId: string): PairExplanation {
  checkBelongs(cohort, matching);
  const [mentee, mentor] = [personAt(cohort, "mentee", menteeId), personAt(cohort, "mentor", mentorId)];
  const { matrix, scorer } = problemOf(cohort, matching.aim);
  const row = cohort.mentees.indexOf(mentee);
  const column = cohort.mentors.indexOf(mentor);
  const isOpen = matrix.values[row * matrix.columns + column] !== FORBIDDEN;
  const isPaired = matching.assignment.columnsOf[row].includes(column);
  const [forMentee, forMentor] = [rankInRow(matrix, row, column), rankInColumn(matrix, row, column)];
  const canBe = isOpen && !isPaired && matching.assignment.status === "optimal";
  return {
    ...pairScore(scorer, mentee, mentor),
    status: isPaired ? "paired" : isOpen ? "possible" : "blocked",
    rankForMentee: isOpen ? forMentee.rank : null,
    eligibleForMentee: forMentee.eligible,
    rankForMentor: isOpen ? forMentor.rank : null,
    eligibleForMentor: forMentor.eligible,
    cost: canBe ? openQuestions(matrix, matching.assignment).regrets.ofPair([row, column]) : null,
  };
}

import type { Cohort } from "../cohort/index.ts";
import { isEligible } from "./eligibility.ts";
import { FULL } from "./points.ts";
import { FORBIDDEN, ScoreRows } from "./score-rows.ts";
import { compileScorer } from "./scorer.ts";
import { pairPoints } from "./similarity.ts";

/** A cohort's scores as the assignment engine asks for them when no matrix is stored: whole points, -Infinity for a pair that must not be. */
export interface CohortScorer {
  readonly rows: number;
  readonly columns: number;
  readonly range: readonly [number, number];
  score(row: number, column: number): number;
  scoreRow(row: number, into: Float64Array): void;
}

/** Rows are mentees, columns mentors, both in draw order. */
export function cohortScorer(cohort: Cohort): CohortScorer {
  const { mentees, mentors, program } = cohort;
  const scorer = compileScorer(cohort);
  const scores = new ScoreRows(scorer);
  const { rows, columns } = scores;
  const line = new Int16Array(columns);
  return {
    rows,
    columns,
    range: [0, FULL],
    score(row, column) {
      const [mentee, mentor] = [mentees[row], mentors[column]];
      return isEligible(scorer, mentee, mentor) ? pairPoints(scorer.measures, mentee, mentor, program.resolution) : -Infinity;
    },
    scoreRow(row, into) {
      scores.read(row, line);
      for (let column = 0; column < columns; column++) into[column] = line[column] === FORBIDDEN ? -Infinity : line[column];
    },
  };
}

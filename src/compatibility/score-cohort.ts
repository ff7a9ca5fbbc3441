import { CohortError, tooLarge, type Cohort } from "../cohort/index.ts";
import { ScoreRows } from "./score-rows.ts";
import { compileScorer, type Scorer } from "./scorer.ts";
import { finish, type Steps } from "./steps.ts";

/** All scores of a cohort. A working object: typed, not JSON. */
export interface ScoreMatrix {
  /** Mentees, in draw order. */
  readonly rows: number;
  /** Mentors, in draw order. */
  readonly columns: number;
  /** Row-major points 0..1000, or -32768 for a pair that a rule blocks. */
  readonly values: Int16Array;
  /** How many pairs no rule blocks. */
  readonly eligible: number;
}

/** Scores every pair, equal to `scorePair` to the point. @throws CohortError `too-large` before memory is taken */
export function scoreCohort(cohort: Cohort): ScoreMatrix {
  return finish(scoreSteps(compileScorer(cohort)));
}

/** The same piece by piece: yields after each mentee. */
export function* scoreSteps(scorer: Scorer): Steps<ScoreMatrix> {
  const { mentees, mentors } = scorer.cohort;
  const problem = tooLarge({ mentors: mentors.length, mentees: mentees.length });
  if (problem !== undefined) throw new CohortError([problem]);
  const scores = new ScoreRows(scorer);
  const { rows, columns } = scores;
  const values = new Int16Array(rows * columns);
  let eligible = 0;
  for (let row = 0; row < rows; row++) {
    eligible += scores.read(row, values.subarray(row * columns, (row + 1) * columns));
    yield scores.work;
  }
  return { rows, columns, values, eligible };
}

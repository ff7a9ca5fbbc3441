import type { Cohort } from "../cohort/index.ts";
import { isEligible } from "./eligibility.ts";
import { interned } from "./interned.ts";
import { compileScorer } from "./scorer.ts";
import { measuresOf, pairPoints } from "./similarity.ts";

/** The mark of a pair that must not be: the least Int16, as the assignment engine reads it. */
export const FORBIDDEN = -32768;

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

/** Scores every pair, equal to `scorePair` to the point. */
export function scoreCohort(cohort: Cohort): ScoreMatrix {
  const scorer = compileScorer(cohort, measuresOf(cohort).map((measure) => interned(measure, cohort)));
  const { mentees, mentors, program } = cohort;
  const values = new Int16Array(mentees.length * mentors.length).fill(FORBIDDEN);
  let eligible = 0;
  let cell = 0;
  for (const mentee of mentees) {
    for (const mentor of mentors) {
      if (isEligible(scorer, mentee, mentor)) {
        values[cell] = pairPoints(scorer.measures, mentee, mentor, program.resolution);
        eligible++;
      }
      cell++;
    }
  }
  return { rows: mentees.length, columns: mentors.length, values, eligible };
}

import { CohortError, tooLarge, type Cohort } from "../cohort/index.ts";
import { isEligible } from "./eligibility.ts";
import { compileForAll, type Scorer } from "./scorer.ts";
import { pairPoints } from "./similarity.ts";
import { finish, type Steps } from "./steps.ts";

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

/** Scores every pair, equal to `scorePair` to the point. @throws CohortError `too-large` before memory is taken */
export function scoreCohort(cohort: Cohort): ScoreMatrix {
  return finish(scoreSteps(compileForAll(cohort)));
}

/** Comparing two answers takes about as long as a solver takes to look at so many pairs. */
const workOfAnswer = 8;

/** The same piece by piece: yields after each mentee. */
export function* scoreSteps(scorer: Scorer): Steps<ScoreMatrix> {
  const { mentees, mentors, program } = scorer.cohort;
  const problem = tooLarge({ mentors: mentors.length, mentees: mentees.length });
  if (problem !== undefined) throw new CohortError([problem]);
  const values = new Int16Array(mentees.length * mentors.length).fill(FORBIDDEN);
  let eligible = 0;
  let cell = 0;
  for (const mentee of mentees) {
    const before = eligible;
    for (const mentor of mentors) {
      if (isEligible(scorer, mentee, mentor)) {
        values[cell] = pairPoints(scorer.measures, mentee, mentor, program.resolution);
        eligible++;
      }
      cell++;
    }
    yield mentors.length * scorer.rules.length + (eligible - before) * scorer.measures.length * workOfAnswer;
  }
  return { rows: mentees.length, columns: mentors.length, values, eligible };
}

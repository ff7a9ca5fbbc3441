import { solveSteps, type Assignment } from "../assignment/index.ts";
import type { Cohort } from "../cohort/index.ts";
import { compileSteps, finish, scoreSteps } from "../compatibility/index.ts";
import type { Aim } from "../program/index.ts";
import { explained } from "./explained.ts";
import type { Matching } from "./matching.ts";
import { MatchingError } from "./error.ts";
import { aims, isAim, stated, type Problem } from "./problem.ts";

/** What may differ from the program. */
export interface MatchOptions {
  /** Instead of the program's. */
  readonly aim?: Aim;
}

/** How far a matching is: `done` of `total` steps of a phase; `total` is null where it is not known before. */
export interface MatchProgress {
  readonly phase: "scoring" | "pairing" | "explaining";
  readonly done: number;
  readonly total: number | null;
}

/** Progress with the work behind it, as in `Steps`: by it, and by no clock, the asynchronous form knows when to pause. */
export interface MatchStep extends MatchProgress {
  readonly work: number;
}

/**
 * Pairs a cohort: optimal for the aim under the program's rules, with a proof, and a reason for everybody who is left.
 *
 * @throws MatchingError `unknown-option` for an aim that is none, CohortError `too-large`
 */
export function matchCohort(cohort: Cohort, options: MatchOptions = {}): Matching {
  return finish(matchSteps(cohort, options));
}

/** The one kernel of both forms. */
export function* matchSteps(cohort: Cohort, { aim = cohort.program.aim }: MatchOptions = {}): Generator<MatchStep, Matching> {
  if (!isAim(aim)) throw new MatchingError([{ code: "unknown-option", path: ["aim"], value: aim, remedy: `Give one of: ${aims.join(", ")}.` }]);
  const problem = yield* scoring(cohort, aim);
  const assignment = yield* pairing(problem);
  const steps = explained(problem, aim, assignment);
  for (let done = 1; ; done++) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { phase: "explaining", done, total: null, work: next.value };
  }
}

/** Scored mentees are counted; making ready comes before the first. */
function* scoring(cohort: Cohort, aim: Aim): Generator<MatchStep, Problem> {
  const total = cohort.mentees.length;
  const compiling = compileSteps(cohort);
  let compiled = compiling.next();
  for (; !compiled.done; compiled = compiling.next()) yield { phase: "scoring", done: 0, total, work: compiled.value };
  const steps = scoreSteps(compiled.value);
  for (let done = 1; ; done++) {
    const next = steps.next();
    if (next.done) return stated(compiled.value, next.value, aim);
    yield { phase: "scoring", done, total, work: next.value };
  }
}

function* pairing({ matrix, options }: Problem): Generator<MatchStep, Assignment> {
  const steps = solveSteps(matrix, options);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const { done, total, steps: work } = next.value;
    yield { phase: "pairing", done, total, work };
  }
}

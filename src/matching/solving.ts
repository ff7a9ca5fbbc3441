import { solveSteps, type Assignment, type AssignmentOptions, type Scores, type Step } from "../assignment/index.ts";
import type { Steps } from "../compatibility/index.ts";

/** Solves an assignment as part of some other work. */
export function solving(scores: Scores, options: AssignmentOptions): Steps<Assignment> {
  return counted(solveSteps(scores, options));
}

/** The assignment engine's steps as part of some other work. */
export function* counted<T>(steps: Generator<Step, T>): Steps<T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield next.value.steps;
  }
}

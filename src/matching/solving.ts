import { solveSteps, type Assignment, type AssignmentOptions, type Scores } from "../assignment/index.ts";
import type { Steps } from "../compatibility/index.ts";

/** Solves an assignment as part of some other work. */
export function* solving(scores: Scores, options: AssignmentOptions): Steps<Assignment> {
  const steps = solveSteps(scores, options);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield next.value.steps;
  }
}

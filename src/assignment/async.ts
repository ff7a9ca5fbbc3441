import type { Assignment } from "./assignment.ts";
import { frontSteps, type Front, type FrontOptions } from "./front.ts";
import type { AssignmentOptions, Scores } from "./problem.ts";
import type { Step } from "./progress.ts";
import { runPaced, type RunControls } from "./run.ts";
import { solveSteps } from "./solve.ts";

/** The options of `solveAssignment`, and how to follow or stop the work. */
export interface AsyncOptions extends AssignmentOptions, RunControls {}

/**
 * `solveAssignment` for large problems: the same kernel and the same answer, but other work gets its turn about every 10 ms.
 * Reading the scores and a single search are one piece each: at 3000 x 3000 that can be 50 to 200 ms.
 *
 * @throws AssignmentError for invalid input, `signal.reason` when aborted
 */
export async function solveAssignmentAsync(scores: Scores, options: AsyncOptions = {}): Promise<Assignment> {
  const { signal, onProgress, ...rest } = options;
  return runPaced(solveSteps(scores, rest), signal, onProgress);
}

/** The options of `front`, and how to follow or stop the work. */
export interface FrontAsyncOptions extends FrontOptions, RunControls {}

/** `front` in the same manner. @throws AssignmentError for invalid input, `signal.reason` when aborted */
export async function frontAsync(scores: Scores, options: FrontAsyncOptions = {}): Promise<Front> {
  const { signal, onProgress, ...rest } = options;
  return runPaced(frontSteps(scores, rest), signal, onProgress);
}

/** Any piecewise form in the same manner: what it comes to is what doing all at once would. @throws `signal.reason` when aborted */
export async function runAsync<T>(work: Generator<Step, T>, { signal, onProgress }: RunControls = {}): Promise<T> {
  return runPaced(work, signal, onProgress);
}

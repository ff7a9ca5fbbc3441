import type { Assignment } from "./assignment.ts";
import { finishAsync, type PaceOptions } from "./finish.ts";
import { frontSteps, type Front, type FrontOptions } from "./front.ts";
import type { AssignmentOptions, Scores } from "./problem.ts";
import { solveSteps } from "./solve.ts";

export interface AsyncOptions extends AssignmentOptions, PaceOptions {}

/**
 * `solveAssignment` for large problems: the same kernel and the same answer, but other work gets its turn about every 10 ms.
 *
 * @throws AssignmentError for invalid input, `signal.reason` when aborted
 */
export async function solveAssignmentAsync(scores: Scores, options: AsyncOptions = {}): Promise<Assignment> {
  const { signal, onProgress, ...rest } = options;
  return finishAsync(solveSteps(scores, rest), { signal, onProgress });
}

export interface FrontAsyncOptions extends FrontOptions, PaceOptions {}

/** `front` in the same manner. @throws AssignmentError for invalid input, `signal.reason` when aborted */
export async function frontAsync(scores: Scores, options: FrontAsyncOptions = {}): Promise<Front> {
  const { signal, onProgress, ...rest } = options;
  return finishAsync(frontSteps(scores, rest), { signal, onProgress });
}

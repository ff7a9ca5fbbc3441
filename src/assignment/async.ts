import type { Assignment } from "./assignment.ts";
import { pause } from "./pause.ts";
import type { AssignmentOptions, Scores } from "./problem.ts";
import type { Progress } from "./progress.ts";
import { solveSteps } from "./solve.ts";

export interface AsyncOptions extends AssignmentOptions {
  /** An AbortSignal, or anything like it. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown };
  /** Called at every pause, and once at the end. */
  readonly onProgress?: (progress: Progress) => void;
}

/** The work between two pauses, in pairs looked at: about 10 ms. Counted, not timed, so that the core knows no clock. */
const stepsBetweenPauses = 400_000;

/**
 * `solveAssignment` for large problems: the same kernel and the same answer, but other work gets its turn about every 10 ms.
 *
 * @throws AssignmentError for invalid input, `signal.reason` when aborted
 */
export async function solveAssignmentAsync(scores: Scores, options: AsyncOptions = {}): Promise<Assignment> {
  const { signal, onProgress, ...rest } = options;
  if (signal?.aborted) throw signal.reason;
  const work = solveSteps(scores, rest);
  let steps = 0;
  for (;;) {
    const next = work.next();
    if (next.done) {
      onProgress?.({ phase: "done", done: 1, total: 1 });
      return next.value;
    }
    steps += next.value.steps;
    if (steps < stepsBetweenPauses) continue;
    steps = 0;
    const { phase, done, total } = next.value;
    onProgress?.({ phase, done, total });
    await pause();
    if (signal?.aborted) throw signal.reason;
  }
}

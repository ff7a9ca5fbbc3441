import { pause } from "./pause.ts";
import type { Progress, Step } from "./progress.ts";

/** Runs piecewise work to its end. */
export function run<T>(work: Generator<Step, T>): T {
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

/** How a caller follows long work and stops it. */
export interface RunControls {
  /** An AbortSignal, or anything like it. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown };
  /** Called at every pause, and once at the end. */
  readonly onProgress?: (progress: Progress) => void;
}

/** The work between two pauses, in pairs looked at: about 10 ms. Counted, not timed, so that the core knows no clock. */
const stepsBetweenPauses = 400_000;

/** The same, but other work gets its turn about every 10 ms. @throws `signal.reason` when aborted */
export async function runPaced<T>(work: Generator<Step, T>, signal: RunControls["signal"], onProgress: RunControls["onProgress"]): Promise<T> {
  if (signal?.aborted) throw signal.reason;
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

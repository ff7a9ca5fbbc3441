import { pause } from "./pause.ts";
import type { Progress, Step } from "./progress.ts";

/** Does all the work of a stepped form at once. */
export function finish<T>(work: Generator<unknown, T>): T {
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

/** How to follow long work, or stop it. */
export interface PaceOptions {
  /** An AbortSignal, or anything like it. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown } | undefined;
  /** Called at every pause, and once at the end. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The work between two pauses, in pairs looked at: about 10 ms. Counted, not timed, so that the core knows no clock. */
const stepsBetweenPauses = 400_000;

/** The same, giving way to other work about every 10 ms. @throws `signal.reason` when aborted */
export async function finishAsync<T>(work: Generator<Step, T>, { signal, onProgress }: PaceOptions = {}): Promise<T> {
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

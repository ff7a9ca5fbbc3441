import { pause } from "../assignment/pause.ts";
import type { Cohort } from "../cohort/index.ts";
import { matchSteps, type MatchOptions, type MatchProgress } from "./match-cohort.ts";
import type { Matching } from "./matching.ts";

/** The same, and how to follow or stop the work. */
export interface MatchAsyncOptions extends MatchOptions {
  /** An AbortSignal, or anything like it: stops the work, its reason is thrown. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown };
  /** Called at every pause. */
  readonly onProgress?: (progress: MatchProgress) => void;
}

/** The work between two pauses, as in `Steps`: about 10 ms. */
const workBetweenPauses = 400_000;

/** As `matchCohort` and with the same result, giving way to other work about every 10 ms. @throws `signal.reason` when aborted */
export async function matchCohortAsync(cohort: Cohort, { signal, onProgress, ...options }: MatchAsyncOptions = {}): Promise<Matching> {
  const steps = matchSteps(cohort, options);
  let done = 0;
  for (;;) {
    if (signal?.aborted) throw signal.reason;
    const next = steps.next();
    if (next.done) return next.value;
    const { work, ...progress } = next.value;
    done += work;
    if (done < workBetweenPauses) continue;
    done = 0;
    onProgress?.(progress);
    await pause();
  }
}

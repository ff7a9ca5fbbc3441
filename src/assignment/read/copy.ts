import type { ScoreArray } from "../problem.ts";

/**
 * Copies numbers `from .. end - 1` to the front of an array of floats, whatever their kind. Loops that meet several kinds of
 * typed array run several times as long as those that meet one; so kernels loop over floats only, and the engine's own copy,
 * which costs next to nothing, brings them.
 */
export function copyTo(floats: Float64Array, numbers: ScoreArray, from: number, end: number) {
  if (end - from >= leastCopied) floats.set(numbers.subarray(from, end));
  else for (let k = 0; k < end - from; k++) floats[k] = numbers[from + k];
}

/** Less than this is sooner copied one by one. */
const leastCopied = 48;

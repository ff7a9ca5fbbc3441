import type { ScoreArray } from "./problem.ts";

/**
 * The mark of a pair that must not be in a typed array of scores: the minimum of a signed integer type, the maximum of
 * an unsigned one, -Infinity in a float array. Such a pair is absent, never a pair with a big negative score.
 */
export function forbiddenOf(values: ScoreArray): number {
  if (values instanceof Float32Array || values instanceof Float64Array) return -Infinity;
  const bits = 8 * values.BYTES_PER_ELEMENT;
  const signed = values instanceof Int8Array || values instanceof Int16Array || values instanceof Int32Array;
  return signed ? -1 << (bits - 1) : -1 >>> (32 - bits);
}

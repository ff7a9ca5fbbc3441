import { ONE } from "./comparator.ts";

/** Parts of a sum are kept on this finer scale, so that only the sum is rounded to a similarity. */
export const FINE = 64 * ONE;

/** `part` of `whole` as a similarity 0..16384, rounded half up. 0 <= part <= whole, 0 < whole; exact for integers up to 2^37. */
export function fraction(part: number, whole: number): number {
  return Math.floor((2 * ONE * part + whole) / (2 * whole));
}

/** The mean of values 0..FINE as a similarity, from their weighted sum and the sum of weights, rounded half up. */
export function meanOf(fineSum: number, weights: number): number {
  return Math.floor((2 * fineSum + 64 * weights) / (2 * 64 * weights));
}

/** `meanOf` of many sums of the same weights. */
export function meansOf(fineSums: Float64Array, weights: number, into: Int16Array) {
  for (let k = 0; k < into.length; k++) into[k] = meanOf(fineSums[k], weights);
}

/** A number 0..1 as a similarity, rounded half up. */
export function similarity(value: number): number {
  return Math.floor(value * ONE + 0.5);
}

/** A part 1..FINE-1 in percent, 1..99. */
export function percentOf(part: number): number {
  return Math.max(1, Math.floor((100 * part) / FINE));
}

import { onOneScale } from "../comparators/decimal.ts";

/** A number as a whole number of parts, so many of which are 1, rounded half up; read as the decimal it is written as. */
export function fractionOf(value: number, parts: number): number {
  const [exact, one] = onOneScale([value, 1]);
  return Number((2n * exact * BigInt(parts) + one) / (2n * one));
}

/** a - b as the decimals they are written as: 3.3 - 1.3 is 2, where floating point says 1.9999999999999998. */
export function difference(a: number, b: number): number {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a - b;
  const [minuend, subtrahend, one] = onOneScale([a, b, 1]);
  return Number(`${minuend - subtrahend}e-${String(one).length - 1}`);
}

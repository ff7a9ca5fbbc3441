/** The fraction 0..1 as an integer of `whole`, rounded half up, read as the decimal it is written as. */
export function fractionOf(fraction: number, whole: number): number {
  const [value, one] = onOneScale([fraction, 1]);
  return Number((2n * value * BigInt(whole) + one) / (2n * one));
}

/** a - b as the decimals they are written as: 3.3 - 1.3 is 2, where floating point says 1.9999999999999998. */
export function difference(a: number, b: number): number {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a - b;
  const [minuend, subtrahend, one] = onOneScale([a, b, 1]);
  return Number(`${minuend - subtrahend}e-${String(one).length - 1}`);
}

/** Numbers as integers in the same proportions: their shortest decimals, shifted by one power of ten. */
export function onOneScale(numbers: readonly number[]): bigint[] {
  const decimals = numbers.map(decimalOf);
  const least = decimals.reduce((lowest, { exponent }) => Math.min(lowest, exponent), 0);
  return decimals.map(({ digits, exponent }) => BigInt(digits + "0".repeat(exponent - least)));
}

/** 0.15 -> 015 and -2; 1.5e21 -> 15 and 20. */
function decimalOf(value: number): { readonly digits: string; readonly exponent: number } {
  const [mantissa, power = "0"] = String(value).split("e");
  const [whole, decimals = ""] = mantissa.split(".");
  return { digits: whole + decimals, exponent: Number(power) - decimals.length };
}

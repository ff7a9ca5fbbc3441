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

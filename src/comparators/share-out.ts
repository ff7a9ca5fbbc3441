import { onOneScale } from "./decimal.ts";

/**
 * `total` shared out in proportion to amounts as whole numbers that add up to it, by the largest remainder; equal remainders in
 * the order given. In exact decimal arithmetic, so that 0.2 to 0.15 is 20 to 15 and a common factor changes nothing. Amounts are
 * finite and not negative, and not all of them 0.
 */
export function shareOut(total: number, amounts: readonly number[]): number[] {
  const exact = onOneScale(amounts);
  const sum = exact.reduce((a, b) => a + b, 0n);
  const products = exact.map((amount) => amount * BigInt(total));
  const shares = products.map((product) => Number(product / sum));
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % sum }))
    .sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0));
  for (const { index } of byRemainder.slice(0, left)) shares[index]++;
  return shares;
}

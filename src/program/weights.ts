import { byCodePoint } from "./code-point.ts";
import { onOneScale } from "./decimal.ts";

/**
 * Weights as integers that sum to `total`, each in proportion, by the largest remainder; equal remainders go to the key
 * that is first by code point. All in exact decimal arithmetic, so that 0.2 to 0.15 is 20 to 15 and neither the order of
 * the keys nor a common factor changes anything. Weights are finite, not negative, and not all 0.
 */
export function apportion(weights: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const entries = [...weights].sort(([a], [b]) => byCodePoint(a, b));
  const exact = onOneScale(entries.map(([, weight]) => weight));
  const sum = exact.reduce((a, b) => a + b, 0n);
  const shares = entries.map(([key], index) => {
    const product = exact[index] * BigInt(total);
    return { key, share: Number(product / sum), remainder: product % sum };
  });
  let left = shares.reduce((rest, { share }) => rest - share, total);
  for (const one of [...shares].sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0))) {
    if (left === 0) break;
    one.share++;
    left--;
  }
  return new Map(shares.map(({ key, share }) => [key, share]));
}

/** The way in which answers become points: another number, and the same answers may come to other points. */
export const scoringVersion = 1;

/** Full marks of a pair, in points; shown as 100.0. */
export const FULL = 1000;

/**
 * Points of a weighted sum of similarities: 1000 * sum / full, rounded once, half up, to multiples of `resolution`. Both are
 * at most 2^28, so every product is a whole number below 2^53 and the floor is exact. Of nothing, 0.
 */
export function pointsOf(sum: number, full: number, resolution: number): number {
  if (full === 0) return 0;
  return resolution * Math.floor((2 * FULL * sum + resolution * full) / (2 * resolution * full));
}

/** The one form in which a score is read: points / 10. */
export function scoreOf(points: number): number {
  return points / 10;
}

/** A score as people read it, always with its tenth: `"78.4"`, `"100.0"`. Differences of points may be negative. */
export function scoreText(points: number): string {
  const size = Math.abs(points);
  return `${points < 0 ? "-" : ""}${Math.floor(size / 10)}.${size % 10}`;
}

/**
 * `total` shared out in proportion to `amounts` as whole numbers that add up to it (largest remainder; equal remainders in
 * the order given). Products must stay below 2^53.
 */
export function shareOut(total: number, amounts: readonly number[]): number[] {
  const sum = amounts.reduce((a, b) => a + b, 0);
  if (sum === 0) return amounts.map(() => 0);
  const shares = amounts.map((amount) => Math.floor((total * amount) / sum));
  const remainders = amounts.map((amount, index) => total * amount - shares[index] * sum);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const order = amounts.map((_, index) => index).sort((a, b) => remainders[b] - remainders[a] || a - b);
  for (const index of order.slice(0, left)) shares[index]++;
  return shares;
}

import { AssignmentError } from "./error.ts";

/** Scores as whole numbers, the only arithmetic the solver knows. */
export interface Points {
  /** One whole number per pair; score = points * unit (exactly, or to within half a unit where not `exact`). */
  readonly points: Float64Array;
  readonly unit: number;
  readonly exact: boolean;
  /** What an unfilled seat is worth, in points. */
  readonly outside: number;
}

/** Weights of fractions stay below this many times (seats + 1) times the largest score: the bound of `weights.ts` at its widest. */
const headroom = 160;

/**
 * Whole scores stay as they are; with a resolution each is rounded once, half up, to a multiple of it. Other fractions
 * are scaled by the greatest power of two that keeps every sum below 2^53, so that halves and quarters stay exact and
 * the rest is off by at most half a unit a pair.
 */
export function toPoints(scores: Float64Array, options: { resolution: number | null; minimumScore: number; seats: number }): Points {
  const { resolution, minimumScore, seats } = options;
  if (resolution !== null) return { points: roundAll(scores, resolution), unit: resolution, exact: true, outside: round(minimumScore, resolution) };
  if (scores.every(Number.isInteger)) {
    if (!Number.isInteger(minimumScore))
      throw new AssignmentError("needs-integers", ["minimumScore"], minimumScore, "Scores are whole numbers: give a whole number, or a resolution.");
    return { points: scores, unit: 1, exact: true, outside: minimumScore };
  }
  const largest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), Math.abs(minimumScore));
  const room = Number.MAX_SAFE_INTEGER / (headroom * (seats + 1));
  let unit = 1;
  while (largest / unit > room) unit *= 2;
  while (largest / (unit / 2) <= room && unit > smallestUnit) unit /= 2;
  return { points: roundAll(scores, unit), unit, exact: false, outside: round(minimumScore, unit) };
}

/** Halving a unit below this would leave the normal numbers, where division by a power of two is exact. */
const smallestUnit = 2 * 2.2250738585072014e-308;

function roundAll(scores: Float64Array, unit: number): Float64Array {
  return scores.map((score) => round(score, unit));
}

/** Half up; never -0. */
function round(score: number, unit: number): number {
  return Math.floor(score / unit + 0.5) + 0;
}

/** The least points that are not below a floor given as a score. */
export function pointsAtFloor(floor: number, { unit, exact }: Points): number {
  const nearest = round(floor, unit);
  // Fractions round as the scores do. A whole multiple may be a hair off after division: .3 / .1 is 2.9999999999999996.
  const isMultiple = Math.abs(floor / unit - nearest) <= 8 * Number.EPSILON * Math.abs(nearest);
  return !exact || isMultiple ? nearest : Math.ceil(floor / unit);
}

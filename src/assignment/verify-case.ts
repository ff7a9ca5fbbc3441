import type { NormalisedProblem, Scores } from "./problem.ts";
import { readPairs, type Pairs } from "./verify-scores.ts";

/** A problem as the verifier sees it: every allowed pair with its whole points, and the constraints beyond the locked pairs. */
export interface Case extends Pairs {
  readonly problem: NormalisedProblem;
  readonly points: Float64Array;
  /** Least and greatest points of any pair; 0 where there is none. */
  readonly lowest: number;
  readonly highest: number;
  readonly isLocked: Uint8Array;
  readonly lockedOfRow: readonly number[];
  /** Seats of a row and places of a column that are not locked; `most` is below 0 where too many are locked. */
  readonly room: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** The most pairs there can be, by counting each side. */
  readonly seats: number;
  /** The pair of a row and a column, or -1. */
  edgeOf(row: number, column: number): number;
  /** The least points that are not below the floor that the caller froze; -Infinity where none was. */
  readonly frozenFloor: number;
  /** Points of a score that is a whole multiple of the unit; -Infinity of `null`. */
  toPoints(score: number | null): number;
}

/** `null` where the scores cannot be the ones of this problem. */
export function openCase(scores: Scores, problem: NormalisedProblem): Case | null {
  const pairs = readPairs(scores);
  const { rows, columns, offsets, targets } = pairs;
  const { capacity, minimum, demand, locked, resolution, unit, exact } = problem;
  const isWhole = pairs.scores.every(Number.isInteger);
  if (rows !== problem.rows || columns !== problem.columns || !(unit > 0) || exact !== (resolution !== null || isWhole)) return null;
  if (exact && unit !== (resolution ?? 1)) return null;
  const points = resolution === null && isWhole ? pairs.scores : pairs.scores.map((score) => Math.floor(score / unit + 0.5));
  if (!points.every(Number.isFinite)) return null;

  const edgeOf = (row: number, column: number) => {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) if (targets[edge] === column) return edge;
    return -1;
  };
  const isLocked = new Uint8Array(targets.length);
  const lockedOfRow = Array.from(demand, () => 0);
  const lockedOfColumn = Array.from(capacity, () => 0);
  for (const [row, column] of locked) {
    lockedOfRow[row]++;
    lockedOfColumn[column]++;
    const edge = edgeOf(row, column);
    if (edge >= 0) isLocked[edge] = 1;
  }
  const allowed = Array.from(capacity, () => 0);
  for (const column of targets) allowed[column]++;
  const wanted = demand.reduce((sum, count, row) => sum + Math.min(count, offsets[row + 1] - offsets[row]), 0);
  const places = capacity.reduce((sum, count, column) => sum + Math.min(count, allowed[column]), 0);
  const seats = Math.min(wanted, places);
  if (problem.tolerance !== (exact ? 0 : seats * unit) || !(exact || isFine(unit, seats, pairs.scores, problem.minimumScore))) return null;
  return {
    ...pairs,
    problem,
    points,
    lowest: points.reduce((low, value) => Math.min(low, value), points.length > 0 ? Infinity : 0),
    highest: points.reduce((high, value) => Math.max(high, value), points.length > 0 ? -Infinity : 0),
    isLocked,
    lockedOfRow,
    room: demand.map((count, row) => count - lockedOfRow[row]),
    least: minimum.map((count, column) => Math.max(0, count - lockedOfColumn[column])),
    most: capacity.map((count, column) => Math.min(count, rows) - lockedOfColumn[column]),
    seats,
    edgeOf,
    frozenFloor: problem.floor === null ? -Infinity : leastAtOrAbove(problem.floor / unit, exact),
    toPoints: (score) => (score === null ? -Infinity : Math.round(score / unit)),
  };
}

/** Whether fractions were read to twelve digits or so, less one for each tenfold of pairs. */
function isFine(unit: number, seats: number, scores: Float64Array, minimumScore: number): boolean {
  const largest = scores.reduce((most, score) => Math.max(most, Math.abs(score)), Math.abs(minimumScore));
  return unit * 8e12 <= largest * (seats + 1);
}

/** Fractions round as the scores do. A whole multiple may be a hair off after division: .3 / .1 is 2.9999999999999996. */
function leastAtOrAbove(multiple: number, exact: boolean): number {
  const nearest = Math.floor(multiple + 0.5);
  return !exact || Math.abs(multiple - nearest) <= 8 * Number.EPSILON * Math.abs(nearest) ? nearest : Math.ceil(multiple);
}

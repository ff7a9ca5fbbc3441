import type { NormalisedProblem, Scores } from "../problem.ts";
import { openGroups, type Groups } from "./groups.ts";
import { openBoth, type Pairs } from "./scores.ts";

/** Pairs of a row that may be and are not locked, with their whole points; lists are used again for the next row. */
export interface FreePairs {
  readonly count: number;
  readonly columns: Int32Array;
  readonly points: Float64Array;
}

/** A problem as the verifier sees it: the allowed pairs with their whole points, and the constraints beyond the locked pairs. */
export interface Case {
  readonly problem: NormalisedProblem;
  readonly rows: number;
  readonly columns: number;
  freePairsOf(row: number): FreePairs;
  /** Points of a pair; -Infinity where it must not be. */
  pointsOf(row: number, column: number): number;
  /** Its score, and what it is worth to its column; `null` where it must not be. */
  scoreOf(row: number, column: number): number | null;
  columnScoreOf(row: number, column: number): number | null;
  isLocked(row: number, column: number): boolean;
  /** Least and greatest points of any pair; 0 where there is none. */
  readonly lowest: number;
  readonly highest: number;
  readonly lockedOfRow: readonly number[];
  /** Seats of a row and places of a column that are not locked; `most` is below 0 where too many are locked. */
  readonly room: readonly number[];
  /** Seats of a row, of those, that earlier stages want filled; 0 without stages. */
  readonly fewest: readonly number[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly groups: Groups;
  /** The most pairs there can be, by counting each side. */
  readonly seats: number;
  /** The least points that are not below the floor that the caller froze; -Infinity where none was. */
  readonly frozenFloor: number;
  /** What giving up a pair of before costs, in points. */
  readonly priceOfChange: number;
  /** Points of a score that is a whole multiple of the unit; -Infinity of `null`. */
  toPoints(score: number | null): number;
}

/** `null` where the scores cannot be the ones of this problem. */
export function openCase(scores: Scores, problem: NormalisedProblem, columnScores?: Scores): Case | null {
  const pairs = openBoth(scores, columnScores);
  const { rows, columns } = pairs;
  const { capacity, minimum, demand, locked, resolution, unit, exact, changePrice } = problem;
  const groups = openGroups(problem);
  if (groups === null || rows !== problem.rows || columns !== problem.columns || !(unit > 0)) return null;
  const measures = measure(pairs, problem);
  const { lowest, highest, seats, isWhole } = measures;
  if (exact !== (resolution !== null || isWhole) || !Number.isFinite(lowest) || !Number.isFinite(highest)) return null;
  if (exact && unit !== (resolution ?? 1)) return null;
  const priceOfChange = Math.floor(changePrice / unit + 0.5);
  if (!isNear(priceOfChange, changePrice / unit)) return null;
  if (problem.tolerance !== (exact ? 0 : seats * unit) || !(exact || isFine(problem, measures, groups.depth + 1))) return null;

  const rounds = resolution !== null || !isWhole;
  const round = (score: number) => (rounds ? Math.floor(score / unit + 0.5) : score);
  const lockedColumns = columnsByRow(locked);
  const lockedOfRow = demand.map((_, row) => lockedColumns.get(row)?.length ?? 0);
  const lockedOfColumn = Array.from(capacity, () => 0);
  for (const [, column] of locked) lockedOfColumn[column]++;
  const isLocked = (row: number, column: number) => lockedColumns.get(row)?.includes(column) ?? false;
  return {
    problem,
    rows,
    columns,
    freePairsOf(row) {
      const { count, columns: list, scores: points } = pairs.lineOf(row);
      let kept = 0;
      for (let k = 0; k < count; k++) {
        if (lockedColumns.size > 0 && isLocked(row, list[k])) continue;
        list[kept] = list[k];
        points[kept++] = round(points[k]);
      }
      return { count: kept, columns: list, points };
    },
    pointsOf(row, column) {
      const score = pairs.scoreOf(row, column);
      return score === null ? -Infinity : round(score);
    },
    scoreOf: pairs.scoreOf,
    columnScoreOf: pairs.columnScoreOf,
    isLocked,
    lowest: round(lowest),
    highest: round(highest),
    lockedOfRow,
    room: demand.map((count, row) => count - lockedOfRow[row]),
    fewest: demand.map(() => 0),
    least: minimum.map((count, column) => Math.max(0, count - lockedOfColumn[column])),
    most: capacity.map((count, column) => Math.min(count, rows) - lockedOfColumn[column]),
    groups,
    seats,
    priceOfChange,
    frozenFloor: problem.floor === null ? -Infinity : leastAtOrAbove(problem.floor / unit, exact),
    toPoints: (score) => (score === null ? -Infinity : Math.round(score / unit)),
  };
}

interface Measures {
  readonly isWhole: boolean;
  readonly lowest: number;
  readonly highest: number;
  readonly seats: number;
}

/** One pass over all pairs. Scores that are no finite numbers leave a range that is none either. */
function measure({ rows, columns, lineOf }: Pairs, { demand, capacity }: NormalisedProblem): Measures {
  const allowed = new Int32Array(columns);
  let [isWhole, low, high, wanted] = [true, Infinity, -Infinity, 0];
  for (let row = 0; row < rows; row++) {
    const { count, columns: list, scores } = lineOf(row);
    wanted += Math.min(demand[row], count);
    for (let k = 0; k < count; k++) {
      const score = scores[k];
      allowed[list[k]]++;
      isWhole &&= score === Math.floor(score);
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
  }
  const places = capacity.reduce((sum, count, column) => sum + Math.min(count, allowed[column]), 0);
  const isEmpty = low === Infinity && high === -Infinity;
  return { isWhole, lowest: isEmpty ? 0 : low, highest: isEmpty ? 0 : high, seats: Math.min(wanted, places) };
}

/** Whether fractions were read to twelve digits or so, less one for each tenfold of pairs and of groups around a row. */
function isFine({ unit, minimumScore }: NormalisedProblem, { lowest, highest, seats }: Measures, depth: number): boolean {
  const largest = Math.max(Math.abs(lowest), Math.abs(highest), Math.abs(minimumScore));
  return unit * 8e12 <= largest * (seats + 1) * depth;
}

/** The second of each pair by the first. */
export function columnsByRow(cells: NormalisedProblem["locked"]): Map<number, number[]> {
  const result = new Map<number, number[]>();
  for (const [row, column] of cells) {
    const list = result.get(row);
    if (list === undefined) result.set(row, [column]);
    else list.push(column);
  }
  return result;
}

/** Fractions round as the scores do. */
function leastAtOrAbove(multiple: number, exact: boolean): number {
  const nearest = Math.floor(multiple + 0.5);
  return !exact || isNear(nearest, multiple) ? nearest : Math.ceil(multiple);
}

/** Whether a number is whole but for a hair that division may leave: .3 / .1 is 2.9999999999999996. */
function isNear(whole: number, multiple: number): boolean {
  return Math.abs(multiple - whole) <= 8 * Number.EPSILON * Math.abs(whole);
}

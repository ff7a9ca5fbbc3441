import type { Assignment } from "../assignment.ts";
import { AssignmentError } from "../error.ts";
import type { AssignmentOptions, Cell, Scores } from "../problem.ts";
import { edgeOf } from "../read/graph.ts";
import { readNumber } from "../read/options.ts";
import { readProblem } from "../read/problem.ts";
import { openMarket, type MarketSide } from "./market.ts";

/** How to judge for columns, and how many pairs to list. */
export interface BlockingOptions {
  /** What each pair is worth to its column. Default: the scores. */
  readonly columnScores?: Scores;
  /** How many of the pairs are listed, the first ones row by row. Default 100. */
  readonly most?: number;
}

/** Pairs that would rather have each other than what they have. */
export interface BlockingPairs {
  /** All of them, listed or not. */
  readonly count: number;
  readonly pairs: readonly Cell[];
}

/**
 * The pairs that both sides would rather have than what they have, strictly: each has room left, or would give up one of its
 * pairs that are not locked for a better one. Any allowed pair is better than room left; pairs below a floor that the caller
 * froze are not allowed; minimums and bounds of groups are left aside. None: the assignment is (weakly) stable. One pass over
 * the pairs, for every objective.
 *
 * @throws AssignmentError for invalid input; `not-proved` where there is no assignment, or not one of these scores
 */
export function blockingPairs(scores: Scores, { problem, status, columnsOf }: Assignment, options: BlockingOptions = {}): BlockingPairs {
  const most = readNumber(options.most ?? 100, "most", (value) => Number.isSafeInteger(value) && value >= 0, "Give a whole number of at least 0.");
  const { capacity, demand, locked, floor, resolution, stable } = problem;
  if (status === "infeasible") throw new AssignmentError("not-proved", ["status"], status, "Minimums or locks cannot be met, so there is no assignment.");
  if (stable?.columnScores && options.columnScores === undefined)
    throw new AssignmentError("wrong-type", ["columnScores"], undefined, "Pass the column scores that were solved.");
  const asked: AssignmentOptions = {
    objective: "stable",
    capacity,
    demand,
    locked,
    ...(floor === null ? {} : { floor }),
    ...(resolution === null ? {} : { resolution }),
    ...(options.columnScores === undefined ? {} : { columnScores: options.columnScores }),
  };
  const instance = readProblem(scores, asked);
  const { rows, offsets } = instance;
  const { isOpen, ...market } = openMarket(instance);
  const has = new Set<number>();
  for (const [row, columns] of columnsOf.entries()) {
    for (const column of columns) {
      const edge = row < rows ? edgeOf(instance, row, column) : -1;
      if (edge < 0) throw new AssignmentError("not-proved", ["columnsOf", row], column, "Pass the scores that were solved, and the result as it was.");
      has.add(edge);
    }
  }
  const free = [...has].filter(isOpen);
  const barOfRow = barsOf(market.rows, free);
  const barOfColumn = barsOf(market.columns, free);

  const pairs: Cell[] = [];
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      if (!(market.rows.worth[edge] > barOfRow[row]) || !isOpen(edge) || has.has(edge)) continue;
      const column = market.columns.memberOf(edge);
      if (market.columns.worth[edge] > barOfColumn[column] && ++count <= most) pairs.push([row, column]);
    }
  }
  return { count, pairs };
}

/** What a pair must be worth more than for each member to want it: -Infinity with room left, Infinity where all is locked. */
function barsOf({ room, worth, memberOf }: MarketSide, free: readonly number[]): Float64Array {
  const filled = new Int32Array(room.length);
  const least = new Float64Array(room.length).fill(Infinity);
  for (const edge of free) {
    const member = memberOf(edge);
    filled[member]++;
    least[member] = Math.min(least[member], worth[edge]);
  }
  return least.map((bar, member) => (filled[member] < room[member] ? -Infinity : bar));
}

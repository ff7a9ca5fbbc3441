import type { Cell, ScoreArray } from "../problem.ts";
import { rowOfEdge } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";

/** A problem as two sides that choose each other. What is locked is settled and takes no part. */
export interface Market {
  readonly rows: MarketSide;
  readonly columns: MarketSide;
  /** Whether a pair may be chosen: allowed, not locked, and not below a frozen floor. */
  isOpen(edge: number): boolean;
}

export interface MarketSide {
  /** Most pairs of each member beyond its locked ones. */
  readonly room: Int32Array;
  /** What each pair is worth to its member: as given, or rounded where there is a resolution. */
  readonly worth: ScoreArray;
  memberOf(edge: number): number;
}

export function openMarket(instance: Instance): Market {
  const { rows, columns, offsets, targets, base, points, absent, lockedPairs, frozenFloor, scoresOfColumn, problem } = instance;
  const { locked, resolution } = problem;
  const isFull = base === offsets;
  const ofRow = resolution === null ? instance.scores : points;
  return {
    rows: {
      room: roomOf(instance.demand, locked, 0, columns),
      worth: ofRow,
      memberOf: (edge) => (isFull ? Math.floor(edge / columns) : rowOfEdge(offsets, edge)),
    },
    columns: {
      room: roomOf(instance.capacity, locked, 1, rows),
      worth: scoresOfColumn === null ? ofRow : rounded(scoresOfColumn, resolution),
      memberOf: (edge) => targets[isFull ? edge % columns : edge],
    },
    isOpen: (edge) => points[edge] !== absent && points[edge] >= frozenFloor && !lockedPairs.has(edge),
  };
}

function roomOf(counts: Float64Array, locked: readonly Cell[], side: 0 | 1, most: number): Int32Array {
  const room = Int32Array.from(counts, (count) => Math.min(count, most));
  for (const cell of locked) room[cell[side]]--;
  return room;
}

/** Half up to whole multiples, as all scores are. */
function rounded(scores: ScoreArray, resolution: number | null): ScoreArray {
  return resolution === null ? scores : Float64Array.from(scores, (score) => Math.floor(score / resolution + 0.5));
}

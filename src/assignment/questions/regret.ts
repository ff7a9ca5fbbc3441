import { AssignmentError } from "../error.ts";
import { fromAbove, trace, type Detour } from "../network/detour.ts";
import type { Network } from "../network/network.ts";
import { Paths } from "../network/paths.ts";
import type { Cell } from "../problem.ts";
import { edgeOf } from "../read/graph.ts";

/** What all lose together if something is insisted on, at the frozen floor. Negative: what a loss of something more important brings. */
export interface Regret {
  /** Rows that get a column no more. */
  readonly participation: number;
  /** Seats that stay empty, those of such rows among them. */
  readonly seats: number;
  /** Sum of scores. */
  readonly points: number;
  /** Previous pairs. */
  readonly kept: number;
}

/** What serving a row costs, and at whose expense. */
export interface ServingRegret extends Regret {
  /** The column that the row would get. */
  readonly column: number;
  /** The row that would give a seat up; `null` where none would. */
  readonly displaced: number | null;
}

/** One thing insisted on at a time; each answer is `null` where it cannot be had. @throws AssignmentError `out-of-range` */
export interface Regrets {
  /**
   * What is lost if a row gets one more column besides those it has. The pair it gets is let in below the floor as a locked
   * one would be. `null` where it cannot be: its demand is filled, or no column can take it.
   */
  ofServing(row: number): ServingRegret | null;
  /**
   * What is lost without a pair of the assignment, or with any other pair. A pair below the floor is let in as a locked one
   * would be. `null` where it cannot be: a locked pair, a forbidden one, or no place for it.
   */
  ofPair(pair: Cell): Regret | null;
}

/** Each is a single shortest way from the certificate's prices, exact. */
export function regretsOf(network: Network): Regrets {
  const paths = new Paths(network);
  const { hub, instance, weights, room, degree, price } = network;
  const { rows, columns, offsets, columnOf, absent, lockedPairs } = instance;
  return {
    ofServing(row) {
      checkIndex("row", row, rows);
      if (degree[row] === room[row]) return null;
      paths.reset();
      paths.bar(row, fromAbove);
      for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
        if (network.isUsed(row, edge) || lockedPairs.has(edge) || instance.pointsOf(edge) === absent) continue;
        const port = network.portOf(row, edge);
        paths.start(rows + port, price[port] - weights.letIn(edge), edge);
      }
      if (!paths.run(hub)) return null;
      const detour = trace(network, paths.via, hub);
      const displaced = detour.giver < 0 ? null : detour.giver;
      return { ...lossOf(network, detour), column: columnOf[network.portOf(row, detour.taken[detour.taken.length - 1])], displaced };
    },
    ofPair([row, column]) {
      checkIndex("row", row, rows);
      checkIndex("column", column, columns);
      const edge = edgeOf(instance, row, column);
      if (edge < 0 || lockedPairs.has(edge)) return null;
      // Either way the flow must change along this pair, so what is lost is the shortest way round that uses it.
      const isUsed = network.isUsed(row, edge);
      const port = rows + network.portOf(row, edge);
      const [from, to] = isUsed ? [row, port] : [port, row];
      paths.reset();
      paths.start(from, 0, isUsed ? network.seatOf(row, edge) : edge);
      return paths.run(to) ? lossOf(network, trace(network, paths.via, to)) : null;
    },
  };
}

function checkIndex(name: string, index: number, size: number) {
  if (Number.isInteger(index) && index >= 0 && index < size) return;
  throw new AssignmentError("out-of-range", [name], index, `Give a whole number from 0 to ${size - 1}.`);
}

function lossOf({ instance, seat, degree, lockedOfRow }: Network, { taken, left, giver, taker }: Detour): Regret {
  const { previousPairs, unit } = instance;
  const ended = left.map((at) => seat[at]);
  const lost = (worth: (edge: number) => number) => sum(ended, worth) - sum(taken, worth);
  const gives = giver >= 0;
  const takes = taker >= 0;
  const emptied = gives && degree[giver] + lockedOfRow[giver] === 1;
  const begun = takes && degree[taker] + lockedOfRow[taker] === 0;
  return { participation: Number(emptied) - Number(begun), seats: Number(gives) - Number(takes), points: lost(instance.pointsOf) * unit, kept: lost((edge) => Number(previousPairs.has(edge))) };
}

function sum(edges: readonly number[], worth: (edge: number) => number): number {
  return edges.reduce((total, edge) => total + worth(edge), 0);
}

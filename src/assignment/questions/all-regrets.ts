import type { Network } from "../network/network.ts";
import { Reach } from "../network/reach.ts";
import type { Step } from "../progress.ts";
import { edgeOf } from "../read/graph.ts";
import { openMargins } from "./margin.ts";
import { regretsOf, type Regret } from "./regret.ts";

/**
 * For every pair what all lose without it, where it is assigned, or else with it, as `Regrets.ofPair` has it for one; and its
 * margin. One entry per pair in each array, 23 bytes a pair in all.
 */
export interface AllRegrets {
  /** The place of a pair in the arrays; -1 where it is forbidden. Row by row, columns ascending: `row * columns + column` where no pair is forbidden. */
  indexOf(row: number, column: number): number;
  /** 1; or 0 where the pair is locked, or there is no doing without it or no place for it: all else is 0 then, and the margin -1. */
  readonly possible: Uint8Array;
  /** As in `Regret`. */
  readonly participation: Int8Array;
  readonly seats: Int8Array;
  readonly points: Float64Array;
  readonly kept: Int32Array;
  /**
   * By how much its own score must fall at least before an assigned pair is left out of some optimum, or rise before another
   * pair is part of one; 0 where that is so now (a tie), -1 where no change of its own score does it. In scores.
   */
  readonly margin: Float64Array;
}

/** One search from every column, and every port of a group that any row counts in, to all rows; one from the row of every assigned pair to its port. */
export function* findAllRegrets(network: Network): Generator<Step, AllRegrets> {
  const { instance, cores } = network;
  const { rows, ports, offsets, columnOf, points, lockedPairs, previousPairs, unit } = instance;
  const pairs = offsets[rows];
  const table = {
    possible: new Uint8Array(pairs),
    participation: new Int8Array(pairs),
    seats: new Int8Array(pairs),
    points: new Float64Array(pairs),
    kept: new Int32Array(pairs),
    margin: new Float64Array(pairs).fill(-1),
  };
  const marginOf = openMargins(network);
  const record = (edge: number, lost: Regret, isAssigned: boolean) => {
    table.possible[edge] = 1;
    table.participation[edge] = lost.participation;
    table.seats[edge] = lost.seats;
    table.points[edge] = lost.points * unit;
    table.kept[edge] = lost.kept;
    table.margin[edge] = marginOf(points[edge], lost, isAssigned) * unit;
  };

  const regrets = regretsOf(network);
  for (let row = 0; row < rows; row++) {
    for (let at = network.seatStart[row]; at < network.seatStart[row + 1]; at++) {
      const edge = network.seat[at];
      const lost = edge < 0 ? null : regrets.ofPair([row, columnOf[network.portOf(row, edge)]]);
      if (lost !== null) record(edge, { ...lost, points: Math.round(lost.points / unit) }, true);
    }
    yield cores.report("regrets of assigned pairs", row, rows);
  }
  const reach = new Reach(network);
  const { lost } = reach;
  yield* reach.prepare();
  for (let port = 0; port < ports; port++) {
    if (wayFrom(network, port) !== port) continue;
    reach.from(rows + port);
    for (let row = 0; row < rows; row++) {
      const edge = edgeOf(instance, row, columnOf[port]);
      if (edge < 0 || reach.distance[row] === Infinity || lockedPairs.has(edge) || network.isUsed(row, edge)) continue;
      if (wayFrom(network, network.portOf(row, edge)) !== port) continue;
      record(edge, { participation: lost.served[row], seats: lost.seats[row], points: lost.points[row] - points[edge], kept: lost.kept[row] - Number(previousPairs.has(edge)) }, false);
    }
    yield reach.report("regrets", port, ports);
  }
  return { indexOf: (row, column) => edgeOf(instance, row, column), ...table };
}

/** The port whose ways are those of a port: from one that no row counts in they all lead to the one above. -1 where it may take none. */
function wayFrom({ instance, load, most }: Network, innermost: number): number {
  let port = innermost;
  for (; port >= instance.columns && load[port] === 0; port = instance.above[port]) if (most[port] === 0) return -1;
  return port;
}

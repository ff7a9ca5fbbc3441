import type { Network } from "../network/network.ts";
import { Weights } from "../network/weights.ts";
import { smallWork, type Step } from "../progress.ts";
import { hasGroups } from "../read/ports.ts";
import type { Attempt } from "./floor.ts";
import { Matching } from "./matching.ts";
import { sift, type Pairs } from "./sift.ts";

/** Whether to serve as many as possible is no more than to find a matching: one seat a row, no minimums, no groups. */
export function isSimple({ instance, least }: Network): boolean {
  return !hasGroups(instance) && instance.demand.every((count) => count <= 1) && least.every((count) => count === 0);
}

/** The column that each row has in a network of one seat a row, or -1. */
export function columnsIn(network: Network): Int32Array {
  const { instance, room, seat, seatStart } = network;
  const edgeOf = (row: number) => (room[row] === 1 ? seat[seatStart[row]] : -1);
  return Int32Array.from({ length: instance.rows }, (_, row) => (edgeOf(row) < 0 ? -1 : instance.columnOf[network.portOf(row, edgeOf(row))]));
}

/** What came of serving: the column that each row has, or -1; and the pairs to go on with at higher thresholds. */
export interface Service extends Attempt {
  readonly columnOf: Int32Array;
  readonly pairs: Pairs;
}

/**
 * Serves rows along pairs of at least a threshold, starting from those of an earlier matching that still may be, until as
 * many are served as a solved network serves, which passes, or until so many were tried in vain that this cannot be. Then the
 * columns seen in vain are full and the rows beside them have no other: at the price of a seat each, they prove it
 * (Konig's theorem).
 */
export function* serve(network: Network, threshold: number, phase: string, before: Pick<Service, "columnOf" | "pairs">): Generator<Step, Service> {
  const { instance, room, most, degree } = network;
  const pairs = yield* sift(before.pairs, threshold, phase);
  const matching = new Matching(pairs, most, threshold, before.columnOf);
  const { columnOf, seenFrom } = matching;
  const wanted = degree.reduce((sum, count) => sum + count, 0);
  let served = columnOf.reduce((count, column) => count + (column < 0 ? 0 : 1), 0);
  const waiting = [...room.keys()].filter((row) => room[row] === 1 && columnOf[row] < 0);
  for (let at = 0; served < wanted && served + waiting.length - at >= wanted; at++) {
    if (matching.serve(waiting[at])) served++;
    if (matching.steps <= smallWork) continue;
    yield { phase, done: served, total: wanted, steps: matching.steps };
    matching.steps = 0;
  }

  return {
    passes: served === wanted,
    columnOf,
    pairs,
    columnsOf: () => {
      const result: number[][] = Array.from(columnOf, (column) => (column < 0 ? [] : [column]));
      for (const [row, column] of instance.problem.locked) result[row].push(column);
      return result;
    },
    proof: () => {
      const { scale, first } = new Weights(instance, ["participation"], threshold);
      return { scale, prices: Array.from(seenFrom, (row) => (row < 0 ? 0 : first)), surcharges: [] };
    },
  };
}

import type { Proof, Surcharge } from "../assignment.ts";
import { candidatesOf } from "../network/candidates.ts";
import { fill } from "../network/fill.ts";
import { mend } from "../network/mend.ts";
import { Network } from "../network/network.ts";
import { refill } from "../network/refill.ts";
import { Weights } from "../network/weights.ts";
import type { Criterion } from "../objective.ts";
import type { Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";

/** The best assignment for a list of criteria among the pairs of at least a threshold of points. */
export interface Optimum {
  readonly network: Network;
  /** Rows with a column, and seats filled; locked ones included. */
  readonly rows: number;
  readonly seats: number;
  /** Sum of points, and the lowest, over the pairs that are not locked; Infinity where there is none. */
  readonly points: number;
  readonly worst: number;
}

/** Solves for the criteria that add up; floor and load are passed over. */
export function* optimise(instance: Instance, criteria: readonly Criterion[], threshold: number, phase: string): Generator<Step, Optimum> {
  const network = new Network(instance, new Weights(instance, criteria, threshold));
  if (instance.asked === null) yield* fill(network, phase);
  else {
    const candidates = yield* candidatesOf(instance, instance.asked, threshold, phase);
    const start = new Network(candidates, new Weights(candidates, criteria, threshold));
    yield* fill(start, phase);
    adopt(network, start);
    yield* mend(network, phase);
  }
  return optimumOf(network);
}

/** The pairs and prices of a network on some of the pairs. */
function adopt(network: Network, start: Network) {
  const { instance, seat, seatRow, price } = start;
  network.price.set(price);
  network.countAs(start);
  for (const [at, edge] of seat.entries()) {
    if (edge < 0) continue;
    const row = seatRow[at];
    network.take(row, network.instance.offsets[row] + instance.columnOf[instance.targets[edge - instance.base[row]]]);
  }
}

/** The same, from the optimum of a lower threshold where that weighs pairs alike: what stays allowed stays, at its prices. */
export function* raise(from: Optimum, criteria: readonly Criterion[], threshold: number, phase: string): Generator<Step, Optimum> {
  const { instance, weights } = from.network;
  const next = new Weights(instance, criteria, threshold);
  const network = next.isLike(weights) ? yield* refill(from.network, next, phase) : null;
  return network === null ? yield* optimise(instance, criteria, threshold, phase) : optimumOf(network);
}

function optimumOf(network: Network): Optimum {
  const { instance } = network;
  let rows = 0;
  let seats = 0;
  let points = 0;
  let worst = Infinity;
  for (let row = 0; row < instance.rows; row++) {
    const filled = network.degree[row] + network.lockedOfRow[row];
    seats += filled;
    if (filled > 0) rows++;
  }
  for (const edge of network.seat) {
    if (edge < 0) continue;
    const value = instance.pointsOf(edge);
    points += value;
    worst = Math.min(worst, value);
  }
  return { network, rows, seats, points, worst };
}

/** Whether every minimum is met. */
export function isFeasible({ network }: Pick<Optimum, "network">): boolean {
  return network.least.every((least, port) => network.load[port] >= least);
}

/** The prices of an optimum, as evidence that nothing among its pairs does better. */
export function proofOf(network: Network): Proof {
  const { instance, weights, price } = network;
  return { scale: weights.scale, prices: [...price.subarray(0, instance.columns)], surcharges: surchargesOf(network) };
}

export function surchargesOf({ instance, price }: Network): Surcharge[] {
  const { ports, columns, columnOf, groupOf, above } = instance;
  const result: Surcharge[] = [];
  for (let port = columns; port < ports; port++) {
    const extra = price[port] - price[above[port]];
    if (extra !== 0) result.push({ group: groupOf[port], column: columnOf[port], price: extra });
  }
  return result;
}

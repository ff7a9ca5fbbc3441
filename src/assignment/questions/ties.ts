import type { Network } from "../network/network.ts";
import { smallWork, type Step } from "../progress.ts";
import { edgeOf } from "../read/graph.ts";
import { componentsOf } from "./components.ts";

/** Tells whether a pair is tied. */
export type IsTied = (row: number, column: number) => boolean;

/**
 * Finds the pairs in which assignments that are equal on all criteria differ. They differ by rounds of changes that cost
 * nothing, so a pair is tied when such a round leads through it. Locked pairs are not.
 */
export function* findTies(network: Network): Generator<Step, IsTied> {
  const { instance, weights, price, rowPrice } = network;
  const component = yield* componentsOf(yield* freeChanges(network));
  return (row, column) => {
    const edge = edgeOf(instance, row, column);
    if (edge < 0 || price[column] - weights.of(edge) !== rowPrice[row]) return false;
    return component[row] === component[instance.rows + column] && (network.isUsed(row, edge) || weights.of(edge) > -Infinity);
  };
}

/**
 * The residual arcs of cost 0, by node. Where loads count, the hub falls apart: one for rows that hand a seat on, and one
 * for each load, entered by the columns that have it and left by those that have one more, so that their squares stay the same.
 */
function* freeChanges(network: Network): Generator<Step, number[][]> {
  const { hub, instance, weights, cores, price, rowPrice, load, lockedOfColumn } = network;
  const { rows, columns, offsets, targets, base, problem } = instance;
  const { line } = cores;
  const evens = problem.criteria.includes("load");
  const arcs: number[][] = Array.from({ length: hub + 1 + (evens ? rows + 1 : 0) }, () => []);
  for (let row = 0; row < rows; row++) {
    const from = offsets[row];
    const shift = from - base[row];
    const count = offsets[row + 1] - from;
    weights.readRow(row, line);
    for (let k = 0; k < count; k++) {
      const column = targets[shift + k];
      if (price[column] - line[k] !== rowPrice[row]) continue;
      if (network.isUsed(row, from + k)) arcs[rows + column].push(row);
      else arcs[row].push(rows + column);
    }
    if (network.giving(row) === 0) arcs[row].push(hub);
    if (network.opening(row) === 0) arcs[hub].push(row);
    cores.steps += count;
    if (cores.steps > smallWork) yield cores.report("ties", row, rows);
  }
  for (let column = 0; column < columns; column++) {
    const size = load[column] + lockedOfColumn[column];
    if (network.closing(column) === 0) arcs[rows + column].push(evens ? hub + 1 + size : hub);
    if (network.reopening(column) === 0) arcs[evens ? hub + size : hub].push(rows + column);
  }
  return arcs;
}

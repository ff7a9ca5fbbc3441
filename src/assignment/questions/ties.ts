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
    const port = edge < 0 ? -1 : network.portOf(row, edge);
    if (port < 0 || price[port] - weights.of(edge) !== rowPrice[row]) return false;
    return component[row] === component[instance.rows + port] && (network.isUsed(row, edge) || weights.of(edge) > -Infinity);
  };
}

/**
 * The residual arcs of cost 0, by node. Where loads count, the hub falls apart: one for rows that hand a seat on, and one
 * for each load, entered by the columns that have it and left by those that have one more, so that their squares stay the same.
 */
function* freeChanges(network: Network): Generator<Step, number[][]> {
  const { hub, instance, weights, cores, price, rowPrice, load, lockedOfPort } = network;
  const { rows, columns, ports, offsets, targets, base, above, problem } = instance;
  const { line } = cores;
  const evens = problem.criteria.includes("load");
  const arcs: number[][] = Array.from({ length: hub + 1 + (evens ? rows + 1 : 0) }, () => []);
  for (let row = 0; row < rows; row++) {
    const from = offsets[row];
    const shift = from - base[row];
    const count = offsets[row + 1] - from;
    weights.readRow(row, line);
    for (let k = 0; k < count; k++) {
      const port = targets[shift + k];
      if (price[port] - line[k] !== rowPrice[row]) continue;
      if (network.isUsed(row, from + k)) arcs[rows + port].push(row);
      else arcs[row].push(rows + port);
    }
    if (network.giving(row) === 0) arcs[row].push(hub);
    if (network.opening(row) === 0) arcs[hub].push(row);
    cores.steps += count;
    if (cores.steps > smallWork) yield cores.report("ties", row, rows);
  }
  for (let port = 0; port < ports; port++) {
    const isLevelled = evens && port < columns;
    const size = load[port] + lockedOfPort[port];
    if (network.closing(port) === 0) arcs[rows + port].push(isLevelled ? hub + 1 + size : rows + above[port]);
    if (network.reopening(port) === 0) arcs[isLevelled ? hub + size : rows + above[port]].push(rows + port);
  }
  return arcs;
}

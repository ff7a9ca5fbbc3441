import type { Assignment } from "./assignment.ts";
import { componentsOf } from "./components.ts";
import { edgeOf } from "./graph.ts";
import type { Network } from "./network.ts";
import type { Scores } from "./problem.ts";
import { reopen } from "./reopen.ts";

/**
 * Tells of a pair whether assignments that are equal on all criteria differ in it: of an assigned pair, that it is there
 * only because ties had to be broken somehow; of another, that it might as well have been. Locked pairs are not tied.
 *
 * Equal assignments differ by rounds of changes that cost nothing, so a pair is tied when such a round leads through it.
 * @throws AssignmentError
 */
export function tiedPairs(scores: Scores, assignment: Assignment): (row: number, column: number) => boolean {
  const network = reopen(scores, assignment);
  const { instance, weights, price, rowPrice } = network;
  const component = componentsOf(freeChanges(network));
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
function freeChanges(network: Network): number[][] {
  const { hub, instance, weights, price, rowPrice, load, lockedOfColumn } = network;
  const { rows, columns, offsets, problem } = instance;
  const evens = problem.criteria.includes("load");
  const arcs: number[][] = Array.from({ length: hub + 1 + (evens ? rows + 1 : 0) }, () => []);
  for (let row = 0; row < rows; row++) {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      const column = network.columnOf(row, edge);
      if (price[column] - weights.of(edge) !== rowPrice[row]) continue;
      if (network.isUsed(row, edge)) arcs[rows + column].push(row);
      else arcs[row].push(rows + column);
    }
    if (network.giving(row) === 0) arcs[row].push(hub);
    if (network.opening(row) === 0) arcs[hub].push(row);
  }
  for (let column = 0; column < columns; column++) {
    const size = load[column] + lockedOfColumn[column];
    if (network.closing(column) === 0) arcs[rows + column].push(evens ? hub + 1 + size : hub);
    if (network.reopening(column) === 0) arcs[evens ? hub + size : hub].push(rows + column);
  }
  return arcs;
}

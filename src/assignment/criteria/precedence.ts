import { Face } from "../network/face.ts";
import type { Network } from "../network/network.ts";
import { smallWork, type Step } from "../progress.ts";

/**
 * Settles what is still equal by the order of rows: the first row gets as many columns as any optimum gives it, then the
 * second, and so on. While a row could have a later row's seat at no cost, it gets it; since the reachable numbers of seats
 * per row form an M-convex set, no single exchange left means that none of all optima is better in that order. Loads stay
 * as they are.
 */
export function* preferEarlierRows(network: Network): Generator<Step, void> {
  const { rows } = network.instance;
  let face: Face | null = null;
  for (let row = 0; row < rows; row++) {
    if (network.opening(row) !== 0) continue;
    face ??= new Face(network);
    const isWanted = (node: number) => node > row && node < rows && network.giving(node) === 0;
    while (network.opening(row) === 0) {
      const giver = face.shift(row, isWanted);
      if (giver < 0) break;
      network.degree[row]++;
      network.degree[giver]--;
    }
    if (network.cores.steps > smallWork) yield network.cores.report("order of rows", row, rows);
  }
}

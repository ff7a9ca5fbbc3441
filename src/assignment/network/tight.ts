import { smallWork, type Step } from "../progress.ts";
import { Face } from "./face.ts";
import type { Network } from "./network.ts";

/**
 * Seats rows along pairs that cost no more than their best, where such a way ends at a free place: as many as can be without
 * a change of prices. How many rows of those with something to gain are left.
 *
 * Searches go in rounds that share what they have seen, so that each row is looked at once a round and few rounds are needed
 * (Pothen and Fan, ACM TOMS 16 (1990)); the last round finds nothing.
 */
export function* useTies(network: Network, waiting: readonly number[], phase: string): Generator<Step, number> {
  const { cores, rowPrice, degree, load, instance } = network;
  const { rows, columns } = instance;
  const face = new Face(network);
  const isFree = (node: number) => node >= rows && node < rows + columns && network.closing(node - rows) === 0;
  let left: number[] = [];
  for (const row of waiting) {
    cores.findBest(row);
    rowPrice[row] = cores.least;
    if (cores.least < network.reward(row, 1)) left.push(row);
    if (cores.steps > smallWork) yield cores.report(phase, row, rows);
  }
  for (let before = left.length + 1; left.length > 0 && left.length < before; ) {
    before = left.length;
    const further: number[] = [];
    for (const row of left) {
      const taker = face.shiftInRound(row, isFree);
      if (taker < 0) further.push(row);
      else {
        load[taker - rows]++;
        degree[row] = 1;
      }
      if (cores.steps > smallWork) yield cores.report(phase, row, rows);
    }
    left = further;
    face.startRound();
  }
  return left.length;
}

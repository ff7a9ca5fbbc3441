import { Face } from "../network/face.ts";
import type { Network } from "../network/network.ts";
import { smallWork, type Step } from "../progress.ts";

/**
 * Brings the sum of squared loads to its least among all optima: while a chain of free exchanges leads from a column to one
 * with at least two rows less, or to a row that may as well go without, it is used. No such chain means least (no negative
 * cycle of a convex cost flow: Ahuja, Magnanti, Orlin, 14.3). Most loaded columns first; their dead ends serve the rest.
 */
export function* evenLoads(network: Network): Generator<Step, void> {
  const { rows, columns } = network.instance;
  const face = new Face(network);
  const loadOf = (column: number) => network.load[column] + network.lockedOfPort[column];
  for (let level = highestBelow(Infinity); level > 0; level = highestBelow(level)) {
    const isWanted = (node: number) => {
      if (node < rows) return network.giving(node) === 0;
      return node < rows + columns && network.closing(node - rows) === 0 && loadOf(node - rows) <= level - 2;
    };
    // Within a level no node gets wanted that was not: where none is, all searches would be in vain, and see every tie.
    if (!hasNode(isWanted)) continue;
    for (let column = 0; column < columns; column++) {
      if (loadOf(column) !== level || network.reopening(column) !== 0) continue;
      const taker = face.shift(rows + column, isWanted);
      if (network.cores.steps > smallWork) yield network.cores.report("even loads", column, columns);
      if (taker < 0) continue;
      network.load[column]--;
      if (taker < rows) network.degree[taker]--;
      else network.load[taker - rows]++;
    }
  }

  function hasNode(isWanted: (node: number) => boolean): boolean {
    for (let node = 0; node < rows + columns; node++) if (isWanted(node)) return true;
    return false;
  }

  /** The highest load below a level among columns that may lose a row; 0 where there is none. */
  function highestBelow(level: number): number {
    let highest = 0;
    for (let column = 0; column < columns; column++) {
      const load = loadOf(column);
      if (load < level && load > highest && network.reopening(column) === 0) highest = load;
    }
    return highest;
  }
}

import { trace } from "./detour.ts";
import type { Network } from "./network.ts";
import { Paths } from "./paths.ts";
import { smallWork, type Step } from "./progress.ts";
import { lossOf, type Regret } from "./regret.ts";

/**
 * What one place more or less at a column would change for all, at the frozen floor. The column's price lies between the two:
 * where they differ, the price alone would not tell.
 */
export interface SeatWorth {
  /** What one place more brings: zeros where it would stay empty. */
  readonly more: Regret;
  /** What one place less loses; `null` where there can be none less: no place, the minimum, or locked pairs. */
  readonly less: Regret | null;
}

/** Two searches for each column whose places are all taken; the others lose and gain nothing. */
export function* findSeatWorths(network: Network): Generator<Step, SeatWorth[]> {
  const { instance, cores } = network;
  const { columns } = instance;
  const paths = new Paths(network);
  const result: SeatWorth[] = [];
  for (let column = 0; column < columns; column++) {
    result.push({ more: oneMore(network, paths, column), less: oneLess(network, paths, column) });
    if (cores.steps > smallWork) yield cores.report("worth of places", column, columns);
  }
  return result;
}

const nothing: Regret = { participation: 0, seats: 0, points: 0, kept: 0 };

/** A new place at once taken, for which somebody is found along the shortest way from the hub: worth the price less the way. */
function oneMore(network: Network, paths: Paths, column: number): Regret {
  const { instance, hub, price, load, most } = network;
  const node = instance.rows + column;
  if (load[column] < most[column]) return nothing;
  paths.reset();
  paths.start(hub, 0);
  if (!paths.run(node) || paths.distance[node] >= price[column]) return nothing;
  const { participation, seats, points, kept } = lossOf(network, trace(network, paths.via, node));
  return { participation: 0 - participation, seats: 0 - seats, points: 0 - points, kept: 0 - kept };
}

/** One of its rows leaves the column, along the shortest way to the hub. */
function oneLess(network: Network, paths: Paths, column: number): Regret | null {
  const { instance, hub, least, load, lockedOfColumn } = network;
  const { capacity, minimum } = instance;
  if (capacity[column] === lockedOfColumn[column] || capacity[column] <= minimum[column]) return null;
  if (load[column] + lockedOfColumn[column] < capacity[column]) return nothing;
  paths.reset();
  paths.start(instance.rows + column, 0);
  return load[column] > least[column] && paths.run(hub) ? lossOf(network, trace(network, paths.via, hub)) : null;
}

import type { Losses } from "../network/losses.ts";
import type { Network } from "../network/network.ts";
import { Reach } from "../network/reach.ts";
import { Retreat } from "../network/retreat.ts";
import type { Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import type { Regret } from "./regret.ts";

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

/** One search from the hub to all columns, and one from all columns to the hub. */
export function* findSeatWorths(network: Network): Generator<Step, SeatWorth[]> {
  const { instance, hub } = network;
  const { columns } = instance;
  const reach = new Reach(network);
  yield* reach.prepare();
  reach.from(hub);
  yield reach.report("worth of places", 0, columns);
  const retreat = new Retreat(network);
  yield* retreat.search();
  return Array.from({ length: columns }, (_, column) => ({ more: oneMore(network, reach, column), less: oneLess(network, retreat, column) }));
}

const nothing: Regret = { participation: 0, seats: 0, points: 0, kept: 0 };

/** A new place is taken at once, by whoever the shortest way from the hub brings: worth the price less the way. */
function oneMore({ instance, price, load, most }: Network, reach: Reach, column: number): Regret {
  const node = instance.rows + column;
  if (load[column] < most[column] || reach.distance[node] >= price[column]) return nothing;
  const { participation, seats, points, kept } = lossAt(node, reach.lost, instance);
  return { participation: 0 - participation, seats: 0 - seats, points: 0 - points, kept: 0 - kept };
}

/** One of its rows leaves the column, along the shortest way to the hub. */
function oneLess({ instance, least, load, lockedOfPort }: Network, retreat: Retreat, column: number): Regret | null {
  const { capacity, minimum, rows } = instance;
  if (capacity[column] === lockedOfPort[column] || capacity[column] <= minimum[column]) return null;
  if (load[column] + lockedOfPort[column] < capacity[column]) return nothing;
  return load[column] > least[column] && retreat.distance[rows + column] < Infinity ? lossAt(rows + column, retreat.lost, instance) : null;
}

function lossAt(node: number, { served, seats, points, kept }: Losses, { unit }: Instance): Regret {
  return { participation: served[node], seats: seats[node], points: points[node] * unit, kept: kept[node] };
}

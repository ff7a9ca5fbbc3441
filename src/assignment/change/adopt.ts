import type { Touched } from "../network/mend.ts";
import type { Network } from "../network/network.ts";
import { edgeOf } from "../read/graph.ts";
import { hasGroups } from "../read/ports.ts";
import type { Living } from "./living.ts";
import type { Change } from "./read-change.ts";

/**
 * Takes the pairs and prices of a network over to the one that a change led to, so far as they can be, and tells what is
 * left to mend; `null` where they are of no use there, since pairs weigh otherwise.
 */
export function adopt({ instance, network }: Living, before: Living, { scores }: Change): Touched | null {
  const from = before.network;
  if (hasGroups(instance) || hasGroups(before.instance) || !weighsAlike(network, from)) return null;
  const touched: Touched = { rows: new Set(scores.map(([row]) => row)), ports: new Set() };
  network.price.set(from.price.subarray(0, before.instance.columns));
  network.rowPrice.set(from.rowPrice);
  for (const [at, edge] of from.seat.entries()) if (edge >= 0) adoptPair(network, from.seatRow[at], from.portOf(from.seatRow[at], edge), touched);
  touchLimits(network, from, touched);
  for (let row = before.instance.rows; row < instance.rows; row++) touched.rows.add(row);
  for (let column = before.instance.columns; column < instance.columns; column++) {
    network.price[column] = shyPrice(network, column, touched);
    touched.ports.add(column);
  }
  return touched;
}

function weighsAlike({ weights, instance }: Network, from: Network): boolean {
  const { scale, minimum, outside, threshold } = from.weights;
  const { participation, total, kept } = weights.scale;
  const isSameScale = participation === scale.participation && total === scale.total && kept === scale.kept;
  return isSameScale && weights.minimum === minimum && weights.outside === outside && weights.threshold === threshold && instance.unit === from.instance.unit;
}

function adoptPair(network: Network, row: number, column: number, { rows, ports }: Touched) {
  const edge = edgeOf(network.instance, row, column);
  const fits = edge >= 0 && network.weights.of(edge) > -Infinity && network.degree[row] < network.room[row] && network.load[column] < network.most[column];
  if (!fits) {
    rows.add(row);
    ports.add(column);
    return;
  }
  network.take(row, edge);
  network.degree[row]++;
  network.count(column, 1);
}

/** Rows and columns whose limits or locks are others than they were, and rows that had no pair at all. */
function touchLimits(network: Network, from: Network, { rows, ports }: Touched) {
  for (let row = 0; row < from.room.length; row++)
    if (!(network.rowPrice[row] < Infinity) || network.room[row] !== from.room[row] || network.lockedOfRow[row] !== from.lockedOfRow[row] || network.degree[row] !== from.degree[row]) rows.add(row);
  for (let port = 0; port < from.instance.ports; port++)
    if (network.most[port] !== from.most[port] || network.least[port] !== from.least[port] || network.load[port] !== from.load[port]) ports.add(port);
}

/**
 * The lowest price of a new column, at least 0, at which no row would rather have it: then it is a free place too dear, as
 * mending knows them. Rows that are touched see for themselves.
 */
function shyPrice(network: Network, column: number, { rows }: Touched): number {
  const { instance, weights, rowPrice } = network;
  let price = 0;
  for (let row = 0; row < instance.rows; row++) {
    const edge = rows.has(row) || network.room[row] === 0 ? -1 : edgeOf(instance, row, column);
    if (edge >= 0) price = Math.max(price, weights.of(edge) + rowPrice[row]);
  }
  return price;
}

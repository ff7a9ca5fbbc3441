import { smallWork, type Step } from "../progress.ts";
import { exchange, source, trace } from "./detour.ts";
import { addSeat } from "./fill.ts";
import type { Network } from "./network.ts";
import { Paths } from "./paths.ts";

/**
 * Makes a network optimal whose prices are any, best near those of an optimum. Rows whose pairs are their best at these
 * prices keep them; the others are taken out and seated again along shortest ways. A place that stays free although it has
 * a price, or that a minimum asks for in vain, is then filled along the shortest way that ends there, or loses the price.
 */
export function* mend(network: Network, phase: string): Generator<Step, void> {
  const { cores, instance, room, degree, least, most, load, reserve, price, rowPrice } = network;
  const { rows, columns } = instance;
  const paths = new Paths(network);
  for (let column = 0; column < columns; column++) if (network.reopening(column) < 0) price[column] = 0;
  const waiting: { row: number; seats: number }[] = [];
  for (let row = 0; row < rows; row++) {
    if (!fitRowPrice(network, row)) {
      empty(network, row);
      waiting.push({ row, seats: room[row] });
      // Without room it is no part of the network until its turn comes.
      room[row] = 0;
    }
    if (cores.steps > smallWork) yield cores.report(phase, row, rows);
  }
  // One place after the other is settled. Until then a free one is worth its price to all, and a minimum waits.
  const lacking: { column: number; places: number }[] = [];
  for (let column = 0; column < columns; column++) {
    if (load[column] < least[column]) {
      lacking.push({ column, places: most[column] });
      most[column] = load[column];
    } else if (network.closing(column) < 0) reserve[column] = price[column];
  }
  for (const { column, places } of lacking) {
    most[column] = places;
    yield* settlePlaces(network, paths, column, phase);
  }
  for (const [done, { row, seats }] of waiting.entries()) {
    room[row] = seats;
    cores.findBest(row);
    rowPrice[row] = cores.least;
    if (rowPrice[row] < Infinity) while (degree[row] < room[row] && addSeat(network, paths, row));
    if (cores.steps > smallWork) yield cores.report(phase, done, waiting.length);
  }
  for (let column = 0; column < columns; column++) {
    reserve[column] = 0;
    yield* settlePlaces(network, paths, column, phase);
  }
}

/**
 * Sets the lowest price of a row at which no residual cost of it is negative. `false` where there is none: a pair that it
 * does not have, or an empty seat, is worth more than one that it has. Pairs beyond its core count as cheap as they may be.
 */
export function fitRowPrice(network: Network, row: number): boolean {
  const { seat, seatStart, price, rowPrice, degree, room } = network;
  const highest = Math.min(leastUnused(network, row), degree[row] > 0 ? network.reward(row, degree[row]) : Infinity);
  let lowest = degree[row] < room[row] ? network.reward(row, degree[row] + 1) : -Infinity;
  for (let at = seatStart[row]; at < seatStart[row + 1]; at++)
    if (seat[at] >= 0) lowest = Math.max(lowest, price[network.columnOf(row, seat[at])] - network.seatWeight[at]);
  if (lowest > highest) return false;
  rowPrice[row] = lowest > -Infinity ? lowest : Math.min(highest, 0);
  return true;
}

/** The least cost of the pairs that a row does not have; exact unless it has all that are kept of it. */
function leastUnused(network: Network, row: number): number {
  const { cores } = network;
  let isFresh = cores.size[row] < 0;
  if (isFresh) cores.read(row);
  for (;;) {
    const least = leastUnusedKept(network, row);
    if (isFresh || least <= cores.bound[row]) return Math.min(least, cores.bound[row]);
    cores.read(row);
    isFresh = true;
  }
}

function leastUnusedKept(network: Network, row: number): number {
  const { price } = network;
  const { width, size, lower, column, weight, edge } = network.cores;
  let least = Infinity;
  for (let at = width * row, end = at + size[row]; at < end && lower[at] < least; at++) {
    const cost = price[column[at]] - weight[at];
    if (cost < least && !network.isUsed(row, edge[at])) least = cost;
  }
  return least;
}

/** Takes all seats of a row. */
function empty(network: Network, row: number) {
  const { seat, seatStart, seatRow, load, degree } = network;
  for (let at = seatStart[row]; at < seatStart[row + 1]; at++) {
    if (seat[at] < 0) continue;
    load[network.columnOf(seatRow[at], seat[at])]--;
    network.leave(at);
  }
  degree[row] = 0;
}

/** While a free place of a column has a price, or a minimum is not met: fills it or lowers the price, whichever is the shortest way. */
function* settlePlaces(network: Network, paths: Paths, column: number, phase: string): Generator<Step, void> {
  const { hub, instance, most, load, degree, cores } = network;
  const node = instance.rows + column;
  const places = most[column];
  while (network.closing(column) < 0) {
    paths.reset();
    // To stay as it is costs the place its price; meanwhile no way leads through it.
    paths.start(node, -network.closing(column));
    paths.start(hub, 0);
    most[column] = load[column];
    paths.run(node);
    most[column] = places;
    paths.reprice();
    if (cores.steps > smallWork) yield cores.report(phase, column, instance.columns);
    if (paths.via[node] === source) continue;
    const detour = trace(network, paths.via, node);
    exchange(network, detour);
    load[column]++;
    if (detour.outOfHub < instance.rows) degree[detour.outOfHub]++;
    else load[detour.outOfHub - instance.rows]--;
  }
}

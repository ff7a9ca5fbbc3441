import { smallWork, type Step } from "../progress.ts";
import { exchange, source, trace } from "./detour.ts";
import { addSeat } from "./fill.ts";
import { liftIdle } from "./idle.ts";
import type { Network } from "./network.ts";
import { Paths } from "./paths.ts";

/** Rows and ports at which a network may have stopped being optimal. What mending frees is added. */
export interface Touched {
  readonly rows: Set<number>;
  readonly ports: Set<number>;
}

/** All of a network. */
export function everything({ rows, ports }: Network["instance"]): Touched {
  return { rows: new Set(Array.from({ length: rows }, (_, row) => row)), ports: new Set(Array.from({ length: ports }, (_, port) => port)) };
}

/**
 * Makes a network optimal whose prices are any, best near those of an optimum. Rows whose pairs are their best at these
 * prices keep them; the others are taken out and seated again along shortest ways. A place that stays free although it has
 * a price, or that a minimum asks for in vain, is then filled along the shortest way that ends there, or loses the price.
 * Nothing is to be wrong but at what was touched, and only there it looks.
 */
export function* mend(network: Network, phase: string, { rows, ports }: Touched = everything(network.instance)): Generator<Step, void> {
  const { cores, room, degree, least, most, load, reserve, price, rowPrice, above, firstSeat, nextSeat, seatRow } = network;
  const paths = new Paths(network);
  for (const port of ascending(ports)) {
    if (network.reopening(port) >= 0) continue;
    price[port] = price[above[port]];
    for (let at = firstSeat[port]; at >= 0; at = nextSeat[at]) rows.add(seatRow[at]);
  }
  const waiting: { row: number; seats: number }[] = [];
  for (const row of ascending(rows)) {
    if (!fitRowPrice(network, row)) {
      empty(network, row, ports);
      waiting.push({ row, seats: room[row] });
      // Without room it is no part of the network until its turn comes.
      room[row] = 0;
    }
    if (cores.steps > smallWork) yield cores.report(phase, row, rows.size);
  }
  // One place after the other is settled. Until then a free one is worth its price to all, and a minimum waits.
  const open = ascending(ports);
  const lacking: { port: number; places: number }[] = [];
  for (const port of open) {
    if (load[port] < least[port]) {
      lacking.push({ port, places: most[port] });
      most[port] = load[port];
    } else if (network.closing(port) < 0) reserve[port] = price[port] - price[above[port]];
  }
  for (const { port, places } of lacking) {
    most[port] = places;
    yield* settlePlaces(network, paths, port, phase);
  }
  for (const [done, { row, seats }] of waiting.entries()) {
    room[row] = seats;
    cores.findBest(row);
    rowPrice[row] = cores.least;
    if (rowPrice[row] < Infinity) while (degree[row] < room[row] && addSeat(network, paths, row));
    if (cores.steps > smallWork) yield cores.report(phase, done, waiting.length);
  }
  for (const port of open) {
    reserve[port] = 0;
    yield* settlePlaces(network, paths, port, phase);
  }
  liftIdle(network);
}

function ascending(numbers: ReadonlySet<number>): Int32Array {
  return Int32Array.from(numbers).sort();
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
    if (seat[at] >= 0) lowest = Math.max(lowest, price[network.portOf(row, seat[at])] - network.seatWeight[at]);
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
  const { width, size, lower, port, weight, edge } = network.cores;
  let least = Infinity;
  for (let at = width * row, end = at + size[row]; at < end && lower[at] < least; at++) {
    const cost = price[port[at]] - weight[at];
    if (cost < least && !network.isUsed(row, edge[at])) least = cost;
  }
  return least;
}

/** Takes all seats of a row; the ports that its pairs counted in are added to a list. */
export function empty(network: Network, row: number, freed: Set<number>) {
  const { seat, seatStart, degree, above, instance } = network;
  for (let at = seatStart[row]; at < seatStart[row + 1]; at++) {
    if (seat[at] < 0) continue;
    const innermost = network.portOf(row, seat[at]);
    for (let port = innermost; port < instance.ports; port = above[port]) freed.add(port);
    network.count(innermost, -1);
    network.leave(at);
  }
  degree[row] = 0;
}

/** While a free place of a port has a price of its own, or a minimum is not met: fills it or lowers the price, whichever is the shortest way. */
function* settlePlaces(network: Network, paths: Paths, port: number, phase: string): Generator<Step, void> {
  const { instance, above, most, load, cores } = network;
  const node = instance.rows + port;
  const places = most[port];
  while (network.closing(port) < 0) {
    paths.reset();
    // To stay as it is costs the place its price; meanwhile no way leads through it.
    paths.start(node, -network.closing(port));
    paths.start(instance.rows + above[port], 0);
    most[port] = load[port];
    paths.run(node);
    most[port] = places;
    paths.reprice();
    if (cores.steps > smallWork) yield cores.report(phase, port, instance.ports);
    if (paths.via[node] === source) continue;
    exchange(network, trace(network, paths.via, node));
    network.countAt(port, 1);
  }
}

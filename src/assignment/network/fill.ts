import { smallWork, type Step } from "../progress.ts";
import { bid } from "./bids.ts";
import { fillCompact, isCompact } from "./compact.ts";
import { exchange, trace } from "./detour.ts";
import { liftIdle } from "./idle.ts";
import type { Network } from "./network.ts";
import { Paths, type Search } from "./paths.ts";
import { setReserve } from "./reserve.ts";
import { scale } from "./scaling.ts";
import { useTies } from "./tight.ts";

/**
 * Fills an empty network optimally. Rows bid for columns; those left over go where ties let them, many at a time; and for
 * the seats still empty there are shortest ways that end at a free place, at a row that gives its seat up, or at once with
 * the seat left empty. What is filled so far is optimal for the seats tried so far (successive shortest paths), so the
 * last state is the optimum and its prices prove it. Where that turns out long, and prices may start anywhere, it is begun
 * anew from better prices.
 */
export function* fill(network: Network, phase: string): Generator<Step, void> {
  if (isCompact(network)) return yield* fillCompact(network, phase);
  const mayRise = yield* setReserve(network, phase);
  const isDone = yield* fillSeats(network, phase, mayRise);
  if (!isDone) {
    network.clear();
    yield* scale(network, phase);
    yield* fillSeats(network, phase, false);
  }
  network.reserve.fill(0);
  liftIdle(network);
}

/** Whether all was filled; where prices may start anywhere, that is given up once they turn out to be far from where they will be. */
export function* fillSeats(network: Network, phase: string, mayGiveUp: boolean): Generator<Step, boolean> {
  const { cores, degree, room, rowPrice, instance } = network;
  const { rows, columns } = instance;
  const waiting = yield* bid(network, phase);
  const isWaiting = new Uint8Array(rows);
  for (const row of waiting) isWaiting[row] = 1;
  const left = yield* useTies(network, waiting, phase);
  if (mayGiveUp && left > mostLeft * rows) return false;
  let patience = mayGiveUp ? mostReadings * rows * columns : Infinity;
  const paths = new Paths(network);
  for (let row = 0; row < rows; row++) {
    if (degree[row] === room[row] || (room[row] === 1 && isWaiting[row] === 0)) continue;
    cores.findBest(row);
    rowPrice[row] = cores.least;
    if (rowPrice[row] < Infinity) while (degree[row] < room[row] && addSeat(network, paths, row));
    if (cores.steps <= smallWork) continue;
    patience -= cores.steps;
    if (patience < 0) return false;
    yield cores.report(phase, row, rows);
  }
  return true;
}

/** Prices are far off where bids leave more than this part of all rows without a seat, or searches look at so many times all pairs. */
const mostLeft = 1 / 8;
const mostReadings = 2;

/** Whether one more seat of the row could be filled with gain. At equal gain it stays empty: earlier rows keep theirs. */
export function addSeat(network: Network, paths: Search, row: number): boolean {
  const { hub } = network;
  paths.reset();
  paths.start(row, 0);
  paths.start(hub, -network.opening(row));
  paths.run(hub);
  paths.reprice();
  const detour = trace(network, paths.via, hub);
  if (detour.taken.length === 0) return false;
  exchange(network, detour);
  network.degree[row]++;
  return true;
}

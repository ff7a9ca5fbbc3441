import { addSeat } from "../network/fill.ts";
import { liftIdle } from "../network/idle.ts";
import type { Network } from "../network/network.ts";
import type { Search } from "../network/paths.ts";
import { reroute } from "../network/refill.ts";
import { smallWork, type Step } from "../progress.ts";

/** A row and the edge of a pair of it. */
export type Held = readonly [row: number, edge: number];

/**
 * Makes the best of an empty network, from pairs that keep all constraints. With ports at price 0, pairs that are the best
 * of their rows stay (`bestOf` tells what that weighs: -Infinity where a row has no pair); each of the others is replaced
 * along the shortest way round; then seats still open are tried.
 */
export function* reoptimise(network: Network, held: readonly Held[], paths: Search, bestOf: (row: number) => number, phase: string): Generator<Step, void> {
  const { cores, degree, price, rowPrice, room, fewest, instance } = network;
  const { rows } = instance;
  for (const [row, edge] of held) {
    degree[row]++;
    network.count(network.portOf(row, edge), 1);
  }
  price.fill(0);
  for (let row = 0; row < rows; row++) {
    const best = bestOf(row);
    rowPrice[row] = best === -Infinity ? 0 : -best;
    if (degree[row] > fewest[row]) rowPrice[row] = Math.min(rowPrice[row], network.reward(row, degree[row]));
    if (cores.steps > smallWork) yield cores.report(phase, row, rows);
  }
  const gone: Held[] = [];
  for (const [row, edge] of held) {
    if (network.weights.of(edge) + rowPrice[row] < 0) gone.push([row, edge]);
    else network.take(row, edge);
  }

  // Seats that are worth filling at once wait until the pairs taken out are back.
  const wanted = room.slice();
  for (let row = 0; row < rows; row++) if (network.opening(row) < 0) room[row] = degree[row];
  for (const [done, [row, edge]] of gone.entries()) {
    reroute(network, paths, row, network.portOf(row, edge));
    if (cores.steps > smallWork) yield cores.report(phase, done, gone.length);
  }
  for (let row = 0; row < rows; row++) {
    room[row] = wanted[row];
    while (degree[row] < room[row] && network.opening(row) < 0 && addSeat(network, paths, row));
    if (cores.steps > smallWork) yield cores.report(phase, row, rows);
  }
  liftIdle(network);
}

/** The greatest weight of a row's pairs. */
export function bestWeight({ weights, cores, instance }: Network, row: number): number {
  const count = instance.offsets[row + 1] - instance.offsets[row];
  weights.readRow(row, cores.line);
  cores.steps += count;
  let best = -Infinity;
  for (let k = 0; k < count; k++) if (cores.line[k] > best) best = cores.line[k];
  return best;
}

/** The pairs on the seats of a network. */
export function heldBy({ seat, seatRow }: Network): Held[] {
  const held: Held[] = [];
  for (const [at, edge] of seat.entries()) if (edge >= 0) held.push([seatRow[at], edge]);
  return held;
}

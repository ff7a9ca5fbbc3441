import { smallWork, type Step } from "../progress.ts";
import { exchange, trace } from "./detour.ts";
import { liftIdle } from "./idle.ts";
import { Network } from "./network.ts";
import { Paths, type Search } from "./paths.ts";
import type { Weights } from "./weights.ts";

/**
 * A solved network under weights that allow fewer pairs and change no other. Prices stay, and so do all pairs still
 * allowed; each of the others is replaced along the shortest way round from its row to its port, which keeps the rest
 * optimal. `null` where so many pairs go that to begin anew is quicker, or where a minimum cannot be met any more.
 */
export function* refill(from: Network, weights: Weights, phase: string): Generator<Step, Network | null> {
  const { instance } = from;
  const { rows } = instance;
  const network = new Network(instance, weights);
  network.price.set(from.price);
  network.rowPrice.set(from.rowPrice);
  network.countAs(from);
  const gone: number[] = [];
  for (const [seat, edge] of from.seat.entries()) {
    if (edge < 0) continue;
    if (weights.of(edge) > -Infinity) network.take(from.seatRow[seat], edge);
    else gone.push(seat);
  }
  if (4 * gone.length > rows) return null;

  const paths = new Paths(network);
  for (const [done, seat] of gone.entries()) {
    const row = from.seatRow[seat];
    const port = from.portOf(row, from.seat[seat]);
    if (!reroute(network, paths, row, port)) return null;
    if (network.cores.steps > smallWork) yield network.cores.report(phase, done, gone.length);
  }
  liftIdle(network);
  return network;
}

/** A pair taken off its seat, whose row and port still count it, is replaced along the shortest way round. Whether there is one. */
export function reroute(network: Network, paths: Search, row: number, port: number): boolean {
  const node = network.instance.rows + port;
  paths.reset();
  paths.start(row, 0);
  if (!paths.run(node)) return false;
  paths.reprice();
  exchange(network, trace(network, paths.via, node));
  return true;
}

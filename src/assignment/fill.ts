import { exchange, trace } from "./detour.ts";
import type { Network } from "./network.ts";
import { Paths } from "./paths.ts";
import type { Step } from "./progress.ts";

/**
 * Fills an empty network optimally: seat by seat, row by row, each along a shortest way that ends at a free place, at a
 * row that gives its seat up, or at once with the seat left empty. What is filled so far is optimal for the seats tried so
 * far (successive shortest paths), so the last state is the optimum and its prices prove it.
 */
export function* fill(network: Network, phase: string): Generator<Step, void> {
  const { rows, offsets, targets } = network.instance;
  const paths = new Paths(network);
  yield { phase, done: 0, total: rows, steps: targets.length };
  for (let row = 0; row < rows; row++) {
    network.rowPrice[row] = network.highestRowPrice(row);
    const { steps } = paths;
    if (network.rowPrice[row] < Infinity) while (network.degree[row] < network.room[row] && addSeat(network, paths, row));
    yield { phase, done: row + 1, total: rows, steps: paths.steps - steps + offsets[row + 1] - offsets[row] + 1 };
  }
}

/** Whether one more seat of the row could be filled with gain. At equal gain it stays empty: earlier rows keep theirs. */
function addSeat(network: Network, paths: Paths, row: number): boolean {
  const { hub, instance } = network;
  const { rows } = instance;
  paths.reset();
  paths.start(row, 0);
  paths.start(hub, -network.opening(row));
  paths.run(hub);
  paths.reprice();
  const detour = trace(network, paths.via, hub);
  if (detour.intoHub < 0) return false;
  exchange(network, detour);
  if (detour.intoHub < rows) network.degree[detour.intoHub]--;
  else network.load[detour.intoHub - rows]++;
  network.degree[row]++;
  return true;
}

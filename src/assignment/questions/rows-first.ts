import { fill } from "../network/fill.ts";
import { Network } from "../network/network.ts";
import { Weights } from "../network/weights.ts";
import type { Step } from "../progress.ts";

/**
 * A solved network at prices for weights in which one row more that is served outweighs all further seats. For the optimum twice the
 * reward does, since both counts peak together; of two lesser assignments one may serve more rows and the other fill more seats.
 */
export function* rowsFirst(network: Network): Generator<Step, Network> {
  const { instance, weights, seat, seatRow } = network;
  const { problem, demand, seats } = instance;
  if (!problem.criteria.includes("participation") || demand.every((count) => count <= 1)) return network;
  const found = new Network(instance, new Weights(instance, problem.criteria, weights.threshold, seats + 2));
  yield* fill(found, "rows first");
  // Prices that prove one optimum prove them all, so the pairs may stay.
  const result = new Network(instance, found.weights);
  result.price.set(found.price);
  result.rowPrice.set(found.rowPrice);
  result.countAs(network);
  for (const [at, edge] of seat.entries()) if (edge >= 0) result.take(seatRow[at], edge);
  return result;
}

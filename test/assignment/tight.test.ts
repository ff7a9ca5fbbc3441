// Seating rows where it costs nothing: as many as any matching of such pairs seats, by the simplest method there is.
import fc from "fast-check";
import { expect, it } from "vitest";
import { bid } from "../../src/assignment/network/bids.ts";
import { Network } from "../../src/assignment/network/network.ts";
import { readProblem } from "../../src/assignment/read/problem.ts";
import { setReserve } from "../../src/assignment/network/reserve.ts";
import { useTies } from "../../src/assignment/network/tight.ts";
import { Weights } from "../../src/assignment/network/weights.ts";
import { randomFrom } from "../../examples/onet/random.ts";
import { patience, runs } from "./runs.ts";

const criteria = ["participation", "total"] as const;

function last<T>(steps: Generator<unknown, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** Rows that a greatest matching seats: for each row one search, as Kuhn has it. */
function mostSeated(tight: readonly (readonly number[])[], places: Int32Array): number {
  const rowsOf: number[][] = Array.from(places, () => []);
  const seat = (row: number, seen: Set<number>): boolean => {
    for (const column of tight[row]) {
      if (seen.has(column)) continue;
      seen.add(column);
      if (rowsOf[column].length < places[column]) {
        rowsOf[column].push(row);
        return true;
      }
      const at = rowsOf[column].findIndex((other) => seat(other, seen));
      if (at < 0) continue;
      rowsOf[column][at] = row;
      return true;
    }
    return false;
  };
  return tight.filter((_, row) => seat(row, new Set())).length;
}

it("as many rows are seated without a change of prices as there can be, however many pairs are tied", patience, () => {
  fc.assert(
    fc.property(fc.noBias(fc.nat(2_000_000_000)), (seed) => {
      const { whole, pick, chance } = randomFrom(seed);
      const [rows, columns] = [whole(1, 200), whole(1, 200)];
      const share = pick([0.02, 0.05, 0.3, 0.9]);
      const values = Int16Array.from({ length: rows * columns }, () => (chance(share) ? 9 : chance(0.5) ? 1 : 0));
      const instance = readProblem({ rows, columns, values }, { capacity: Array.from({ length: columns }, () => whole(0, 3)), objective: criteria });
      const network = new Network(instance, new Weights(instance, criteria, -Infinity));
      last(setReserve(network, ""));
      const left = last(useTies(network, last(bid(network, "")), ""));
      const { price, rowPrice, weights, degree, most } = network;
      // A bid may raise the price of a row's seat to all that the seat is worth to it.
      const wanting = Array.from({ length: rows }, (_, row) => row).filter((row) => degree[row] === 1 || rowPrice[row] < network.reward(row, 1));
      const tight = wanting.map((row) => Array.from({ length: columns }, (_, column) => column).filter((column) => price[column] - weights.of(columns * row + column) === rowPrice[row]));
      const seated = degree.reduce((sum, count) => sum + count, 0);
      expect(seated).toBe(mostSeated(tight, most));
      expect(seated + left).toBe(wanting.length);
    }),
    { numRuns: Math.ceil(runs / 8) },
  );
});

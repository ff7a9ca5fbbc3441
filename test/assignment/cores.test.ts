// What the few pairs kept of a row promise: no other pair costs less than the bound, whatever prices have done since.
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { Network } from "../../src/assignment/network/network.ts";
import { optimise, raise } from "../../src/assignment/criteria/optimum.ts";
import { readProblem } from "../../src/assignment/read/problem.ts";
import { randomFrom } from "../../examples/onet/random.ts";
import { patience, runs } from "./runs.ts";

// Small problems would go to the compact solver, which keeps no pairs in mind.
vi.mock("../../src/assignment/network/compact.ts", async (original) => ({ ...(await original<object>()), isCompact: () => false }));

const criteria = ["participation", "total"] as const;

function last<T>(steps: Generator<unknown, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

function expectBounds(network: Network) {
  const { instance, weights, cores, price } = network;
  for (let row = 0; row < instance.rows; row++) {
    if (cores.size[row] < 0) continue;
    const kept = new Map(Array.from({ length: cores.size[row] }, (_, k) => [cores.edge[cores.width * row + k], cores.lower[cores.width * row + k]]));
    for (let edge = instance.offsets[row]; edge < instance.offsets[row + 1]; edge++) {
      const weight = weights.of(edge);
      if (weight === -Infinity) continue;
      const cost = price[network.portOf(row, edge)] - weight;
      expect(cost).toBeGreaterThanOrEqual(kept.get(edge) ?? cores.bound[row]);
    }
  }
}

it("no pair of a row costs less than was promised when the row was read, nor after the floor was raised again and again", patience, () => {
  fc.assert(
    fc.property(fc.noBias(fc.nat(2_000_000_000)), (seed) => {
      const { whole, pick } = randomFrom(seed);
      const [rows, columns] = [whole(10, 60), whole(10, 60)];
      const range = pick([5, 100, 1000]);
      const values = Int16Array.from({ length: rows * columns }, () => whole(0, range));
      const instance = readProblem({ rows, columns, values }, { capacity: Array.from({ length: columns }, () => whole(0, 3)), objective: criteria });
      let optimum = last(optimise(instance, criteria, -Infinity, ""));
      // Each time the lowest pair goes, and its row finds a way round.
      for (let times = 0; times < 20 && optimum.worst < Infinity; times++) {
        expectBounds(optimum.network);
        optimum = last(raise(optimum, criteria, optimum.worst + 1, ""));
      }
    }),
    { numRuns: Math.ceil(runs / 8) },
  );
});


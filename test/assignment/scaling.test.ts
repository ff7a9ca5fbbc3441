// Prices by auction in steps: how near they come, and that the exact finish makes of them what it makes of any other start.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillSeats } from "../../src/assignment/network/fill.ts";
import { Network } from "../../src/assignment/network/network.ts";
import { readProblem } from "../../src/assignment/read/problem.ts";
import { setReserve } from "../../src/assignment/network/reserve.ts";
import { scale } from "../../src/assignment/network/scaling.ts";
import { solveAssignment, verifyAssignment } from "../../src/assignment/index.ts";
import { Weights } from "../../src/assignment/network/weights.ts";
import { randomFrom, type Random } from "../../examples/onet/random.ts";
import { patience, runs } from "./runs.ts";

const criteria = ["participation", "total", "kept"] as const;

const kinds: readonly ((random: Random, size: number) => (row: number, column: number) => number)[] = [
  ({ whole }) => () => whole(-1000, 1000),
  ({ whole }) => () => whole(0, 2),
  () => (row, column) => -row * column,
  () => () => 7,
  ({ whole }, size) => {
    const points = Array.from({ length: 2 * size }, () => [whole(0, 10_000), whole(0, 10_000)]);
    return (row, column) => -Math.abs(points[row][0] - points[size + column][0]) - Math.abs(points[row][1] - points[size + column][1]);
  },
  ({ whole }) => {
    const appeal = new Map<number, number>();
    return (_, column) => (appeal.get(column) ?? appeal.set(column, whole(0, 1e6)).size) + (appeal.get(column) ?? 0) + whole(0, 50);
  },
];

/** As many places as rows, in columns of one place or of several. */
function problemOf(seed: number) {
  const random = randomFrom(seed);
  const { whole, pick, chance } = random;
  const rows = chance(0.1) ? whole(1, 4) : whole(2, 200);
  const columns = chance(0.5) ? rows : whole(1, rows);
  const capacity = Array.from({ length: columns }, (): number => (columns === rows ? 1 : 0));
  for (let left = columns === rows ? 0 : rows; left > 0; left--) capacity[whole(0, columns - 1)]++;
  const score = pick(kinds)(random, rows);
  const values = Int32Array.from({ length: rows * columns }, (_, k) => score(Math.floor(k / columns), k % columns));
  const previous = Array.from({ length: chance(0.3) ? 5 : 0 }, () => [whole(0, rows - 1), whole(0, columns - 1)] as const);
  return { scores: { rows, columns, values }, options: { capacity, previous, objective: criteria } };
}

function last<T>(steps: Generator<unknown, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

describe("prices found in steps", patience, () => {
  const scaled = (seed: number) => {
    const { scores, options } = problemOf(seed);
    const instance = readProblem(scores, options);
    const network = new Network(instance, new Weights(instance, criteria, -Infinity));
    // Where all scores are 0 nothing is to be found.
    fc.pre(last(setReserve(network, "")));
    last(scale(network, ""));
    return { scores, options, network, best: solveAssignment(scores, options) };
  };

  it("leave at most one point per row to the optimum, by the value of the dual problem", () => {
    fc.assert(
      fc.property(fc.noBias(fc.nat(2_000_000_000)), (seed) => {
        const { scores, options, network, best } = scaled(seed);
        const unit = network.weights.scale.total;
        const prices = Array.from(network.price, (price) => price / unit);
        let dual = options.capacity.reduce<number>((sum, count, column) => sum + count * prices[column], 0);
        for (let row = 0; row < scores.rows; row++)
          dual += prices.reduce((most, price, k) => (options.capacity[k] > 0 ? Math.max(most, scores.values[scores.columns * row + k] - price) : most), -Infinity);
        expect(dual).toBeGreaterThanOrEqual(best.total);
        if (options.capacity.filter((count) => count > 0).length > 1) expect(dual).toBeLessThanOrEqual(best.total + scores.rows);
        expect(prices.every(Number.isInteger)).toBe(true);
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  it("lead to the same optimum as prices found without", () => {
    fc.assert(
      fc.property(fc.noBias(fc.nat(2_000_000_000)), (seed) => {
        const { network, scores, best } = scaled(seed);
        expect(last(fillSeats(network, "", false))).toBe(true);
        const pairs = network.columnsOf();
        expect(pairs.every((columns) => columns.length === 1)).toBe(true);
        expect(pairs.reduce((sum, [column], row) => sum + scores.values[scores.columns * row + column], 0)).toBe(best.total);
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });
});

it("products of ranks, which take the longest way from flat prices, are solved and proved whatever the capacities", patience, () => {
  const size = 120;
  for (const places of [1, 3]) {
    const scores = { rows: size, columns: size / places, values: Int32Array.from({ length: (size * size) / places }, (_, k) => -(Math.floor((k * places) / size) + 1) * ((k % (size / places)) + 1)) };
    const options = { capacity: places, objective: ["participation", "total"] } as const;
    const result = solveAssignment(scores, options);
    expect(verifyAssignment(scores, result, options).problems).toEqual([]);
    // The lowest ranks go to the highest, by the rearrangement inequality.
    const best = Array.from({ length: size }, (_, row) => -(row + 1) * (Math.floor((size - 1 - row) / places) + 1)).reduce((sum, value) => sum + value, 0);
    expect(result.total).toBe(best);
  }
});

// Problems wider than the pairs that a row keeps in mind, so that bounds fail and rows are read again. The certificate tells.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { solveAssignment, verifyAssignment, type AssignmentOptions, type Cell } from "../../src/assignment/index.ts";
import { randomFrom } from "../../examples/onet/random.ts";
import { nested, presets, sparse, typed, type Sample } from "./problems.ts";
import { patience, runs } from "./runs.ts";

// Small problems would go to the compact solver, which keeps no pairs in mind.
vi.mock("../../src/assignment/compact.ts", async (original) => ({ ...(await original<object>()), isCompact: () => false }));

const kinds = ["uniform", "ties", "popular", "products", "two", "alike"] as const;

/** A problem of up to 90 rows and columns from a seed. */
function problemOf(seed: number): Sample {
  const { whole, pick, chance } = randomFrom(seed);
  const rows = whole(1, 90);
  const columns = chance(0.4) ? rows : whole(9, 90);
  const kind = pick(kinds);
  const gaps = pick([0, 0, 0.1, 0.8]);
  const appeal = Array.from({ length: columns }, () => whole(0, 500));
  const score = (row: number, column: number) => {
    if (kind === "uniform") return whole(-1000, 1000);
    if (kind === "ties") return whole(0, 3);
    if (kind === "popular") return appeal[column] + whole(0, 50);
    if (kind === "products") return -row * column;
    return kind === "two" ? (chance(0.05) ? 7 : 2) : 5;
  };
  const table = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => (chance(gaps) ? null : score(row, column))));
  const plain = chance(0.4);
  const counts = (length: number, most: number, usual: number) => Array.from({ length }, () => (plain ? usual : whole(0, most)));
  const cells = (most: number) => Array.from({ length: plain ? 0 : most }, (): Cell => [whole(0, rows - 1), whole(0, columns - 1)]);
  const locked = chance(0.3) ? cells(2).filter(([row, column]) => table[row][column] !== null) : [];
  // Few minimums, and places for them: else most such problems could not be solved at all.
  const minimum = Array.from({ length: columns }, () => Number(!plain && chance(0.1)));
  const options = {
    capacity: counts(columns, 4, 1).map((count, column) => Math.max(count, minimum[column])),
    minimum,
    demand: chance(0.3) ? counts(rows, 3, 1) : counts(rows, 1, 1),
    locked,
    previous: chance(0.5) ? cells(20) : [],
    objective: pick(presets),
    share: pick([0, 0.5, 0.8, 1]),
    minimumScore: 0,
  };
  return { rows, columns, table, options };
}

describe("wide problems", patience, () => {
  it("are solved with a certificate that proves it, however the scores are written down", () => {
    fc.assert(
      fc.property(fc.noBias(fc.nat(2_000_000_000)), (seed) => {
        const sample = problemOf(seed);
        const result = solveAssignment(nested(sample), sample.options);
        expect(verifyAssignment(nested(sample), result, sample.options).problems).toEqual([]);
        for (const scores of [sparse(sample), typed(sample, Int16Array, -32768)]) expect(solveAssignment(scores, sample.options)).toEqual(result);
      }),
      { numRuns: runs / 5 },
    );
  });

  it("lose nothing when a row's candidates come in another order", () => {
    const sample = problemOf(20_270_401);
    const { offsets, targets, values, ...sizes } = sparse(sample);
    const order = Array.from(targets, (_, k) => k);
    for (let row = 0; row < sizes.rows; row++) order.splice(offsets[row], offsets[row + 1] - offsets[row], ...order.slice(offsets[row], offsets[row + 1]).reverse());
    const reversed = { ...sizes, offsets, targets: order.map((k) => targets[k]), values: order.map((k) => values[k]) };
    const options: AssignmentOptions = sample.options;
    expect(solveAssignment(reversed, options)).toEqual(solveAssignment(nested(sample), options));
  });
});

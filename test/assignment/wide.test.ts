// Problems wider than the pairs that a row keeps in mind. The certificate tells.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { solveAssignment, verifyAssignment, type AssignmentOptions } from "../../src/assignment/index.ts";
import { nested, sparse, typed } from "./problems.ts";
import { patience, runs } from "./runs.ts";
import { problemOf } from "./wide-problems.ts";

// Small problems would go to the compact solver, which keeps no pairs in mind.
vi.mock("../../src/assignment/network/compact.ts", async (original) => ({ ...(await original<object>()), isCompact: () => false }));

describe("wide problems", patience, () => {
  it("are solved with a certificate that proves it, however the scores are written down", () => {
    fc.assert(
      fc.property(fc.noBias(fc.nat(2_000_000_000)), (seed) => {
        const sample = problemOf(seed);
        const result = solveAssignment(nested(sample), sample.options);
        expect(verifyAssignment(nested(sample), result, sample.options).problems).toEqual([]);
        for (const scores of [sparse(sample), typed(sample, Int16Array, -32768)]) expect(solveAssignment(scores, sample.options)).toEqual(result);
      }),
      { numRuns: Math.ceil(runs / 5) },
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

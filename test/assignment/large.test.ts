// The solver of large problems under all laws, which small ones would keep from it; and beside the compact solver.
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { solveAssignment, verifyAssignment } from "../../src/assignment/index.ts";
import type { Network } from "../../src/assignment/network/network.ts";
import { found, judged } from "./judged.ts";
import { assignmentLaws } from "./laws.ts";
import { mediumSamples } from "./medium.ts";
import { nested, samples } from "./problems.ts";
import { patience, runs } from "./runs.ts";

const solver = vi.hoisted(() => ({ isCompact: false, times: 0 }));

vi.mock("../../src/assignment/network/compact.ts", async (original) => {
  const compact = await original<{ isCompact(network: Network): boolean }>();
  const isCompact = (network: Network) => solver.isCompact && compact.isCompact(network) && ++solver.times > 0;
  return { ...compact, isCompact };
});

assignmentLaws("the solver of large problems", solveAssignment);

it("the compact solver comes to the same optimum, and its certificates hold", patience, () => {
  fc.assert(
    fc.property(fc.oneof(samples, mediumSamples), (sample) => {
      const scores = nested(sample);
      solver.isCompact = true;
      const compact = solveAssignment(scores, sample.options);
      solver.isCompact = false;
      const large = solveAssignment(scores, sample.options);
      expect(judged(sample, found(compact))).toEqual(judged(sample, found(large)));
      expect(verifyAssignment(scores, compact, sample.options).problems).toEqual([]);
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
  expect(solver.times).toBeGreaterThan(0);
});

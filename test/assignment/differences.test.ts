import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { ownDifferences, scipyDifferences } from "./differences.ts";
import { patience, runs } from "./runs.ts";
import { openScipy } from "./scipy.ts";

const scipy = await openScipy();
afterAll(() => scipy?.close());

describe("the engine agrees with", patience, () => {
  it.each(ownDifferences.map((each) => [each.name, each] as const))("%s", async (_, { property, share }) => {
    await fc.assert(property(), { numRuns: runsOf(share) });
  });

  it.skipIf(scipy === null)("scipy, where it is installed", async () => {
    if (scipy !== null) for (const { property, share } of scipyDifferences(scipy)) await fc.assert(property(), { numRuns: runsOf(share) });
  });
});

function runsOf(share: number): number {
  return Math.ceil((share * runs) / 4);
}

import fc from "fast-check";
import { afterAll, describe, it } from "vitest";
import { ownDifferences, scipyDifference } from "./differences.ts";
import { patience, runs } from "./runs.ts";
import { openScipy } from "./scipy.ts";

const scipy = await openScipy();
afterAll(() => scipy?.close());

describe("the engine agrees with", patience, () => {
  it.each(ownDifferences.map((each) => [each.name, each] as const))("%s", async (_, { property }) => {
    await fc.assert(property(), { numRuns: runs / 10 });
  });

  it.skipIf(scipy === null)("scipy, where it is installed", async () => {
    if (scipy !== null) await fc.assert(scipyDifference(scipy).property(), { numRuns: runs / 10 });
  });
});

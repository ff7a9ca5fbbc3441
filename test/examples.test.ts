import { describe, expect, it } from "vitest";
import { listExamples, readExpected, runExample } from "../.ci/example.ts";

describe.concurrent("examples print what their .out file says", () => {
  const names = listExamples();
  // The runner must say so when it finds nothing wrong because it finds nothing.
  it.skipIf(names.length > 0)("there are none yet", () => {
    expect(names).toEqual([]);
  });
  for (const name of names) {
    it(name, { timeout: 60_000 }, async () => {
      expect(await runExample(name)).toBe(readExpected(name));
    });
  }
});

import { describe, expect, it } from "vitest";
import { listExamples, readExpected, runExample } from "../.ci/example.ts";

describe.concurrent("examples print what their .out file says", () => {
  const names = listExamples();
  it.skipIf(names.length > 0)("none is written yet", () => {
    expect(names).toEqual([]);
  });
  for (const name of names) {
    it(name, { timeout: 60_000 }, async () => {
      expect(await runExample(name)).toBe(readExpected(name));
    });
  }
});

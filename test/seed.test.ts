import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSeed } from "./seed/seed.ts";

describe("the seed of random tests", () => {
  it("is the one every property runs with", () => {
    expect(fc.readConfigureGlobal().seed).toBe(readSeed());
  });

  it("is taken from FC_SEED when given, and refused when it is not a 32-bit integer", () => {
    expect(readSeed("7")).toBe(7);
    expect(readSeed("")).toBe(readSeed(undefined));
    expect(() => readSeed("tomorrow")).toThrow("FC_SEED");
  });
});

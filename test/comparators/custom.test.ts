import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparators, FunctionError, ONE } from "../../src/comparators/index.ts";

function call(compute: (want: never, offer: never) => unknown, mine: unknown = 1, theirs: unknown = 2): number {
  const comparator = comparators.custom.bind({ function: "mine" }, { mine: compute as () => number });
  return comparator.pair(null)(comparator.answer("want").parse(mine), comparator.answer("offer").parse(theirs));
}

function errorOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("a custom function", () => {
  it("gets want and offer as they were answered and gives the similarity, rounded half up", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.double({ min: 0, max: 1, noNaN: true }), (mine, theirs, result) => {
        const seen: unknown[] = [];
        expect(call((want, offer) => (seen.push(want, offer), result), mine, theirs)).toBe(Math.floor(result * ONE + 0.5));
        expect(JSON.parse(JSON.stringify(seen))).toEqual(JSON.parse(JSON.stringify([mine, theirs])));
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -0.01, 1.01, "0.5", null, undefined, true, Promise.resolve(1)])("that gives %s is an error with its name and without the answers", (result) => {
    const error = errorOf(() => call(() => result, "secret"));
    expect(error).toBeInstanceOf(FunctionError);
    expect(error).toMatchObject({ code: "custom-function", path: ["functions", "mine"], remedy: expect.stringContaining("0 to 1"), message: expect.stringContaining('"mine"') });
    expect((error as FunctionError).value).toBe(result);
    expect(JSON.stringify(error)).not.toContain("value");
  });

  it("that is missing is an error when the question is bound, also under a name that every object has", () => {
    for (const name of ["gone", "toString", "__proto__"]) {
      expect(errorOf(() => comparators.custom.bind({ function: name }, {}))).toMatchObject({ code: "custom-function", path: ["functions", name] });
      expect(errorOf(() => comparators.support.bind({ similarity: name }, {}))).toMatchObject({ code: "custom-function", path: ["functions", name] });
    }
  });

  it("cannot change an answer", () => {
    expect(() => call((want: { deep: number[] }) => want.deep.push(1), { deep: [] })).toThrow(TypeError);
    expect(() => call((want: { flat: number }) => (want.flat = 1), { flat: 0 })).toThrow(TypeError);
  });

  it("throws what it throws", () => {
    const own = new Error("mine");
    expect(errorOf(() => call(() => { throw own; }))).toBe(own);
  });

  it("takes everything that JSON can hold, and nothing else", () => {
    const read = comparators.custom.bind({ function: "mine" }, { mine: () => 1 }).answer("want");
    expect(Object.keys(read.parse(JSON.parse('{ "__proto__": 1, "constructor": [null] }')) as object)).toEqual(["__proto__", "constructor"]);
    for (const value of [undefined, Number.NaN, 1n, Symbol("s"), () => 1, new Map(), new Date(0), [undefined], { a: [Number.POSITIVE_INFINITY] }]) expect(read.safeParse(value).success).toBe(false);
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(read.safeParse(circle)).toMatchObject({ success: false, error: { issues: [{ params: { code: "too-deep" } }] } });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCodePoint } from "../../src/comparators/text.ts";
import { difference, fractionOf } from "../../src/program/decimal.ts";
import { canonicalJSON, sha256 } from "../../src/program/index.ts";
import { apportion } from "../../src/program/weights.ts";

const hundredths = fc.integer({ min: 0, max: 1000 });
const weightSets = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 3 }), hundredths, { minKeys: 1, maxKeys: 8, noNullPrototype: true })
  .filter((set) => Object.values(set).some((weight) => weight > 0));

describe("weights as integers", () => {
  it("sum to the total, each within one of its exact share, and are 0 where nothing was weighed", () => {
    fc.assert(
      fc.property(weightSets, fc.integer({ min: 1, max: 16384 }), (set, total) => {
        const sum = Object.values(set).reduce((a, b) => a + b, 0);
        const shares = apportion(new Map(Object.entries(set)), total);
        expect([...shares.values()].reduce((a, b) => a + b, 0)).toBe(total);
        for (const [key, share] of shares) {
          // |share - total * weight / sum| < 1, without dividing.
          expect(Math.abs(share * sum - total * set[key])).toBeLessThan(sum);
          if (set[key] === 0) expect(share).toBe(0);
        }
      }),
    );
  });

  it("depend neither on the order of keys nor on a common factor, nor on floating point", () => {
    fc.assert(
      fc.property(weightSets, fc.constantFrom(10, 100, 1e9), (set, factor) => {
        const decimals = Object.entries(set).map(([key, weight]): [string, number] => [key, weight / 100]);
        const whole = Object.entries(set).map(([key, weight]): [string, number] => [key, weight * factor]);
        const sorted = (entries: [string, number][]) => [...apportion(new Map(entries), 16384)].sort();
        expect(sorted(decimals)).toEqual(sorted(whole.reverse()));
      }),
    );
    expect(apportion(new Map([["a", 0.1], ["b", 0.2], ["c", 0.3]]), 6)).toEqual(new Map([["a", 1], ["b", 2], ["c", 3]]));
    expect(apportion(new Map([["b", 1], ["a", 1]]), 3)).toEqual(new Map([["a", 2], ["b", 1]]));
  });
});

describe("decimals", () => {
  it("are fractions of a whole as they are written, rounded half up", () => {
    expect([fractionOf(0.2, 16384), fractionOf(0.5, 1), fractionOf(0.0005, 1000), fractionOf(1, 16384), fractionOf(54.5, 10)]).toEqual([3277, 1, 1, 16384, 545]);
    expect(fractionOf(1.005, 100)).toBe(101);
  });

  it("differ by what is written", () => {
    expect([difference(3.3, 1.3), difference(0.3, 0.1), difference(1, -2), difference(1e21, 1), difference(5e-7, 0)]).toEqual([2, 0.2, 3, 1e21, 5e-7]);
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(difference(a / 1000, b / 1000)).toBe((a - b) / 1000);
      }),
    );
  });
});

describe("one spelling for equal data", () => {
  it("is JSON, and the same for whatever order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false } as never), (value) => {
        const spelled = canonicalJSON(value);
        expect(JSON.parse(spelled)).toEqual(JSON.parse(JSON.stringify(value)));
        if (typeof value === "object" && value !== null && !Array.isArray(value))
          expect(canonicalJSON(Object.fromEntries(Object.entries(value).reverse()))).toBe(spelled);
      }),
    );
    expect(canonicalJSON({ b: undefined, a: -0 })).toBe('{"a":0}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, [undefined]])("does not exist for %s", (value) => {
    expect(() => canonicalJSON({ value })).toThrow(TypeError);
  });

  it("has the digest that the standard gives for it", () => {
    // FIPS 180-2, appendix B.1.
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("code points", () => {
  it("order texts as their UTF-8 bytes do", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
    expect(["\u{1f642}", "\ufffd"].sort(byCodePoint)).toEqual(["\ufffd", "\u{1f642}"]);
  });
});

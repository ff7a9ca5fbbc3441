import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsOf, scoreOf, shareOut } from "../../src/compatibility/points.ts";

const ONE = 16384;

describe("points of a weighted sum", () => {
  it("are rounded half up once, to multiples of the resolution, as exact fractions say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ONE }), fc.constantFrom(1, 2, 5, 10, 50, 1000), fc.double({ min: 0, max: 1, noNaN: true }), (asked, resolution, part) => {
        const full = asked * ONE;
        const sum = Math.floor(part * full);
        const exact = (2000n * BigInt(sum) + BigInt(resolution * full)) / (2n * BigInt(resolution * full));
        expect(pointsOf(sum, full, resolution)).toBe(resolution * Number(exact));
      }),
    );
  });

  it("are 1000 for full agreement, 0 for none and 0 where nothing was asked", () => {
    expect([pointsOf(ONE * ONE, ONE * ONE, 1), pointsOf(0, ONE, 1), pointsOf(0, 0, 1)]).toEqual([1000, 0, 0]);
  });

  it("have one form as a score: tenths, never more digits", () => {
    for (let points = 0; points <= 1000; points++) expect(scoreOf(points)).toBe(Number(`${Math.floor(points / 10)}.${points % 10}`));
  });
});

describe("a total shared out", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: ONE * ONE }), { minLength: 1, maxLength: 8 });

  it("adds up, stays within one of the exact share, and gives nothing for nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), amounts, (total, parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const shares = shareOut(total, parts);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : total);
        for (const [index, share] of shares.entries()) {
          const exact = sum === 0 ? 0 : (total * parts[index]) / sum;
          expect(Math.abs(share - exact)).toBeLessThan(1);
          if (parts[index] === 0) expect(share).toBe(0);
        }
      }),
    );
  });

  it("gives what is left over to the largest remainder, then to the first", () => {
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareOut(10, [33, 33, 34])).toEqual([3, 3, 4]);
  });
});

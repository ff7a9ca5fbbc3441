import fc from "fast-check";
import { expect, it } from "vitest";
import { distinct } from "../../src/assignment/criteria/distinct.ts";
import { run } from "../../src/assignment/run.ts";

// A set refuses more than 2^24 numbers, which 4100 x 4100 fractions can be.
it("the numbers that occur come once each and in order, however few a set may hold", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN))), fc.integer({ min: 1, max: 7 }), (values, most) => {
      const expected = values.filter((value, k) => !Number.isNaN(value) && values.indexOf(value) === k).sort((a, b) => a - b);
      expect([...run(distinct(values.length, (k) => values[k], "test", most))]).toEqual(expected);
    }),
  );
});

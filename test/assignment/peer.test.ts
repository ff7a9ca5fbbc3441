// munkres-js as an oracle. It never returns on NaN, undefined or rows without a way out, and grows like n^4: finite and small only.
import fc from "fast-check";
import munkres from "munkres-js";
import { describe, expect, it } from "vitest";
import { solveAssignment, verifyAssignment } from "../../src/assignment/index.ts";

const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 30 }), columns: fc.integer({ min: 1, max: 30 }), most: fc.constantFrom(1, 3, 100, 100_000) })
  .chain(({ rows, columns, most }) => {
    const line = fc.array(fc.integer({ min: -most, max: most }), { minLength: columns, maxLength: columns });
    return fc.array(line, { minLength: rows, maxLength: rows });
  });

describe("munkres-js", () => {
  it("finds the same total on every complete table", () => {
    fc.assert(
      fc.property(tables, (values) => {
        const scores = { rows: values.length, columns: values[0].length, values };
        const result = solveAssignment(scores, { objective: "total" });
        const pairs = munkres(values.map((line) => line.map((score) => -score)));
        expect(result.total).toBe(pairs.reduce((sum, [row, column]) => sum + values[row][column], 0));
        expect(verifyAssignment(scores, result).problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions, solveAssignment, type Assignment } from "../../src/assignment/index.ts";
import { nested, type Sample } from "./problems.ts";
import { again, lossBetween, solved } from "./questions.ts";
import { patience, runs } from "./runs.ts";

const nothing = { participation: 0, seats: 0, points: 0, kept: 0 };

describe("the worth of one place of a column", patience, () => {
  it("is what solving again with a place more brings, and with a place less loses", () => {
    fc.assert(
      fc.property(solved, ({ sample, result }) => {
        const worths = openQuestions(nested(sample), result).seatWorths();
        expect(worths).toHaveLength(sample.columns);
        for (const [column, { more, less }] of worths.entries()) {
          const after = withPlaces(sample, result, column, 1);
          expect(after && lossBetween(after, result)).toEqual(more);
          const before = withPlaces(sample, result, column, -1);
          expect(before && lossBetween(result, before)).toEqual(less);
        }
      }),
      { numRuns: runs },
    );
  });

  // Weights made for no pair at all let three points outweigh the first row served.
  it("is known of the first place of all as well", () => {
    const scores = { rows: 1, columns: 1, values: [[-3]] };
    const result = solveAssignment(scores, { capacity: 0, objective: "total" });
    expect(openQuestions(scores, result).seatWorths()).toEqual([{ more: { participation: 1, seats: 1, points: -3, kept: 0 }, less: null }]);
  });

  it("is a range around the price where the price alone would not tell", () => {
    const scores = { rows: 2, columns: 2, values: [[9, 5], [6, 4]] };
    const result = solveAssignment(scores, { objective: "total" });
    expect(openQuestions(scores, result).seatWorths()).toEqual([
      { more: { ...nothing, points: 2 }, less: { participation: 1, seats: 1, points: 8, kept: 0 } },
      { more: { ...nothing, points: 0 }, less: { participation: 1, seats: 1, points: 4, kept: 0 } },
    ]);
  });
});

function withPlaces(sample: Sample, result: Assignment, column: number, more: number): Assignment | null {
  const capacity = sample.options.capacity.map((count, k) => (k === column ? count + more : count));
  return capacity[column] < 0 ? null : again(sample, result, { options: { ...sample.options, capacity } });
}

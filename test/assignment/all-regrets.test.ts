import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions, solveAssignment, type Assignment, type Cell } from "../../src/assignment/index.ts";
import { asQuarters, nested, typed, type Sample } from "./problems.ts";
import { again, compare, solved, vectorOf, withScore } from "./questions.ts";
import { patience, runs } from "./runs.ts";

describe("the regrets of all pairs", patience, () => {
  it("are those of each pair asked for by itself, and none where that is none", () => {
    fc.assert(
      fc.property(solved, ({ sample, result }) => {
        const questions = openQuestions(nested(sample), result);
        const all = questions.allRegrets();
        for (const [row, line] of sample.table.entries()) {
          for (const [column, score] of line.entries()) {
            const at = all.indexOf(row, column);
            expect(at >= 0).toBe(score !== null);
            if (at < 0) continue;
            const regret = { participation: all.participation[at], seats: all.seats[at], points: all.points[at], kept: all.kept[at] };
            expect(all.possible[at] === 1 ? regret : null).toEqual(questions.regrets.ofPair([row, column]));
          }
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  it("stand row by row where no pair is forbidden", () => {
    const scores = { rows: 2, columns: 3, values: Int16Array.of(5, 3, 1, 4, 4, 2) };
    const { indexOf, points, margin } = openQuestions(scores, solveAssignment(scores, { objective: "total" })).allRegrets();
    expect([indexOf(0, 0), indexOf(1, 2)]).toEqual([0, 5]);
    expect([...points]).toEqual([2, 2, 4, 2, 2, 2]);
    expect([...margin]).toEqual([2, 2, 4, 2, 2, 2]);
  });
});

describe("the margin of a pair", patience, () => {
  it("is the least change of its own score that brings it into an optimum, or an optimum without it", () => {
    fc.assert(
      fc.property(solved, fc.nat(6), fc.nat(6), ({ sample, result }, i, j) => {
        fc.pre(sample.rows > 0 && sample.columns > 0);
        const pair: Cell = [i % sample.rows, j % sample.columns];
        expectMargin(sample, result, pair, 1);
      }),
      { numRuns: runs },
    );
  });

  it("is a multiple of the resolution where there is one", () => {
    fc.assert(
      fc.property(solved, fc.nat(6), fc.nat(6), ({ sample }, i, j) => {
        fc.pre(sample.rows > 0 && sample.columns > 0);
        const quarters = asQuarters(sample, 0);
        const result = solveAssignment(nested(quarters), quarters.options);
        expectMargin(quarters, result, [i % sample.rows, j % sample.columns], 0.25);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  function expectMargin(sample: Sample, result: Assignment, pair: Cell, unit: number) {
    const [row, column] = pair;
    const score = sample.table[row][column];
    const all = openQuestions(nested(sample), result).allRegrets();
    const at = all.indexOf(row, column);
    if (score === null || all.possible[at] === 0) return;
    const isAssigned = result.columnsOf[row].includes(column);
    const { floor } = result.criteria;
    // Whether an optimum is without the pair, or with it, once its score has changed by so much.
    const turns = (by: number): boolean => {
      const changed = score + (isAssigned ? -by : by);
      if (floor !== null && changed < floor) return isAssigned;
      const table = withScore(sample, pair, changed);
      const best = again(sample, result, { table });
      const other = again(sample, result, isAssigned ? { table: withScore(sample, pair, null) } : { table, more: [pair] });
      return best !== null && other !== null && compare(vectorOf(sample, other), vectorOf(sample, best)) === 0;
    };
    const margin = all.margin[at];
    if (margin < 0) expect(turns(1000)).toBe(false);
    else expect([turns(margin), margin === 0 || !turns(margin - unit)]).toEqual([true, true]);
  }
});

describe("all regrets", () => {
  it("do not change the result they are asked of, however the scores are written down", () => {
    fc.assert(
      fc.property(solved, ({ sample, result }) => {
        const of = (scores: Parameters<typeof openQuestions>[0]) => {
          const questions = openQuestions(scores, result);
          questions.allRegrets();
          const all = questions.allRegrets();
          return sample.table.map((line, row) => line.map((_, column) => (all.indexOf(row, column) < 0 ? null : all.points[all.indexOf(row, column)])));
        };
        expect(of(typed(sample, Int16Array, -32768))).toEqual(of(nested(sample)));
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });
});

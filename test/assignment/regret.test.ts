import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssignmentError, openQuestions, solveAssignment } from "../../src/assignment/index.ts";
import type { Assignment } from "../../src/assignment/index.ts";
import { nested, type Sample } from "./problems.ts";
import { again, compare, lossBetween, solved, vectorOf, withScore } from "./questions.ts";
import { patience, runs } from "./runs.ts";

const some = { numRuns: Math.ceil(runs / 4) };

describe("the regret of a pair", patience, () => {
  it("is what solving again with it locked, or forbidden if it was assigned, comes to", () => {
    fc.assert(
      fc.property(solved, ({ sample, result }) => {
        const regrets = openQuestions(nested(sample), result).regrets;
        for (const [row, line] of sample.table.entries()) {
          for (const [column, score] of line.entries()) {
            const isLocked = sample.options.locked.some((cell) => cell[0] === row && cell[1] === column);
            const isAssigned = result.columnsOf[row].includes(column);
            const other =
              score === null || isLocked ? null : again(sample, result, isAssigned ? { table: withScore(sample, [row, column], null) } : { more: [[row, column]] });
            expect(regrets.ofPair([row, column])).toEqual(other && lossBetween(result, other));
          }
        }
      }),
      some,
    );
  });
});

describe("the regret of serving a row", patience, () => {
  it("is what the best of all ways comes to in which the row has one more column besides those it has", () => {
    fc.assert(
      fc.property(solved, ({ sample, result }) => {
        const regrets = openQuestions(nested(sample), result).regrets;
        for (const [row, got] of result.columnsOf.entries()) {
          const best = bestServing(sample, result, row);
          const { column, displaced, ...loss } = regrets.ofServing(row) ?? { column: -1, displaced: null };
          expect(Object.keys(loss).length === 0 ? null : loss).toEqual(best && lossBetween(result, best));
          if (best === null) continue;
          expect(got).not.toContain(column);
          expect(displaced === null ? 0 : result.columnsOf[displaced].length).toBeGreaterThanOrEqual(displaced === null ? 0 : 1);
          expect(regrets.ofServing(row)).toEqual(regrets.ofServing(row));
        }
      }),
      some,
    );
  });

  /** The best over all further columns of a row, each locked in turn together with those that it has. */
  function bestServing(sample: Sample, result: Assignment, row: number): Assignment | null {
    const got = result.columnsOf[row];
    let best: Assignment | null = null;
    for (const [column, score] of sample.table[row].entries()) {
      if (score === null || got.includes(column) || got.length === sample.options.demand[row]) continue;
      const next = again(sample, result, { more: [...got, column].map((each) => [row, each]) });
      if (next !== null && (best === null || compare(vectorOf(sample, next), vectorOf(sample, best)) > 0)) best = next;
    }
    return best;
  }
});

describe("a pair is tied", patience, () => {
  it("exactly when an assignment equal on all criteria differs in it", () => {
    fc.assert(
      fc.property(solved, ({ sample, result }) => {
        const isTied = openQuestions(nested(sample), result).tiedPairs();
        for (const [row, line] of sample.table.entries()) {
          for (const [column, score] of line.entries()) {
            const isLocked = sample.options.locked.some((cell) => cell[0] === row && cell[1] === column);
            const isFree = score !== null && !isLocked && (result.criteria.floor === null || score >= result.criteria.floor);
            const isAssigned = result.columnsOf[row].includes(column);
            const other = isFree ? again(sample, result, isAssigned ? { table: withScore(sample, [row, column], null) } : { more: [[row, column]] }) : null;
            const evens = result.problem.criteria.includes("load");
            const losses = other === null ? [1] : [...Object.values(lossBetween(result, other)), evens ? other.criteria.load - result.criteria.load : 0];
            expect(isTied(row, column)).toBe(losses.every((loss) => loss === 0));
          }
        }
      }),
      some,
    );
  });
});

describe("regrets", patience, () => {
  const scores = { rows: 2, columns: 1, values: [[7], [9]] };

  it("say what a seat, another pair, or doing without a pair costs", () => {
    const { regrets } = openQuestions(scores, solveAssignment(scores, { objective: "total" }));
    expect(regrets.ofServing(0)).toEqual({ participation: 0, seats: 0, points: 2, kept: 0, column: 0, displaced: 1 });
    expect(regrets.ofServing(1)).toBeNull();
    expect(regrets.ofPair([0, 0])).toEqual({ participation: 0, seats: 0, points: 2, kept: 0 });
    expect(regrets.ofPair([1, 0])).toEqual({ participation: 0, seats: 0, points: 2, kept: 0 });
  });

  it("refuse what proves nothing: another matrix, no optimum, rows that are not there", () => {
    const result = solveAssignment(scores);
    const code = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return error instanceof AssignmentError ? error.code : error;
      }
      return undefined;
    };
    expect(code(() => openQuestions({ ...scores, values: [[9], [7]] }, result))).toBe("not-proved");
    expect(code(() => openQuestions(scores, solveAssignment(scores, { minimum: 3 })))).toBe("not-proved");
    const { regrets } = openQuestions(scores, result);
    expect(code(() => regrets.ofServing(2))).toBe("out-of-range");
    expect(code(() => regrets.ofPair([0, -1]))).toBe("out-of-range");
  });
});

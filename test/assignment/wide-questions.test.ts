// Questions about problems wider than the pairs that a row keeps in mind: different ways to the same numbers must agree.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions, solveAssignment } from "../../src/assignment/index.ts";
import { nested } from "./problems.ts";
import { again, compare, lossBetween, vectorOf } from "./questions.ts";
import { patience, runs } from "./runs.ts";
import { problemOf } from "./wide-problems.ts";

const wide = fc
  .noBias(fc.nat(2_000_000_000))
  .map(problemOf)
  .map((sample) => ({ sample, result: solveAssignment(nested(sample), sample.options) }))
  .filter(({ result }) => result.status === "optimal");
const few = { numRuns: Math.ceil(runs / 40) };

describe("of wide problems", patience, () => {
  it("all regrets are those of each pair asked for by itself", () => {
    fc.assert(
      fc.property(wide, fc.nat(6), ({ sample, result }, first) => {
        const questions = openQuestions(nested(sample), result);
        const all = questions.allRegrets();
        for (let cell = first; cell < sample.rows * sample.columns; cell += 7) {
          const [row, column] = [Math.floor(cell / sample.columns), cell % sample.columns];
          const at = all.indexOf(row, column);
          if (at < 0) continue;
          const regret = questions.regrets.ofPair([row, column]);
          if (regret !== null && sample.options.objective !== "score-only") expect(all.participation[at] + all.seats[at]).toBe(regret.participation + regret.seats);
          expect(all.possible[at] === 1 ? all.points[at] : null).toBe(regret && regret.points);
        }
      }),
      few,
    );
  });

  it("the worth of a place is what solving again comes to", () => {
    fc.assert(
      fc.property(wide, fc.nat(89), ({ sample, result }, at) => {
        const column = at % sample.columns;
        const worth = openQuestions(nested(sample), result).seatWorths()[column];
        for (const [more, expected] of [[1, worth.more], [-1, worth.less]] as const) {
          const capacity = sample.options.capacity.map((count, k) => (k === column ? count + more : count));
          const other = capacity[column] < 0 ? null : again(sample, result, { options: { ...sample.options, capacity } });
          expect(other && (more > 0 ? lossBetween(other, result) : lossBetween(result, other))).toEqual(expected);
        }
      }),
      few,
    );
  });

  it("the second best loses the least regret of an assigned pair, or of one pair more", () => {
    fc.assert(
      fc.property(wide, ({ sample, result }) => {
        const questions = openQuestions(nested(sample), result);
        const best = questions.best(5);
        const vectors = best.map(({ columnsOf, criteria }) => vectorOf(sample, { ...result, columnsOf, criteria }));
        for (const [k, vector] of vectors.entries()) if (k > 0) expect(compare(vectors[k - 1], vector)).toBeGreaterThanOrEqual(0);
        expect(new Set(best.map(({ columnsOf }) => JSON.stringify(columnsOf))).size).toBe(best.length);
        if (vectors.length < 2 || sample.options.demand.some((count) => count > 1)) return;
        const all = questions.allRegrets();
        const { floor, participation, total, kept } = result.criteria;
        const others: number[][] = [];
        for (const [row, line] of sample.table.entries()) {
          for (const [column, score] of line.entries()) {
            const at = all.indexOf(row, column);
            if (score === null || all.possible[at] === 0 || (floor !== null && score < floor)) continue;
            const served = { rows: participation.rows - all.participation[at], seats: participation.seats - all.seats[at] };
            const criteria = { ...result.criteria, participation: served, total: total - all.points[at], kept: kept - all.kept[at] };
            others.push(vectorOf(sample, { ...result, criteria }));
          }
        }
        expect(others.sort(compare).at(-1)).toEqual(vectors[1]);
      }),
      few,
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions, solveAssignment, verifyAssignment, type Assignment } from "../../src/assignment/index.ts";
import { nested, samples } from "./problems.ts";
import { patience, runs } from "./runs.ts";

describe("a price of giving a pair up", patience, () => {
  const priced = fc.record({ sample: samples, changePrice: fc.integer({ min: 0, max: 12 }) }).filter(({ sample }) => sample.options.previous.length > 0);

  it("is as if pairs of before scored so much more, and is no part of the total", () => {
    fc.assert(
      fc.property(priced, ({ sample, changePrice }) => {
        const options = { ...sample.options, objective: "total" } as const;
        const isBefore = (row: number, column: number) => options.previous.some(([r, c]) => r === row && c === column);
        const table = sample.table.map((line, row) => line.map((score, column) => (score === null || !isBefore(row, column) ? score : score + changePrice)));
        const answer = solveAssignment(nested(sample), { ...options, changePrice });
        const anew = solveAssignment(nested({ ...sample, table }), options);
        expect(answer.status).toBe(anew.status);
        expect(answer.criteria).toEqual({ ...anew.criteria, total: anew.total - changePrice * anew.criteria.kept });
        expect(verifyAssignment(nested(sample), answer, { ...options, changePrice })).toEqual({ valid: true, optimal: true, problems: [] });
      }),
      { numRuns: runs },
    );
  });

  it("cannot be told otherwise to the verifier", () => {
    const scores = { rows: 2, columns: 2, values: [[5, 9], [9, 5]] };
    const options = { objective: "total", previous: [[0, 0], [1, 1]] } as const;
    const answer = solveAssignment(scores, { ...options, changePrice: 5 });
    expect([answer.columnsOf, answer.total, answer.criteria.kept]).toEqual([[[0], [1]], 10, 2]);
    expect(solveAssignment(scores, { ...options, changePrice: 3 }).columnsOf).toEqual([[1], [0]]);
    const retold: Assignment = { ...answer, problem: { ...answer.problem, changePrice: 0 } };
    expect(verifyAssignment(scores, retold).optimal).toBe(false);
    expect(verifyAssignment(scores, answer, options).problems).toMatchObject([{ code: "other-options", path: ["problem", "changePrice"] }]);
  });

  // .3 / .1 is 2.9999999999999996 in floating point: it was refused as no multiple of the resolution.
  it("may be any multiple of the resolution, and to the verifier nothing between two", () => {
    const scores = { rows: 2, columns: 2, values: [[0.5, 0.6], [0.6, 0.5]] };
    const options = { objective: "total", previous: [[0, 0], [1, 1]], resolution: 0.1 } as const;
    const answer = solveAssignment(scores, { ...options, changePrice: 0.3 });
    expect(answer.columnsOf).toEqual([[0], [1]]);
    expect(verifyAssignment(scores, answer, { ...options, changePrice: 0.3 })).toEqual({ valid: true, optimal: true, problems: [] });
    expect(openQuestions(scores, answer).allRegrets().margin[0]).toBe(0.5);
    const between: Assignment = { ...answer, problem: { ...answer.problem, changePrice: 0.25 } };
    expect(verifyAssignment(scores, between).problems).toMatchObject([{ code: "other-scores" }]);
    expect(() => solveAssignment(scores, { ...options, changePrice: 0.25 })).toThrow(expect.objectContaining({ code: "needs-integers" }));
  });

  it("is part of a pair's margin", () => {
    const scores = { rows: 2, columns: 2, values: [[5, 9], [9, 5]] };
    const answer = solveAssignment(scores, { objective: "total", previous: [[0, 0], [1, 1]], changePrice: 5 });
    const { margin, indexOf } = openQuestions(scores, answer).allRegrets();
    // Kept 10 + 2 * 5 against 18: the pair may lose two points, and then a kept pair still decides.
    expect(margin[indexOf(0, 0)]).toBe(3);
  });

  it.each([
    [{ changePrice: -1 }, "out-of-range"],
    [{ changePrice: Number.NaN }, "out-of-range"],
    [{ changePrice: 0.5 }, "needs-integers"],
    [{ changePrice: 1, objective: "leximin" }, "not-defined"],
    [{ changePrice: 1, objective: "stable" }, "not-defined"],
    [{ changePrice: 1, objective: ["participation", "total"] }, "not-defined"],
  ] as const)("is refused where it has no meaning: %j", (options, code) => {
    expect(() => solveAssignment({ rows: 1, columns: 1, values: [[1]] }, options)).toThrow(expect.objectContaining({ code, path: ["changePrice"] }));
  });
});

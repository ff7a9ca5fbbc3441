import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../examples/onet/random.ts";
import { AssignmentError, front, openQuestions, solveAssignment, solveAssignmentAsync, verifyAssignment, type Assignment, type Scorer } from "../../src/assignment/index.ts";
import { found, judged } from "./judged.ts";
import { asked, nested, samples } from "./problems.ts";
import { patience, runs } from "./runs.ts";

const large = (size: number): Scorer => ({ rows: size, columns: size, range: [0, 1000], score: (row, column) => popular(row, column, size) });

/** Some columns are wanted by all, and every row has a liking of its own. */
function popular(row: number, column: number, size: number): number {
  const own = (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(column + 1, 0x85ebca6b)) >>> 0;
  return Math.floor((600 * (size - column)) / size) + (Math.imul(own, own | 1) >>> 0) % 401;
}

function errorOf(work: () => unknown): AssignmentError {
  try {
    work();
  } catch (error) {
    if (error instanceof AssignmentError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("scores that are asked for", patience, () => {
  it("lead to the same criteria as the matrix of them, and to a certificate that proves it", () => {
    fc.assert(
      fc.property(samples, fc.option(fc.integer({ min: -3, max: 6 }), { nil: undefined }), (sample, floor) => {
        const { objective, ...others } = sample.options;
        const isSearched = typeof objective === "string" ? objective !== "score-only" && objective !== "total" : objective.includes("floor");
        const options = { ...others, objective: isSearched && floor === undefined ? "total" : objective, ...(floor === undefined ? {} : { floor }) } as const;
        const result = solveAssignment(asked(sample), options);
        const byMatrix = solveAssignment(nested(sample), options);
        const judge = (assignment: Assignment) => judged({ ...sample, options: { ...sample.options, objective: options.objective } }, found(assignment), false);
        expect(judge(result)).toEqual(judge(byMatrix));
        expect(result.witness).toEqual(byMatrix.witness);
        expect(verifyAssignment(asked(sample), result, options).problems).toEqual([]);
        expect(verifyAssignment(nested(sample), result, options).problems).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("are rounded to a resolution", () => {
    const scorer: Scorer = { rows: 2, columns: 2, range: [0, 1], score: (row, column) => [0.26, 0.74, 0.5, 0.9][2 * row + column] };
    const result = solveAssignment(scorer, { resolution: 0.25 });
    expect(result.total).toBe(1.25);
    expect(verifyAssignment(scorer, result, { resolution: 0.25, objective: "total" }).optimal).toBe(true);
  });

  it("are asked for at most three times in all, though every row has 800 of them", () => {
    const scorer = large(800);
    let count = 0;
    const counted: Scorer = { ...scorer, score: (row, column) => (count++, scorer.score(row, column)) };
    const result = solveAssignment(counted);
    expect(count).toBeLessThan(3 * 800 * 800);
    const values = Float64Array.from({ length: 800 * 800 }, (_, k) => scorer.score(Math.floor(k / 800), k % 800));
    expect(solveAssignment({ rows: 800, columns: 800, values }, { objective: "total" }).criteria).toEqual(result.criteria);
    expect(verifyAssignment(scorer, result).problems).toEqual([]);
  });

  it("lead to the same answer step by step", async () => {
    expect(await solveAssignmentAsync(large(300))).toEqual(solveAssignment(large(300)));
  });

  it("may leave out most pairs", () => {
    const { chance } = randomFrom(7);
    const allowed = Array.from({ length: 200 * 200 }, () => chance(0.03));
    const scorer: Scorer = { ...large(200), score: (row, column) => (allowed[200 * row + column] ? large(200).score(row, column) : -Infinity) };
    const values = Float64Array.from(allowed, (_, k) => scorer.score(Math.floor(k / 200), k % 200));
    const result = solveAssignment(scorer);
    expect(result.criteria).toEqual(solveAssignment({ rows: 200, columns: 200, values }, { objective: "total" }).criteria);
    expect(verifyAssignment(scorer, result).problems).toEqual([]);
  });

  it.each([
    ["a score that is not a number", { score: () => Number.NaN }, "not-a-number", ["score", 0, 0]],
    ["an endless score", { score: () => Infinity }, "not-finite", ["score", 0, 0]],
    ["a score that is no number at all", { score: () => "9" }, "wrong-type", ["score", 0, 0]],
    ["a score outside of the range", { score: (_: number, column: number) => 5 + column }, "out-of-range", ["score", 0, 1]],
    ["a fraction without a resolution", { score: () => 0.5 }, "needs-integers", ["score", 0, 0]],
    ["a score left out by the reader of rows", { scoreRow: (_: number, into: Float64Array) => into.fill(Number.NaN) }, "not-a-number", ["score", 0, 0]],
    ["no function", { score: 3 }, "wrong-type", ["score"]],
    ["a reader of rows that is none", { scoreRow: 3 }, "wrong-type", ["scoreRow"]],
    ["a range upside down", { range: [5, 0] }, "out-of-range", ["range"]],
    ["a range without end", { range: [0, Infinity] }, "out-of-range", ["range"]],
    ["no range", { range: undefined }, "out-of-range", ["range"]],
    ["more pairs than can be numbered", { rows: 46_341, columns: 46_341 }, "too-large", ["values"]],
  ])("are refused for %s", (_, part, code, path) => {
    const scorer = { rows: 2, columns: 2, range: [0, 5], score: () => 1, ...part } as unknown as Scorer;
    const error = errorOf(() => solveAssignment(scorer));
    expect({ code: error.code, path: error.path }).toEqual({ code, path });
  });

  it("are refused where the floor would have to be searched, and taken where it is stated", () => {
    expect(errorOf(() => solveAssignment(large(3), { objective: "balanced" })).code).toBe("needs-matrix");
    expect(solveAssignment(large(3), { objective: "balanced", floor: 1 }).status).toBe("optimal");
    expect(errorOf(() => solveAssignment(large(3), { objective: "stable" })).code).toBe("needs-matrix");
    expect(errorOf(() => openQuestions(large(3), solveAssignment(large(3)))).code).toBe("needs-matrix");
  });

  it("are refused where classes of scores would have to be counted, sides to choose, or all lowest scores to be gone through", () => {
    for (const objective of ["leximin", "rank-maximal", "stable"] as const) expect(errorOf(() => solveAssignment(large(3), { objective })).code).toBe("needs-matrix");
    expect(errorOf(() => front(large(3))).code).toBe("needs-matrix");
  });
});

// Named cases, each with where it comes from.
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../examples/onet/random.ts";
import { solveAssignment, verifyAssignment, type AssignmentOptions, type Scores } from "../../src/assignment/index.ts";
import { presets } from "./problems.ts";

function solved(scores: Scores, options: AssignmentOptions = {}) {
  const result = solveAssignment(scores, options);
  expect(verifyAssignment(scores, result, options)).toEqual({ valid: true, optimal: true, problems: [] });
  return result;
}

describe("published cases", () => {
  it("Together's example (help page on whole-cohort matching): 5 and 9 make 14, not 8 and 4 the first come, first served 12", () => {
    const scores = { rows: 2, columns: 2, values: [[8, 5], [9, 4]] };
    for (const objective of presets) expect(solved(scores, { objective, share: 0 })).toMatchObject({ columnsOf: [[1], [0]], total: 14 });
  });

  it("minimums 0, 1, 1, 0 with maximums 2, 1, 2, 0 over 5 rows, on which openreview-matcher's two phases lose (scores ours)", () => {
    const scores = { rows: 5, columns: 4, values: [[9, 9, 1, 5], [9, 1, 1, 9], [2, 8, 7, 4], [1, 1, 6, 2], [3, 2, 5, 9]] };
    const options = { minimum: [0, 1, 1, 0], capacity: [2, 1, 2, 0], objective: "total" } as const;
    expect(solved(scores, options)).toMatchObject({ total: 9 + 9 + 8 + 6 + 5, columnsOf: [[0], [0], [1], [2], [2]] });

    const minimumsFirst = solved(scores, { ...options, capacity: options.minimum });
    const locked = minimumsFirst.columnsOf.flatMap((columns, row) => columns.map((column) => [row, column] as const));
    expect(solved(scores, { ...options, locked }).total).toBe(34);
  });

  it("the default objective of the design's own first example", () => {
    const scores = { rows: 3, columns: 4, values: [[8, 5, 3, 1], [9, 4, 2, 2], [7, 7, null, 1]] };
    const options: AssignmentOptions = { capacity: [1, 2, 1, 1], minimum: 0, demand: 1, locked: [[0, 2]], previous: [[1, 1]], objective: "balanced" };
    expect(solved(scores, options)).toMatchObject({ columnsOf: [[2], [0], [1]], total: 19 });
  });
});

describe("shapes that trip solvers", () => {
  it("all scores equal: everybody is served, loads are even, and nothing loops", () => {
    const scores = { rows: 120, columns: 40, values: new Uint8Array(4800).fill(7) };
    const criteria = { participation: { rows: 120 }, total: 840, load: 360 };
    for (const objective of presets) expect(solved(scores, { objective, capacity: 9 })).toMatchObject({ criteria });
  });

  it("two values only, on which a lazy prototype looped for ever", () => {
    const values = Int8Array.from({ length: 80 * 80 }, (_, k) => ((k * 7919) % 13 < 6 ? 2 : 1));
    for (const objective of presets) expect(solved({ rows: 80, columns: 80, values }, { objective }).total).toBe(160);
  });

  it("one row, one column, or none", () => {
    expect(solved({ rows: 1, columns: 4, values: [[3, 9, 9, 1]] })).toMatchObject({ columnsOf: [[1]], total: 9 });
    expect(solved({ rows: 4, columns: 1, values: [[3], [9], [9], [1]] })).toMatchObject({ columnsOf: [[], [0], [], []], unassigned: [0, 2, 3], total: 9 });
    for (const [rows, columns] of [[0, 0], [0, 3], [3, 0]]) {
      const scores = { rows, columns, values: Array.from({ length: rows }, () => []) };
      expect(solved(scores)).toMatchObject({ status: "optimal", total: 0, criteria: { floor: null, participation: { rows: 0, seats: 0 } } });
    }
  });

  it("the matrix of Machol and Wien (1976), hard for covering methods: the k-th row gets the k-th column from the end", () => {
    const size = 60;
    const values = Int32Array.from({ length: size * size }, (_, k) => -(Math.floor(k / size) + 1) * ((k % size) + 1));
    const { columnsOf } = solved({ rows: size, columns: size, values }, { objective: "total" });
    expect(columnsOf).toEqual(Array.from({ length: size }, (_, row) => [size - 1 - row]));
  });

  it("minimums above what rows there are: the columns that ask for too much, and by how much", () => {
    const scores = { rows: 2, columns: 3, values: [[1, 1, null], [1, 1, 5]] };
    expect(solved(scores, { minimum: [1, 1, 1] })).toMatchObject({
      status: "infeasible",
      columnsOf: [[], []],
      certificate: null,
      witness: { rows: [0, 1], columns: [0, 1, 2], shortfall: 1, reason: "minimum" },
    });
    expect(solved(scores, { minimum: [3, 0, 0], capacity: 5 }).witness).toEqual({ rows: [0, 1], columns: [0], groups: [], shortfall: 1, reason: "minimum" });
    expect(solved(scores, { minimum: [0, 2, 0] }).witness).toEqual({ rows: [], columns: [1], groups: [], shortfall: 1, reason: "minimum" });
  });

  it("locks that cannot be: on a forbidden pair, above a demand, above a capacity", () => {
    const scores = { rows: 2, columns: 3, values: [[1, 1, null], [1, 1, 5]] };
    expect(solved(scores, { locked: [[0, 2]] }).witness).toEqual({ rows: [0], columns: [2], groups: [], shortfall: 1, reason: "locked" });
    expect(solved(scores, { locked: [[1, 2], [1, 0]] }).witness).toEqual({ rows: [1], columns: [0, 2], groups: [], shortfall: 1, reason: "locked" });
    expect(solved(scores, { locked: [[1, 0], [0, 0]] }).witness).toEqual({ rows: [0, 1], columns: [0], groups: [], shortfall: 1, reason: "locked" });
  });

  it("no places at all, and places without end", () => {
    const scores = { rows: 2, columns: 2, values: [[4, 3], [4, 1]] };
    expect(solved(scores, { capacity: 0 })).toMatchObject({ unassigned: [0, 1], total: 0 });
    expect(solved(scores, { capacity: Number.MAX_SAFE_INTEGER, demand: Number.MAX_SAFE_INTEGER })).toMatchObject({ columnsOf: [[0, 1], [0, 1]], total: 12 });
  });

  it("scores near 2^53: right where exact weights fit, and one clear error where they do not", () => {
    const near = 2 ** 45;
    const scores = { rows: 1, columns: 2, values: [[near, near + 1]] };
    expect(solved(scores)).toMatchObject({ columnsOf: [[1]], total: near + 1 });
    expect(() => solveAssignment({ ...scores, values: [[2 ** 53 - 2, 2 ** 53 - 1]] })).toThrow("too-large");
  });

  it("more rows and columns than 32 bits can number pairs of: 46,341 of each, on a diagonal", () => {
    const size = 46_341;
    const index = Int32Array.from({ length: size + 1 }, (_, k) => k);
    const scores = { rows: size, columns: size, offsets: index, targets: index.subarray(0, size), values: new Int8Array(size).fill(3) };
    const result = solveAssignment(scores, { objective: "total" });
    expect(result).toMatchObject({ status: "optimal", total: 3 * size, unassigned: [] });
    expect(result.columnsOf.at(-1)).toEqual([size - 1]);
    expect(verifyAssignment(scores, result).problems).toEqual([]);
  });

  it("a full table of 46,341 rows and columns is refused before memory is taken", () => {
    const size = 46_341;
    const line = Array.from({ length: size }, () => 1);
    const values = Array.from({ length: size }, () => line);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => solveAssignment({ rows: size, columns: size, values })).toThrow(expect.objectContaining({ code: "too-large", path: ["values"] }));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  it("zeros of either sign", () => {
    expect(solved({ rows: 1, columns: 2, values: [[-0, 0]] }).total).toBe(0);
  });
});

describe("what is equal", () => {
  it("goes to earlier rows, so that the order of rows is the draw", () => {
    const scores = { rows: 4, columns: 2, values: new Int8Array(8).fill(5) };
    for (const objective of presets) expect(solved(scores, { objective })).toMatchObject({ unassigned: [2, 3] });
  });

  it("goes to earlier rows even where a chain of others has to move", () => {
    const scores = { rows: 3, columns: 2, values: [[5, null], [5, 5], [null, 5]] };
    expect(solved(scores).unassigned).toEqual([2]);
  });

  it("stays with previous pairs first", () => {
    const scores = { rows: 3, columns: 1, values: [[5], [5], [5]] };
    expect(solved(scores, { previous: [[2, 0]] })).toMatchObject({ unassigned: [0, 1], criteria: { kept: 1 } });
    expect(solved({ ...scores, values: [[6], [5], [5]] }, { previous: [[2, 0]] })).toMatchObject({ unassigned: [1, 2], criteria: { kept: 0 } });
  });
});

describe("the floor", () => {
  const scores = { rows: 2, columns: 2, values: [[10, 6], [9, 0]] };

  it("lies between the worst pair of the best total and the best worst pair, by the share", () => {
    const long = { rows: 2, columns: 2, values: [[100, 50], [90, 10]] };
    expect(solved(long, { objective: "total" })).toMatchObject({ total: 140 });
    const trade = { rows: 2, columns: 2, values: [[100, 40], [45, 0]] };
    expect(solved(trade, { share: 0 })).toMatchObject({ total: 100, criteria: { floor: 0 } });
    expect(solved(trade, { share: 0.1 })).toMatchObject({ total: 85, criteria: { floor: 4 } });
    expect(solved(trade)).toMatchObject({ total: 85, criteria: { floor: 32 } });
    expect(solved(trade, { objective: "protect-worst" })).toMatchObject({ total: 85, criteria: { floor: 40 } });
  });

  it("can be frozen: what is below it counts as absent, locked pairs do not", () => {
    expect(solved(scores, { floor: 7 })).toMatchObject({ unassigned: [1], total: 10, criteria: { floor: 7 }, certificate: { floor: null } });
    expect(solved(scores, { floor: 7, locked: [[0, 1]] })).toMatchObject({ columnsOf: [[1], [0]], total: 15 });
    expect(solved(scores, { floor: 6.5 })).toMatchObject({ criteria: { floor: 7 } });
  });

  it("is none where no pair is free to choose", () => {
    expect(solved(scores, { locked: [[0, 0], [1, 1]] }).criteria.floor).toBeNull();
  });
});

describe("a result", () => {
  // An attack emptied `problem.criteria` of one result, and every later solve had nothing left to decide by.
  it("is its caller's own: whatever is done to it changes no later one", () => {
    const first = solveAssignment({ rows: 2, columns: 2, values: [[5, 3], [4, 1]] }, { objective: "total" });
    (first.problem.criteria as string[]).length = 0;
    (first.columnsOf as number[][])[0].push(7);
    expect(solveAssignment({ rows: 2, columns: 2, values: [[5, 3], [4, 1]] }, { objective: "total" })).toMatchObject({ columnsOf: [[1], [0]], total: 7 });
  });
});

describe("equal optima", () => {
  // A dense row with exactly as many allowed pairs as a core keeps was read again at other prices, a list of the same pairs was not.
  it("are chosen among alike, whether pairs come as a table with gaps or as candidate lists", () => {
    const [rows, columns] = [10, 9];
    const table = [
      [0, null, 0, 1, 2, null, 1, null, 1],
      [0, 2, 3, 1, 2, 1, null, 3, 3],
      [0, 2, null, 3, null, 3, null, null, 2],
      [2, 0, 0, 1, 2, 0, 0, 0, 1],
      [3, 1, 3, 0, 2, 0, null, 1, 1],
      [3, null, null, 0, 2, null, 3, 1, null],
      [3, 1, 3, null, 0, 2, 1, 3, 1],
      [1, 2, 1, 3, 2, 0, 0, 2, 3],
      [2, 0, 0, 3, 2, 0, 0, null, 0],
      [2, 2, null, null, 3, 3, 3, 2, 3],
    ];
    const lists = table.map((line) => line.flatMap((score, column) => (score === null ? [] : [{ score, column }])));
    const offsets = lists.reduce((ends, list) => [...ends, ends[ends.length - 1] + list.length], [0]);
    const targets = lists.flat().map(({ column }) => column);
    const values = lists.flat().map(({ score }) => score);
    expect(solveAssignment({ rows, columns, offsets, targets, values })).toEqual(solveAssignment({ rows, columns, values: table }));
  });
});

describe("fractions", () => {
  // The verifier asked that all rows' rewards together stay exact, which only single terms must: it refused every result of 26 rows or more.
  it.each([26, 60, 400])("of %i rows are proved", (size) => {
    const { unit } = randomFrom(size);
    const scores = { rows: size, columns: size, values: Float64Array.from({ length: size * size }, unit) };
    for (const objective of ["total", "balanced", "score-only"] as const) solved(scores, { objective });
  });
});

describe("sizes and scores beyond what can be", () => {
  it.each([
    ["columns without rows", { rows: 0, columns: 2_147_483_646, values: [] }, "out-of-range"],
    ["scores whose sum is no number any more", { rows: 2, columns: 2, values: [[1e308, 0.5], [-1e308, 1e308]] }, "out-of-range"],
    ["scores too small to be told apart", { rows: 1, columns: 1, values: [[3.8e-296]] }, "out-of-range"],
  ])("%s are refused", (_, scores, code) => {
    expect(() => solveAssignment(scores)).toThrow(expect.objectContaining({ code }));
  });
});

// Bounds on groups at each column, by named cases; the laws have groups in their random problems.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../examples/onet/random.ts";
import { AssignmentError, solveAssignment, verifyAssignment, type Assignment, type AssignmentOptions, type Scores, type Surcharge, type Witness } from "../../src/assignment/index.ts";
import { nested } from "./problems.ts";
import { patience, runs } from "./runs.ts";
import { problemOf } from "./wide-problems.ts";

function solved(scores: Scores, options: AssignmentOptions) {
  const result = solveAssignment(scores, options);
  expect(verifyAssignment(scores, result, options)).toEqual({ valid: true, optimal: true, problems: [] });
  return result;
}

/** Rows that want any column as much as any other. */
const alike = (rows: number, columns: number): Scores => ({ rows, columns, values: new Int8Array(rows * columns) });
const all = (count: number, first = 0) => Array.from({ length: count }, (_, k) => first + k);

describe("a column takes of each group", () => {
  it("at most so many: the third of a department goes elsewhere, whatever it costs", () => {
    const scores = { rows: 4, columns: 2, values: [[9, 1], [8, 1], [7, 1], [6, 1]] };
    const options = { capacity: 4, objective: "total" } as const;
    expect(solved(scores, options).total).toBe(30);
    expect(solved(scores, { ...options, groups: [{ rows: [0, 1, 2], maximum: 2 }] })).toMatchObject({ columnsOf: [[0], [0], [1], [0]], total: 24 });
    expect(solved(scores, { ...options, groups: [{ rows: [0, 1, 2], maximum: [1, 3] }] })).toMatchObject({ columnsOf: [[0], [1], [1], [0]], total: 17 });
  });

  it("at least so many: a circle gets one of the few", () => {
    const scores = { rows: 4, columns: 2, values: [[9, 1], [9, 1], [1, 9], [1, 9]] };
    const options = { capacity: 2, objective: "total", groups: [{ rows: [0, 3], minimum: 1 }] } as const;
    expect(solved(scores, options)).toMatchObject({ total: 36 });
    expect(solved(scores, { ...options, groups: [{ rows: [0, 1], minimum: 1 }] })).toMatchObject({ columnsOf: [[0], [1], [0], [1]], total: 20 });
  });

  it("both of a group and of a wider one that holds it", () => {
    const scores = { rows: 5, columns: 2, values: [[9, 1], [9, 1], [9, 1], [9, 1], [9, 1]] };
    const options = { capacity: 5, objective: "total" } as const;
    const groups = [{ rows: [0, 1], maximum: 1 }, { rows: [3, 2, 1, 0], maximum: 2 }];
    expect(solved(scores, { ...options, groups })).toMatchObject({ columnsOf: [[0], [1], [0], [1], [0]], total: 29 });
  });

  it("nothing more than what was asked where bounds cannot bind, and the echo says how they were read", () => {
    const scores = { rows: 3, columns: 2, values: [[5, 3], [4, 4], [1, 2]] };
    const result = solved(scores, { groups: [{ rows: Int32Array.of(2, 0, 2) }, { rows: [1], maximum: [1, 7] }, { rows: [] }] });
    expect(result.problem.groups).toEqual([
      { rows: [0, 2], minimum: 0, maximum: null },
      { rows: [1], minimum: 0, maximum: [1, 7] },
      { rows: [], minimum: 0, maximum: null },
    ]);
    const { columnsOf, certificate } = solved(scores, {});
    expect([result.columnsOf, result.certificate]).toEqual([columnsOf, certificate]);
  });

  /** There reviewers of groups are bounded at each paper, so rows are reviewers here; each paper needs two. In hundredths. */
  describe("in the attribute constraints of openreview-matcher (test_solvers_fairir.py):", () => {
    const papers = { demand: [2, 2, 2, 3], capacity: 2, minimum: 2, objective: "score-only" } as const;

    it("every paper has reviewer 3, and otherwise whom it likes best", () => {
      const scores = { rows: 4, columns: 3, values: [[50, 0, 0], [0, 50, 0], [0, 0, 50], [10, 10, 10]] };
      expect(solved(scores, { ...papers, groups: [{ rows: [3], minimum: 1 }] })).toMatchObject({ columnsOf: [[0], [1], [2], [0, 1, 2]], total: 180 });
    });

    it("not both of those whom a paper likes best", () => {
      const scores = { rows: 4, columns: 3, values: [[50, 1, 1], [50, 1, 1], [1, 1, 50], [1, 1, 50]] };
      expect(solved(scores, papers).total).toBe(202);
      expect(solved(scores, { ...papers, groups: [{ rows: [0, 1], maximum: 1 }, { rows: [2, 3], maximum: 1 }] }).total).toBe(104);
    });

    it("a bound that locked pairs leave no place for is given up there, and cannot be met here", () => {
      const scores = { rows: 4, columns: 3, values: [[50, 1, 1], [1, 50, 1], [1, 1, 50], [1, 1, 1]] };
      const locked = [1, 2].flatMap((row) => [0, 1, 2].map((column) => [row, column] as const));
      const result = solved(scores, { ...papers, demand: [2, 3, 3, 3], locked, groups: [{ rows: [3], minimum: 1 }] });
      expect(result.witness).toMatchObject({ rows: [], columns: [2], groups: [{ group: 0, column: 2, bound: "minimum" }], shortfall: 1 });
    });
  });
});

describe("wide problems", patience, () => {
  const wide = fc.noBias(fc.nat(2_000_000_000)).map(problemOf);

  it("come to the same whether columns are bounded or, in them, a group of all rows", () => {
    fc.assert(
      fc.property(wide, (sample) => {
        const { capacity, minimum, groups, ...options } = sample.options;
        const free = { capacity: capacity.map(() => sample.rows), groups: [...groups, { rows: all(sample.rows), minimum, maximum: capacity }] };
        const [own, ofAll] = [sample.options, { ...options, ...free }].map((each) => solved(nested(sample), each));
        expect([ofAll.status, ofAll.criteria]).toEqual([own.status, own.criteria]);
      }),
      { numRuns: Math.ceil(runs / 20) },
    );
  });

  it("come to the same with the groups in another order, and with one of a bound that says nothing", () => {
    fc.assert(
      fc.property(wide, (sample) => {
        const groups = [{ rows: all(sample.rows), maximum: sample.rows }, ...[...sample.options.groups].reverse()];
        const [given, turned] = [sample.options, { ...sample.options, groups }].map((each) => solved(nested(sample), each));
        expect([turned.status, turned.criteria]).toEqual([given.status, given.criteria]);
      }),
      { numRuns: Math.ceil(runs / 20) },
    );
  });
});

describe("where bounds of groups cannot be met, the witness names", () => {
  const witnessOf = (scores: Scores, options: AssignmentOptions) => solved(scores, options).witness;

  it("minimums and the rows that are too few for them", () => {
    expect(witnessOf(alike(3, 3), { capacity: 9, groups: [{ rows: [0, 1], minimum: [1, 1, 1] }] })).toEqual({
      rows: [0, 1],
      columns: [],
      groups: [0, 1, 2].map((column) => ({ group: 0, column, bound: "minimum" })),
      shortfall: 1,
      reason: "minimum",
    });
  });

  it("the maximums that keep a column from its own minimum, and no others", () => {
    const options = { capacity: 9, minimum: [4, 0], groups: [{ rows: [0, 1, 2], maximum: 1 }, { rows: [3, 4], maximum: 1 }, { rows: [5], maximum: 1 }] };
    expect(witnessOf(alike(6, 2), options)).toEqual({
      rows: [5],
      columns: [0],
      groups: [{ group: 0, column: 0, bound: "maximum" }, { group: 1, column: 0, bound: "maximum" }],
      shortfall: 1,
      reason: "minimum",
    });
  });

  it("minimums that together are above a capacity, or above the maximum of a wider group", () => {
    const groups = [{ rows: [0, 1], minimum: [0, 1] }, { rows: [2, 3], minimum: [0, 1] }];
    const both = [0, 1].map((group) => ({ group, column: 1, bound: "minimum" as const }));
    expect(witnessOf(alike(5, 2), { groups })).toEqual({ rows: [], columns: [1], groups: both, shortfall: 1, reason: "minimum" });
    const wide = { rows: [0, 1, 2, 3, 4], maximum: [5, 1] };
    expect(witnessOf(alike(5, 2), { capacity: 5, groups: [...groups, wide] })).toEqual({
      rows: [],
      columns: [],
      groups: [...both, { group: 2, column: 1, bound: "maximum" }],
      shortfall: 1,
      reason: "minimum",
    });
  });

  it("locked pairs that are one too many for a group", () => {
    const locked = [[0, 0], [2, 0], [1, 0]] as const;
    expect(witnessOf(alike(3, 1), { capacity: 3, locked, groups: [{ rows: [0, 1], maximum: 1 }] })).toEqual({ rows: [0, 1], columns: [0], groups: [], shortfall: 1, reason: "locked" });
  });

  it.each<[string, Partial<Witness>]>([
    ["a minimum that counts within another", { columns: [0], groups: [{ group: 0, column: 0, bound: "minimum" }], shortfall: 2 }],
    ["a column's minimum against the maximum of a group in it", { rows: [], columns: [], groups: [{ group: 0, column: 0, bound: "maximum" }], shortfall: 1 }],
    ["a minimum twice", { rows: [], columns: [0], groups: [0, 1].map((group) => ({ group, column: 0, bound: "minimum" })), shortfall: 2 }],
    ["a minimum and its own maximum", { rows: [], columns: [], groups: [{ group: 0, column: 0, bound: "minimum" }, { group: 1, column: 0, bound: "maximum" }], shortfall: 1 }],
  ])("and no check is passed by %s", (_, part) => {
    const groups = [{ rows: [0, 1], minimum: 2, maximum: 2 }, { rows: [0, 1], minimum: 2, maximum: 2 }];
    const options = { capacity: 2, minimum: 2, groups };
    const possible = solved(alike(2, 1), options);
    const witness: Witness = { rows: [0, 1], columns: [0], groups: [], shortfall: 1, reason: "minimum", ...part };
    const claim = { ...solveAssignment(alike(2, 1), { ...options, capacity: 0 }), problem: possible.problem, witness };
    expect(verifyAssignment(alike(2, 1), claim, options)).toMatchObject({ optimal: false, problems: [{ code: "witness-fails" }] });
  });
});

describe("a result with groups is refused", () => {
  const scores = { rows: 3, columns: 2, values: [[9, 1], [8, 1], [7, 1]] };
  const options: AssignmentOptions = { capacity: 3, groups: [{ rows: [0, 1], maximum: 1 }, { rows: [2], minimum: [1, 0] }], objective: "total" };
  const result = solved(scores, options);
  type Loose<T> = T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T;

  it.each<[string, (loose: Loose<Assignment>) => unknown, string]>([
    ["with more of a group than a column takes", ({ columnsOf }) => (columnsOf[1] = [0]), "over-group-maximum"],
    ["with fewer of a group than a column needs", ({ columnsOf }) => (columnsOf[2] = [1]), "under-group-minimum"],
    ["for other groups", ({ problem }) => (problem.groups[1].minimum = [0, 0]), "other-options"],
    ["for groups that overlap", ({ problem }) => (problem.groups[1].rows = [1, 2]), "other-scores"],
    ["for a group of rows that are not there", ({ problem }) => (problem.groups[1].rows = [3]), "malformed"],
    ["without its surcharges", ({ certificate }) => (certificate!.surcharges = []), "not-optimal"],
    ["with a surcharge twice", ({ certificate }) => certificate!.surcharges.push(certificate!.surcharges[0]), "malformed"],
    ["with a surcharge for no group", ({ certificate }) => (certificate!.surcharges[0].group = 2), "malformed"],
    ["with a surcharge that proves nothing", ({ certificate }) => certificate!.surcharges[0].price--, "not-optimal"],
  ])("%s", (_, change, code) => {
    const loose = structuredClone(result) as Loose<Assignment>;
    change(loose);
    const { optimal, problems } = verifyAssignment(scores, loose, options);
    expect(optimal).toBe(false);
    expect(problems.map((each) => each.code)).toContain(code);
  });

  it.each<[string, (surcharges: Loose<Surcharge>[]) => unknown, string]>([
    ["without a surcharge", (surcharges) => surcharges.pop(), "not-optimal"],
    ["with a surcharge on another column", ([surcharge]) => (surcharge.column = 1), "not-optimal"],
    ["with a surcharge too large to add up", ([surcharge]) => (surcharge.price = Number.MAX_SAFE_INTEGER), "not-optimal"],
    ["with a surcharge of half a point", ([surcharge]) => (surcharge.price = 0.5), "malformed"],
  ])("and stages of leximin %s", (_, change, code) => {
    const leximin = { ...options, objective: "leximin" } as const;
    const loose = structuredClone(solved(scores, leximin)) as Loose<Assignment>;
    change(loose.certificate!.stages[1].surcharges);
    expect(verifyAssignment(scores, loose, leximin)).toMatchObject({ optimal: false, problems: [{ code }] });
  });
});

describe("an invalid group is one clear error:", () => {
  it.each<[string, unknown, string, (string | number)[]]>([
    ["groups that are no list", {}, "wrong-type", ["groups"]],
    ["a group that is none", [null], "wrong-type", ["groups", 0]],
    ["a group without rows", [{ maximum: 1 }], "wrong-type", ["groups", 0, "rows"]],
    ["a row that is not there", [{ rows: [0, 4] }], "out-of-range", ["groups", 0, "rows", 1]],
    ["a row that is no number", [{ rows: ["0"] }], "out-of-range", ["groups", 0, "rows", 0]],
    ["an unknown bound", [{ rows: [0], most: 1 }], "unknown-option", ["groups", 0, "most"]],
    ["a maximum below the minimum", [{ rows: [0], minimum: [0, 2], maximum: 1 }], "out-of-range", ["groups", 0, "minimum"]],
    ["a negative maximum", [{ rows: [0], maximum: -1 }], "out-of-range", ["groups", 0, "maximum"]],
    ["a minimum that is not a number", [{ rows: [0], minimum: Number.NaN }], "out-of-range", ["groups", 0, "minimum"]],
    ["a maximum without end", [{ rows: [0], maximum: [1, Infinity] }], "out-of-range", ["groups", 0, "maximum", 1]],
    ["bounds for another number of columns", [{ rows: [0], maximum: [1] }], "wrong-length", ["groups", 0, "maximum"]],
    ["groups that overlap", [{ rows: [0, 1] }, { rows: [3] }, { rows: [1, 2] }], "overlapping-groups", ["groups", 2, "rows"]],
  ])("%s", (_, groups, code, path) => {
    expect(() => solveAssignment(alike(4, 2), { groups } as AssignmentOptions)).toThrow(expect.objectContaining({ name: "AssignmentError", code, path }));
  });

  it("of groups that overlap it names the other one", () => {
    const groups = [{ rows: [0, 1, 2, 3] }, { rows: [0, 1, 2] }, { rows: [2, 3] }];
    expect(() => solveAssignment(alike(4, 2), { groups })).toThrow(/group 1/);
  });

  it("and stable pairs cannot be had with them", () => {
    expect(() => solveAssignment(alike(4, 2), { groups: [{ rows: [0], maximum: 1 }], objective: "stable" })).toThrow(AssignmentError);
  });
});

describe("many groups", patience, () => {
  const random = randomFrom(20_270_501);
  const [rows, columns] = [2000, 150];
  const scores = { rows, columns, values: Int16Array.from({ length: rows * columns }, () => random.whole(0, 1000)) };

  it("a thousand of two rows, kept apart from each other and within wider ones", () => {
    const pairs = all(1000).map((k) => ({ rows: [2 * k, 2 * k + 1], maximum: 1 }));
    const wide = all(20).map((k) => ({ rows: all(100, 100 * k), minimum: all(columns).map((column) => Number(column % 20 === k)), maximum: 2 }));
    const result = solved(scores, { capacity: 14, groups: [...pairs, ...wide], objective: "total" });
    expect(result.unassigned).toEqual([]);
    for (const { rows: [one, other] } of pairs) expect(result.columnsOf[one]).not.toEqual(result.columnsOf[other]);
  });

  it("two hundred, each within the one before", () => {
    const groups = all(200).map((k) => ({ rows: all(400 - 2 * k), maximum: 40 - Math.floor(k / 5) }));
    expect(solved({ ...scores, rows: 400, values: scores.values.subarray(0, 400 * columns) }, { capacity: 40, groups }).unassigned).toEqual([]);
  });

  it("some of the same rows, by bounds that leave nothing over", () => {
    const groups = [{ rows: [0, 1], maximum: 2 }, { rows: [1, 0], minimum: 1 }, { rows: [0, 1], maximum: 1 }];
    expect(solved({ rows: 3, columns: 2, values: [[9, 1], [8, 1], [1, 9]] }, { capacity: 2, groups }).columnsOf).toEqual([[0], [1], [1]]);
  });
});

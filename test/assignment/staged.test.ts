import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions, solveAssignment, solveAssignmentAsync, solveSteps, verifyAssignment, type Assignment, type Objective, type Surcharge } from "../../src/assignment/index.ts";
import { bestOf } from "./oracle.ts";
import { asQuarters, frozen, nested, samples, sparse, typed, type Sample } from "./problems.ts";
import { patience, runs } from "./runs.ts";

const objectives: readonly Objective[] = [
  "leximin",
  "rank-maximal",
  ["participation", "leximin"],
  ["participation", "leximin", "load"],
  ["ranks"],
  ["ranks", "kept", "participation", "load"],
  ["ranks", "participation", "total"],
  ["participation", "ranks", "total", "kept", "load"],
];

const staged: fc.Arbitrary<Sample> = fc
  .record({ sample: samples, objective: fc.constantFrom(...objectives), floor: fc.constantFrom(undefined, undefined, 1) })
  .map(({ sample, objective, floor }) => ({ ...sample, options: { ...sample.options, objective, ...(floor === undefined ? {} : { floor }) } }));

/** All that these objectives fix of their optimum, in the terms of the oracle. */
function reached({ table, options }: Sample, { status, criteria, columnsOf }: Assignment) {
  if (status === "infeasible") return null;
  const pairs = columnsOf.flatMap((columns, row) => columns.map((column) => ({ row, score: table[row][column] ?? Number.NaN })));
  const ranks = pairs.map(({ row, score }) => new Set(table[row].filter((other) => other !== null && other >= score)).size);
  return judged({ options }, {
    ...criteria,
    degrees: columnsOf.map((columns) => columns.length),
    scores: pairs.map(({ score }) => score).sort((a, b) => a - b),
    ranks: ranks.sort((a, b) => a - b),
  });
}

function judged({ options: { objective } }: Pick<Sample, "options">, best: ReturnType<typeof bestOf>) {
  if (best === null) return null;
  const { participation, total, kept, load, degrees, scores, ranks } = best;
  const criteria = objective === "leximin" ? ["participation", "leximin", "kept", "load"] : objective === "rank-maximal" ? ["ranks", "total", "kept", "load"] : objective;
  const values: Readonly<Record<string, unknown>> = { participation, total, kept, load, leximin: scores, ranks };
  return { ...Object.fromEntries([...criteria].map((name) => [name, values[name]])), degrees };
}

/** The oracle knows no frozen floor: what is below it is absent, locked pairs excepted. Ranks stay as they are. */
function atFloor(sample: Sample): Sample {
  const { floor = -Infinity, locked } = sample.options;
  const isLocked = (row: number, column: number) => locked.some((cell) => cell[0] === row && cell[1] === column);
  return { ...sample, table: sample.table.map((line, row) => line.map((score, column) => (score !== null && (score >= floor || isLocked(row, column)) ? score : null))) };
}

describe("leximin and rank-maximal assignments", patience, () => {
  it("are what brute force over all assignments finds, on every criterion, and their stages prove it", () => {
    fc.assert(
      fc.property(staged, fc.boolean(), (whole, isRounded) => {
        const sample = isRounded && whole.options.floor === undefined ? asQuarters(whole, 0) : whole;
        const result = solveAssignment(frozen(nested(sample)), frozen(sample.options));
        expect(reached(atFloor(sample), result)).toEqual(judged(sample, bestOf(atFloor(sample))));
        expect(verifyAssignment(nested(sample), result, sample.options)).toEqual({ valid: true, optimal: true, problems: [] });
      }),
      { numRuns: 2 * runs },
    );
  });

  it("do not depend on how scores are written down, survive JSON, and are the same when they yield", async () => {
    await fc.assert(
      fc.asyncProperty(staged, async (sample) => {
        const result = solveAssignment(nested(sample), sample.options);
        for (const scores of [sparse(sample), typed(sample, Int16Array, -32768)]) {
          expect(solveAssignment(scores, sample.options)).toEqual(result);
          expect(verifyAssignment(scores, result).problems).toEqual([]);
        }
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(await solveAssignmentAsync(nested(sample), sample.options)).toEqual(result);
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  it("are the best totals once scores stand for classes, each outweighing all beyond it, where that fits in one weight", () => {
    const side = { minLength: 12, maxLength: 12 };
    const few = fc.array(fc.array(fc.noBias(fc.integer({ min: 0, max: 4 })), side), side);
    fc.assert(
      fc.property(few, fc.array(fc.integer({ min: 1, max: 2 }), side), fc.constantFrom(9, 12), (table, capacity, columns) => {
        const scores = { rows: 12, columns, values: table.map((line) => line.slice(0, columns)) };
        const places = { capacity: capacity.slice(0, columns) };
        const weighed = (weights: readonly (readonly number[])[]) => ({ ...scores, values: weights });
        const powers = [1, 13, 169, 2197, 28561];
        const byScore = weighed(scores.values.map((line) => line.map((score) => -powers[4 - score])));
        const byRank = weighed(scores.values.map((line) => line.map((score) => powers[5 - new Set(line.filter((other) => other >= score)).size])));
        const worth = (of: ReturnType<typeof weighed>, { columnsOf }: Assignment) => columnsOf.reduce((sum, list, row) => list.reduce((all, column) => all + of.values[row][column], sum), 0);
        const leximin = solveAssignment(scores, { ...places, objective: "leximin" });
        expect(worth(byScore, leximin)).toBe(solveAssignment(byScore, { ...places, objective: "total" }).total);
        const ranked = solveAssignment(scores, { ...places, objective: "rank-maximal" });
        expect(worth(byRank, ranked)).toBe(solveAssignment(byRank, { ...places, objective: "score-only" }).total);
        for (const result of [leximin, ranked]) expect(verifyAssignment(scores, result).problems).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  it("do not change when all scores grow in any way that keeps their order", () => {
    fc.assert(
      fc.property(staged, (sample) => {
        const cubed = sample.table.map((line) => line.map((score) => (score === null ? null : score * score * score + 7 * score)));
        const objective: Objective = sample.options.objective === "leximin" ? "leximin" : ["ranks", "kept", "load"];
        const options = { ...sample.options, objective };
        const before = solveAssignment(nested(sample), options);
        const after = solveAssignment(nested({ ...sample, table: cubed }), options.floor === undefined ? options : { ...options, floor: 8 });
        const wanted = { ...sample, options };
        expect(reached(wanted, after)).toEqual(reached(wanted, before));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("of a large problem are found in small steps", () => {
    const size = 200;
    const large = { rows: size, columns: size, values: Int32Array.from({ length: size * size }, (_, k) => (Math.floor(k / size) * ((k % size) + 7)) % 101) };
    for (const objective of ["leximin", "rank-maximal"] as const) {
      let most = 0;
      for (const { steps } of solveSteps(large, { objective })) most = Math.max(most, steps);
      expect(most).toBeLessThan(1_000_000);
      expect(verifyAssignment(large, solveAssignment(large, { objective }), { objective }).problems).toEqual([]);
    }
  });
});

describe("no stages prove", patience, () => {
  it("an assignment that is worse, whether they are its optimum's or those of other scores", () => {
    fc.assert(
      fc.property(staged, fc.constantFrom<Objective>("total", "balanced", "leximin", "rank-maximal", ["ranks"]), fc.constantFrom(-1, 1), fc.boolean(), (sample, objective, sign, isForeign) => {
        const best = solveAssignment(nested(sample), sample.options);
        const table = sample.table.map((line) => line.map((score) => (score === null ? null : sign * score)));
        const { floor: _, ...options } = sample.options;
        const other = solveAssignment(nested({ ...sample, table }), { ...options, objective });
        const foreign = solveAssignment(nested({ ...sample, table }), sample.options);
        fc.pre(best.status === "optimal" && other.status === "optimal" && foreign.status === "optimal");
        const locked = other.columnsOf.flatMap((list, row) => list.map((column) => [row, column] as const));
        const honest = solveAssignment(nested(sample), { ...options, objective: ["total"], locked, demand: other.columnsOf.map((list) => list.length) });
        const claim = {
          ...best,
          columnsOf: other.columnsOf,
          unassigned: other.unassigned,
          total: honest.total,
          criteria: { ...honest.criteria, floor: best.criteria.floor },
          certificate: isForeign ? foreign.certificate : best.certificate,
        };
        const worth = (result: Assignment) => JSON.stringify({ ...reached(sample, result), degrees: [] });
        fc.pre(worth(claim) !== worth(best));
        expect(verifyAssignment(nested(sample), claim, sample.options).optimal).toBe(false);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  const scores = { rows: 3, columns: 3, values: [[1, 2, 3], [1, 2, 3], [1, 2, 3]] };
  it.each<[string, Objective, (stages: LooseStage[]) => unknown]>([
    ["without the first", "leximin", (stages) => stages.shift()],
    ["without a score that must be", "leximin", (stages) => stages.splice(2, 1)],
    ["out of order", "leximin", (stages) => stages.reverse()],
    ["with other prices", "leximin", (stages) => (stages[1].prices = stages[1].prices.map((price) => price + 1))],
    ["of another score", "leximin", (stages) => (stages[1].of = 1.5)],
    ["of another kind", "leximin", (stages) => (stages[1].criterion = "ranks")],
    ["with prices too large to add up", "leximin", (stages) => Object.assign(stages[0], { columns: [0], prices: [Number.MAX_SAFE_INTEGER] })],
    ["without the last", "rank-maximal", (stages) => stages.pop()],
    ["without the first", "rank-maximal", (stages) => stages.shift()],
    ["with one twice", "rank-maximal", (stages) => stages.push(stages[0])],
    ["for a column that is not there", "rank-maximal", (stages) => (stages[0].columns = [3])],
    ["that are torn", "rank-maximal", (stages) => (stages[0].prices = [])],
    ["that are none", "total", (stages) => stages.push({ criterion: "ranks", of: 1, columns: [], prices: [], surcharges: [] })],
  ])("anything %s (%s)", (_, objective, change) => {
    const result = solveAssignment(scores, { objective });
    const stages = structuredClone(result.certificate?.stages ?? []) as LooseStage[];
    expect(verifyAssignment(scores, result, { objective }).problems).toEqual([]);
    change(stages);
    const claim = { ...result, certificate: { ...result.certificate, stages } } as Assignment;
    expect(verifyAssignment(scores, claim, { objective }).optimal).toBe(false);
  });
});

interface LooseStage {
  criterion: string;
  of: number;
  columns: number[];
  prices: number[];
  surcharges: Surcharge[];
}

describe("leximin", () => {
  it("gives way in the total where that lifts a pair further up than the lowest", () => {
    // Pairs of 5 + 5 + 9 or of 5 + 6 + 7: both have a lowest pair of 5 and cannot do better.
    const scores = { rows: 3, columns: 3, values: [[5, null, null], [null, 9, 6], [null, 7, 5]] };
    expect(solveAssignment(scores, { objective: "protect-worst" })).toMatchObject({ columnsOf: [[0], [1], [2]], total: 19 });
    expect(solveAssignment(scores, { objective: "leximin" })).toMatchObject({ columnsOf: [[0], [2], [1]], total: 18 });
  });

  it("keeps previous pairs, evens loads and then goes by the order of rows, among what is equal", () => {
    const scores = { rows: 3, columns: 2, values: new Int8Array(6).fill(4) };
    expect(solveAssignment(scores, { objective: "leximin", previous: [[2, 1]] })).toMatchObject({ unassigned: [1], columnsOf: [[0], [], [1]] });
    expect(solveAssignment(scores, { objective: "leximin", capacity: 3 })).toMatchObject({ criteria: { load: 5 } });
  });
});

describe("rank-maximal", () => {
  it("puts first choices before serving all, unless participation is named before (Irving and others, 2006)", () => {
    // Two rows get their first column, or all three their second; the third row's first column has no place.
    const scores = { rows: 3, columns: 4, values: [[9, 8, null, null], [null, 9, 8, null], [8, null, null, 9]] };
    const options = { capacity: [1, 1, 1, 0] };
    expect(solveAssignment(scores, { ...options, objective: "rank-maximal" })).toMatchObject({ columnsOf: [[0], [1], []] });
    expect(solveAssignment(scores, { ...options, objective: ["participation", "ranks"] })).toMatchObject({ columnsOf: [[1], [2], [0]] });
  });

  it("goes by each row's own order, whatever the scores are, and takes equal scores for the same rank", () => {
    const scores = { rows: 2, columns: 3, values: [[100, 99, 98], [2, 1, 1]] };
    expect(solveAssignment(scores, { objective: ["ranks"], capacity: [1, 0, 1] })).toMatchObject({ columnsOf: [[0], [2]] });
    expect(solveAssignment({ ...scores, values: [[100, 99, 98], [2, 2, 1]] }, { objective: ["ranks"] })).toMatchObject({ columnsOf: [[0], [1]] });
  });
});

describe("what needs one price vector", () => {
  it.each(["leximin", "rank-maximal"] as const)("is refused for %s: regrets, ties and the like", (objective) => {
    const scores = { rows: 1, columns: 1, values: [[1]] };
    const result = solveAssignment(scores, { objective });
    expect(() => openQuestions(scores, result)).toThrow(expect.objectContaining({ code: "not-defined" }));
  });
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockingPairs, openQuestions, solveAssignment, solveSteps, verifyAssignment, type Cell, type Side } from "../../src/assignment/index.ts";
import { frozen, nested, presets, samples, sparse, typed, type Sample, type Table } from "./problems.ts";
import { patience, runs } from "./runs.ts";
import { blockingOf, stableOnes, type TwoSided } from "./stable-oracle.ts";

/** A table of the same size, with gaps and ties of its own. */
function tableLike({ rows, columns }: Sample): fc.Arbitrary<Table> {
  const cell = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constant(null) });
  return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
}

const small = samples.filter(({ rows, columns }) => rows <= 4 && columns <= 4);
const markets = small.chain((sample) =>
  fc.record({
    sample: fc.constantFrom<Sample["options"]>(sample.options, { ...sample.options, floor: 1 }).map((options): Sample => {
      const { demand, capacity, locked, floor } = options;
      const common = { minimum: capacity.map(() => 0), groups: [], previous: [], share: 0.8, minimumScore: 0, objective: "stable" } as const;
      return { ...sample, options: { demand, capacity, locked, ...common, ...(floor === undefined ? {} : { floor }) } };
    }),
    ofColumn: fc.option(tableLike(sample), { nil: null }),
    proposing: fc.constantFrom<Side>("rows", "columns"),
  }),
);

function optionsFor({ sample, ofColumn, proposing }: { sample: Sample; ofColumn: Table | null; proposing: Side }) {
  return { ...sample.options, proposing, ...(ofColumn === null ? {} : { columnScores: nested({ ...sample, table: ofColumn }) }) };
}

const isLocked = ({ options }: Sample, row: number, column: number) => options.locked.some((cell) => cell[0] === row && cell[1] === column);

describe("a stable assignment", patience, () => {
  it("is one that no pair blocks, ties going to the earlier member, and of those the best for every member that proposes", () => {
    fc.assert(
      fc.property(markets, (market) => {
        const { sample, proposing } = market;
        const problem: TwoSided = { sample, ofColumn: market.ofColumn ?? sample.table };
        const options = optionsFor(market);
        const result = solveAssignment(frozen(nested(sample)), frozen(options));
        expect(verifyAssignment(nested(sample), result, options)).toEqual({ valid: true, optimal: true, problems: [] });
        const stable = stableOnes(problem);
        if (result.status === "infeasible") expect(stable).toEqual([]);
        else expect(stable.map(String)).toContain(String(result.columnsOf));
        const list = (columnsOf: readonly (readonly number[])[], member: number) =>
          proposing === "rows" ? columnsOf[member] : columnsOf.flatMap((columns, row) => (columns.includes(member) ? [row] : []));
        for (let member = 0; member < (proposing === "rows" ? sample.rows : sample.columns); member++) {
          const cell = (partner: number): Cell => (proposing === "rows" ? [member, partner] : [partner, member]);
          const worth = (partner: number) => {
            const [row, column] = cell(partner);
            return (proposing === "rows" ? sample.table : problem.ofColumn)[row][column] ?? 0;
          };
          const mine = list(result.columnsOf, member);
          for (const other of stable) {
            // Out of what it has in both, it would choose just what it has: locked partners first, then by worth.
            const either = [...new Set([...mine, ...list(other, member)])].sort(
              (a, b) => Number(isLocked(sample, ...cell(b))) - Number(isLocked(sample, ...cell(a))) || worth(b) - worth(a) || a - b,
            );
            expect(either.slice(0, mine.length).sort((a, b) => a - b)).toEqual(mine);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it("does not depend on how scores are written down, and survives JSON", () => {
    fc.assert(
      fc.property(markets, (market) => {
        const { sample, ofColumn } = market;
        const options = optionsFor(market);
        const result = solveAssignment(nested(sample), options);
        const columnScores = ofColumn === null ? {} : { columnScores: sparse({ ...sample, table: ofColumn }) };
        for (const scores of [sparse(sample), typed(sample, Int16Array, -32768)]) {
          expect(solveAssignment(scores, { ...options, ...columnScores })).toEqual(result);
          expect(verifyAssignment(scores, result, { ...options, ...columnScores }).problems).toEqual([]);
        }
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("fills the same number of places of each member, whoever proposes", () => {
    fc.assert(
      fc.property(markets, (market) => {
        const [a, b] = (["rows", "columns"] as const).map((proposing) => solveAssignment(nested(market.sample), optionsFor({ ...market, proposing })));
        expect(a.columnsOf.map((columns) => columns.length)).toEqual(b.columnsOf.map((columns) => columns.length));
        expect(a.criteria.load).toBe(b.criteria.load);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("compares fractions as they are, not as they are rounded for sums", () => {
    const scores = { rows: 2, columns: 1, values: [[1e9], [1e9 + 2e-7]] };
    const options = { objective: "stable", columnScores: { ...scores, values: [[0.1 + 0.2], [0.3]] } } as const;
    expect(solveAssignment(scores, { objective: "stable" }).columnsOf).toEqual([[], [0]]);
    expect(solveAssignment(scores, options).columnsOf).toEqual([[0], []]);
    expect(solveAssignment(scores, { ...options, resolution: 0.1 }).columnsOf).toEqual([[0], []]);
    expect(solveAssignment({ ...scores, values: [[0.3], [0.1 + 0.2]] }, { objective: "stable", resolution: 0.1 }).columnsOf).toEqual([[0], []]);
  });

  it("has no prices to ask for regrets", () => {
    const scores = { rows: 1, columns: 1, values: [[1]] };
    expect(() => openQuestions(scores, solveAssignment(scores, { objective: "stable" }))).toThrow(expect.objectContaining({ code: "not-defined" }));
  });

  it("of a large market is found in small steps", () => {
    const size = 500;
    const scores = { rows: size, columns: size, values: Int32Array.from({ length: size * size }, (_, k) => -(k % size)) };
    let steps = 0;
    let most = 0;
    for (const step of solveSteps(scores, { objective: "stable", columnScores: { ...scores, values: scores.values.map((value, k) => value + Math.floor(k / size)) } })) {
      steps += step.steps;
      most = Math.max(most, step.steps);
    }
    expect(steps).toBeGreaterThan(size * size + (size * size) / 2);
    expect(most).toBeLessThan(1_000_000);
  });
});

describe("a claim of stability fails its check", patience, () => {
  const scores = { rows: 2, columns: 2, values: [[9, 5], [8, 1]] };
  const options = { objective: "stable" } as const;
  const result = solveAssignment(scores, options);

  it.each([
    ["where a pair blocks", { columnsOf: [[1], [0]], total: 13, criteria: { ...result.criteria, total: 13 } }, "blocking-pair"],
    ["where somebody is left out", { columnsOf: [[0], []], unassigned: [1], total: 9, criteria: { ...result.criteria, participation: { rows: 1, seats: 1 }, total: 9, load: 1 } }, "blocking-pair"],
    ["with prices", { certificate: { scale: { participation: 0, total: 0, kept: 0 }, prices: [0, 0], surcharges: [], floor: null, stages: [] } }, "malformed"],
    ["that does not say who proposes", { problem: { ...result.problem, stable: null } }, "malformed"],
    ["by scores of columns that are not passed", { problem: { ...result.problem, stable: { proposing: "rows", columnScores: true } } as const }, "other-options"],
    ["with another side proposing", { problem: { ...result.problem, stable: { proposing: "columns", columnScores: false } } as const }, "other-options"],
  ])("%s", (_, part, code) => {
    expect(verifyAssignment(scores, result, options).problems).toEqual([]);
    const { optimal, problems } = verifyAssignment(scores, { ...result, ...part }, options);
    expect(optimal).toBe(false);
    expect(problems.map((each) => each.code)).toContain(code);
  });

  it("exactly where pairs block it", () => {
    fc.assert(
      fc.property(markets, fc.constantFrom(...presets), (market, objective) => {
        const { sample, ofColumn } = market;
        const options = optionsFor(market);
        const stable = solveAssignment(nested(sample), options);
        const table = sample.table.map((line, row) => line.map((score, column) => (ofColumn !== null && ofColumn[row][column] === null ? null : score)));
        const { columnsOf, unassigned, total, criteria } = solveAssignment(nested({ ...sample, table }), {
          ...sample.options,
          objective,
          ...(sample.options.floor === undefined ? {} : { floor: sample.options.floor }),
        });
        fc.pre(stable.status === "optimal");
        const claim = { ...stable, columnsOf, unassigned, total, criteria: { ...criteria, floor: stable.criteria.floor } };
        const blocking = blockingOf({ sample, ofColumn: ofColumn ?? sample.table }, columnsOf);
        expect(verifyAssignment(nested(sample), claim, options)).toMatchObject({ valid: true, optimal: blocking.length === 0 });
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});

describe("blocking pairs", patience, () => {
  it("are those of the definition, under every objective", () => {
    fc.assert(
      fc.property(small, fc.constantFrom(...presets, "stable" as const), fc.boolean(), fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (sample, objective, isTwoSided, stream) => {
        const { minimum, groups, ...options } = sample.options;
        const table = sample.table.map((line) => line.map(() => stream.next().value as number));
        const result = solveAssignment(nested(sample), { ...options, ...(objective === "stable" ? {} : { minimum, groups }), objective });
        fc.pre(result.status === "optimal");
        const expected = blockingOf({ sample, ofColumn: isTwoSided ? table : sample.table }, result.columnsOf);
        const columnScores = isTwoSided ? { columnScores: nested({ ...sample, table }) } : {};
        expect(blockingPairs(nested(sample), result, columnScores)).toEqual({ count: expected.length, pairs: expected });
        expect(blockingPairs(nested(sample), result, { ...columnScores, most: 1 })).toEqual({ count: expected.length, pairs: expected.slice(0, 1) });
        if (objective === "stable" && !isTwoSided) expect(expected).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  it("do not count what lies below a floor that the caller froze, but what lies below a floor that was searched for", () => {
    const scores = { rows: 2, columns: 2, values: [[100, 40], [45, null]] };
    expect(blockingPairs(scores, solveAssignment(scores, { floor: 41, objective: "total" }))).toEqual({ count: 0, pairs: [] });
    expect(blockingPairs(scores, solveAssignment(scores, { objective: "balanced" }))).toEqual({ count: 1, pairs: [[0, 0]] });
  });

  const scores = { rows: 1, columns: 2, values: [[1, 2]] };
  it.each([
    ["no assignment", () => blockingPairs(scores, solveAssignment(scores, { minimum: 3 })), "not-proved"],
    ["other scores", () => blockingPairs({ ...scores, values: [[1, null]] }, solveAssignment(scores)), "not-proved"],
    ["a number of pairs that is none", () => blockingPairs(scores, solveAssignment(scores), { most: -1 }), "out-of-range"],
    ["no scores of columns where these were solved", () => blockingPairs(scores, solveAssignment(scores, { objective: "stable", columnScores: scores })), "wrong-type"],
  ])("cannot be told of %s", (_, run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

const file = fileURLToPath(new URL("../../../shared/data/preferences/stable-cases.json", import.meta.url));
const isAbsent = !existsSync(file);

interface PeerCase {
  readonly name: string;
  readonly mentees: Readonly<Record<string, readonly string[]>>;
  readonly mentors: Readonly<Record<string, readonly string[]>>;
  readonly capacity: Readonly<Record<string, number>>;
  readonly expectedMenteeOptimal: Readonly<Record<string, readonly string[]>>;
  readonly expectedMentorOptimal: Readonly<Record<string, readonly string[]>>;
}

interface ProjectCase {
  readonly name: string;
  readonly students: Readonly<Record<string, readonly string[]>>;
  readonly supervisors: Readonly<Record<string, readonly string[]>>;
  readonly projectSupervisor: Readonly<Record<string, string>>;
  readonly projectCapacity: Readonly<Record<string, number>>;
  readonly supervisorCapacity: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, readonly string[]>>;
}

describe.skipIf(isAbsent)("cases of the Python library matching", () => {
  const { cases, studentProject } = isAbsent
    ? { cases: [], studentProject: [] }
    : (JSON.parse(readFileSync(file, "utf8")) as { cases: readonly PeerCase[]; studentProject: readonly ProjectCase[] });

  /** Ranked lists as scores: the first is worth most. */
  function scoresOf(lists: readonly (readonly string[])[], others: readonly string[]) {
    return lists.map((list) => others.map((other) => (list.includes(other) ? -list.indexOf(other) : null)));
  }

  it.each(cases.flatMap((each) => (["rows", "columns"] as const).map((side) => [each.name, side, each] as const)))("%s, %s proposing", (_, proposing, each) => {
    const { mentees, mentors, capacity, expectedMenteeOptimal, expectedMentorOptimal } = each;
    const [rows, columns] = [Object.keys(mentees), Object.keys(mentors)];
    const scores = { rows: rows.length, columns: columns.length, values: scoresOf(Object.values(mentees), columns) };
    const byColumn = scoresOf(Object.values(mentors), rows);
    const columnScores = { ...scores, values: rows.map((_, row) => byColumn.map((line) => line[row])) };
    const options = { objective: "stable", proposing, columnScores, capacity: columns.map((name) => capacity[name]) } as const;
    const result = solveAssignment(scores, options);
    const found = Object.fromEntries(columns.map((name, column) => [name, rows.filter((_, row) => result.columnsOf[row].includes(column)).sort()]));
    const expected = proposing === "rows" ? expectedMenteeOptimal : expectedMentorOptimal;
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([name, list]) => [name, [...list].sort()])));
    expect(verifyAssignment(scores, result, options)).toEqual({ valid: true, optimal: true, problems: [] });
    expect(blockingPairs(scores, result, { columnScores }).count).toBe(0);
  });

  it.each(studentProject.map((each) => [each.name, each] as const))("%s: projects as columns, where no supervisor's own limit binds", (_, each) => {
    const { students, supervisors, projectSupervisor, projectCapacity, supervisorCapacity, expected } = each;
    const [rows, columns] = [Object.keys(students), Object.keys(projectSupervisor)];
    const scores = { rows: rows.length, columns: columns.length, values: scoresOf(Object.values(students), columns) };
    const values = rows.map((row) => columns.map((column) => -supervisors[projectSupervisor[column]].indexOf(row)));
    const columnScores = { ...scores, values };
    const result = solveAssignment(scores, { objective: "stable", columnScores, capacity: columns.map((name) => projectCapacity[name]) });
    const found = Object.fromEntries(columns.map((name, column) => [name, rows.filter((_, row) => result.columnsOf[row].includes(column)).sort()]));
    const loads = Object.keys(supervisors).map((name) => columns.filter((column) => projectSupervisor[column] === name).reduce((sum, column) => sum + found[column].length, 0));
    for (const [k, name] of Object.keys(supervisors).entries()) expect(loads[k]).toBeLessThanOrEqual(supervisorCapacity[name]);
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([name, list]) => [name, [...list].sort()])));
  });

  it("are all there", () => {
    expect(cases.length + studentProject.length).toBe(4);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openQuestions, solveAssignment, type Assignment, type Ranked } from "../../src/assignment/index.ts";
import { nested, type Sample, type SampleGroup } from "./problems.ts";
import { compare, solved, vectorOf } from "./questions.ts";
import { patience, runs } from "./runs.ts";

/** Small enough to list every assignment there is. */
const listable = solved.filter(({ sample }) => sample.rows <= 4 && sample.columns <= 4);

describe("the best assignments", patience, () => {
  it("are all that there are, each once, in the order of the criteria that add up", () => {
    fc.assert(
      fc.property(listable, ({ sample, result }) => {
        const everything = allOf(sample, result);
        const some = openQuestions(nested(sample), result).best(300);
        expect(some.length).toBe(Math.min(300, everything.length));
        expect(new Set(some.map(({ columnsOf }) => JSON.stringify(columnsOf))).size).toBe(some.length);
        const known = new Set(everything.map(({ key }) => key));
        for (const { columnsOf } of some) expect(known.has(JSON.stringify(columnsOf))).toBe(true);
        const vectors = some.map((each) => vectorOf(sample, asResult(result, each)));
        expect(vectors).toEqual(everything.slice(0, some.length).map(({ vector }) => vector));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("begin with the result itself and come one by one as well", () => {
    fc.assert(
      fc.property(solved, ({ sample, result }) => {
        const questions = openQuestions(nested(sample), result);
        const first = questions.ranked().next().value;
        expect(first).toEqual({ columnsOf: result.columnsOf, criteria: result.criteria });
        const listed: Ranked[] = [];
        for (const each of questions.ranked()) if (listed.push(each) === 4) break;
        expect(listed).toEqual(questions.best(4));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("are none, or those there are, where so many are asked for", () => {
    const scores = { rows: 1, columns: 2, values: [[5, 3]] };
    const questions = openQuestions(scores, solveAssignment(scores, { objective: "total" }));
    expect(questions.best(0)).toEqual([]);
    expect(questions.best(9).map(({ columnsOf }) => columnsOf)).toEqual([[[0]], [[1]], [[]]]);
    expect(() => questions.best(1.5)).toThrow(expect.objectContaining({ code: "out-of-range", path: ["count"] }));
  });
});

function asResult(result: Assignment, { columnsOf, criteria }: Ranked): Assignment {
  return { ...result, columnsOf, criteria };
}

/** Every assignment at the floor of a result, the best first. */
function allOf(sample: Sample, result: Assignment) {
  const { capacity, minimum, groups, demand, locked, previous } = sample.options;
  const { floor } = result.criteria;
  const has = (cells: typeof locked, row: number, column: number) => cells.some((cell) => cell[0] === row && cell[1] === column);
  let lists: number[][][] = [[]];
  for (const [row, line] of sample.table.entries()) {
    const sets = Array.from({ length: 1 << sample.columns }, (_, set) => line.flatMap((_, column) => ((set >> column) & 1 ? [column] : []))).filter(
      (columns) =>
        columns.length <= demand[row] &&
        line.every((score, column) => {
          const isLocked = has(locked, row, column);
          return columns.includes(column) ? score !== null && (isLocked || floor === null || score >= floor) : !isLocked;
        }),
    );
    lists = lists.flatMap((list) => sets.map((columns) => [...list, columns]));
  }
  const keeps = (list: number[][], bounds: Pick<SampleGroup, "minimum" | "maximum">) =>
    bounds.maximum.every((most, column) => {
      const load = list.filter((columns) => columns.includes(column)).length;
      return load <= most && load >= bounds.minimum[column];
    });
  return lists
    .filter((list) => keeps(list, { minimum, maximum: capacity }) && groups.every((group) => keeps(group.rows.map((row) => list[row]), group)))
    .map((columnsOf) => {
      const cells = columnsOf.flatMap((columns, row) => columns.map((column) => [row, column] as const));
      const total = cells.reduce((sum, [row, column]) => sum + (sample.table[row][column] ?? 0), 0);
      const criteria = {
        ...result.criteria,
        participation: { rows: columnsOf.filter((columns) => columns.length > 0).length, seats: cells.length },
        total,
        kept: cells.filter(([row, column]) => has(previous, row, column)).length,
      };
      return { key: JSON.stringify(columnsOf), vector: vectorOf(sample, { ...result, columnsOf, criteria }) };
    })
    .sort((a, b) => compare(b.vector, a.vector));
}

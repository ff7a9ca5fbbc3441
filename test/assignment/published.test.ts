// More of other people's instances, beside cases.test.ts: what is known of them besides the best total. Absent from a fresh clone.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { solveAssignment, verifyAssignment, type AssignmentOptions, type Scores } from "../../src/assignment/index.ts";

const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const isAbsent = !existsSync(data);

/** A file of the folder; nothing where the folder is absent, since titles are made before tests are skipped. */
function read<T>(path: string, absent: T): T {
  return isAbsent ? absent : (JSON.parse(readFileSync(data + path, "utf8")) as T);
}

function solved(scores: Scores, options: AssignmentOptions) {
  const result = solveAssignment(scores, options);
  expect(verifyAssignment(scores, result, options).problems).toEqual([]);
  return result;
}

interface Unique {
  readonly name: string;
  readonly maximize: boolean;
  readonly cost?: readonly (readonly (number | string | null)[])[];
  readonly score?: readonly (readonly (number | string | null)[])[];
  readonly optimumUnique?: boolean;
  /** The column of each row; -1 where it gets none. */
  readonly scipyAssignment?: readonly number[] | null;
}

describe.skipIf(isAbsent)("cases of which the best pairs are the only ones", () => {
  const { cases } = read<{ cases: readonly Unique[] }>("assignment/peer-cases.json", { cases: [] });
  const unique = cases.filter(({ optimumUnique, scipyAssignment }) => optimumUnique === true && Array.isArray(scipyAssignment));

  it.each(unique.map((each) => [each.name, each] as const))("%s", (_, { maximize, cost, score, scipyAssignment }) => {
    const values = (cost ?? score ?? []).map((line) => line.map((value) => (value === null ? null : (maximize ? 1 : -1) * Number(value))));
    const scores = { rows: values.length, columns: values[0]?.length ?? 0, values };
    const { columnsOf } = solved(scores, { objective: "total" });
    expect(columnsOf.map((columns) => columns[0] ?? -1)).toEqual(scipyAssignment);
  });

  it("are most of them", () => {
    expect(unique.length).toBeGreaterThan(35);
  });
});

interface Cohort {
  readonly name: string;
  readonly mentees: number;
  readonly mentors: number;
  readonly mentorCapacity: number;
  readonly pairs: number;
  readonly optimumTotal: number;
  readonly worstMenteeAtOptimum: number;
  readonly score: readonly (readonly number[])[];
}

describe.skipIf(isAbsent)("cohorts of a real university platform", () => {
  it.each(["pg-40x40", "pg-120x120", "pg-60x25-cap3"])("%s: the known best total, and a lowest pair that is never lower than there", (name) => {
    const absent = { name, mentees: 0, mentors: 0, mentorCapacity: 1, pairs: 0, optimumTotal: 0, worstMenteeAtOptimum: 0, score: [] };
    const cohort = read<Cohort>(`mentor-match-real/cohorts/${name}.json`, absent);
    const scores = { rows: cohort.mentees, columns: cohort.mentors, values: cohort.score };
    const options = { capacity: cohort.mentorCapacity, resolution: 1e-6 };
    const best = solved(scores, { ...options, objective: "total" });
    expect(best.criteria.participation.seats).toBe(cohort.pairs);
    expect(Math.abs(best.total - cohort.optimumTotal)).toBeLessThan(1e-9);
    const protecting = solved(scores, { ...options, objective: "protect-worst" });
    expect(protecting.criteria.participation.seats).toBe(cohort.pairs);
    expect(protecting.criteria.floor).toBeGreaterThanOrEqual(cohort.worstMenteeAtOptimum - 1e-9);
    expect(protecting.total).toBeLessThanOrEqual(best.total);
  });
});

interface MaxMin {
  readonly name: string;
  readonly menteeDemand: readonly number[];
  readonly mentorMin: readonly number[];
  readonly mentorMax: readonly number[];
  readonly affinity?: readonly (readonly number[])[];
  readonly constraints: readonly (readonly number[])[];
  readonly allowZeroScorePairs: boolean;
  readonly groupBounds?: unknown;
  readonly maxMinMenteeAffinity?: number | null;
}

describe.skipIf(isAbsent)("scenarios of openreview-matcher in which every row wants one column", () => {
  const { cases } = read<{ cases: readonly MaxMin[] }>("preferences/quota-cases.json", { cases: [] });
  const single = cases.filter(
    ({ menteeDemand, groupBounds, affinity, maxMinMenteeAffinity }) =>
      menteeDemand.every((count) => count === 1) && groupBounds === undefined && affinity !== undefined && typeof maxMinMenteeAffinity === "number",
  );

  it.each(single.map((each) => [each.name, each] as const))("%s: the lowest pair is as high as it can be", (_, each) => {
    const { menteeDemand, mentorMin, mentorMax, affinity, constraints, allowZeroScorePairs, maxMinMenteeAffinity } = each;
    const values = (affinity ?? []).map((line, row) => line.map((value, column) => (constraints[row][column] === -1 || (value === 0 && !allowZeroScorePairs) ? null : value)));
    const options: AssignmentOptions = { minimum: mentorMin, capacity: mentorMax, objective: "protect-worst", resolution: 0.01 };
    const { criteria } = solved({ rows: menteeDemand.length, columns: mentorMax.length, values }, options);
    expect(Math.abs((criteria.floor ?? Number.NaN) - (maxMinMenteeAffinity ?? 0))).toBeLessThan(1e-9);
  });

  it("are some", () => {
    expect(single.length).toBeGreaterThan(1);
  });
});

describe("the products of Machol and Wien, whose best pairs are known at every size", () => {
  it.each([10, 100, 300])("%i rows: the k-th row gets the k-th column from the end", (size) => {
    const values = Int32Array.from({ length: size * size }, (_, k) => -Math.floor(k / size) * (k % size));
    const { columnsOf, total } = solved({ rows: size, columns: size, values }, { objective: "total" });
    expect(columnsOf).toEqual(Array.from({ length: size }, (_, row) => [size - 1 - row]));
    expect(-total).toBe((size * (size - 1) * (size - 2)) / 6);
  });
});

// Cases and instances out of other projects' tests and libraries; they lie beside the project and are absent from a fresh clone.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AssignmentError, solveAssignment, verifyAssignment, type AssignmentOptions, type Cell, type Scores } from "../../src/assignment/index.ts";

const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const isAbsent = !existsSync(data);

/** A file of the folder; nothing where the folder is absent, since titles are made before tests are skipped. */
function read<T>(path: string, absent: T): T {
  return isAbsent ? absent : (JSON.parse(readFileSync(data + path, "utf8")) as T);
}

interface PeerCase {
  readonly name: string;
  readonly maximize: boolean;
  readonly cost?: readonly (readonly (number | string | null)[])[];
  readonly score?: readonly (readonly (number | string | null)[])[];
  readonly expectedTotal?: number | null;
  readonly expectedError?: "invalid-number" | "ragged" | "infeasible" | null;
  readonly maxCardinality: number | null;
  readonly optimumAtMaxCardinality: number | null;
}

describe.skipIf(isAbsent)("cases from the tests of scipy, lap, munkres-js and munkres", () => {
  const { cases } = read<{ cases: readonly PeerCase[] }>("assignment/peer-cases.json", { cases: [] });

  it("are all there", () => {
    expect(cases).toHaveLength(77);
  });

  it.each(cases.map((each) => [each.name, each] as const))("%s", (_, { maximize, cost, score, expectedError, maxCardinality, optimumAtMaxCardinality }) => {
    const sign = maximize ? 1 : -1;
    // To minimise is to maximise the negatives; a cost of -Infinity becomes the score +Infinity, which is an error as it should be.
    const values = (cost ?? score ?? []).map((line) => line.map((value) => (value === null ? null : sign * Number(value))));
    const scores = { rows: values.length, columns: values[0]?.length ?? 0, values };
    if (expectedError === "invalid-number" || expectedError === "ragged") {
      expect(() => solveAssignment(scores)).toThrow(AssignmentError);
      return;
    }
    const result = solveAssignment(scores, { objective: "total" });
    expect(result.criteria.participation.seats).toBe(maxCardinality);
    expect(Math.abs(result.total - sign * (optimumAtMaxCardinality ?? 0))).toBeLessThan(1e-9);
    for (const [row, columns] of result.columnsOf.entries()) for (const column of columns) expect(values[row][column]).not.toBeNull();
    expect(verifyAssignment(scores, result, { objective: "total" }).problems).toEqual([]);
  });
});

interface Instance {
  readonly name: string;
  readonly rows: number;
  readonly cols: number;
  readonly file?: string;
  readonly publishedOptimum: number | null;
  readonly scipyOptimum: number;
}

describe.skipIf(isAbsent)("instances of OR-Library, TSPLIB and lap reach their published optimum", () => {
  const instances = read<readonly Instance[]>("assignment/large-manifest.json", []);

  // Each takes less than 10 s alone; a busy machine gets more.
  it.each(instances.map((each) => [each.name, each] as const))("%s", { timeout: 40_000 }, (_, instance) => {
    const scores = instance.file === undefined ? byFormula(instance) : fromFile(instance.file);
    const result = solveAssignment(scores, { objective: "total" });
    expect(result.unassigned).toEqual([]);
    expect(-result.total).toBe(instance.publishedOptimum ?? instance.scipyOptimum);
    expect(verifyAssignment(scores, result).problems).toEqual([]);
  });

  /** Machol and Wien: the cost of row i and column j is i j. */
  function byFormula({ rows, cols }: Instance): Scores {
    return { rows, columns: cols, values: Int32Array.from({ length: rows * cols }, (_, k) => -Math.floor(k / cols) * (k % cols)) };
  }

  function fromFile(file: string): Scores {
    const [head, ...lines] = gunzipSync(readFileSync(`${data}assignment/${file}`)).toString().trim().split("\n").map((line) => line.trim().split(/\s+/));
    const [rows, columns, edges] = head.map(Number);
    if (edges === undefined) return { rows, columns, values: lines.map((line) => line.map((cost) => (cost === "x" ? null : -Number(cost)))) };
    const sorted = lines.map((line) => line.map(Number)).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const offsets = Array.from({ length: rows + 1 }, () => 0);
    for (const [row] of sorted) offsets[row + 1]++;
    for (let row = 0; row < rows; row++) offsets[row + 1] += offsets[row];
    return { rows, columns, offsets, targets: sorted.map(([, column]) => column), values: sorted.map(([, , cost]) => -cost) };
  }
});

interface QuotaCase {
  readonly name: string;
  readonly menteeDemand: readonly number[];
  readonly mentorMin: readonly number[];
  readonly mentorMax: readonly number[];
  readonly affinity?: readonly (readonly number[])[];
  readonly cost?: readonly (readonly number[])[];
  readonly constraints: readonly (readonly number[])[];
  readonly allowZeroScorePairs: boolean;
  readonly groupBounds?: unknown;
  readonly expected: "feasible" | "infeasible";
  readonly optimum: number | null;
}

describe.skipIf(isAbsent)("scenarios of openreview-matcher, where every row gets all it asks for", () => {
  const { cases } = read<{ cases: readonly QuotaCase[] }>("preferences/quota-cases.json", { cases: [] });

  it.each(cases.filter(({ groupBounds }) => groupBounds === undefined).map((each) => [each.name, each] as const))("%s", (_, each) => {
    const { menteeDemand, mentorMin, mentorMax, constraints, allowZeroScorePairs, expected, optimum } = each;
    const sign = each.cost === undefined ? 1 : -1;
    const table = (each.affinity ?? each.cost ?? []).map((line, row) =>
      line.map((value, column) => (constraints[row][column] === -1 || (value === 0 && !allowZeroScorePairs) ? null : sign * value)),
    );
    const locked = constraints.flatMap((line, row) => line.flatMap((mark, column): Cell[] => (mark === 1 ? [[row, column]] : [])));
    const options: AssignmentOptions = { demand: menteeDemand, minimum: mentorMin, capacity: mentorMax, locked, objective: "total", resolution: 0.01 };
    const scores = { rows: menteeDemand.length, columns: mentorMax.length, values: table };
    const result = solveAssignment(scores, options);
    // There a demand that cannot be filled makes the whole infeasible, here it leaves rows short.
    expect(result.status === "optimal" && result.unassigned.length === 0).toBe(expected === "feasible");
    expect(verifyAssignment(scores, result, options).problems).toEqual([]);
    if (optimum !== null) expect(Math.abs(result.total - sign * optimum)).toBeLessThan(1e-9);
  });

  it("are some", () => {
    expect(cases.length).toBeGreaterThan(10);
  });
});

interface Conference {
  readonly mentors: number;
  readonly mentees: number;
  readonly demand1: { readonly mentorMax: number; readonly optimum: number };
  readonly demand2: { readonly mentorMax: number; readonly optimum: number };
  readonly demand3: { readonly mentorMax: number; readonly optimum: number };
}

describe.skipIf(isAbsent)("a real conference's bids (PrefLib MD-00002)", () => {
  const instances = read<{ preflib: { instances: readonly Conference[] } }>("preferences/real-quota-instances.json", { preflib: { instances: [] } });

  it.each([1, 2, 3] as const)("with a demand of %i", (demand) => {
    const [conference] = instances.preflib.instances;
    const bids = readFileSync(`${data}preferences/preflib-MD2-1-bids.csv`, "utf8").trim().split("\n").map((line) => line.split(",").map(Number));
    const worth = new Map([[2, 10], [1, 5], [0, 1]]);
    const values = Array.from({ length: conference.mentees }, (_, row) => bids.map((line) => worth.get(line[row]) ?? null));
    const { mentorMax, optimum } = conference[`demand${demand}`];
    const scores = { rows: conference.mentees, columns: conference.mentors, values };
    const result = solveAssignment(scores, { demand, capacity: mentorMax, objective: "total" });
    expect(result.unassigned).toEqual([]);
    expect(result.total).toBe(Math.round(10 * optimum));
    expect(verifyAssignment(scores, result).problems).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveAssignment, verifyAssignment, type Assignment, type AssignmentOptions } from "../../src/assignment/index.ts";
import { nested, presets, samples, type Sample } from "./problems.ts";
import { patience, runs } from "./runs.ts";

const some = { numRuns: Math.ceil(runs / 8) };

/** A deep copy whose parts may be changed. */
type Loose<T> = T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T;
const copy = (result: Assignment) => structuredClone(result) as Loose<Assignment>;

const feasible = samples
  .map((sample) => ({ sample, result: solveAssignment(nested(sample), sample.options) }))
  .filter(({ result }) => result.status === "optimal" && result.problem.columns > 0);

/** What an assignment reaches on the criteria that its problem names, most important first. */
function reached({ problem, criteria }: Assignment, of: Sample, { total, participation, kept, load }: Assignment["criteria"], lowest: number): number[] {
  const isCounted = problem.criteria.includes("participation") && problem.criteria.indexOf("participation") < problem.criteria.indexOf("total");
  return problem.criteria.flatMap((name) => {
    if (name === "participation") return [participation.rows, participation.seats];
    if (name === "total") return [total - (isCounted ? 0 : of.options.minimumScore * participation.seats)];
    if (name === "floor") return [criteria.floor === null || lowest >= criteria.floor ? 1 : 0];
    return name === "kept" ? [kept] : [-load];
  });
}

describe("no certificate proves", patience, () => {
  it("another assignment that is worse, whatever it says of itself", () => {
    fc.assert(
      fc.property(feasible, fc.constantFrom(...presets), fc.constantFrom(-1, 0, 1), ({ sample, result }, objective, sign) => {
        const table = sample.table.map((line) => line.map((score) => (score === null ? null : sign * score)));
        const { columnsOf, unassigned } = solveAssignment(nested({ ...sample, table }), { ...sample.options, objective });
        const locked = columnsOf.flatMap((list, row) => list.map((column) => [row, column] as const));
        const honest = solveAssignment(nested(sample), { ...sample.options, objective: ["total"], locked, demand: columnsOf.map((list) => list.length) });
        const isLocked = (row: number, column: number) => sample.options.locked.some((cell) => cell[0] === row && cell[1] === column);
        const free = columnsOf.flatMap((list, row) => list.filter((column) => !isLocked(row, column)).map((column) => sample.table[row][column] ?? 0));
        const lowest = Math.min(...free);
        const [best, other] = [reached(result, sample, result.criteria, Infinity), reached(result, sample, honest.criteria, lowest)];
        fc.pre(String(best) !== String(other));
        const claim = { ...result, columnsOf, unassigned, total: honest.total, criteria: { ...honest.criteria, floor: result.criteria.floor } };
        expect(verifyAssignment(nested(sample), claim, sample.options).optimal).toBe(false);
      }),
      some,
    );
  });

  it("a floor that is higher or lower than the right one", () => {
    fc.assert(
      fc.property(feasible, fc.constantFrom(-1, 1), ({ sample, result }, step) => {
        fc.pre(result.criteria.floor !== null);
        const floor = (result.criteria.floor ?? 0) + step;
        const other = solveAssignment(nested(sample), { ...sample.options, floor });
        fc.pre(other.status === "optimal");
        const claim = copy(other);
        claim.problem.floor = null;
        if (claim.certificate !== null) claim.certificate.floor = copy(result).certificate?.floor ?? null;
        expect(verifyAssignment(nested(sample), claim, sample.options).optimal).toBe(false);
        expect(verifyAssignment(nested(sample), other, { ...sample.options, floor }).problems).toEqual([]);
        expect(verifyAssignment(nested(sample), other, sample.options).valid).toBe(false);
      }),
      some,
    );
  });

  it("loads that could be more even", () => {
    fc.assert(
      fc.property(feasible, ({ sample, result }) => {
        fc.pre(result.problem.criteria.includes("load"));
        const others = result.problem.criteria.filter((name) => name !== "load");
        const other = solveAssignment(nested(sample), { ...sample.options, objective: others, share: result.problem.share });
        fc.pre(other.criteria.load > result.criteria.load);
        const claim = { ...result, columnsOf: other.columnsOf, unassigned: other.unassigned, total: other.total, criteria: other.criteria };
        expect(verifyAssignment(nested(sample), claim, sample.options).problems.map(({ code }) => code)).toEqual(["uneven-loads"]);
      }),
      { numRuns: Math.ceil(runs / 40) },
    );
  });

  it("loads of 3 and 1 where 2 and 2 would do", () => {
    const scores = { rows: 4, columns: 2, values: new Int8Array(8) };
    const even = solveAssignment(scores, { capacity: 4, objective: "total" });
    const claim = { ...even, columnsOf: [[0], [0], [0], [1]], criteria: { ...even.criteria, load: 10 } };
    expect(even.criteria.load).toBe(8);
    expect(verifyAssignment(scores, claim).problems.map(({ code }) => code)).toEqual(["uneven-loads"]);
  });

  it("an optimum by prices that are not its own", () => {
    const scores = { rows: 2, columns: 2, values: [[9, 5], [8, 1]] };
    const result = copy(solveAssignment(scores, { objective: "total" }));
    expect(verifyAssignment(scores, result).optimal).toBe(true);
    for (const price of [-7, 0, 5_000]) {
      const wrong = structuredClone(result);
      if (wrong.certificate !== null) wrong.certificate.prices[0] = price;
      expect(verifyAssignment(scores, wrong)).toMatchObject({ valid: true, optimal: false, problems: [{ code: "not-optimal" }] });
    }
  });

  it("an order of criteria by weights that do not keep it", () => {
    const scores = { rows: 2, columns: 1, values: [[1], [9]] };
    const result = copy(solveAssignment(scores, { objective: "total" }));
    if (result.certificate !== null) result.certificate.scale.participation = 1;
    expect(verifyAssignment(scores, result)).toMatchObject({ optimal: false, problems: [{ path: ["certificate", "scale"] }] });
  });

  it("that nothing can be done where something can", () => {
    const scores = { rows: 2, columns: 2, values: [[9, 5], [8, 1]] };
    const none = solveAssignment(scores, { minimum: 2, capacity: 2 });
    expect(verifyAssignment(scores, none, { minimum: 2, capacity: 2 })).toEqual({ valid: true, optimal: true, problems: [] });
    for (const change of [{ shortfall: 1 }, { columns: [0] }, { rows: [] }, { reason: "locked" as const }]) {
      const claim = { ...none, witness: none.witness && { ...none.witness, ...change } };
      expect(verifyAssignment(scores, claim)).toMatchObject({ optimal: false, problems: [{ code: "witness-fails" }] });
    }
    const possible = { ...none, problem: { ...none.problem, minimum: [1, 1] } };
    expect(verifyAssignment(scores, possible).optimal).toBe(false);
  });
});

describe("a result is not valid", patience, () => {
  const scores = { rows: 3, columns: 2, values: [[9, 5], [8, 1], [null, 2]] };
  const options: AssignmentOptions = { capacity: [1, 2], locked: [[1, 0]], previous: [[2, 1]], objective: "total" };
  const result = solveAssignment(scores, options);
  const codes = (change: (loose: Loose<Assignment>) => void, given: AssignmentOptions | undefined = options) => {
    const loose = copy(result);
    change(loose);
    const { valid, optimal, problems } = verifyAssignment(scores, loose, given);
    expect(optimal).toBe(false);
    expect(valid).toBe(problems.length === 0);
    return problems.map(({ code }) => code);
  };

  it("as it is, it is", () => {
    expect(result.columnsOf).toEqual([[1], [0], [1]]);
    expect(verifyAssignment(scores, result, options)).toEqual({ valid: true, optimal: true, problems: [] });
  });

  it.each<[string, (loose: Loose<Assignment>) => void, string]>([
    ["with a forbidden pair", ({ columnsOf }) => (columnsOf[2] = [0]), "forbidden-pair"],
    ["with more than a row wants", ({ columnsOf }) => (columnsOf[0] = [0, 1]), "over-demand"],
    ["with more than a column takes", ({ columnsOf }) => (columnsOf[0] = [0]), "over-capacity"],
    ["without a locked pair", ({ columnsOf }) => (columnsOf[1] = []), "lock-broken"],
    ["below a minimum", ({ columnsOf, problem }) => ((columnsOf[0] = []), (problem.minimum = [0, 2])), "under-minimum"],
    ["with another total", (loose) => loose.total++, "wrong-value"],
    ["with other criteria", ({ criteria }) => criteria.kept--, "wrong-value"],
    ["with other loads", ({ criteria }) => criteria.load--, "wrong-value"],
    ["with other participation", ({ criteria }) => criteria.participation.seats--, "wrong-value"],
    ["with a floor out of nowhere", ({ criteria }) => (criteria.floor = 1), "wrong-value"],
    ["with a row wrongly called short", ({ unassigned }) => unassigned.push(0), "wrong-value"],
    ["for other options", ({ problem }) => (problem.capacity = [1, 3]), "other-options"],
    ["for another objective", ({ problem }) => (problem.criteria = ["total"]), "other-options"],
    ["for other scores", ({ problem }) => (problem.unit = 2), "other-scores"],
    ["for scores of another size", ({ problem }) => ((problem.rows = 2), problem.demand.pop()), "malformed"],
  ])("%s", (_, change, code) => {
    expect(codes(change)).toContain(code);
  });

  it("when it is torn or made up, and the check does not fail on it", () => {
    const { certificate } = result;
    const torn: unknown[] = [
      null,
      7,
      "x",
      [],
      {},
      ...[{ problem: null }, { criteria: {} }, { status: "best" }, { witness: {} }, { total: null }].map((part) => ({ ...result, ...part })),
      ...[[[0]], [[1], [0], [7]], [[1, 0], [0], [1]], [[1], [0], ["1"]]].map((columnsOf) => ({ ...result, columnsOf })),
      ...[{ prices: [0] }, { prices: [0.5, 0] }, { floor: {} }].map((part) => ({ ...result, certificate: { ...certificate, ...part } })),
      { ...result, certificate: null },
    ];
    const verdict = { valid: false, optimal: false, problems: [{ code: "malformed" }] };
    for (const value of torn) expect(verifyAssignment(scores, value as Assignment)).toMatchObject(verdict);
  });

  it("or proves nothing, where any one number in it is another, pairs and certificate put aside", () => {
    fc.assert(
      fc.property(feasible, fc.nat(), fc.constantFrom(-1, 1, 0.5, 1e9), ({ sample, result }, pick, step) => {
        const loose = copy(result);
        const numbers = numbersIn(loose);
        const { holder, key } = numbers[pick % numbers.length];
        holder[key] += step;
        expect(verifyAssignment(nested(sample), loose, sample.options).optimal).toBe(false);
      }),
      some,
    );
  });
});

interface Place {
  readonly holder: Record<string, number>;
  readonly key: string;
}

/** Every number inside of a result, where it can be changed. */
function numbersIn(value: object): Place[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (typeof part === "number") return [{ holder: value as Record<string, number>, key }];
    const isAside = key === "columnsOf" || key === "certificate";
    return typeof part === "object" && part !== null && !isAside ? numbersIn(part) : [];
  });
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { front, frontAsync, frontSteps, solveAssignment, verifyAssignment, verifyFront, type Front } from "../../src/assignment/index.ts";
import { bestOf } from "./oracle.ts";
import { asQuarters, frozen, nested, samples, sparse, typed, type Sample } from "./problems.ts";
import { patience, runs } from "./runs.ts";

/** What a front is made for, of all that a sample has. */
function optionsFor({ options }: Sample) {
  const { capacity, minimum, groups, demand, locked, resolution } = options;
  return { capacity, minimum, groups, demand, locked, ...(resolution === undefined ? {} : { resolution }) };
}

/** By definition: the best total at each lowest score that can be demanded, the dominated ones left out. */
function frontOf(sample: Sample): { lowest: number | null; total: number }[] | null {
  const isLocked = (row: number, column: number) => sample.options.locked.some((cell) => cell[0] === row && cell[1] === column);
  const above = (least: number): Sample => ({
    ...sample,
    options: { ...sample.options, objective: ["participation", "total"] },
    table: sample.table.map((line, row) => line.map((score, column) => (score !== null && (score >= least || isLocked(row, column)) ? score : null))),
  });
  const base = bestOf(above(-Infinity));
  if (base === null) return null;
  const free = sample.table.flatMap((line, row) => line.filter((score, column): score is number => score !== null && !isLocked(row, column)));
  const levels = [...new Set(free)].sort((a, b) => b - a);
  const found: { lowest: number | null; total: number }[] = [];
  const withoutFree = bestOf(above(Infinity));
  const serves = (best: typeof base | null) => best !== null && String(Object.values(best.participation)) === String(Object.values(base.participation));
  if (serves(withoutFree)) return [{ lowest: null, total: base.total }];
  for (const lowest of levels) {
    const best = bestOf(above(lowest));
    if (best !== null && serves(best) && best.total > (found[0]?.total ?? -Infinity)) found.unshift({ lowest, total: best.total });
  }
  return found;
}

const shown = ({ points }: Front) => points.map(({ lowest, total }) => ({ lowest, total }));

describe("the front", patience, () => {
  it("is what the best totals at all lowest scores come to, and its prices prove it", () => {
    fc.assert(
      fc.property(samples, fc.boolean(), (whole, isRounded) => {
        const sample = isRounded ? asQuarters(whole, 0) : whole;
        const result = front(frozen(nested(sample)), frozen(optionsFor(sample)));
        const expected = frontOf(sample);
        expect(result.status).toBe(expected === null ? "infeasible" : "complete");
        expect(shown(result)).toEqual(expected ?? []);
        expect(verifyFront(nested(sample), result, optionsFor(sample))).toEqual({ valid: true, optimal: true, problems: [] });
      }),
      { numRuns: runs },
    );
  });

  it("starts at the best total and ends where the lowest score is protected most", () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const result = front(nested(sample), optionsFor(sample));
        fc.pre(result.status === "complete");
        const [first] = result.points;
        const last = result.points[result.points.length - 1];
        expect(first.total).toBe(solveAssignment(nested(sample), { ...optionsFor(sample), objective: "total" }).total);
        const { criteria } = solveAssignment(nested(sample), { ...optionsFor(sample), objective: "protect-worst" });
        expect([last.lowest, last.total]).toEqual([criteria.floor, criteria.total]);
        for (const { lowest, total } of result.points) {
          const options = { ...optionsFor(sample), objective: "total", ...(lowest === null ? {} : { floor: lowest }) } as const;
          const whole = solveAssignment(nested(sample), options);
          expect([whole.criteria.participation, whole.total]).toEqual([result.participation, total]);
          expect(verifyAssignment(nested(sample), whole, options).problems).toEqual([]);
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("does not depend on how scores are written down, survives JSON, and is the same when it yields", async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const result = front(nested(sample), optionsFor(sample));
        for (const scores of [sparse(sample), typed(sample, Int16Array, -32768)]) expect(front(scores, optionsFor(sample))).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(await frontAsync(nested(sample), optionsFor(sample))).toEqual(result);
      }),
      { numRuns: Math.ceil(runs / 8) },
    );
  });

  const scores = { rows: 3, columns: 3, values: [[100, 70, 20], [0, 100, 60], [50, 30, 10]] };
  // Three of the six assignments: 100 + 100 + 10, 100 + 60 + 30, 70 + 60 + 50.
  const byHand = [{ lowest: 10, total: 210 }, { lowest: 30, total: 190 }, { lowest: 50, total: 180 }];

  it("above a floor that is frozen is the rest of it", () => {
    expect(shown(front(scores))).toEqual(byHand);
    const rest = front(scores, { floor: 11 });
    expect(shown(rest)).toEqual(byHand.slice(1));
    expect(verifyFront(scores, rest, { floor: 11 }).problems).toEqual([]);
    expect(verifyFront(scores, rest, {}).problems.map(({ code }) => code)).toEqual(["other-options"]);
  });

  it.each<[string, (loose: Loose) => unknown, string]>([
    ["without its first point", ({ points }) => points.shift(), "not-optimal"],
    ["without a point between", ({ points }) => points.splice(1, 1), "not-optimal"],
    ["without its last point", ({ points }) => points.pop(), "not-optimal"],
    ["with a point twice", ({ points }) => points.splice(1, 0, points[1]), "not-optimal"],
    ["with another total", ({ points }) => points[1].total++, "wrong-value"],
    ["with another lowest score", ({ points }) => points[1].lowest--, "wrong-value"],
    ["with another participation", ({ participation }) => participation.rows--, "wrong-value"],
    ["with a pair that is not of its point", ({ points }) => (points[1].columnsOf = points[0].columnsOf), "wrong-value"],
    ["with a row served twice", ({ points }) => (points[1].columnsOf[0] = [0, 1]), "over-demand"],
    ["with other prices", ({ points }) => (points[1].proof.prices[0] += 9e6), "not-optimal"],
    ["with nothing to end it", (loose) => (loose.beyond = null), "not-optimal"],
    ["with an end that ends nothing", ({ beyond }) => beyond?.prices.fill(-9e6), "not-optimal"],
    ["without points", ({ points }) => points.splice(0), "malformed"],
    ["for other scores", ({ problem }) => (problem.unit = 2), "other-scores"],
  ])("fails its check %s", (_, change, code) => {
    const loose = structuredClone(front(scores)) as unknown as Loose;
    expect(verifyFront(scores, loose as unknown as Front, {}).problems).toEqual([]);
    change(loose);
    const { optimal, problems } = verifyFront(scores, loose as unknown as Front, {});
    expect(optimal).toBe(false);
    expect(problems.map((each) => each.code)).toContain(code);
  });

  it("that is torn is malformed, and the check does not fail on it", () => {
    const whole = front(scores);
    for (const part of [{ points: null }, { points: [null] }, { problem: {} }, { participation: null }, { beyond: {} }, { status: "best" }, { witness: {} }])
      expect(verifyFront(scores, { ...whole, ...part } as Front).problems).toMatchObject([{ code: "malformed" }]);
  });

  it.each([
    ["fractions without a resolution", { ...scores, values: scores.values.map((line) => line.map((score) => score / 7)) }, {}, "needs-integers"],
    ["an objective", scores, { objective: "total" }, "unknown-option"],
    ["options that are none", scores, null, "wrong-type"],
  ])("is refused for %s", (_, given, options, code) => {
    expect(() => front(given, options as object)).toThrow(expect.objectContaining({ code }));
  });

  /** Products make the best total and the best lowest score far apart. */
  const large = { rows: 250, columns: 250, values: Int32Array.from({ length: 250 * 250 }, (_, k) => ((Math.floor(k / 250) * 37) % 101) * ((k * 53) % 97)) };

  it("of a large problem is found in small steps, and stops when asked to", async () => {
    let most = 0;
    for (const { steps } of frontSteps(large)) most = Math.max(most, steps);
    expect(most).toBeLessThan(1_000_000);
    const controller = new AbortController();
    const reason = new Error("enough");
    await expect(frontAsync(large, { signal: controller.signal, onProgress: () => controller.abort(reason) })).rejects.toBe(reason);
    await expect(frontAsync(large, { signal: AbortSignal.abort("no") })).rejects.toBe("no");
  });
});

/** A front whose parts may be changed. */
interface Loose {
  problem: { unit: number };
  participation: { rows: number };
  points: { lowest: number; total: number; columnsOf: number[][]; proof: { prices: number[] } }[];
  beyond: { prices: number[] } | null;
}

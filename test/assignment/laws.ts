// What every solver of assignment problems must obey, whatever is inside: one suite, to run on each.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyAssignment, type Assignment, type AssignmentOptions, type Cell, type Scores } from "../../src/assignment/index.ts";
import { found, judged } from "./judged.ts";
import { bestOf } from "./oracle.ts";
import { asQuarters, frozen, nested, samples, sparse, typed, type Sample } from "./problems.ts";
import { patience, runs } from "./runs.ts";

const shuffled = samples.chain((sample) => fc.record({ sample: fc.constant(sample), rows: orderOf(sample.rows), columns: orderOf(sample.columns) }));

export type Solve = (scores: Scores, options?: AssignmentOptions) => Assignment;

export function assignmentLaws(name: string, solve: Solve): void {
  const solveSample = ({ options, ...sample }: Sample) => solve(nested(sample), options);

  describe(`the optimum of ${name}`, patience, () => {
    it("is what brute force over all assignments finds, on every criterion, and its certificate proves it", () => {
      fc.assert(
        fc.property(samples, (sample) => {
          const scores = nested(sample);
          const result = solve(frozen(scores), frozen(sample.options));
          expect(judged(sample, found(result))).toEqual(judged(sample, bestOf(sample)));
          expect(verifyAssignment(scores, result, sample.options)).toEqual({ valid: true, optimal: true, problems: [] });
        }),
        { numRuns: runs },
      );
    });

    it("is that of the rounded scores where there is a resolution", () => {
      fc.assert(
        fc.property(samples, fc.constantFrom(0, 0.1), (sample, noise) => {
          const quarters = asQuarters(sample, noise);
          const result = solveSample(quarters);
          expect(judged(quarters, found(result))).toEqual(judged(quarters, bestOf(quarters)));
          expect(verifyAssignment(nested(quarters), result, quarters.options).problems).toEqual([]);
        }),
        { numRuns: Math.ceil(runs / 4) },
      );
    });

    it("is within its tolerance of the best total where scores are fractions", () => {
      const exactly = (sample: Sample, factor: number): Sample => ({
        ...sample,
        table: sample.table.map((line) => line.map((score) => score && score * factor)),
      });
      fc.assert(
        fc.property(samples, fc.constantFrom("total", "balanced", "protect-worst", "score-only" as const), (sample, objective) => {
          const options = { ...sample.options, objective, previous: [], minimumScore: 0 } as const;
          const whole = exactly({ ...sample, options }, 3);
          const fractions = exactly({ ...sample, options }, 0.3);
          const [a, b] = [solveSample(whole), solveSample(fractions)];
          expect(verifyAssignment(nested(fractions), b, options).problems).toEqual([]);
          expect(b.criteria.participation).toEqual(objective === "score-only" ? b.criteria.participation : a.criteria.participation);
          expect(Math.abs(b.total - a.total / 10)).toBeLessThanOrEqual(b.problem.tolerance + 1e-12);
        }),
        { numRuns: Math.ceil(runs / 4) },
      );
    });
  });

  describe(`the result of ${name}`, patience, () => {
    it("does not depend on how the scores are written down, and survives JSON", () => {
      fc.assert(
        fc.property(samples, (sample) => {
          const result = solveSample(sample);
          for (const scores of [sparse(sample), typed(sample, Int16Array, -32768), typed(sample, Float64Array, -Infinity)]) {
            expect(solve(scores, sample.options)).toEqual(result);
            expect(verifyAssignment(scores, result).problems).toEqual([]);
          }
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        }),
        { numRuns: Math.ceil(runs / 8) },
      );
    });

    it("keeps its criteria when rows and columns change places", () => {
      fc.assert(
        fc.property(shuffled, ({ sample, rows, columns }) => {
          const result = solveSample(sample);
          const other = solveSample(permuted(sample, rows, columns));
          expect(judged(sample, found(other), false)).toEqual(judged(sample, found(result), false));
        }),
        { numRuns: Math.ceil(runs / 4) },
      );
    });

    it("shifts with the scores of a row, where every demand is filled anyway", () => {
      fc.assert(
        fc.property(samples, fc.nat(6), fc.integer({ min: -30, max: 30 }), (sample, at, amount) => {
          const options = { ...sample.options, objective: "total" as const };
          const before = solveSample({ ...sample, options });
          fc.pre(sample.rows > 0 && before.status === "optimal" && before.unassigned.length === 0);
          const row = at % sample.rows;
          const table = sample.table.map((line, index) => (index === row ? line.map((score) => (score === null ? null : score + amount)) : line));
          const after = solveSample({ ...sample, options, table });
          expect(after.criteria).toEqual({ ...before.criteria, total: before.total + amount * options.demand[row] });
        }),
        { numRuns: Math.ceil(runs / 8) },
      );
    });

    it("never gets worse by one more seat: not the participation, nor the total of score-only, nor the lowest pair", () => {
      fc.assert(
        fc.property(samples, fc.nat(6), (sample, at) => {
          fc.pre(sample.columns > 0);
          const capacity = sample.options.capacity.map((count, column) => count + (column === at % sample.columns ? 1 : 0));
          for (const objective of ["total", "score-only", "protect-worst"] as const) {
            const options = { ...sample.options, objective };
            const before = solveSample({ ...sample, options });
            const after = solveSample({ ...sample, options: { ...options, capacity } });
            if (before.status === "infeasible") continue;
            const steps = [
              after.criteria.participation.rows - before.criteria.participation.rows,
              after.criteria.participation.seats - before.criteria.participation.seats,
            ];
            const worth = ({ criteria }: Assignment) => criteria.total - options.minimumScore * criteria.participation.seats;
            if (objective === "score-only") expect(worth(after)).toBeGreaterThanOrEqual(worth(before));
            if (objective === "protect-worst" && before.criteria.floor !== null && after.criteria.floor !== null)
              steps.push(after.criteria.floor - before.criteria.floor);
            if (objective !== "score-only") expect(steps.find((step) => step !== 0) ?? 0).toBeGreaterThanOrEqual(0);
          }
        }),
        { numRuns: Math.ceil(runs / 8) },
      );
    });
  });

  describe(`where minimums or locks cannot be met, ${name}`, patience, () => {
    it("names a set that clashes and of which nothing can be left out", () => {
      fc.assert(
        fc.property(samples, (sample) => {
          const { status, witness } = solveSample(sample);
          fc.pre(status === "infeasible" && witness !== null);
          if (witness === null) return;
          const { rows, columns, groups, reason } = witness;
          const inside = ([row, column]: Cell) => rows.includes(row) && columns.includes(column);
          if (reason === "locked") {
            const cells = sample.options.locked.filter(inside);
            const minimum = sample.options.minimum.map(() => 0);
            const atMost = sample.options.groups.map((group) => ({ ...group, minimum }));
            const clashes = (locked: readonly Cell[]) => bestOf({ ...sample, options: { ...sample.options, locked, minimum, groups: atMost } }) === null;
            expect(clashes(cells)).toBe(true);
            for (const left of cells) expect(clashes(cells.filter((cell) => cell !== left))).toBe(false);
            return;
          }
          // Only the bounds that the witness has, one of them eased if asked for: a capacity where it stands in the way.
          const isCrowded = rows.length === 0 && columns.length === 1 && groups.every(({ bound }) => bound === "minimum");
          type Bound = { readonly column: number; readonly group?: number; readonly bound: "minimum" | "maximum" };
          const isOwn = isCrowded && groups.length > 0;
          const bounds: Bound[] = [...groups, ...columns.map((column): Bound => ({ column, bound: isOwn ? "maximum" : "minimum" }))];
          const solvable = (eased?: Bound, by = Infinity) => {
            const ease = (column: number, group: number | undefined, bound: "minimum" | "maximum", count: number) => {
              const isNamed = bounds.some((each) => each.column === column && each.group === group && each.bound === bound);
              const isCapacity = group === undefined && bound === "maximum";
              if (!isNamed && !(isCapacity && isCrowded && columns[0] === column)) return bound === "minimum" ? 0 : Infinity;
              if (eased?.column !== column || eased.group !== group || eased.bound !== bound) return count;
              return bound === "minimum" ? Math.max(0, count - by) : count + by;
            };
            const { capacity, minimum } = sample.options;
            return bestOf({
              ...sample,
              options: {
                ...sample.options,
                capacity: capacity.map((count, column) => ease(column, undefined, "maximum", count)),
                minimum: minimum.map((count, column) => ease(column, undefined, "minimum", count)),
                groups: sample.options.groups.map((group, k) => ({
                  ...group,
                  minimum: group.minimum.map((count, column) => ease(column, k, "minimum", count)),
                  maximum: group.maximum.map((count, column) => ease(column, k, "maximum", count)),
                })),
              },
            });
          };
          expect(solvable()).toBeNull();
          for (const bound of bounds) {
            expect(solvable(bound)).not.toBeNull();
            expect(solvable(bound, witness.shortfall - 1)).toBeNull();
          }
        }),
        { numRuns: Math.ceil(runs / 8) },
      );
    });
  });
}

function orderOf(size: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: size }, (_, k) => k);
  return fc.shuffledSubarray(all, { minLength: size });
}

/** Row k of the new problem is row `rows[k]` of the old one. */
function permuted(sample: Sample, rows: readonly number[], columns: readonly number[]): Sample {
  const { options } = sample;
  const cells = (list: readonly Cell[]) => list.map(([row, column]): Cell => [rows.indexOf(row), columns.indexOf(column)]);
  return {
    ...sample,
    table: rows.map((row) => columns.map((column) => sample.table[row][column])),
    options: {
      ...options,
      capacity: columns.map((column) => options.capacity[column]),
      minimum: columns.map((column) => options.minimum[column]),
      demand: rows.map((row) => options.demand[row]),
      groups: options.groups.map((group) => ({
        rows: group.rows.map((row) => rows.indexOf(row)),
        minimum: columns.map((column) => group.minimum[column]),
        maximum: columns.map((column) => group.maximum[column]),
      })),
      locked: cells(options.locked),
      previous: cells(options.previous),
    },
  };
}

// Random problems too large for brute force, where every row wants one column or none.
import fc from "fast-check";
import type { Sample, SampleGroup } from "./problems.ts";

const whole = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));
const list = <T>(length: number, value: fc.Arbitrary<T>) => fc.array(value, { minLength: length, maxLength: length, size: "max" });

const numbers = (from: number, end: number) => Array.from({ length: end - from }, (_, k) => from + k);

type Line = (row: number, columns: number) => fc.Arbitrary<number[]>;

const drawn = (low: number, high: number): Line => (_, columns) => list(columns, whole(low, high));
const popular: Line = (_, columns) => list(columns, whole(0, 50)).map((line) => line.map((score, column) => score + ((column * 7919) % 500)));
const products: Line = (row, columns) => fc.constant(Array.from({ length: columns }, (_, column) => -row * column));
const lines: readonly Line[] = [drawn(-1000, 1000), drawn(0, 1000), drawn(0, 3), drawn(1, 2), popular, products];

/** Absolute scores never pass this. */
export const mostOfScores = 30_000;

/** Up to 24 rows and columns. */
export const mediumSamples: fc.Arbitrary<Sample> = samplesOf(1, 24);

/** Beyond the 20,000 pairs up to which a solver of small problems is enough. */
export const largeSamples: fc.Arbitrary<Sample> = samplesOf(142, 160);

function samplesOf(least: number, most: number): fc.Arbitrary<Sample> {
  const sides = { rows: whole(least, most), columns: whole(least, most), isSquare: fc.boolean() };
  return fc.record({ ...sides, line: fc.constantFrom(...lines), gaps: fc.constantFrom(0, 0, 2, 8, 15) }).chain(({ rows, columns: wide, isSquare, line, gaps }) => {
    const columns = isSquare ? rows : wide;
    const table = fc.tuple(...Array.from({ length: rows }, (_, row) => line(row, columns)));
    const isGap = gaps === 0 ? fc.constant(null) : list(rows, list(columns, whole(1, 16).map((draw) => draw <= gaps)));
    const few = list(columns, fc.constantFrom<number[]>(0, 0, 0, 0, 0, 0, 0, 1, 2));
    // Neighbours in groups; now and then one of them, or all rows, bounded once more.
    const bounds = fc.record({ minimum: list(columns, fc.constantFrom<number[]>(0, 0, 0, 0, 0, 0, 0, 0, 0, 1)), spread: list(columns, whole(0, 3)) });
    const group = (from: number, end: number) =>
      bounds.map(({ minimum, spread }): SampleGroup => ({ rows: numbers(from, end), minimum, maximum: minimum.map((count, column) => count + spread[column]) }));
    const groups = whole(0, rows)
      .map((cut) => [[0, cut], [cut, rows], [cut, Math.min(cut + 1, rows)], [0, rows]])
      .chain((sides) => fc.shuffledSubarray(sides, { minLength: 1 }))
      .chain((sides) => fc.tuple(...sides.map(([from, end]) => group(from, end))));
    return fc
      .record({
        table,
        isGap,
        capacity: fc.oneof(list(columns, whole(0, 4)), fc.constant(Array.from({ length: columns }, () => 1))),
        groups: fc.oneof({ weight: 2, arbitrary: fc.constant<SampleGroup[]>([]) }, { weight: 1, arbitrary: groups }),
        minimum: fc.oneof(fc.constant(Array.from({ length: columns }, () => 0)), few),
        demand: fc.oneof({ weight: 3, arbitrary: fc.constant(Array.from({ length: rows }, () => 1)) }, { weight: 1, arbitrary: list(rows, whole(0, 1)) }),
        objective: fc.constantFrom("total", "score-only", "balanced", "protect-worst"),
        share: fc.constantFrom(0, 0.5, 0.8, 1),
        minimumScore: fc.oneof(fc.constant(0), whole(-30, 30)),
      })
      .map(({ table, isGap, minimum, ...options }) => ({
        rows,
        columns,
        table: table.map((scores, row) => scores.map((score, column) => (isGap?.[row][column] ? null : score))),
        // Now and then the first minimum is above its capacity, which is a reason of its own for going without.
        options: { ...options, minimum: minimum.map((count, column) => (column === 0 ? count : Math.min(count, options.capacity[column]))), locked: [], previous: [] },
      }));
  });
}

// Small random problems with everything switched on, and ways to write one down.
import fc from "fast-check";
import type { AssignmentOptions, Cell, Criterion, DenseScores, Objective, Preset, RowGroup, Scorer, SparseScores } from "../../src/assignment/index.ts";

/** Scores row by row, `null` where a pair must not be. */
export type Table = readonly (readonly (number | null)[])[];

export interface Sample {
  readonly rows: number;
  readonly columns: number;
  readonly table: Table;
  readonly options: SampleOptions;
}

/** Options with every list written out, as the oracle reads them. */
export interface SampleOptions extends AssignmentOptions {
  readonly capacity: readonly number[];
  readonly minimum: readonly number[];
  readonly groups: readonly SampleGroup[];
  readonly demand: readonly number[];
  readonly locked: readonly Cell[];
  readonly previous: readonly Cell[];
  readonly objective: Objective;
  readonly share: number;
  readonly minimumScore: number;
}

/** A group with its bounds at each column. */
export interface SampleGroup extends RowGroup {
  readonly rows: readonly number[];
  readonly minimum: readonly number[];
  readonly maximum: readonly number[];
}

export const presets: readonly Preset[] = ["total", "score-only", "balanced", "protect-worst"];

const criteriaLists: fc.Arbitrary<readonly Criterion[]> = fc
  .record({
    first: fc.shuffledSubarray(["participation", "total", "kept"] as const, { minLength: 1 }),
    floor: fc.boolean(),
    load: fc.boolean(),
  })
  .map(({ first: [head, ...rest], floor, load }) => [
    head,
    ...(floor && head === "participation" ? (["floor"] as const) : []),
    ...rest,
    ...(load ? (["load"] as const) : []),
  ]);

const objectives: fc.Arbitrary<Objective> = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...presets) }, { weight: 1, arbitrary: criteriaLists });

/** From few values, so that ties abound, to many, without fast-check's liking for small ones. */
const scoreKinds = [
  fc.noBias(fc.integer({ min: -20, max: 20 })),
  fc.integer({ min: -2, max: 2 }),
  fc.noBias(fc.integer({ min: 5, max: 8 })),
  fc.constantFrom(1, 9),
  fc.constant(3),
];

/** Sides of 0 to 5, now and then of 7 with narrower counts so that the oracle still gets through. */
const sides = (least: number, most: number, widest: number) =>
  fc.record({ rows: fc.noBias(fc.integer({ min: least, max: most })), columns: fc.noBias(fc.integer({ min: least, max: most })), widest: fc.constant(widest) });
const sizes = fc.oneof(
  { weight: 20, arbitrary: sides(0, 5, 3) },
  { weight: 40, arbitrary: sides(2, 4, 3) },
  { weight: 1, arbitrary: sides(6, 7, 1) },
);

export const samples: fc.Arbitrary<Sample> = sizes.chain(({ rows, columns, widest }) => {
  const list = (length: number, value: fc.Arbitrary<number>) => fc.array(value, { minLength: length, maxLength: length });
  const counts = (length: number, usual: number) =>
    fc.oneof(fc.constant(Array.from({ length }, () => usual)), list(length, fc.noBias(fc.integer({ min: 0, max: widest }))));
  // Rows go left or right of a cut, and those to the left may be cut once more: groups apart, and groups within groups.
  const bounds = fc.record({ minimum: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }), spread: fc.nat(2) });
  const group = fc.array(bounds, { minLength: columns, maxLength: columns }).map((each) => ({
    minimum: each.map(({ minimum }) => minimum),
    maximum: each.map(({ minimum, spread }) => minimum + spread),
  }));
  const nesting = fc
    .record({ order: fc.shuffledSubarray(Array.from({ length: rows }, (_, row) => row), { minLength: rows }), cut: fc.nat(rows), inner: fc.nat(rows) })
    .chain(({ order, cut, inner }) =>
      fc.shuffledSubarray([order.slice(0, cut), order.slice(cut), order.slice(0, Math.min(cut, inner)), order.slice(0, cut)], { minLength: 1, maxLength: 3 }),
    );
  const groups = fc.oneof(
    { weight: 2, arbitrary: fc.constant<SampleGroup[]>([]) },
    { weight: 1, arbitrary: nesting.chain((sets) => fc.tuple(...sets.map((set) => group.map((counts): SampleGroup => ({ rows: set, ...counts }))))) },
  );
  const cells: fc.Arbitrary<Cell[]> =
    rows * columns === 0
      ? fc.constant([])
      : fc.uniqueArray(fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1)), { maxLength: 4, selector: ([row, column]) => row * columns + column });
  const tableOf = (score: fc.Arbitrary<number>, gaps: number) => {
    const cell = gaps === 0 ? score : fc.oneof({ weight: 8 - gaps, arbitrary: score }, { weight: gaps, arbitrary: fc.constant(null) });
    return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  };
  // Where scores are products, the best total pairs low with low, and the floor has something to say.
  const factors = fc.noBias(fc.integer({ min: 0, max: 5 }));
  const products = fc
    .record({ rows: list(rows, factors), columns: list(columns, factors) })
    .map((by) => by.rows.map((a) => by.columns.map((b): number | null => a * b)));
  const tables = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...scoreKinds), fc.constantFrom(0, 1, 4)).chain(([score, gaps]) => tableOf(score, gaps)) },
    { weight: 1, arbitrary: products },
  );
  return fc
    .record({
      table: tables,
      capacity: counts(columns, 1),
      minimum: fc.oneof({ weight: 2, arbitrary: fc.constant(Array.from({ length: columns }, () => 0)) }, { weight: 1, arbitrary: counts(columns, 1) }),
      groups,
      demand: counts(rows, 1),
      locked: fc.oneof({ weight: 2, arbitrary: fc.constant<Cell[]>([]) }, { weight: 1, arbitrary: cells }),
      previous: cells,
      objective: objectives,
      share: fc.constantFrom(0, 0.5, 0.8, 1),
      minimumScore: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -5, max: 5 }) }),
    })
    .map(({ table, locked, ...options }) => ({
      rows,
      columns,
      table,
      // Most locks are possible ones: a random cell would make nearly every such problem infeasible.
      options: { ...options, locked: locked.filter(([row, column], k) => k === 3 || table[row][column] !== null).slice(0, 2) },
    }));
});

/** The same as quarters with noise that a resolution of 1/4 takes away again. */
export function asQuarters({ table, options, ...sizes }: Sample, noise: number): Sample {
  const quarter = (score: number, k: number) => score / 4 + ((k % 3) - 1) * noise;
  return {
    ...sizes,
    table: table.map((line, row) => line.map((score, column) => (score === null ? null : quarter(score, row + column)))),
    options: { ...options, minimumScore: options.minimumScore / 4, resolution: 0.25 },
  };
}

export function nested({ rows, columns, table }: Pick<Sample, "rows" | "columns" | "table">): DenseScores {
  return { rows, columns, values: table };
}

export function typed({ rows, columns, table }: Sample, type: typeof Float64Array | typeof Int16Array, forbidden: number): DenseScores {
  return { rows, columns, values: type.from(table.flat().map((score) => score ?? forbidden)) };
}

export function sparse({ rows, columns, table }: Sample): SparseScores {
  const lists = table.map((line) => line.flatMap((score, column) => (score === null ? [] : [{ score, column }])));
  const offsets = [0];
  for (const list of lists) offsets.push(offsets[offsets.length - 1] + list.length);
  return { rows, columns, offsets, targets: lists.flat().map(({ column }) => column), values: lists.flat().map(({ score }) => score) };
}

/** Worked out pair by pair. */
export function asked({ rows, columns, table, options }: Sample): Scorer {
  const values = table.flat().filter((score) => score !== null);
  const range = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  return { rows, columns, range, score: (row, column) => table[row][column] ?? -Infinity, ...(options.share < 1 ? {} : { scoreRow: (row, into) => into.set(table[row].map((score) => score ?? -Infinity)) }) };
}

export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

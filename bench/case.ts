import type { DenseScores, SparseScores } from "../src/assignment/index.ts";
import type { Random } from "../examples/onet/random.ts";

/** A problem with places per column. */
export interface Case {
  readonly scores: DenseScores | SparseScores;
  readonly capacity: readonly number[];
}

/** Whole or not, but one number per pair, row by row. */
export type Values = Int16Array | Int32Array | Float64Array;

/** As many columns as rows, and one place each. */
export function square(size: number, values: Values): Case {
  return { scores: { rows: size, columns: size, values }, capacity: Array.from({ length: size }, () => 1) };
}

/** Fills a matrix row by row. */
export function filled<T extends Values>(values: T, columns: number, score: (row: number, column: number) => number): T {
  const rows = values.length / columns;
  for (let row = 0, at = 0; row < rows; row++) for (let column = 0; column < columns; column++) values[at++] = score(row, column);
  return values;
}

/** Columns of 1 to 5 places, and at least a twentieth of them to spare; there must be columns enough for that. */
export function capacitiesFor(rows: number, columns: number, { whole }: Random): number[] {
  const counts = Array.from({ length: columns }, () => whole(1, 5));
  let places = counts.reduce((sum, count) => sum + count, 0);
  for (let column = 0; places < 1.05 * rows; column = (column + 1) % columns) {
    if (counts[column] === 5) continue;
    counts[column]++;
    places++;
  }
  return counts;
}

/** The column of every place, in random order: the first so many are an assignment that serves everybody. */
export function shuffledPlaces(capacity: readonly number[], random: Random): number[] {
  return random.shuffled(capacity.flatMap((count, column) => Array.from({ length: count }, () => column)));
}

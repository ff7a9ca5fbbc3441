import { randomFrom, type Random } from "../examples/onet/random.ts";
import { capacitiesFor, filled, square, type Case } from "./case.ts";
import { compatibility } from "./compatibility.ts";
import { hardest } from "./hardest.ts";
import { cook } from "./recipe.ts";
import { bestOfBlocks, scattered } from "./sparse.ts";

/** A kind of problem by the number of its rows, and draws. */
export type Family = (size: number, random: Random) => Case;

const points = (size: number, columns: number, score: (row: number, column: number) => number) => filled(new Int16Array(size * columns), columns, score);

const compatibilityPoints = (size: number, columns: number, random: Random) => {
  const score = compatibility(size, columns, random);
  return points(size, columns, (row, column) => Math.round(1000 * score(row, column)));
};

const drawn = (size: number, columns: number, random: Random, most: number) => points(size, columns, () => random.whole(0, most));

function withCapacities(rows: number, values: (columns: number) => Int16Array, random: Random): Case {
  const columns = Math.round(0.4 * rows);
  return { scores: { rows, columns, values: values(columns) }, capacity: capacitiesFor(rows, columns, random) };
}

/** The instances of which the project states its speed, after the study of anchors: all but `floats` in whole numbers. */
export const families: Readonly<Record<string, Family>> = {
  /** What questionnaires give, in points 0..1000. */
  compat: (size, random) => square(size, compatibilityPoints(size, size, random)),
  /** The same before rounding. */
  floats: (size, random) => square(size, filled(new Float64Array(size * size), size, compatibility(size, size, random))),
  /** Two fifths as many columns, of 1 to 5 places. */
  capcompat: (size, random) => withCapacities(size, (columns) => compatibilityPoints(size, columns, random), random),
  capuniform: (size, random) => withCapacities(size, (columns) => drawn(size, columns, random, 1000), random),
  uniform: (size, random) => square(size, drawn(size, size, random, 1000)),
  /** 101 values: nearly every row has many best columns. */
  ties: (size, random) => square(size, drawn(size, size, random, 100)),
  /** A good pair or a bad one, and only just enough good ones. */
  "two-cost": (size, random) => {
    let log = 0;
    for (let rest = size; rest > 1; rest /= 2) log += 0.69;
    return square(size, filled(new Int32Array(size * size), size, () => (random.chance((0.5 * log) / size) ? -100 : -1_000_000)));
  },
  /** Distances of points in a square. */
  plane: (size, random) => {
    const points = Array.from({ length: 2 * size }, () => [1e6 * random.unit(), 1e6 * random.unit()]);
    const away = ([x, y]: number[], [u, v]: number[]) => Math.round(Math.sqrt((x - u) * (x - u) + (y - v) * (y - v)));
    return square(size, filled(new Int32Array(size * size), size, (row, column) => -away(points[row], points[size + column])));
  },
  /** Products of two ranks (Machol and Wien 1976), hard for every method that covers or bids. */
  machol: (size) => square(size, filled(new Int32Array(size * size), size, (row, column) => -(row + 1) * (column + 1))),
  /** 95 % of the pairs must not be; one assignment is planted so that everybody can be served. */
  forbidden: (size, random) => {
    const values = compatibilityPoints(size, size, random);
    const planted = random.shuffled(Array.from({ length: size }, (_, k) => k));
    return square(size, filled(values, size, (row, column) => (planted[row] !== column && random.chance(0.95) ? -32768 : values[row * size + column])));
  },
  sparse: scattered,
  "sparse-compat": bestOfBlocks,
  ...Object.fromEntries(Object.entries(hardest).map(([name, recipe]): [string, Family] => [name, (size, random) => cook(recipe, size, random)])),
};

/** Those given as candidate lists: for hundreds of thousands of rows. */
export const sparseNames: readonly string[] = ["sparse", "sparse-compat"];

export function caseOf(name: string, size: number, seed: number): Case {
  return families[name](size, randomFrom(seed));
}

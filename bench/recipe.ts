import type { Random } from "../examples/onet/random.ts";
import { capacitiesFor, filled, shuffledPlaces, type Case } from "./case.ts";

/**
 * What a made-up problem is made of: a score is the weighted sum of its parts, each 0..1, cut into so many levels. Whole
 * numbers throughout, so that a recipe can be written down and changed a little.
 */
export interface Recipe {
  /** Weight of the product of the two ranks, least for high with high. */
  readonly product: number;
  /** Weight of how near two points are, in so many dimensions. */
  readonly nearness: number;
  readonly dimensions: number;
  /** Weight of how much everybody likes the column. */
  readonly appeal: number;
  /** Weight of being in the same one of so many groups. */
  readonly sameGroup: number;
  readonly groups: number;
  /** Weight of chance. */
  readonly noise: number;
  /** So many rows after each other are alike, but for `jitter`, a chance of every row's own. */
  readonly alike: number;
  readonly jitter: number;
  /** Distinct scores, at most. */
  readonly levels: number;
  /** So many of a hundred pairs may be, and one assignment that serves everybody. */
  readonly allowed: number;
  /** Columns for a hundred rows, 30 or more: fewer than a hundred have 1 to 5 places, others one each. */
  readonly columns: number;
}

/** A problem by its recipe; everybody can be served. */
export function cook(recipe: Recipe, rows: number, random: Random): Case {
  const columns = Math.max(1, Math.round((recipe.columns * rows) / 100));
  const capacity = columns >= rows ? Array.from({ length: columns }, () => 1) : capacitiesFor(rows, columns, random);
  const planted = shuffledPlaces(capacity, random);
  const score = scoreOf(recipe, rows, columns, random);
  const values = filled(new Int32Array(rows * columns), columns, (row, column) => {
    const value = Math.floor(score(row, column) * (recipe.levels - 1) + 0.5);
    return planted[row] === column || random.chance(recipe.allowed / 100) ? value : -2147483648;
  });
  return { scores: { rows, columns, values }, capacity };
}

/** 0..1, asked for row by row. */
function scoreOf(recipe: Recipe, rows: number, columns: number, random: Random): (row: number, column: number) => number {
  const { unit, whole } = random;
  const point = () => Array.from({ length: recipe.dimensions }, unit);
  const kinds = Math.ceil(rows / recipe.alike);
  const [rowPoints, columnPoints] = [Array.from({ length: kinds }, point), Array.from({ length: columns }, point)];
  const [rowGroups, columnGroups] = [kinds, columns].map((count) => Array.from({ length: count }, () => whole(1, recipe.groups)));
  const appeal = Array.from({ length: columns }, () => unit() * unit());
  const noise = new Float64Array(columns);
  const weights = recipe.product + recipe.nearness + recipe.appeal + recipe.sameGroup + recipe.noise + recipe.jitter;
  return (row, column) => {
    const kind = Math.floor(row / recipe.alike);
    if (row % recipe.alike === 0) noise[column] = unit();
    const sum =
      recipe.product * (1 - ((kind + 1) / kinds) * ((column + 1) / columns)) +
      recipe.nearness * (1 - distance(rowPoints[kind], columnPoints[column])) +
      recipe.appeal * appeal[column] +
      recipe.sameGroup * (rowGroups[kind] === columnGroups[column] ? 1 : 0) +
      recipe.noise * noise[column] +
      recipe.jitter * unit();
    return weights === 0 ? 0 : sum / weights;
  };
}

/** Euclid's, of points in a unit cube, as a share of the longest. */
function distance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] - b[k]) * (a[k] - b[k]);
  return Math.sqrt(sum / a.length);
}

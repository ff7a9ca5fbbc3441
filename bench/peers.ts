import munkresJs from "munkres-js";
import { munkres } from "munkres";

/** Somebody else's solver: the best total of square scores, every row assigned. */
export interface Peer {
  readonly name: string;
  /** The largest size it is asked for, so that a run ends. */
  readonly most: number;
  /** The cost matrix in the form it wants, made before the clock starts. */
  prepare(values: ArrayLike<number>, size: number): number[][];
  total(costs: number[][], values: ArrayLike<number>, size: number): number;
}

const costs = (values: ArrayLike<number>, size: number) => Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => 1000 - values[row * size + column]));

const totalOf = (pairs: readonly (readonly [number, number])[], values: ArrayLike<number>, size: number) =>
  pairs.reduce((sum, [row, column]) => sum + values[row * size + column], 0);

/** The peers of the npm registry, the slowest first. */
export const peers: readonly Peer[] = [
  { name: "munkres-js", most: 200, prepare: costs, total: (matrix, values, size) => totalOf(munkresJs(matrix), values, size) },
  { name: "munkres", most: 1000, prepare: costs, total: (matrix, values, size) => totalOf(munkres(matrix), values, size) },
];

import type { Criterion, Objective } from "./objective.ts";

/** A typed array of scores. `forbiddenOf` gives the mark of a pair that must not be. */
export type ScoreArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * Every row against every column. `values` is row-major, or nested with `null` (or -Infinity) for a pair that must not be. A
 * typed array is read in place: leave it as it is until the result is there.
 */
export interface DenseScores {
  readonly rows: number;
  readonly columns: number;
  readonly values: ScoreArray | readonly (readonly (number | null)[])[];
}

/** A candidate graph in compressed rows: row i's columns are `targets[offsets[i]] .. targets[offsets[i + 1] - 1]`. Absent pairs must not be. */
export interface SparseScores {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/**
 * Scores that are worked out when they are asked for, so that no matrix is stored; a pair's must always be the same. Whole
 * numbers, or any where there is a `resolution`; -Infinity for a pair that must not be. Most rows are asked for once or
 * twice in full. For objectives without the criterion `floor`; a floor that is stated counts.
 */
export interface Scorer {
  readonly rows: number;
  readonly columns: number;
  score(row: number, column: number): number;
  /** Writes a row's scores against all columns: what `score` gives one by one, if that can be had faster. */
  scoreRow?(row: number, into: Float64Array): void;
  /** No score lies outside of this: [lowest, highest]. */
  readonly range: readonly [number, number];
}

/** Scores to maximise. Negative scores are fine; NaN and +Infinity are errors. */
export type Scores = DenseScores | SparseScores | Scorer;

/** A row and a column, counted from 0. */
export type Cell = readonly [row: number, column: number];

/** Constraints, and what is best. Counts are whole numbers of at least 0. */
export interface AssignmentOptions {
  /** Most rows a column takes: one number for all, or one per column. Default 1. */
  readonly capacity?: number | ArrayLike<number>;
  /** Fewest rows a column takes (lower quota). Default 0. */
  readonly minimum?: number | ArrayLike<number>;
  /** Bounds on groups of rows at each column, beside the column's own. Two groups have no row in common, or one lies within the other. */
  readonly groups?: readonly RowGroup[];
  /** Most columns a row gets, never the same twice. An upper bound: filling less is no error. Default 1. */
  readonly demand?: number | ArrayLike<number>;
  /** Pairs that must be. */
  readonly locked?: readonly Cell[];
  /** Pairs of an earlier assignment: kept where that costs nothing (criterion `kept`). */
  readonly previous?: readonly Cell[];
  /**
   * What giving up a pair of `previous` costs, in the unit of the scores: a better total is not worth it below that. With the
   * criteria `total` and `kept`. Default 0: pairs are kept where that costs nothing.
   */
  readonly changePrice?: number;
  /** A preset's name or a list of criteria, most important first. Default `"balanced"`. */
  readonly objective?: Objective;
  /** How far the floor goes from the worst pair of the best total to the best possible worst pair, 0..1, read to a millionth. Default 0.8. */
  readonly share?: number;
  /** Freezes the floor: pairs that score less count as absent (locked ones excepted), and none is searched for. Meant for what-if re-solves. */
  readonly floor?: number;
  /** What an unfilled seat is worth where participation does not come before the total. Default 0. */
  readonly minimumScore?: number;
  /** Rounds every score once to a multiple of this (half up), which makes fractions exact. */
  readonly resolution?: number;
  /** What each pair is worth to its column, in any form of scores; a pair absent here must not be. `stable` only. Default: the scores. */
  readonly columnScores?: Scores;
  /** The side that proposes, and gets the best that any stable assignment has for it. `stable` only. Default `"rows"`. */
  readonly proposing?: Side;
}

/** Who proposes where both sides choose. */
export type Side = "rows" | "columns";

/** How many rows of a group any one column takes: one number for all columns, or one per column. */
export interface RowGroup {
  readonly rows: ArrayLike<number>;
  /** Fewest. Default 0. */
  readonly minimum?: number | ArrayLike<number>;
  /** Most. Default: as many as the column takes. */
  readonly maximum?: number | ArrayLike<number>;
}

/** A group as it was understood: its rows ascending, each once; `null` where nothing bounds it from above. */
export interface NormalisedGroup {
  readonly rows: readonly number[];
  readonly minimum: number | readonly number[];
  readonly maximum: number | readonly number[] | null;
}

/** The constraints as they were understood, echoed in the result so that it can be checked on its own. */
export interface NormalisedProblem {
  readonly rows: number;
  readonly columns: number;
  readonly capacity: readonly number[];
  readonly minimum: readonly number[];
  readonly groups: readonly NormalisedGroup[];
  readonly demand: readonly number[];
  readonly locked: readonly Cell[];
  readonly previous: readonly Cell[];
  readonly changePrice: number;
  readonly criteria: readonly Criterion[];
  readonly share: number;
  /** The floor the caller froze; `null` where none. */
  readonly floor: number | null;
  readonly minimumScore: number;
  /** Multiples that scores were rounded to; `null` where they were used as they are. */
  readonly resolution: number | null;
  /** Scores were read as whole multiples of this: 1, the resolution, or a power of two where fractions had none. */
  readonly unit: number;
  /** `false`: fractions without a resolution, so that the total is optimal to within `tolerance`. */
  readonly exact: boolean;
  /** Greatest possible loss of total against the true optimum, and the difference up to which totals count as equal; 0 where exact. */
  readonly tolerance: number;
  /** `null` under every objective but `stable`. */
  readonly stable: StableProblem | null;
}

/** What a stable assignment was asked for. */
export interface StableProblem {
  readonly proposing: Side;
  /** Whether columns had scores of their own: a check of the result needs them again. */
  readonly columnScores: boolean;
}

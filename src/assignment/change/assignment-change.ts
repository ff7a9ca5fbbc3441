import type { Cell } from "../problem.ts";

/** A row that joins: it becomes the last, and belongs to no group. */
export interface JoiningRow {
  /** One score for each column, those that join in the same change at the end; `null` where the pair must not be. */
  readonly scores: ArrayLike<number | null>;
  /** Default 1. */
  readonly demand?: number;
}

/** A column that joins: it becomes the last. Groups are bounded there if one number bounds them everywhere. */
export interface JoiningColumn {
  /** One score for each row there was before; `null` where the pair must not be. */
  readonly scores: ArrayLike<number | null>;
  /** Default 1. */
  readonly capacity?: number;
  /** Default 0. */
  readonly minimum?: number;
}

/** A row or a column, and how many it may have from now on. */
export type Count = readonly [index: number, count: number];

/**
 * What changes, all at once. It is applied in the order below; what is named twice ends as it was named last. Rows and columns
 * keep their numbers when others leave, and come back with a demand or a capacity.
 */
export interface AssignmentChange {
  readonly joinColumns?: readonly JoiningColumn[];
  readonly joinRows?: readonly JoiningRow[];
  /** Their demand becomes 0, and their locked pairs are let go. */
  readonly leaveRows?: readonly number[];
  /** Their capacity and minimum become 0, and their locked pairs are let go. */
  readonly leaveColumns?: readonly number[];
  readonly demand?: readonly Count[];
  readonly capacity?: readonly Count[];
  readonly minimum?: readonly Count[];
  /** New scores of single pairs; `null` where the pair must not be from now on, as when somebody declines. */
  readonly scores?: readonly (readonly [row: number, column: number, score: number | null])[];
  readonly unlock?: readonly Cell[];
  readonly lock?: readonly Cell[];
}

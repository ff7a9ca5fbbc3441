import { AssignmentError } from "../error.ts";
import type { ScoreArray } from "../problem.ts";

/**
 * Scores as the kernels want them: the pairs of row i are numbered `offsets[i] .. offsets[i + 1] - 1`, by ascending column,
 * and pair e's column is `targets[e - base[i]]`, or its port there where groups are bounded (`ports.ts`). Where most pairs are
 * allowed every pair has a number, all rows share one list of targets, and a typed array is read in place; otherwise forbidden
 * pairs are left out.
 */
export interface Graph {
  readonly rows: number;
  readonly columns: number;
  /** Length rows + 1. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly base: Int32Array;
  /** The caller's scores, one per pair, or `mark` where it must not be; none where they are asked for. */
  readonly scores: ScoreArray;
  readonly mark: number;
  readonly asked: Asked | null;
  /** Allowed pairs of each row and column; all where scores are asked for. */
  readonly allowedOfRow: Int32Array;
  readonly allowedOfColumn: Int32Array;
  /** Least and greatest score; Infinity and -Infinity where there is none. */
  readonly lowest: number;
  readonly highest: number;
  readonly isWhole: boolean;
}

/** Scores of a caller who works them out, checked one by one; -Infinity where a pair must not be. */
export interface Asked {
  scoreOf(row: number, column: number): number;
  readRow(row: number, into: Float64Array): void;
}

/** Rows, columns and pairs are numbered in 32 bits. */
const most = 0x7ffffffe;

export function checkPairs(pairs: number) {
  if (pairs > most) throw new AssignmentError("too-large", ["values"], pairs, `At most ${most} pairs can be given at once.`);
}

/** The allowed pair of a row and a column, or -1 where it must not be. */
export function edgeOf(graph: Numbered, row: number, column: number): number {
  const { asked, offsets, scores, mark } = graph;
  if (asked !== null) return asked.scoreOf(row, column) === -Infinity ? -1 : offsets[row] + column;
  const edge = numberOf(graph, row, column);
  return edge >= 0 && scores[edge] !== mark ? edge : -1;
}

type Numbered = Graph & { readonly columnOf: Int32Array };

/** The pair of a row and a column, allowed or not; -1 where it has no number. By bisection. */
export function numberOf({ offsets, targets, base, columnOf }: Numbered, row: number, column: number): number {
  const end = offsets[row + 1];
  let low = offsets[row];
  // Where the row has all columns, there is nothing to look for.
  if (low + column < end && columnOf[targets[low + column - base[row]]] === column) return low + column;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columnOf[targets[middle - base[row]]] < column) low = middle + 1;
    else high = middle;
  }
  return low < end && columnOf[targets[low - base[row]]] === column ? low : -1;
}

/** The row that a pair belongs to, by bisection. */
export function rowOfEdge(offsets: Int32Array, edge: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle] <= edge) low = middle;
    else high = middle;
  }
  return low;
}

/** Whether most pairs are allowed, so that it does not pay to list them. By the pairs alone: the answer must not depend on the form they come in. */
export function isDense(allowed: number, { rows, columns }: { rows: number; columns: number }): boolean {
  return allowed >= 0.3 * rows * columns;
}

/** Every row with a pair for every column. */
export function completeRows(rows: number, columns: number) {
  const offsets = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row] + columns;
  const targets = new Int32Array(columns);
  for (let column = 0; column < columns; column++) targets[column] = column;
  return { offsets, targets, base: offsets };
}

/** Room for the allowed pairs alone. */
export function emptyGraph(allowedOfRow: Int32Array) {
  const rows = allowedOfRow.length;
  const offsets = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) offsets[row + 1] = offsets[row] + allowedOfRow[row];
  return { offsets, targets: new Int32Array(offsets[rows]), scores: new Float64Array(offsets[rows]), base: new Int32Array(rows) };
}

export function notFinite(score: number, path: readonly (string | number)[]) {
  const code = Number.isNaN(score) ? "not-a-number" : "not-finite";
  return new AssignmentError(code, path, score, "Use a finite score, or null / -Infinity for a pair that must not be.");
}

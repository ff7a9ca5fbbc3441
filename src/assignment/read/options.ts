import { AssignmentError } from "../error.ts";
import type { Cell } from "../problem.ts";

/** One number for all, or one for each. Whole, at least 0, and never -0. @throws AssignmentError */
export function readCounts(counts: number | ArrayLike<number>, size: number, name: string): Float64Array {
  if (typeof counts === "number") {
    if (!isCount(counts)) throw notCount(counts, [name]);
    return new Float64Array(size).fill(counts + 0);
  }
  if (typeof counts !== "object" || counts === null)
    throw new AssignmentError("wrong-type", [name], counts, `Give one number for all, or one for each of the ${size}.`);
  if (counts.length !== size) throw new AssignmentError("wrong-length", [name], counts.length, `Give one number for all, or one for each of the ${size}.`);
  const result = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    if (!isCount(counts[k])) throw notCount(counts[k], [name, k]);
    result[k] = counts[k] + 0;
  }
  return result;
}

/** A whole number of at least 0. @throws AssignmentError `out-of-range` */
export function readCount(count: number, path: readonly (string | number)[]): number {
  if (!isCount(count)) throw notCount(count, path);
  return count + 0;
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

function notCount(count: number, path: readonly (string | number)[]) {
  return new AssignmentError("out-of-range", path, count, "Give a whole number of at least 0, below 2^53.");
}

/** A list of pairs, each kept once. @throws AssignmentError */
export function readCells(cells: readonly Cell[], { rows, columns }: { rows: number; columns: number }, name: string): Cell[] {
  if (!Array.isArray(cells)) throw new AssignmentError("wrong-type", [name], cells, "Give a list of [row, column].");
  const seen = new Set<number>();
  const result: Cell[] = [];
  for (const [k, cell] of cells.entries()) {
    const [row, column] = Array.isArray(cell) && cell.length === 2 ? cell : [];
    if (!(isIndex(row, rows) && isIndex(column, columns)))
      throw new AssignmentError("out-of-range", [name, k], cell, `Give [row, column], rows from 0 to ${rows - 1} and columns from 0 to ${columns - 1}.`);
    if (seen.has(row * columns + column)) continue;
    seen.add(row * columns + column);
    result.push([row, column]);
  }
  return result;
}

function isIndex(value: unknown, size: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < size;
}

/** A number that passes. @throws AssignmentError */
export function readNumber(value: number, name: string, passes: (value: number) => boolean, remedy: string): number {
  if (typeof value !== "number") throw new AssignmentError("wrong-type", [name], value, remedy);
  if (!passes(value)) throw new AssignmentError("out-of-range", [name], value, remedy);
  return value + 0;
}

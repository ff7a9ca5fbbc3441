import { AssignmentError } from "../error.ts";
import type { Cell } from "../problem.ts";

/** An object may have these names and no others. @throws AssignmentError `unknown-option`, which tells them after `intro` */
export function checkNames(given: object, known: readonly string[], intro: string, path: Path = []) {
  for (const name of Object.keys(given)) if (!known.includes(name)) throw new AssignmentError("unknown-option", [...path, name], name, `${intro} ${known.join(", ")}.`);
}

/** One number for all, or one for each. Whole, at least 0, and never -0. @throws AssignmentError */
export function readCounts(counts: number | ArrayLike<number>, size: number, path: Path): Float64Array {
  if (typeof counts === "number") {
    if (!isCount(counts)) throw notCount(counts, path);
    return new Float64Array(size).fill(counts + 0);
  }
  if (typeof counts !== "object" || counts === null)
    throw new AssignmentError("wrong-type", path, counts, `Give one number for all, or one for each of the ${size}.`);
  if (counts.length !== size) throw new AssignmentError("wrong-length", path, counts.length, `Give one number for all, or one for each of the ${size}.`);
  const result = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    if (!isCount(counts[k])) throw notCount(counts[k], [...path, k]);
    result[k] = counts[k] + 0;
  }
  return result;
}

/** A whole number of at least 0. @throws AssignmentError `out-of-range` */
export function readCount(count: number, path: Path): number {
  if (!isCount(count)) throw notCount(count, path);
  return count + 0;
}

type Path = readonly (string | number)[];

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

function notCount(count: number, path: Path) {
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

/** A set of numbers below a size, ascending. @throws AssignmentError */
export function readIndexes(list: ArrayLike<number>, size: number, path: Path): number[] {
  if (typeof list !== "object" || list === null || typeof list.length !== "number") throw new AssignmentError("wrong-type", path, list, "Give a list of numbers.");
  const indexes = new Set<number>();
  for (let k = 0; k < list.length; k++) {
    if (!isIndex(list[k], size)) throw new AssignmentError("out-of-range", [...path, k], list[k], `Give whole numbers from 0 to ${size - 1}.`);
    indexes.add(list[k] + 0);
  }
  return [...indexes].sort((a, b) => a - b);
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

import { AssignmentError } from "../error.ts";
import { forbiddenOf } from "../forbidden.ts";
import type { SparseScores } from "../problem.ts";
import { checkPairs, completeRows, isDense, notFinite, type Graph } from "./graph.ts";
import { readKind } from "./kind.ts";

/**
 * Checks a candidate graph pair by pair and takes the allowed ones over. Each number is read once: what was checked is what is
 * used, whatever a caller's object says the next time.
 *
 * @throws AssignmentError naming the place
 */
export function readSparse({ rows, columns, offsets, targets, values }: SparseScores): Graph {
  for (const [name, list] of Object.entries({ offsets, targets, values }))
    if (typeof list !== "object" || list === null || typeof list.length !== "number")
      throw new AssignmentError("wrong-type", [name], list, "Give an array of numbers.");
  const named = targets.length;
  if (offsets.length !== rows + 1) throw new AssignmentError("wrong-length", ["offsets"], offsets.length, `Give rows + 1 = ${rows + 1} offsets.`);
  if (named !== values.length) throw new AssignmentError("wrong-length", ["values"], values.length, `Give one value for each of the ${named} targets.`);
  checkPairs(named);
  const starts = readOffsets(offsets, rows, named);
  const forbidden = ArrayBuffer.isView(values) ? forbiddenOf(readKind(values)) : -Infinity;
  const allowedOfRow = new Int32Array(rows);
  const allowedOfColumn = new Int32Array(columns);
  const seenInRow = new Int32Array(columns).fill(-1);
  const most = Math.min(named, rows * columns);
  const list = { offsets: new Int32Array(rows + 1), targets: new Int32Array(most), scores: new Float64Array(most) };
  let pairs = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  let isWhole = true;
  for (let row = 0; row < rows; row++) {
    for (let k = starts[row]; k < starts[row + 1]; k++) {
      const column = targets[k];
      const score = values[k];
      if (!Number.isInteger(column) || column < 0 || column >= columns)
        throw new AssignmentError("out-of-range", ["targets", k], column, `Columns are numbered 0 to ${columns - 1}.`);
      if (seenInRow[column] === row)
        throw new AssignmentError("duplicate-pair", ["targets", k], column, `Row ${row} names this column twice: keep one score for the pair.`);
      seenInRow[column] = row;
      if (score === forbidden) continue;
      if (typeof score !== "number") throw new AssignmentError("wrong-type", ["values", k], score, "Scores are numbers; leave a forbidden pair out.");
      if (!Number.isFinite(score)) throw notFinite(score, ["values", k]);
      list.targets[pairs] = column;
      list.scores[pairs++] = score;
      allowedOfColumn[column]++;
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
      isWhole &&= Number.isInteger(score);
    }
    list.offsets[row + 1] = pairs;
    allowedOfRow[row] = pairs - list.offsets[row];
    sortRow(list, list.offsets[row], pairs);
  }
  const measures = { rows, columns, mark: -Infinity, asked: null, allowedOfRow, allowedOfColumn, lowest, highest, isWhole };
  if (isDense(pairs, measures)) return { ...measures, ...completeRows(rows, columns), scores: spread(list, columns) };
  return { ...measures, offsets: list.offsets, targets: list.targets.subarray(0, pairs), scores: list.scores.subarray(0, pairs), base: new Int32Array(rows) };
}

function readOffsets(offsets: ArrayLike<number>, rows: number, end: number): Float64Array {
  const starts = new Float64Array(rows + 1);
  for (let row = 0; row <= rows; row++) {
    const offset = offsets[row];
    if (!(Number.isInteger(offset) && offset >= starts[Math.max(row - 1, 0)]))
      throw new AssignmentError("out-of-range", ["offsets", row], offset, "Offsets are whole numbers that never fall.");
    if ((row === 0 && offset !== 0) || (row === rows && offset !== end))
      throw new AssignmentError("out-of-range", ["offsets", row], offset, `Offsets start at 0 and end at ${end}.`);
    starts[row] = offset;
  }
  return starts;
}

type List = Pick<Graph, "offsets" | "targets"> & { readonly scores: Float64Array };

/** By ascending column, whatever the caller's order: how ties are broken must not depend on it. */
function sortRow({ targets, scores }: List, from: number, end: number) {
  let at = from + 1;
  while (at < end && targets[at - 1] < targets[at]) at++;
  if (at >= end) return;
  const scoreOf = new Map<number, number>();
  for (let k = from; k < end; k++) scoreOf.set(targets[k], scores[k]);
  targets.subarray(from, end).sort();
  for (let k = from; k < end; k++) scores[k] = scoreOf.get(targets[k]) ?? 0;
}

/** A cell for every pair, allowed or not. */
function spread({ offsets, targets, scores }: List, columns: number): Float64Array {
  const rows = offsets.length - 1;
  const cells = new Float64Array(rows * columns).fill(-Infinity);
  for (let row = 0; row < rows; row++) for (let k = offsets[row]; k < offsets[row + 1]; k++) cells[row * columns + targets[k]] = scores[k];
  return cells;
}

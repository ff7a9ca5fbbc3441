import { AssignmentError } from "../error.ts";
import { forbiddenOf } from "../forbidden.ts";
import type { SparseScores } from "../problem.ts";
import { checkPairs, completeRows, emptyGraph, isDense, notFinite, type Graph } from "./graph.ts";
import { readKind } from "./kind.ts";

/** Checks a candidate graph pair by pair and takes the allowed ones over. @throws AssignmentError naming the place */
export function readSparse({ rows, columns, offsets, targets, values }: SparseScores): Graph {
  for (const [name, list] of Object.entries({ offsets, targets, values }))
    if (typeof list !== "object" || list === null || typeof list.length !== "number")
      throw new AssignmentError("wrong-type", [name], list, "Give an array of numbers.");
  if (offsets.length !== rows + 1) throw new AssignmentError("wrong-length", ["offsets"], offsets.length, `Give rows + 1 = ${rows + 1} offsets.`);
  if (targets.length !== values.length)
    throw new AssignmentError("wrong-length", ["values"], values.length, `Give one value for each of the ${targets.length} targets.`);
  if (offsets[0] !== 0 || offsets[rows] !== targets.length)
    throw new AssignmentError("out-of-range", ["offsets", offsets[0] === 0 ? rows : 0], offsets[rows], `Offsets start at 0 and end at ${targets.length}.`);
  for (let row = 0; row < rows; row++)
    if (!(Number.isInteger(offsets[row + 1]) && offsets[row] <= offsets[row + 1]))
      throw new AssignmentError("out-of-range", ["offsets", row + 1], offsets[row + 1], "Offsets are whole numbers that never fall.");
  checkPairs(targets.length);
  const forbidden = ArrayBuffer.isView(values) ? forbiddenOf(readKind(values)) : -Infinity;
  const allowedOfRow = new Int32Array(rows);
  const allowedOfColumn = new Int32Array(columns);
  const seenInRow = new Int32Array(columns).fill(-1);
  let lowest = Infinity;
  let highest = -Infinity;
  let isWhole = true;
  for (let row = 0; row < rows; row++) {
    for (let k = offsets[row]; k < offsets[row + 1]; k++) {
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
      allowedOfRow[row]++;
      allowedOfColumn[column]++;
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
      isWhole &&= Number.isInteger(score);
    }
  }
  const measures = { rows, columns, mark: -Infinity, asked: null, allowedOfRow, allowedOfColumn, lowest, highest, isWhole };
  const allowed = allowedOfRow.reduce((sum, count) => sum + count, 0);
  if (isDense(allowed, measures)) {
    const scores = new Float64Array(rows * columns).fill(-Infinity);
    for (let row = 0; row < rows; row++)
      for (let k = offsets[row]; k < offsets[row + 1]; k++) if (values[k] !== forbidden) scores[row * columns + targets[k]] = values[k];
    return { ...measures, ...completeRows(rows, columns), scores };
  }
  const graph = emptyGraph(allowedOfRow);
  for (let row = 0, pair = 0; row < rows; row++) {
    const from = pair;
    for (let k = offsets[row]; k < offsets[row + 1]; k++) {
      if (values[k] === forbidden) continue;
      graph.targets[pair] = targets[k];
      graph.scores[pair++] = values[k];
    }
    sortRow(graph, from, pair);
  }
  return { ...measures, ...graph };
}

/** By ascending column, whatever the caller's order: how ties are broken must not depend on it. */
function sortRow({ targets, scores }: Pick<Graph, "targets" | "scores">, from: number, end: number) {
  let at = from + 1;
  while (at < end && targets[at - 1] < targets[at]) at++;
  if (at >= end) return;
  const scoreOf = new Map<number, number>();
  for (let k = from; k < end; k++) scoreOf.set(targets[k], scores[k]);
  targets.subarray(from, end).sort();
  for (let k = from; k < end; k++) scores[k] = scoreOf.get(targets[k]) ?? 0;
}

import { checkPairs, emptyGraph, notFinite, type Graph } from "./graph.ts";
import type { ScoreArray } from "./problem.ts";

/** Counts, checks and measures the scores in one pass; then leaves forbidden pairs out if they are many. */
export function denseGraph(rows: number, columns: number, scores: ScoreArray, mark: number): Graph {
  checkPairs(rows * columns);
  const allowedOfRow = new Int32Array(rows).fill(columns);
  const allowedOfColumn = new Int32Array(columns).fill(rows);
  const isFloat = scores instanceof Float64Array || scores instanceof Float32Array;
  let lowest = Infinity;
  let highest = -Infinity;
  let isWhole = true;
  let allowed = scores.length;
  for (let row = 0, pair = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, pair++) {
      const score = scores[pair];
      if (score === mark) {
        allowedOfRow[row]--;
        allowedOfColumn[column]--;
        allowed--;
        continue;
      }
      if (isFloat) {
        if (!(score < Infinity)) throw notFinite(score, ["values", row, column]);
        if (isWhole) isWhole = Math.floor(score) === score;
      }
      if (score < lowest) lowest = score;
      if (score > highest) highest = score;
    }
  }
  const measures = { rows, columns, allowedOfRow, allowedOfColumn, lowest, highest, isWhole };
  if (allowed < leastDense * scores.length) return { ...measures, ...allowedOnly(scores, mark, allowedOfRow, columns) };
  const offsets = Int32Array.from({ length: rows + 1 }, (_, row) => row * columns);
  return { ...measures, offsets, targets: Int32Array.from({ length: columns }, (_, column) => column), base: offsets, scores, mark };
}

/** Below this share of allowed pairs it pays to list them. */
const leastDense = 0.3;

function allowedOnly(values: ScoreArray, mark: number, allowedOfRow: Int32Array, columns: number) {
  const { offsets, targets, scores, base } = emptyGraph(allowedOfRow);
  for (let pair = 0, cell = 0; cell < values.length; cell++) {
    if (values[cell] === mark) continue;
    targets[pair] = cell % columns;
    scores[pair++] = values[cell];
  }
  return { offsets, targets, base, scores, mark: -Infinity };
}

import { checkPairs, completeRows, emptyGraph, notFinite, type Graph } from "./graph.ts";
import type { ScoreArray } from "./problem.ts";

/** Counts, checks and measures the scores in one pass; then leaves forbidden pairs out if they are many. */
export function denseGraph(rows: number, columns: number, scores: ScoreArray, mark: number): Graph {
  checkPairs(rows * columns);
  const allowedOfRow = new Int32Array(rows).fill(columns);
  const allowedOfColumn = new Int32Array(columns).fill(rows);
  let lowest = Infinity;
  let highest = -Infinity;
  let isWhole = true;
  let allowed = scores.length;
  for (let row = 0; row < rows; row++) {
    const line = scores.subarray(row * columns, (row + 1) * columns);
    const range = wholeRange(line, mark);
    if (range !== null) {
      lowest = Math.min(lowest, range.low);
      highest = Math.max(highest, range.high);
      continue;
    }
    for (let column = 0; column < columns; column++) {
      const score = line[column];
      if (score === mark) {
        allowedOfRow[row]--;
        allowedOfColumn[column]--;
        allowed--;
        continue;
      }
      if (!(score < Infinity)) throw notFinite(score, ["values", row, column]);
      isWhole &&= Number.isInteger(score);
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
  }
  const measures = { rows, columns, asked: null, allowedOfRow, allowedOfColumn, lowest, highest, isWhole };
  if (allowed < leastDense * scores.length) return { ...measures, ...allowedOnly(scores, mark, allowedOfRow, columns) };
  return { ...measures, ...completeRows(rows, columns), scores, mark };
}

/** Least and greatest score of a row in which all are allowed and whole; `null` for any other. */
function wholeRange(line: ScoreArray, mark: number): { low: number; high: number } | null {
  const isFloat = line instanceof Float64Array || line instanceof Float32Array;
  let low = line[0];
  let high = low;
  for (let k = 0; k < line.length; k++) {
    const score = line[k];
    if (score === mark || (isFloat && score - Math.floor(score) !== 0)) return null;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  return line.length > 0 ? { low, high } : null;
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

import { copyTo } from "./copy.ts";
import { checkPairs, completeRows, emptyGraph, notFinite, type Graph } from "./graph.ts";
import type { ScoreArray } from "./problem.ts";

/** Counts, checks and measures the scores row by row; then leaves forbidden pairs out if they are many. */
export function denseGraph(rows: number, columns: number, scores: ScoreArray, mark: number): Graph {
  checkPairs(rows * columns);
  const allowedOfRow = new Int32Array(rows);
  const line = new Float64Array(columns);
  let lowest = Infinity;
  let highest = -Infinity;
  let isWhole = true;
  let allowed = 0;
  let isMarked = false;
  for (let row = 0; row < rows; row++) {
    copyTo(line, scores, row * columns, (row + 1) * columns);
    const range: Range = (isMarked ? null : rangeOf(line, mark)) ?? allowedRange(line, mark, row);
    isMarked ||= range.count < columns;
    allowedOfRow[row] = range.count;
    allowed += range.count;
    lowest = Math.min(lowest, range.low);
    highest = Math.max(highest, range.high);
    isWhole &&= mark > -Infinity || areWhole(line);
  }
  const measures = { rows, columns, asked: null, allowedOfRow, lowest, highest, isWhole };
  if (allowed < leastDense * scores.length) return { ...measures, ...allowedOnly(scores, mark, allowedOfRow, columns) };
  return { ...measures, ...completeRows(rows, columns), allowedOfColumn: allowedOfColumns(scores, mark, allowedOfRow, columns), scores, mark };
}

/** What the allowed scores of a row span, and how many they are. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Where all are allowed; `null` for any other row. */
function rangeOf(line: Float64Array, mark: number): Range | null {
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < line.length; k++) {
    low = Math.min(low, line[k]);
    high = Math.max(high, line[k]);
  }
  // A mark is the least or the greatest number of its kind, and where one score is NaN both ends are.
  return low > -Infinity && high < Infinity && low !== mark && high !== mark ? { low, high, count: line.length } : null;
}

/** @throws AssignmentError naming the cell that holds no finite score */
function allowedRange(line: Float64Array, mark: number, row: number): Range {
  let low = Infinity;
  let high = -Infinity;
  let count = 0;
  for (let column = 0; column < line.length; column++) {
    const score = line[column];
    if (score === mark) continue;
    if (!(score < Infinity)) throw notFinite(score, ["values", row, column]);
    low = Math.min(low, score);
    high = Math.max(high, score);
    count++;
  }
  return { low, high, count };
}

/** Whether there are no fractions; the mark of a forbidden pair, -Infinity, is none. */
function areWhole(line: Float64Array): boolean {
  for (let k = 0; k < line.length; k++) if (Math.floor(line[k]) !== line[k]) return false;
  return true;
}

/** Below this share of allowed pairs it pays to list them. */
const leastDense = 0.3;

function allowedOnly(values: ScoreArray, mark: number, allowedOfRow: Int32Array, columns: number) {
  const { offsets, targets, scores, base } = emptyGraph(allowedOfRow);
  const allowedOfColumn = new Int32Array(columns);
  const line = new Float64Array(columns);
  for (let row = 0, pair = 0; row < allowedOfRow.length; row++) {
    copyTo(line, values, row * columns, (row + 1) * columns);
    for (let column = 0; column < columns; column++) {
      if (line[column] === mark) continue;
      targets[pair] = column;
      scores[pair++] = line[column];
      allowedOfColumn[column]++;
    }
  }
  return { offsets, targets, base, scores, mark: -Infinity, allowedOfColumn };
}

/** Allowed pairs of each column: looks at rows with forbidden pairs only. */
function allowedOfColumns(values: ScoreArray, mark: number, allowedOfRow: Int32Array, columns: number): Int32Array {
  const allowedOfColumn = new Int32Array(columns).fill(allowedOfRow.length);
  const line = new Float64Array(columns);
  for (const [row, count] of allowedOfRow.entries()) {
    if (count === columns) continue;
    copyTo(line, values, row * columns, (row + 1) * columns);
    for (let column = 0; column < columns; column++) if (line[column] === mark) allowedOfColumn[column]--;
  }
  return allowedOfColumn;
}

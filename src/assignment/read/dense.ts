import type { ScoreArray } from "../problem.ts";
import { copyTo } from "./copy.ts";
import { checkPairs, completeRows, emptyGraph, isDense, notFinite, type Graph } from "./graph.ts";

/** Counts, checks and measures the scores row by row; then leaves forbidden pairs out if they are many. */
export function denseGraph(rows: number, columns: number, scores: ScoreArray, mark: number): Graph {
  checkPairs(rows * columns);
  const allowedOfRow = new Int32Array(rows);
  const line = new Float64Array(columns);
  let lowest = Infinity;
  let highest = -Infinity;
  let isWhole = true;
  let allowed = 0;
  let isEasy = true;
  for (let row = 0; row < rows; row++) {
    copyTo(line, scores, row * columns, (row + 1) * columns);
    const easy: Range | null = isEasy ? wholeRange(line, mark) : null;
    isEasy = easy !== null;
    const { low, high, count } = easy ?? allowedRange(line, mark, row);
    allowedOfRow[row] = count;
    allowed += count;
    lowest = Math.min(lowest, low);
    highest = Math.max(highest, high);
    isWhole &&= isEasy || mark > -Infinity || areWhole(line);
  }
  const measures = { rows, columns, asked: null, allowedOfRow, lowest, highest, isWhole };
  if (!isDense(allowed, measures)) return { ...measures, ...allowedOnly(scores, mark, allowedOfRow, columns) };
  return { ...measures, ...completeRows(rows, columns), allowedOfColumn: allowedOfColumns(scores, mark, allowedOfRow, columns), scores, mark };
}

/** What the allowed scores of a row span, and how many there are. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Where all are allowed, and whole numbers; `null` for any other row. */
function wholeRange(line: Float64Array, mark: number): Range | null {
  if (mark === -Infinity && !areWhole(line)) return null;
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < line.length; k++) {
    const score = line[k];
    if (score < low) low = score;
    if (score > high) high = score;
  }
  // A mark is the least or the greatest number of its kind.
  return low === mark || high === mark || high === Infinity ? null : { low, high, count: line.length };
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

/** Whether there are neither fractions nor NaN; infinities pass. */
function areWhole(line: Float64Array): boolean {
  for (let k = 0; k < line.length; k++) if (Math.floor(line[k]) !== line[k]) return false;
  return true;
}

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

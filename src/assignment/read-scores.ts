import { AssignmentError } from "./error.ts";
import { forbiddenOf } from "./forbidden.ts";
import type { DenseScores, ScoreArray, Scores, SparseScores } from "./problem.ts";

/** Scores as the kernels want them: compressed rows, forbidden pairs left out. */
export interface Graph {
  readonly rows: number;
  readonly columns: number;
  /** Row i's pairs are `offsets[i] .. offsets[i + 1] - 1`; length rows + 1. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** The caller's scores, one per pair; -0 is 0. */
  readonly scores: Float64Array;
}

/** Rows, columns and pairs are numbered in 32 bits. */
const most = 0x7ffffffe;

/** Reads any accepted form of scores. @throws AssignmentError naming the cell */
export function readScores(scores: Scores): Graph {
  if (typeof scores !== "object" || scores === null)
    throw new AssignmentError("wrong-type", ["scores"], scores, "Pass { rows, columns, values } or { rows, columns, offsets, targets, values }.");
  readSize(scores.rows, "rows");
  readSize(scores.columns, "columns");
  if ("offsets" in scores) return readSparse(scores);
  return ArrayBuffer.isView(scores.values) ? readTyped(scores, readKind(scores.values)) : readNested(scores, scores.values);
}

function readSize(size: number, name: "rows" | "columns") {
  if (!Number.isInteger(size) || size < 0 || size > most)
    throw new AssignmentError("out-of-range", [name], size, `Give a whole number from 0 to ${most}.`);
}

function readKind(values: ArrayBufferView): ScoreArray {
  const name = Object.prototype.toString.call(values).slice(8, -1);
  if (/^(Int|Uint|Float)(8|16|32|64)(Clamped)?Array$/.test(name)) return values as ScoreArray;
  throw new AssignmentError("wrong-type", ["values"], name, "Use a typed array from Int8Array to Float64Array, or plain arrays.");
}

function readTyped({ rows, columns }: DenseScores, values: ScoreArray): Graph {
  if (values.length !== rows * columns)
    throw new AssignmentError("wrong-length", ["values"], values.length, `${rows} rows of ${columns} columns need ${rows * columns} values.`);
  const forbidden = forbiddenOf(values);
  let allowed = 0;
  for (let k = 0; k < values.length; k++) if (values[k] !== forbidden) allowed++;
  const graph = emptyGraph(rows, columns, allowed);
  let edge = 0;
  for (let row = 0, k = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, k++) {
      const score = values[k];
      if (score === forbidden) continue;
      if (!Number.isFinite(score)) throw notFinite(score, ["values", row, column]);
      graph.targets[edge] = column;
      graph.scores[edge++] = score + 0;
    }
    graph.offsets[row + 1] = edge;
  }
  return graph;
}

function readNested({ rows, columns }: DenseScores, values: readonly (readonly (number | null)[])[]): Graph {
  if (!Array.isArray(values)) throw new AssignmentError("wrong-type", ["values"], typeof values, "Use a typed array or an array of rows.");
  if (values.length !== rows) throw new AssignmentError("wrong-length", ["values"], values.length, `Give one array for each of the ${rows} rows.`);
  let allowed = 0;
  for (let row = 0; row < rows; row++) {
    const cells: unknown = values[row];
    if (!Array.isArray(cells) && !ArrayBuffer.isView(cells))
      throw new AssignmentError("wrong-type", ["values", row], typeof cells, "Each row is an array of numbers and nulls.");
    const { length } = cells as ArrayLike<unknown>;
    if (length !== columns) throw new AssignmentError("ragged", ["values", row], length, `Every row needs ${columns} values, one per column.`);
    for (let column = 0; column < columns; column++) if (isAllowed(values[row][column])) allowed++;
  }
  const graph = emptyGraph(rows, columns, allowed);
  let edge = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const score = values[row][column];
      if (!isAllowed(score)) continue;
      if (typeof score !== "number")
        throw new AssignmentError("wrong-type", ["values", row, column], score, "Scores are numbers; null means that the pair must not be.");
      if (!Number.isFinite(score)) throw notFinite(score, ["values", row, column]);
      graph.targets[edge] = column;
      graph.scores[edge++] = score + 0;
    }
    graph.offsets[row + 1] = edge;
  }
  return graph;
}

function isAllowed(score: number | null): boolean {
  return score !== null && score !== -Infinity;
}

function readSparse({ rows, columns, offsets, targets, values }: SparseScores): Graph {
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
  const forbidden = ArrayBuffer.isView(values) ? forbiddenOf(readKind(values)) : -Infinity;
  const graph = emptyGraph(rows, columns, targets.length);
  const seenInRow = new Int32Array(columns).fill(-1);
  let edge = 0;
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
      graph.targets[edge] = column;
      graph.scores[edge++] = score + 0;
    }
    graph.offsets[row + 1] = edge;
  }
  return { ...graph, targets: graph.targets.subarray(0, edge), scores: graph.scores.subarray(0, edge) };
}

function emptyGraph(rows: number, columns: number, pairs: number): Graph {
  if (pairs > most) throw new AssignmentError("too-large", ["values"], pairs, `At most ${most} pairs can be given at once.`);
  return { rows, columns, offsets: new Int32Array(rows + 1), targets: new Int32Array(pairs), scores: new Float64Array(pairs) };
}

function notFinite(score: number, path: readonly (string | number)[]) {
  const code = Number.isNaN(score) ? "not-a-number" : "not-finite";
  return new AssignmentError(code, path, score, "Use a finite score, or null / -Infinity for a pair that must not be.");
}

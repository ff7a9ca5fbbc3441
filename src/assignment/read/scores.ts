import { AssignmentError } from "../error.ts";
import { forbiddenOf } from "../forbidden.ts";
import type { DenseScores, ScoreArray, Scores } from "../problem.ts";
import { denseGraph } from "./dense.ts";
import { checkPairs, type Graph } from "./graph.ts";
import { readKind } from "./kind.ts";
import { readScorer } from "./scorer.ts";
import { readSparse } from "./sparse.ts";

/** Reads any accepted form of scores. @throws AssignmentError naming the cell */
export function readScores(scores: Scores): Graph {
  if (typeof scores !== "object" || scores === null)
    throw new AssignmentError("wrong-type", ["scores"], scores, "Pass { rows, columns, values }, { rows, columns, offsets, targets, values } or { rows, columns, score, range }.");
  readSize(scores.rows, "rows");
  readSize(scores.columns, "columns");
  if ("offsets" in scores) return readSparse(scores);
  if ("score" in scores) return readScorer(scores);
  return ArrayBuffer.isView(scores.values) ? readTyped(scores, readKind(scores.values)) : readNested(scores, scores.values);
}

/** Far above any program, and far below what would fill the memory before the first pair is read. */
const mostOnASide = 20_000_000;

function readSize(size: number, name: "rows" | "columns") {
  if (!Number.isInteger(size) || size < 0 || size > mostOnASide)
    throw new AssignmentError("out-of-range", [name], size, `Give a whole number from 0 to ${mostOnASide}.`);
}

function readTyped({ rows, columns }: DenseScores, values: ScoreArray): Graph {
  if (values.length !== rows * columns)
    throw new AssignmentError("wrong-length", ["values"], values.length, `${rows} rows of ${columns} columns need ${rows * columns} values.`);
  return denseGraph(rows, columns, values, forbiddenOf(values));
}

function readNested({ rows, columns }: DenseScores, values: readonly (readonly (number | null)[])[]): Graph {
  if (!Array.isArray(values)) throw new AssignmentError("wrong-type", ["values"], typeof values, "Use a typed array or an array of rows.");
  if (values.length !== rows) throw new AssignmentError("wrong-length", ["values"], values.length, `Give one array for each of the ${rows} rows.`);
  for (let row = 0; row < rows; row++) {
    const cells: unknown = values[row];
    if (!Array.isArray(cells) && !ArrayBuffer.isView(cells))
      throw new AssignmentError("wrong-type", ["values", row], typeof cells, "Each row is an array of numbers and nulls.");
    const { length } = cells as ArrayLike<unknown>;
    if (length !== columns) throw new AssignmentError("ragged", ["values", row], length, `Every row needs ${columns} values, one per column.`);
  }
  checkPairs(rows * columns);
  const scores = new Float64Array(rows * columns);
  let pair = 0;
  for (let row = 0; row < rows; row++) {
    const line = values[row];
    for (let column = 0; column < columns; column++) {
      const score = line[column];
      if (typeof score !== "number" && score !== null)
        throw new AssignmentError("wrong-type", ["values", row, column], score, "Scores are numbers; null means that the pair must not be.");
      scores[pair++] = score ?? -Infinity;
    }
  }
  return denseGraph(rows, columns, scores, -Infinity);
}

import { AssignmentError } from "../error.ts";
import type { ScoreArray, Scores } from "../problem.ts";
import { emptyGraph, type Graph } from "./graph.ts";
import { readScores } from "./scores.ts";

/** The pairs that both sides allow, and what each is worth to its column where columns have scores of their own. */
export interface Sides {
  readonly graph: Graph;
  readonly scoresOfColumn: ScoreArray | null;
}

/** @throws AssignmentError naming the cell, after `columnScores` where it is there */
export function readSides(scores: Scores, columnScores: Scores | undefined): Sides {
  const graph = readScores(scores);
  if (columnScores === undefined) return { graph, scoresOfColumn: null };
  const other = readColumnScores(columnScores);
  if (other.asked !== null || graph.asked !== null)
    throw new AssignmentError("needs-matrix", ["columnScores"], columnScores, "Sides that choose each other do so on stored scores: give both as a matrix or as candidates.");
  for (const side of ["rows", "columns"] as const)
    if (other[side] !== graph[side])
      throw new AssignmentError("wrong-length", ["columnScores", side], other[side], `Give scores of ${graph.rows} rows and ${graph.columns} columns.`);
  return allowsAll(graph) && allowsAll(other) ? { graph, scoresOfColumn: other.scores } : commonPairs(graph, other);
}

function readColumnScores(columnScores: Scores): Graph {
  try {
    return readScores(columnScores);
  } catch (error) {
    if (!(error instanceof AssignmentError)) throw error;
    throw new AssignmentError(error.code, ["columnScores", ...error.path], error.value, error.remedy);
  }
}

function allowsAll({ columns, allowedOfRow }: Graph): boolean {
  return allowedOfRow.every((count) => count === columns);
}

function commonPairs(graph: Graph, other: Graph): Sides {
  const { rows, columns } = graph;
  const allowedOfRow = new Int32Array(rows);
  const allowedOfColumn = new Int32Array(columns);
  for (let row = 0; row < rows; row++)
    forCommon(graph, other, row, (column) => {
      allowedOfRow[row]++;
      allowedOfColumn[column]++;
    });
  const { offsets, targets, scores, base } = emptyGraph(allowedOfRow);
  const scoresOfColumn = new Float64Array(scores.length);
  let pair = 0;
  for (let row = 0; row < rows; row++)
    forCommon(graph, other, row, (column, score, ofColumn) => {
      targets[pair] = column;
      scores[pair] = score;
      scoresOfColumn[pair++] = ofColumn;
    });
  const measures = {
    lowest: scores.reduce((low, score) => Math.min(low, score), Infinity),
    highest: scores.reduce((high, score) => Math.max(high, score), -Infinity),
    isWhole: scores.every(Number.isInteger),
  };
  const common = { rows, columns, offsets, targets, base, scores, mark: -Infinity, asked: null, allowedOfRow, allowedOfColumn, ...measures };
  return { graph: common, scoresOfColumn };
}

/** Goes through the pairs of a row that both allow, by ascending column. */
function forCommon(a: Graph, b: Graph, row: number, visit: (column: number, scoreOfA: number, scoreOfB: number) => void) {
  let atB = b.offsets[row];
  for (let atA = a.offsets[row]; atA < a.offsets[row + 1]; atA++) {
    const column = a.targets[atA - a.base[row]];
    while (atB < b.offsets[row + 1] && b.targets[atB - b.base[row]] < column) atB++;
    if (atB === b.offsets[row + 1]) return;
    if (b.targets[atB - b.base[row]] === column && a.scores[atA] !== a.mark && b.scores[atB] !== b.mark) visit(column, a.scores[atA], b.scores[atB]);
  }
}

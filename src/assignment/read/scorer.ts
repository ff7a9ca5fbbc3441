import { AssignmentError } from "../error.ts";
import type { Scorer } from "../problem.ts";
import { checkPairs, completeRows, notFinite, type Graph } from "./graph.ts";

/** A complete graph whose scores are asked for, and checked, when they are needed. @throws AssignmentError, also later, naming the pair */
export function readScorer(scorer: Scorer): Graph {
  const { rows, columns, range } = scorer;
  for (const name of ["score", "scoreRow"] as const)
    if (typeof scorer[name] !== "function" && !(name === "scoreRow" && scorer[name] === undefined))
      throw new AssignmentError("wrong-type", [name], scorer[name], "Give a function.");
  if (!Array.isArray(range) || range.length !== 2 || !(Number.isFinite(range[0]) && Number.isFinite(range[1]) && range[0] <= range[1]))
    throw new AssignmentError("out-of-range", ["range"], range, "Give [lowest, highest]: finite numbers that no score lies outside of.");
  checkPairs(rows * columns);
  const [lowest, highest] = range;
  const checked = (score: number, row: number, column: number) => {
    if (typeof score === "number" && ((score >= lowest && score <= highest) || score === -Infinity)) return score;
    const path = ["score", row, column];
    if (typeof score !== "number") throw new AssignmentError("wrong-type", path, score, "Scores are numbers; -Infinity means that the pair must not be.");
    if (!Number.isFinite(score)) throw notFinite(score, path);
    throw new AssignmentError("out-of-range", path, score, `The range says ${lowest} to ${highest}: state one that holds all scores.`);
  };
  const empty = rows * columns === 0;
  return {
    rows,
    columns,
    ...completeRows(rows, columns),
    scores: new Float64Array(0),
    mark: -Infinity,
    asked: {
      scoreOf: (row, column) => checked(scorer.score(row, column), row, column),
      readRow(row, into) {
        if (scorer.scoreRow === undefined) {
          for (let column = 0; column < columns; column++) into[column] = checked(scorer.score(row, column), row, column);
          return;
        }
        scorer.scoreRow(row, into);
        for (let column = 0; column < columns; column++) {
          const score = into[column];
          if (!(score >= lowest && score <= highest)) checked(score, row, column);
        }
      },
    },
    allowedOfRow: new Int32Array(rows).fill(columns),
    allowedOfColumn: new Int32Array(columns).fill(rows),
    lowest: empty ? Infinity : lowest,
    highest: empty ? -Infinity : highest,
    isWhole: true,
  };
}

import type { Assignment } from "../assignment.ts";
import type { Case } from "./case.ts";
import type { VerificationProblem } from "./verification.ts";

/**
 * Whether no row and column would both rather have each other, strictly, each having room left or giving up one of its pairs
 * that are not locked. In one pass over the pairs.
 */
export function stableProblems(checked: Case, columnsOf: Assignment["columnsOf"]): VerificationProblem[] {
  const { problem, freePairsOf, scoreOf, columnScoreOf, isLocked, room, most, frozenFloor } = checked;
  const { resolution } = problem;
  const worth = (score: number | null) => (score === null ? -Infinity : resolution === null ? score : Math.floor(score / resolution + 0.5));
  const toRow = (row: number, column: number) => worth(scoreOf(row, column));
  const toColumn = (row: number, column: number) => worth(columnScoreOf(row, column));

  const leftOfRow = [...room];
  const leftOfColumn = [...most];
  const leastOfColumn = most.map(() => Infinity);
  const leastOfRow = columnsOf.map(() => Infinity);
  for (const [row, columns] of columnsOf.entries()) {
    for (const column of columns) {
      if (isLocked(row, column)) continue;
      leftOfColumn[column]--;
      leftOfRow[row]--;
      leastOfRow[row] = Math.min(leastOfRow[row], toRow(row, column));
      leastOfColumn[column] = Math.min(leastOfColumn[column], toColumn(row, column));
    }
  }
  for (const [row, own] of columnsOf.entries()) {
    const { count, columns, points } = freePairsOf(row);
    for (let k = 0; k < count; k++) {
      const column = columns[k];
      if (points[k] < frozenFloor || own.includes(column)) continue;
      if ((leftOfRow[row] > 0 || toRow(row, column) > leastOfRow[row]) && (leftOfColumn[column] > 0 || toColumn(row, column) > leastOfColumn[column]))
        return [{ code: "blocking-pair", path: ["columnsOf", row], remedy: "This row and a column would rather have each other: solve again." }];
    }
  }
  return [];
}

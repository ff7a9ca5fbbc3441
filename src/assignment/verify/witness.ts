import type { Witness } from "../assignment.ts";
import type { Case } from "./case.ts";
import type { VerificationProblem } from "./verification.ts";

/** Whether a witness shows that minimums or locks cannot be met. That nothing in it could be left out is not checked. */
export function witnessProblems(checked: Case, witness: Witness | null): VerificationProblem[] {
  if (witness !== null && (witness.reason === "locked" ? isLockClash(checked, witness) : isShortfall(checked, witness))) return [];
  return [{ code: "witness-fails", path: ["witness"], remedy: "These rows and columns do not show that the constraints clash: solve again." }];
}

function isLockClash({ problem, pointsOf }: Case, { rows, columns, shortfall }: Witness): boolean {
  const isLocked = (row: number, column: number) => problem.locked.some((cell) => cell[0] === row && cell[1] === column);
  if (shortfall !== 1 || !rows.every((row) => columns.every((column) => isLocked(row, column)))) return false;
  if (rows.length === 1 && columns.length === 1 && pointsOf(rows[0], columns[0]) === -Infinity) return true;
  return (rows.length === 1 && columns.length > problem.demand[rows[0]]) || (columns.length === 1 && rows.length > problem.capacity[columns[0]]);
}

/** Counts the seats that any row could fill at these columns: never more than it wants, nor than it is allowed to. */
function isShortfall(checked: Case, { rows, columns, shortfall }: Witness): boolean {
  const { problem, freePairsOf, room, least, frozenFloor } = checked;
  if (shortfall <= 0) return false;
  if (rows.length === 0 && columns.length === 1 && problem.minimum[columns[0]] - problem.capacity[columns[0]] === shortfall) return true;
  const asking = new Set(columns);
  const able: number[] = [];
  let lack = columns.reduce((sum, column) => sum + least[column], 0);
  for (let row = 0; row < problem.rows; row++) {
    let reach = 0;
    const { count, columns: list, points } = freePairsOf(row);
    for (let k = 0; k < count; k++) if (asking.has(list[k]) && points[k] >= frozenFloor) reach++;
    const free = Math.min(room[row], reach);
    if (free > 0) able.push(row);
    lack -= free;
  }
  return lack === shortfall && able.join() === rows.join();
}

import type { Witness } from "../assignment.ts";
import type { Case } from "./case.ts";
import { boundAt } from "./groups.ts";
import type { VerificationProblem } from "./verification.ts";

/** Whether a witness shows that minimums or locks cannot be met. That nothing in it could be left out is not checked. */
export function witnessProblems(checked: Case, witness: Witness | null): VerificationProblem[] {
  if (witness !== null && isProved(checked, witness)) return [];
  return [{ code: "witness-fails", path: ["witness"], remedy: "These rows and columns do not show that the constraints clash: solve again." }];
}

function isProved(checked: Case, witness: Witness): boolean {
  if (witness.reason === "locked") return isLockClash(checked, witness);
  return witness.shortfall > 0 && (isCrowd(checked, witness) || isShortfall(checked, witness));
}

function isLockClash({ problem, pointsOf }: Case, { rows, columns, shortfall }: Witness): boolean {
  const isLocked = (row: number, column: number) => problem.locked.some((cell) => cell[0] === row && cell[1] === column);
  if (shortfall !== 1 || !rows.every((row) => columns.every((column) => isLocked(row, column)))) return false;
  if (rows.length === 1 && columns.length === 1 && pointsOf(rows[0], columns[0]) === -Infinity) return true;
  if (rows.length === 1 && columns.length > problem.demand[rows[0]]) return true;
  const holding = problem.groups.filter(({ rows: members }) => rows.every((row) => members.includes(row)));
  return columns.length === 1 && rows.length > Math.min(problem.capacity[columns[0]], ...holding.map(({ maximum }) => boundAt(maximum, columns[0])));
}

/** Whether a column, or a group at a column, is to take more than it can: groups without a row in common within it, or itself. */
function isCrowd({ problem, least, groups }: Case, { rows, columns, groups: bounds, shortfall }: Witness): boolean {
  const asking = bounds.filter(({ bound }) => bound === "minimum");
  const limits = bounds.filter(({ bound }) => bound === "maximum");
  if (rows.length > 0 || columns.length + limits.length !== 1 || asking.length < limits.length) return false;
  const column = columns[0] ?? limits[0].column;
  const isWithin = (group: number) => limits.every((limit) => groups.around(group).includes(limit.group));
  const isApart = asking.every((a, k) => a.column === column && isWithin(a.group) && asking.slice(0, k).every((b) => !groups.meet(a.group, b.group)));
  const asked = asking.length === 0 ? least[column] : asking.reduce((sum, { group }) => sum + groups.at(group, column).least, 0);
  const locked = problem.locked.filter((cell) => cell[1] === column).length;
  const most = limits.length === 0 ? problem.capacity[column] - locked : groups.at(limits[0].group, column).most;
  return isApart && asked - most === shortfall;
}

/** Counts the seats that any row could fill at these columns and groups: never more than it wants, nor than it is allowed to. */
function isShortfall(checked: Case, { rows, columns, groups: bounds, shortfall }: Witness): boolean {
  const { problem, freePairsOf, room, least, groups, frozenFloor } = checked;
  const asking = new Set(columns);
  const boundOf = new Map(bounds.map(({ group, column, bound }) => [group * problem.columns + column, bound]));
  /** Whether what these groups, one in the other, and the column take counts for a minimum, and no maximum stops it before. */
  const counts = (chain: readonly number[], column: number) => {
    const first = chain.map((group) => boundOf.get(group * problem.columns + column)).find((bound) => bound !== undefined);
    return first === undefined ? asking.has(column) : first === "minimum";
  };
  let lack = columns.reduce((sum, column) => sum + least[column], 0);
  for (const { group, column, bound } of bounds) {
    if (bound === "maximum") lack -= groups.at(group, column).most;
    else if (counts(groups.around(group), column)) return false;
    else lack += groups.at(group, column).least;
  }
  const able: number[] = [];
  for (let row = 0; row < problem.rows; row++) {
    let reach = 0;
    const { count, columns: list, points } = freePairsOf(row);
    for (let k = 0; k < count; k++) if (points[k] >= frozenFloor && counts(groups.groupsOf[row], list[k])) reach++;
    const free = Math.min(room[row], reach);
    if (free > 0) able.push(row);
    lack -= free;
  }
  return lack === shortfall && able.join() === rows.join();
}

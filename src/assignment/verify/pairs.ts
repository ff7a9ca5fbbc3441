import type { Assignment } from "../assignment.ts";
import type { Case } from "./case.ts";
import { boundAt } from "./groups.ts";
import type { VerificationProblem } from "./verification.ts";

type Path = VerificationProblem["path"];

/** Constraints that pairs break: forbidden pairs, demand, capacity, minimums, bounds of groups, locks, and a floor in points (locked pairs excepted). */
export function constraintProblems(checked: Case, columnsOf: Assignment["columnsOf"], path: Path, floor: number): VerificationProblem[] {
  const { problem } = checked;
  const problems: VerificationProblem[] = [];
  const note = (code: VerificationProblem["code"], place: Path, remedy: string) => problems.push({ code, path: [...path, ...place], remedy });
  const loads = loadsOf(checked, columnsOf);
  for (const [row, columns] of columnsOf.entries()) {
    if (columns.length > problem.demand[row]) note("over-demand", [row], "The row has more columns than it may get.");
    for (const column of columns) {
      const points = checked.pointsOf(row, column);
      if (points === -Infinity) note("forbidden-pair", [row], "The row has a column that it must not have.");
      else if (points < floor && !checked.isLocked(row, column)) note("below-floor", [row], "The row has a pair below the floor.");
    }
  }
  for (const [column, load] of loads.entries()) {
    if (load > problem.capacity[column]) note("over-capacity", [], `Column ${column} has more rows than it takes.`);
    if (load < problem.minimum[column]) note("under-minimum", [], `Column ${column} has fewer rows than it needs.`);
  }
  for (const [group, { rows, minimum, maximum }] of problem.groups.entries()) {
    for (const [column, load] of loadsOf(checked, rows.map((row) => columnsOf[row])).entries()) {
      if (load > boundAt(maximum, column)) note("over-group-maximum", [], `Column ${column} has more rows of group ${group} than it takes.`);
      if (load < boundAt(minimum, column)) note("under-group-minimum", [], `Column ${column} has fewer rows of group ${group} than it needs.`);
    }
  }
  for (const [row, column] of problem.locked) if (!columnsOf[row].includes(column)) note("lock-broken", [row], "A locked pair is missing.");
  return problems;
}

/** What the result says of its own pairs, where it is not so. */
export function valueProblems(checked: Case, assignment: Assignment): VerificationProblem[] {
  const { columnsOf, criteria, total, unassigned, status } = assignment;
  const { problem } = checked;
  const { participation, floor, kept, load } = criteria;
  const filled = columnsOf.flatMap((columns, row) => columns.map((column) => [row, column] as const));
  const actual = {
    rows: columnsOf.filter((columns) => columns.length > 0).length,
    seats: filled.length,
    total: totalOf(checked, filled),
    kept: problem.previous.filter(([row, column]) => columnsOf[row].includes(column)).length,
    load: loadsOf(checked, columnsOf).reduce((sum, count) => sum + count * count, 0),
    unassigned: problem.demand.flatMap((count, row) => (columnsOf[row].length < count ? [row] : [])),
  };
  const wrong: Path[] = [];
  if (participation.rows !== actual.rows) wrong.push(["criteria", "participation", "rows"]);
  if (participation.seats !== actual.seats) wrong.push(["criteria", "participation", "seats"]);
  if (criteria.total !== actual.total) wrong.push(["criteria", "total"]);
  if (total !== actual.total) wrong.push(["total"]);
  if (kept !== actual.kept) wrong.push(["criteria", "kept"]);
  if (load !== actual.load) wrong.push(["criteria", "load"]);
  if (actual.unassigned.join() !== unassigned.join()) wrong.push(["unassigned"]);
  if (status === "infeasible" && filled.length > 0) wrong.push(["columnsOf"]);
  if (floor !== null && (status === "infeasible" || !(problem.criteria.includes("floor") || problem.floor !== null))) wrong.push(["criteria", "floor"]);
  return wrong.map((path) => ({ code: "wrong-value", path, remedy: "This does not follow from the pairs." }));
}

function loadsOf({ columns }: Case, columnsOf: Assignment["columnsOf"]): number[] {
  const loads = Array.from({ length: columns }, () => 0);
  for (const list of columnsOf) for (const column of list) loads[column]++;
  return loads;
}

/** Exact where scores are whole multiples of the unit; else the scores as they are, added row by row. Forbidden pairs count nothing. */
function totalOf({ problem, pointsOf, scoreOf }: Case, filled: readonly (readonly [number, number])[]): number {
  if (!problem.exact) return filled.reduce((sum, [row, column]) => sum + (scoreOf(row, column) ?? 0), 0);
  const allowed = filled.map(([row, column]) => pointsOf(row, column)).filter((points) => points > -Infinity);
  return allowed.reduce((sum, points) => sum + points, 0) * problem.unit;
}

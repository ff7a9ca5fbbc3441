import { AssignmentError } from "../error.ts";
import type { NormalisedGroup, RowGroup } from "../problem.ts";
import { checkNames, readCounts, readIndexes } from "./options.ts";

/**
 * Groups of rows with their bounds. One within another is fine, two that overlap are not: then even to tell whether all
 * bounds can be met is NP-hard (with two ways of grouping it is to colour a bipartite graph from lists of colours).
 *
 * @throws AssignmentError `overlapping-groups`, and what counts and lists of rows throw
 */
export function readGroups(groups: readonly RowGroup[], rows: number, columns: number): NormalisedGroup[] {
  if (!Array.isArray(groups)) throw new AssignmentError("wrong-type", ["groups"], groups, "Give a list of { rows, minimum, maximum }.");
  const result = groups.map((group: RowGroup, k) => readGroup(group, ["groups", k], rows, columns));
  checkNested(result, rows);
  return result;
}

/** The numbers of groups, larger ones first: one within another comes after it. */
export function widestFirst(groups: readonly NormalisedGroup[]): number[] {
  return [...groups.keys()].sort((a, b) => groups[b].rows.length - groups[a].rows.length);
}

const known = ["rows", "minimum", "maximum"];

function readGroup(group: RowGroup, path: readonly (string | number)[], rows: number, columns: number): NormalisedGroup {
  if (typeof group !== "object" || group === null) throw new AssignmentError("wrong-type", path, group, "Give { rows, minimum, maximum }.");
  checkNames(group, known, "A group has", path);
  const members = readIndexes(group.rows, rows, [...path, "rows"]);
  const minimum = readBound(group.minimum ?? 0, columns, [...path, "minimum"]);
  const maximum = group.maximum === undefined ? null : readBound(group.maximum, columns, [...path, "maximum"]);
  for (let column = 0; column < columns; column++) {
    const least = boundAt(minimum, column);
    if (least > boundAt(maximum, column))
      throw new AssignmentError("out-of-range", [...path, "minimum"], least, `Give column ${column} a minimum that is not above its maximum.`);
  }
  return { rows: members, minimum, maximum };
}

/** What a bound is at a column; Infinity where there is none. */
export function boundAt(bound: number | readonly number[] | null, column: number): number {
  return bound === null ? Infinity : typeof bound === "number" ? bound : bound[column];
}

/** One number stays one number: written out, many groups of many columns would fill the memory. */
function readBound(bound: number | ArrayLike<number>, columns: number, path: readonly (string | number)[]): number | number[] {
  return typeof bound === "number" ? readCounts(bound, 1, path)[0] : [...readCounts(bound, columns, path)];
}

/** All rows of a group must have been in the same groups before, wider ones first. */
function checkNested(groups: readonly NormalisedGroup[], rows: number) {
  const order = widestFirst(groups);
  const within = new Int32Array(rows).fill(-1);
  for (const [turn, group] of order.entries()) {
    const { rows: members } = groups[group];
    const other = members.find((row) => within[row] !== within[members[0]]);
    if (other !== undefined) {
      // The narrower of the two that these rows are in cannot hold both.
      const rival = order[Math.max(within[other], within[members[0]])];
      throw new AssignmentError(
        "overlapping-groups",
        ["groups", group, "rows"],
        members,
        `This group overlaps group ${rival}, but of two groups one must hold the other, or they have no row in common: all else is NP-hard. Leave one out.`,
      );
    }
    for (const row of members) within[row] = turn;
  }
}

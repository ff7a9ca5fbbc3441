import { forbiddenOf, type Assignment } from "../assignment/index.ts";
import type { Problem } from "./problem.ts";

/** Rows that can only go to certain columns with too few places. Indexes, ascending. */
export interface ShortGroup {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Places these rows share among them. */
  readonly places: number;
  /** Rows of the group that stay without a column. */
  readonly short: number;
}

/**
 * The groups behind unserved rows with eligible columns: from each, follow every pair it could have to the rows that hold
 * those columns, and on from there. Where participation is the most, every column on the way is full (a free one would end
 * an augmenting path: Berge 1957), so these rows have no other columns and too few places (Hall 1935). Under an aim that
 * leaves places free for the sake of scores, a group with a free place is none.
 */
export function shortGroups({ matrix, options, scorer }: Problem, { columnsOf }: Assignment): ShortGroup[] {
  const { rows, columns, values } = matrix;
  const forbidden = forbiddenOf(values);
  const { mentors, mentees } = scorer.cohort;
  const locked = new Set((options.locked ?? []).map(([row, column]) => row * columns + column));
  const holders: number[][] = Array.from({ length: columns }, () => []);
  const free = Int32Array.from(mentors, ({ capacity }) => capacity);
  for (const [row, assigned] of columnsOf.entries()) {
    for (const column of assigned) free[column]--;
    // Who has another mentor besides, or must have this one, does not make room.
    if (assigned.length > 1) continue;
    for (const column of assigned) if (!locked.has(row * columns + column)) holders[column].push(row);
  }

  const groupOfColumn = new Int32Array(columns).fill(-1);
  const groupOfRow = new Int32Array(rows).fill(-1);
  const parent: number[] = [];
  const find = (group: number): number => (parent[group] === group ? group : (parent[group] = find(parent[group])));
  for (const [start, assigned] of columnsOf.entries()) {
    if (assigned.length > 0 || mentees[start].demand === 0 || groupOfRow[start] >= 0) continue;
    const group = parent.push(parent.length) - 1;
    groupOfRow[start] = group;
    const queue = [start];
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        if (values[cell] === forbidden || mentors[column].capacity === 0) continue;
        if (groupOfColumn[column] >= 0) {
          parent[find(group)] = find(groupOfColumn[column]);
          continue;
        }
        groupOfColumn[column] = group;
        for (const holder of holders[column]) {
          if (groupOfRow[holder] >= 0) parent[find(group)] = find(groupOfRow[holder]);
          else {
            groupOfRow[holder] = group;
            queue.push(holder);
          }
        }
      }
    }
  }

  const groups = new Map<number, { rows: number[]; columns: number[] }>();
  const groupAt = (group: number) => {
    const found = groups.get(find(group)) ?? { rows: [], columns: [] };
    groups.set(find(group), found);
    return found;
  };
  for (let row = 0; row < rows; row++) if (groupOfRow[row] >= 0) groupAt(groupOfRow[row]).rows.push(row);
  for (let column = 0; column < columns; column++) if (groupOfColumn[column] >= 0) groupAt(groupOfColumn[column]).columns.push(column);
  return [...groups.values()]
    .filter((group) => group.columns.length > 0 && group.columns.every((column) => free[column] <= 0))
    .map((group) => {
      const short = group.rows.filter((row) => columnsOf[row].length === 0).length;
      return { ...group, places: group.rows.length - short, short };
    });
}

import type { Assignment } from "../assignment/index.ts";
import { FORBIDDEN, type Steps } from "../compatibility/index.ts";
import { groupBy } from "../program/group.ts";
import { byCodePoint } from "../program/index.ts";
import type { Shortage } from "./matching.ts";
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
 * an augmenting path: Berge 1957), so these rows have no other columns and too few places (Hall 1935), and one more place
 * with any of these columns would serve one more row. Under an aim that leaves places free for the sake of scores, a group
 * with a free place is none. The group that lacks most comes first, of equal ones the first by the id of a mentee.
 */
export function* shortGroups({ matrix, options, scorer }: Problem, { columnsOf }: Assignment): Steps<ShortGroup[]> {
  const { rows, columns, values } = matrix;
  const { mentors, mentees } = scorer.cohort;
  const { free, holders } = seatsOf(matrix, options, mentors.map(({ capacity }) => capacity), columnsOf);
  const groupOfRow = new Int32Array(rows).fill(-1);
  const groupOfColumn = new Int32Array(columns).fill(-1);
  const joined = new Groups();

  for (const [start, assigned] of columnsOf.entries()) {
    if (assigned.length > 0 || groupOfRow[start] >= 0) continue;
    const group = joined.begin();
    groupOfRow[start] = group;
    const queue = [start];
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        if (values[cell] === FORBIDDEN) continue;
        if (groupOfColumn[column] >= 0) {
          joined.join(group, groupOfColumn[column]);
          continue;
        }
        groupOfColumn[column] = group;
        for (const holder of holders[column]) {
          if (groupOfRow[holder] >= 0) joined.join(group, groupOfRow[holder]);
          else {
            groupOfRow[holder] = group;
            queue.push(holder);
          }
        }
      }
      yield columns;
    }
  }

  const members = (groupOf: Int32Array) => groupBy([...groupOf.keys()].filter((index) => groupOf[index] >= 0), (index) => joined.find(groupOf[index]));
  const columnsByGroup = new Map(members(groupOfColumn).map((list) => [joined.find(groupOfColumn[list[0]]), list]));
  return members(groupOfRow)
    .map((list) => {
      const short = list.filter((row) => columnsOf[row].length === 0).length;
      return { rows: list, columns: columnsByGroup.get(joined.find(groupOfRow[list[0]])) ?? [], places: list.length - short, short };
    })
    .filter((group) => group.columns.length > 0 && group.columns.every((column) => free[column] <= 0))
    .map((group) => ({ group, first: group.rows.map((row) => mentees[row].id).reduce((a, b) => (byCodePoint(a, b) <= 0 ? a : b)) }))
    .sort((a, b) => b.group.short - a.group.short || byCodePoint(a.first, b.first))
    .map(({ group }) => group);
}

/** The same by ids. */
export function shortageInIds({ scorer }: Problem, { rows, columns, places, short }: ShortGroup): Shortage {
  const { mentees, mentors } = scorer.cohort;
  return { mentees: rows.map((row) => mentees[row].id).sort(byCodePoint), mentors: columns.map((column) => mentors[column].id).sort(byCodePoint), places, short };
}

/** By column, its free places and the rows that could make room. */
function seatsOf({ columns }: Problem["matrix"], { locked = [] }: Problem["options"], capacity: readonly number[], columnsOf: Assignment["columnsOf"]) {
  const fixed = new Set(locked.map(([row, column]) => row * columns + column));
  const holders: number[][] = capacity.map(() => []);
  const free = Int32Array.from(capacity);
  for (const [row, assigned] of columnsOf.entries()) {
    for (const column of assigned) free[column]--;
    // Who has another mentor besides, or must have this one, does not make room.
    if (assigned.length === 1 && !fixed.has(row * columns + assigned[0])) holders[assigned[0]].push(row);
  }
  return { free, holders };
}

/** Groups that turn out to be one (union-find). */
class Groups {
  private readonly parent: number[] = [];

  begin(): number {
    return this.parent.push(this.parent.length) - 1;
  }

  find(group: number): number {
    let root = group;
    while (this.parent[root] !== root) root = this.parent[root];
    this.parent[group] = root;
    return root;
  }

  join(group: number, other: number) {
    this.parent[this.find(group)] = this.find(other);
  }
}

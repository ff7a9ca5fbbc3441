import type { NormalisedProblem } from "../problem.ts";

/** Fewest and most rows beyond the locked pairs. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What groups ask of each column beyond the locked pairs, as the verifier sees it. */
export class Groups {
  /** The groups of each row, the narrowest first. */
  readonly groupsOf: readonly (readonly number[])[];
  private readonly problem: NormalisedProblem;
  private readonly changed: Map<number, Bounds>;

  constructor(problem: NormalisedProblem, groupsOf: Groups["groupsOf"], changed: ReadonlyMap<number, Bounds> = new Map()) {
    this.problem = problem;
    this.groupsOf = groupsOf;
    this.changed = new Map(changed);
  }

  /** Most groups that one row is in. */
  get depth(): number {
    return this.groupsOf.reduce((most, list) => Math.max(most, list.length), 0);
  }

  /** Bounds of a group at a column; no more of it can come than it has rows. */
  at(group: number, column: number): Bounds {
    const { rows, minimum, maximum } = this.problem.groups[group];
    return this.changed.get(this.key(group, column)) ?? { least: boundAt(minimum, column), most: Math.min(rows.length, boundAt(maximum, column)) };
  }

  /** The groups that hold a group, the narrowest first. */
  around(group: number): readonly number[] {
    const { rows } = this.problem.groups[group];
    if (rows.length === 0) return [];
    const list = this.groupsOf[rows[0]];
    return list.slice(list.indexOf(group) + 1);
  }

  /** Whether two groups have a row in common: so one is within the other. */
  meet(a: number, b: number): boolean {
    return this.around(a).includes(b) || this.around(b).includes(a);
  }

  /** The same, to be changed further. */
  copy(): Groups {
    return new Groups(this.problem, this.groupsOf, this.changed);
  }

  set(group: number, column: number, bounds: Bounds) {
    this.changed.set(this.key(group, column), bounds);
  }

  /** A pair is settled and counts no more. */
  lock(row: number, column: number) {
    for (const group of this.groupsOf[row]) {
      const { least, most } = this.at(group, column);
      this.set(group, column, { least: Math.max(0, least - 1), most: most - 1 });
    }
  }

  private key(group: number, column: number): number {
    return group * this.problem.columns + column;
  }
}

/** `null` where two groups overlap and neither holds the other. */
export function openGroups(problem: NormalisedProblem): Groups | null {
  const { rows, groups, locked } = problem;
  const groupsOf: number[][] = Array.from({ length: rows }, () => []);
  const narrowestFirst = [...groups.keys()].sort((a, b) => groups[a].rows.length - groups[b].rows.length || b - a);
  for (const group of narrowestFirst) for (const row of groups[group].rows) groupsOf[row].push(group);
  const aroundIn = (row: number, group: number) => groupsOf[row].slice(groupsOf[row].indexOf(group) + 1);
  for (const [group, { rows: members }] of groups.entries()) if (new Set(members.map((row) => aroundIn(row, group).join())).size > 1) return null;
  const result = new Groups(problem, groupsOf);
  for (const [row, column] of locked) result.lock(row, column);
  return result;
}

/** A bound at a column; Infinity where there is none. */
export function boundAt(bound: number | readonly number[] | null, column: number): number {
  if (bound === null) return Infinity;
  return typeof bound === "number" ? bound : bound[column];
}

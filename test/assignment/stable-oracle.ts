// Brute force for two sides that choose: every assignment of a small problem, and what blocks it by the definition.
import type { Cell } from "../../src/assignment/index.ts";
import type { Sample, Table } from "./problems.ts";

type Pairs = readonly (readonly number[])[];

/** A problem of two sides, with what each pair is worth to its column. */
export interface TwoSided {
  readonly sample: Sample;
  readonly ofColumn: Table;
}

/** Whether a row and a column would both rather have each other. `rather` compares two pairs by what they are worth to one side. */
function blocks({ sample, ofColumn }: TwoSided, columnsOf: Pairs, [row, column]: Cell, rather: (a: number, b: number, isEarlier: boolean) => boolean): boolean {
  const { table, options } = sample;
  const score = table[row][column];
  const worth = ofColumn[row][column];
  const isLocked = (i: number, j: number) => options.locked.some((cell) => cell[0] === i && cell[1] === j);
  if (score === null || worth === null || score < (options.floor ?? -Infinity) || columnsOf[row].includes(column)) return false;
  const others = columnsOf.flatMap((columns, other) => (columns.includes(column) ? [other] : []));
  const rowWould =
    columnsOf[row].length < options.demand[row] || columnsOf[row].some((other) => !isLocked(row, other) && rather(score, table[row][other] ?? 0, column < other));
  const columnWould = others.length < options.capacity[column] || others.some((other) => !isLocked(other, column) && rather(worth, ofColumn[other][column] ?? 0, row < other));
  return rowWould && columnWould;
}

/** Every pair that blocks, row by row. */
export function blockingOf(problem: TwoSided, columnsOf: Pairs): Cell[] {
  const { rows, columns } = problem.sample;
  const cells = Array.from({ length: rows * columns }, (_, k): Cell => [Math.floor(k / columns), k % columns]);
  return cells.filter((cell) => blocks(problem, columnsOf, cell, (a, b) => a > b));
}

/** Every assignment that nothing blocks once equal worth goes to the earlier member. */
export function stableOnes(problem: TwoSided): Pairs[] {
  const { rows, columns } = problem.sample;
  const cells = Array.from({ length: rows * columns }, (_, k): Cell => [Math.floor(k / columns), k % columns]);
  return allAssignments(problem).filter(
    (columnsOf) => !cells.some((cell) => blocks(problem, columnsOf, cell, (a, b, isEarlier) => a > b || (a === b && isEarlier))),
  );
}

function allAssignments({ sample, ofColumn }: TwoSided): Pairs[] {
  const { rows, columns, table, options } = sample;
  let found: { columnsOf: Pairs; loads: readonly number[] }[] = [{ columnsOf: [], loads: options.capacity.map(() => 0) }];
  for (let row = 0; row < rows; row++) {
    const locked = options.locked.filter((cell) => cell[0] === row).map(([, column]) => column);
    const sets = Array.from({ length: 1 << columns }, (_, set) => Array.from({ length: columns }, (_, k) => k).filter((k) => (set >> k) & 1)).filter(
      (set) =>
        set.length <= options.demand[row] &&
        locked.every((column) => set.includes(column)) &&
        set.every((column) => {
          const score = table[row][column];
          return score !== null && ofColumn[row][column] !== null && (locked.includes(column) || score >= (options.floor ?? -Infinity));
        }),
    );
    found = found.flatMap(({ columnsOf, loads }) =>
      sets.flatMap((set) => {
        const next = loads.map((load, column) => load + (set.includes(column) ? 1 : 0));
        return next.every((load, column) => load <= options.capacity[column]) ? [{ columnsOf: [...columnsOf, set], loads: next }] : [];
      }),
    );
  }
  return found.map(({ columnsOf }) => columnsOf);
}

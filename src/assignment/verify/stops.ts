import type { Proof } from "../assignment.ts";
import type { Case } from "./case.ts";

/**
 * Where seats count, as numbers: a column, and each group at a column. A seat stops at the narrowest group of its row; what
 * stops there counts for the next wider one too, and for the column.
 */
interface Stops {
  of(row: number, column: number): number;
  /** Seats that count here. */
  load(stop: number): number;
  /** The rows of seats for which this stop is the narrowest. */
  rowsAt(stop: number): readonly number[];
  /** The wider stop that can count one seat more at no cost, and the narrower ones that can count one less. */
  besides(stop: number): number[];
}

/** The stops of the pairs that are assigned and not locked. */
export function openStops({ columns, groups }: Case, { surcharges }: Proof, freeOf: readonly (readonly number[])[]): Stops {
  const stopOf = (column: number, group: number | undefined) => (group === undefined ? column : (group + 1) * columns + column);
  const charged = new Set(surcharges.filter(({ price }) => price !== 0).map(({ group, column }) => stopOf(column, group)));
  const load = new Map<number, number>();
  const rows = new Map<number, number[]>();
  const narrower = new Map<number, Set<number>>();
  for (const [row, list] of freeOf.entries()) {
    for (const column of list) {
      const chain = [...groups.groupsOf[row], undefined].map((group) => stopOf(column, group));
      const there = rows.get(chain[0]);
      if (there === undefined) rows.set(chain[0], [row]);
      else there.push(row);
      for (const [k, stop] of chain.entries()) {
        load.set(stop, (load.get(stop) ?? 0) + 1);
        if (k > 0) narrower.set(stop, (narrower.get(stop) ?? new Set()).add(chain[k - 1]));
      }
    }
  }
  const loadOf = (stop: number) => load.get(stop) ?? 0;
  const groupOf = (stop: number) => Math.floor(stop / columns) - 1;
  const isFree = (stop: number) => !charged.has(stop);
  return {
    of: (row, column) => stopOf(column, groups.groupsOf[row][0]),
    load: loadOf,
    rowsAt: (stop) => rows.get(stop) ?? [],
    besides(stop) {
      const column = stop % columns;
      const lessThere = [...(narrower.get(stop) ?? [])].filter((each) => isFree(each) && loadOf(each) > groups.at(groupOf(each), column).least);
      if (stop < columns || !isFree(stop) || loadOf(stop) >= groups.at(groupOf(stop), column).most) return lessThere;
      return [...lessThere, stopOf(column, groups.around(groupOf(stop))[0])];
    },
  };
}

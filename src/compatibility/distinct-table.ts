import { canonicalJSON } from "../program/index.ts";

/** Cells that are remembered at most: 16 MiB of bytes, twice that of similarities. */
const mostCells = 16_777_216;

/**
 * What one has with each of many, worked out once for each pair of different ones: the row of a one, in the order of those
 * that differ among the many, and the place of each of the many in it. Rows are remembered while the table is small.
 */
export interface DistinctTable<One, Row> {
  /** Of each of the many, its place in a row. */
  readonly codes: Int32Array;
  rowOf(one: One, key: unknown): Row;
}

/** A table over many things, equal where their keys are the same JSON. */
export function distinctTable<One, Many, Row>(many: readonly Many[], keyOf: (each: Many) => unknown, compute: (one: One, distinct: readonly Many[]) => Row): DistinctTable<One, Row> {
  const numberOf = new Map<string, number>();
  const distinct: Many[] = [];
  const codes = Int32Array.from(many, (each) => {
    const spelled = canonicalJSON(keyOf(each));
    const number = numberOf.get(spelled) ?? distinct.push(each) - 1;
    numberOf.set(spelled, number);
    return number;
  });
  const rows = new Map<string, Row>();
  return {
    codes,
    rowOf(one, key) {
      const spelled = canonicalJSON(key);
      const row = rows.get(spelled) ?? compute(one, distinct);
      if (rows.size * distinct.length < mostCells) rows.set(spelled, row);
      return row;
    },
  };
}

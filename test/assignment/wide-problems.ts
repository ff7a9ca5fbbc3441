// Problems wider than the pairs that a row keeps in mind, so that bounds fail and rows are read again.
import type { Cell } from "../../src/assignment/index.ts";
import { randomFrom } from "../../examples/onet/random.ts";
import { presets, type Sample } from "./problems.ts";

const kinds = ["uniform", "ties", "popular", "products", "two", "alike"] as const;

/** A problem of up to 90 rows and columns from a seed. */
export function problemOf(seed: number): Sample {
  const { whole, pick, chance } = randomFrom(seed);
  const rows = whole(1, 90);
  const columns = chance(0.4) ? rows : whole(9, 90);
  const kind = pick(kinds);
  const gaps = pick([0, 0, 0.1, 0.8]);
  const appeal = Array.from({ length: columns }, () => whole(0, 500));
  const score = (row: number, column: number) => {
    if (kind === "uniform") return whole(-1000, 1000);
    if (kind === "ties") return whole(0, 3);
    if (kind === "popular") return appeal[column] + whole(0, 50);
    if (kind === "products") return -row * column;
    return kind === "two" ? (chance(0.05) ? 7 : 2) : 5;
  };
  const table = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => (chance(gaps) ? null : score(row, column))));
  const plain = chance(0.4);
  const counts = (length: number, most: number, usual: number) => Array.from({ length }, () => (plain ? usual : whole(0, most)));
  const cells = (most: number) => Array.from({ length: plain ? 0 : most }, (): Cell => [whole(0, rows - 1), whole(0, columns - 1)]);
  const locked = chance(0.3) ? cells(2).filter(([row, column]) => table[row][column] !== null) : [];
  // Few minimums, and places for them: else most such problems could not be solved at all.
  const minimum = Array.from({ length: columns }, () => Number(!plain && chance(0.1)));
  // Groups of consecutive rows, some of them cut in two, with room for all but a few at any column.
  const groupOf = (from: number, end: number, most: number) => ({
    rows: Array.from({ length: end - from }, (_, k) => from + k),
    minimum: Array.from({ length: columns }, () => Number(!plain && chance(0.02))),
    maximum: Array.from({ length: columns }, () => whole(1, most)),
  });
  const groups = chance(0.3) ? Array.from({ length: whole(1, 6) }, (_, k) => groupOf(Math.floor((k * rows) / 7), Math.floor(((k + 1) * rows) / 7), 3)) : [];
  if (groups.length > 1 && chance(0.5)) groups.push(groupOf(0, groups[1].rows.length + groups[0].rows.length, 2));
  const options = {
    capacity: counts(columns, 4, 1).map((count, column) => Math.max(count, minimum[column])),
    minimum,
    groups,
    demand: chance(0.3) ? counts(rows, 3, 1) : counts(rows, 1, 1),
    locked,
    previous: chance(0.5) ? cells(20) : [],
    objective: pick(presets),
    share: pick([0, 0.5, 0.8, 1]),
    minimumScore: 0,
  };
  return { rows, columns, table, options };
}

import { hardest } from "./hardest.ts";

/** How many times as long as the engine a peer is to take on one instance, in CPU time. */
export interface Goal {
  readonly family: string;
  readonly size: number;
  readonly peer: string;
  /** `null` where the row is there to look at. */
  readonly times: number | null;
}

const against = (peer: string, family: string, ...aims: readonly (readonly [size: number, times: number | null])[]): Goal[] =>
  aims.map(([size, times]) => ({ family, size, peer, times }));

/** The goals of the engine, each a row of the table that `npm run bench:assignment` prints. */
export const goals: readonly Goal[] = [
  ...against("scipy", "compat", [100, 1.5], [2000, 8], [5000, 15]),
  ...against("scipy", "floats", [2000, 8], [5000, 15]),
  ...against("scipy", "capcompat", [2000, 10], [5000, 20]),
  ...against("scipy", "uniform", [5000, 20]),
  ...against("scipy", "ties", [2000, 3], [5000, 3]),
  ...against("scipy", "two-cost", [2000, 3], [5000, 3]),
  ...against("scipy", "plane", [2000, 5], [5000, 5]),
  ...against("scipy", "machol", [1000, 8]),
  ...against("scipy", "forbidden", [5000, 15]),
  ...against("munkres-js", "compat", [100, 100], [500, 2000]),
  ...against("munkres", "compat", [1000, 5]),
  ...against("linear-sum-assignment", "compat", [100, null], [500, null], [1000, null]),
  ...Object.keys(hardest).flatMap((family) => against("scipy", family, [1000, null])),
  ...against("scipy", "sparse", [100_000, 30]),
  ...against("scipy", "sparse-compat", [100_000, 30]),
];

/** Fewest times that npm munkres's first call in a fresh process takes, at n = 100. */
export const firstCallTimes = 1;

/** Without a matrix, as many rows as columns: the most passes over all scores, and the most memory in MB. */
export const scorer = { size: 20_000, passes: 4, megabytes: 500 };

/** Candidate lists of a million rows: the most time, in times that of a hundred thousand, and the most memory in MB. */
export const million = { times: 12, megabytes: 2000 };

/** One row leaves a solved problem: how many times as long as the change solving anew is to take; and the most pairs that half of the changes give up. */
export const rematches = [
  { family: "compat", size: 2000, times: 50, moved: 1 },
  { family: "capcompat", size: 2000, times: 50, moved: 1 },
  { family: "compat", size: 5000, times: null, moved: null },
] as const;

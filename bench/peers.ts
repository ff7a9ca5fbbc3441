import { linearSumAssignment } from "linear-sum-assignment";
import { munkres } from "munkres";
import munkresJs from "munkres-js";
import { forbiddenOf, type ScoreArray } from "../src/assignment/index.ts";
import type { Case } from "./case.ts";
import { timed, type Times } from "./clock.ts";

/** What somebody else's solver comes to; or why it does not. */
export type Answer = { readonly total: number; readonly times: Times } | "absent" | "not in time" | "not for this";

/** A solver of the npm registry: the cheapest pairs of a square matrix of costs. */
export interface Peer {
  readonly name: string;
  /** The largest size it is asked for unless it is named, so that a run ends. */
  readonly most: number;
  pairs(costs: number[][]): Iterable<readonly [row: number, column: number]>;
}

/** The slowest first. */
export const peers: readonly Peer[] = [
  { name: "munkres-js", most: 200, pairs: munkresJs },
  { name: "linear-sum-assignment", most: 1000, pairs: (costs) => linearSumAssignment(costs, { maximaze: false }).rowAssignments.entries() },
  { name: "munkres", most: 1000, pairs: munkres },
];

/** A peer's best total and what it takes, the matrix of costs made before the clock starts. */
export function askPeer({ pairs }: Peer, each: Case, runs: number): Answer {
  const costs = costsOf(each);
  if (costs === null) return "not for this";
  const { columns, values } = each.scores;
  const solve = () => {
    let total = 0;
    for (const [row, column] of pairs(costs)) total += (values as ScoreArray)[row * columns + column];
    return total;
  };
  return { total: solve(), times: timed(runs, solve) };
}

/** Costs from 0 upwards, where every pair is allowed and every column has one place: these peers know nothing else. */
function costsOf({ scores, capacity }: Case): number[][] | null {
  if ("offsets" in scores || scores.rows !== scores.columns || capacity.some((count) => count !== 1)) return null;
  const { rows, columns } = scores;
  const values = scores.values as ScoreArray;
  const mark = forbiddenOf(values);
  let greatest = -Infinity;
  for (const value of values) {
    if (value === mark) return null;
    greatest = Math.max(greatest, value);
  }
  return Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns), (value) => greatest - value));
}

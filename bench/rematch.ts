import { randomFrom } from "../examples/onet/random.ts";
import { openChanges, solveAssignment, verifyAssignment, type Assignment } from "../src/assignment/index.ts";
import { cpuTime, timed, timesOf, type Times } from "./clock.ts";
import { caseOf } from "./families.ts";

/** What it takes when rows leave one after the other. */
export interface Rematch {
  /** A change; and the problem after the last of them, solved anew with the pairs of before counted. */
  readonly change: Times;
  readonly anew: Times;
  /** Opening for changes, once, in CPU milliseconds. */
  readonly opening: number;
  /** Pairs of those who stay that are given up, the median and most of all changes. */
  readonly moved: { readonly median: number; readonly most: number };
}

/** Rows that leave and are counted, after some that warm up. */
const leavers = 101;
const first = 20;

/** Lets rows leave a solved problem. @throws where an answer is not proved, or another one solved anew is better */
export function rematch(family: string, size: number, seed: number, runs: number): Rematch {
  const { scores, capacity } = caseOf(family, size, seed);
  const random = randomFrom(seed);
  let before = solveAssignment(scores, { capacity, objective: "total" });
  let course = openChanges(scores, before);
  const opening = cpuTime(() => (course = openChanges(scores, before)));
  const times: number[] = [];
  const moved: number[] = [];
  for (const row of random.shuffled(Array.from({ length: size }, (_, k) => k)).slice(0, first + leavers)) {
    times.push(cpuTime(() => course.change({ leaveRows: [row] })));
    moved.push(givenUp(before, course.assignment, row));
    before = course.assignment;
  }
  const { demand, previous } = before.problem;
  const now = course.scores();
  const solve = () => solveAssignment(now, { capacity, demand, previous, objective: "total" });
  const { total, kept } = solve().criteria;
  if (before.criteria.total !== total || before.criteria.kept !== kept) throw new Error("Solved anew it is another optimum.");
  if (!verifyAssignment(now, before).optimal) throw new Error("The certificate does not hold.");
  const counted = moved.slice(first).sort((a, b) => a - b);
  return { change: timesOf(times.slice(first)), anew: timed(runs, () => solve().total), opening, moved: { median: counted[leavers >> 1], most: counted[leavers - 1] } };
}

function givenUp(before: Assignment, after: Assignment, gone: number): number {
  return before.columnsOf.reduce((sum, columns, row) => sum + (row === gone ? 0 : columns.filter((column) => !after.columnsOf[row].includes(column)).length), 0);
}

// scipy as an oracle. Its assignment knows complete tables only: minimums, capacities and pairs that must not be are written as
// weights. Where there are groups, its linear programs (HiGHS) know bounds.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { mostOfScores } from "./medium.ts";
import type { Sample, SampleGroup } from "./problems.ts";

/** scipy in a process of its own. */
export interface Scipy {
  /** The greatest total of a complete table, as many pairs as its shorter side. */
  best(table: readonly (readonly number[])[]): Promise<number>;
  /** The greatest total of a table with gaps, at most so many pairs of each row, and bounds; `null` where they cannot be met. */
  bestWithin(program: Program): Promise<number | null>;
  close(): void;
}

interface Program {
  readonly table: Sample["table"];
  readonly demand: readonly number[];
  /** Bounds of the columns on the pairs of some rows. */
  readonly sets: readonly SampleGroup[];
}

/** `null` where python3 or scipy is absent. */
export async function openScipy(): Promise<Scipy | null> {
  const { stdin, stdout } = spawn("python3", [fileURLToPath(new URL("scipy-oracle.py", import.meta.url))], { stdio: ["pipe", "pipe", "ignore"] }).on("error", () => {});
  stdin.on("error", () => {});
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  if ((await answers.next()).done) return null;
  const ask = async (question: unknown): Promise<number | null> => {
    stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error("scipy gave up");
    return JSON.parse(value) as number | null;
  };
  return {
    best: async (table) => Number(await ask(table)),
    bestWithin: ask,
    close: () => stdin.end(),
  };
}

/** What scipy finds of a problem in which rows want one column or none. */
export interface Reached {
  readonly seats: number;
  /** Sum of scores; or, where participation does not come first, of what they are above the minimum score. */
  readonly worth: number;
}

/** The best that pairs at or above a floor can do; `null` where minimums cannot be met. */
export function reachedBy(scipy: Scipy, sample: Sample, floor: number): Promise<Reached | null> {
  return sample.options.groups.length > 0 ? reachedByProgram(scipy, sample, floor) : reachedByTable(scipy, sample, floor);
}

async function reachedByProgram(scipy: Scipy, { rows, table, options }: Sample, floor: number): Promise<Reached | null> {
  const { capacity, minimum, groups, demand, objective, minimumScore } = options;
  const isCounted = objective !== "score-only";
  const outside = isCounted ? 0 : minimumScore;
  const seat = isCounted ? 2 * rows * mostOfScores + 1 : 0;
  const weights = table.map((line) => line.map((score) => (score === null || score < floor ? null : seat + score - outside)));
  const own = { rows: Array.from({ length: rows }, (_, row) => row), minimum, maximum: capacity };
  const sum = await scipy.bestWithin({ table: weights, demand, sets: [own, ...groups] });
  if (sum === null) return null;
  const whole = Math.round(sum) + 0;
  const seats = isCounted ? Math.round(whole / seat) : 0;
  return { seats, worth: whole - seats * seat };
}

async function reachedByTable(scipy: Scipy, { rows, columns, table, options }: Sample, floor: number): Promise<Reached | null> {
  const { capacity, minimum, demand, objective, minimumScore } = options;
  if (minimum.some((count, column) => count > capacity[column])) return null;
  const isCounted = objective !== "score-only";
  const outside = isCounted ? 0 : minimumScore;
  // A filled seat outweighs all scores, and a place held by a minimum outweighs all seats.
  const most = mostOfScores + Math.abs(outside);
  const seat = isCounted ? 2 * rows * most + 1 : 0;
  const held = 2 * rows * (seat + most) + 1;
  const isHeld = Array.from({ length: columns }, (_, column) => Array.from({ length: Math.min(capacity[column], rows) }, (_, place) => place < minimum[column]));
  const wanting = table.filter((_, row) => demand[row] > 0);
  const weights = wanting.map((line) =>
    line.flatMap((score, column) =>
      isHeld[column].map((mustBe) => {
        if (score === null || score < floor) return 0;
        return mustBe ? held + seat + score - outside : Math.max(0, seat + score - outside);
      }),
    ),
  );
  const sum = await scipy.best(weights);
  const places = minimum.reduce((all, count) => all + count, 0);
  const rest = sum - held * places;
  if (Math.round(sum / held) !== places) return null;
  const seats = isCounted ? Math.round(rest / seat) : 0;
  return { seats, worth: rest - seats * seat };
}

// scipy as an oracle. It knows complete tables only: minimums, capacities and pairs that must not be are written as weights.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { mostOfScores } from "./medium.ts";
import type { Sample } from "./problems.ts";

/** scipy in a process of its own. */
export interface Scipy {
  /** The greatest total of a complete table, as many pairs as its shorter side. */
  best(table: readonly (readonly number[])[]): Promise<number>;
  close(): void;
}

/** `null` where python3 or scipy is absent. */
export async function openScipy(): Promise<Scipy | null> {
  const { stdin, stdout } = spawn("python3", [fileURLToPath(new URL("scipy-oracle.py", import.meta.url))], { stdio: ["pipe", "pipe", "ignore"] }).on("error", () => {});
  stdin.on("error", () => {});
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  if ((await answers.next()).done) return null;
  return {
    best: async (table) => {
      stdin.write(`${JSON.stringify(table)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("scipy gave up");
      return Number(value);
    },
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
export async function reachedBy(scipy: Scipy, { rows, columns, table, options }: Sample, floor: number): Promise<Reached | null> {
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

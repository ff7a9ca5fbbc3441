// The assignment engine beside scipy and npm munkres, family by family. Results are compared before anything is timed.
// npm run bench:assignment -- [sizes, by default 1000,2000] [families, by default all]
import os from "node:os";
import { munkres } from "munkres";
import { solveAssignment, type ScoreArray } from "../src/assignment/index.ts";
import { timed } from "./clock.ts";
import { caseOf, families, type Case } from "./families.ts";
import { askScipy } from "./scipy.ts";

const seed = 20_270_401;
const runs = 5;
const sizes = (process.argv[2] ?? "1000,2000").split(",").map(Number);
const names = process.argv[3]?.split(",") ?? Object.keys(families).filter((name) => name !== "sparse");

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}; seed ${seed}; CPU ms of the best total, median of ${runs} (least-most), and how many times as long the peer takes`);
console.log(line(["family", "n", "mentor-match", "balanced", "scipy", "munkres"]));
for (const name of names) {
  for (const size of sizes) {
    const each = caseOf(name, size, seed);
    const { scores, capacity } = each;
    const solve = () => solveAssignment(scores, { capacity, objective: ["participation", "total"] }).total;
    const total = solve();
    const scipy = askScipy(each, runs, 300);
    if (scipy !== null) mustAgree("scipy", scipy.total, total);
    const matrix = size <= 1000 ? costsOf(each) : null;
    const byMunkres = () => totalOf(munkres(matrix ?? []), each);
    if (matrix !== null) mustAgree("munkres", byMunkres(), total);

    const ours = timed(runs, solve);
    const balanced = timed(runs, () => solveAssignment(scores, { capacity }).total);
    const ratio = (median: number) => `${ms(median)}  ${(median / ours.median).toFixed(1)}x`;
    const cells = [
      `${ms(ours.median)} (${ms(ours.least)}-${ms(ours.most)})`,
      ms(balanced.median),
      scipy === null ? "absent" : ratio(scipy.median),
      matrix === null ? "not run" : ratio(timed(runs, byMunkres).median),
    ];
    console.log(line([name, String(size), ...cells]));
  }
}

function mustAgree(peer: string, theirs: number, total: number) {
  if (Math.abs(theirs - total) > 1e-9 * Math.abs(total)) throw new Error(`${peer} finds ${theirs}, mentor-match ${total}`);
}

/** Costs as munkres wants them, where every pair is allowed and every column has one place. */
function costsOf({ scores, capacity }: Case): number[][] | null {
  const { rows, columns, values } = scores;
  if ("offsets" in scores || capacity.some((count) => count !== 1) || (values as ScoreArray).includes(-32768)) return null;
  return Array.from({ length: rows }, (_, row) => Array.from((values as ScoreArray).subarray(row * columns, (row + 1) * columns), (value) => -value));
}

function totalOf(pairs: readonly (readonly [number, number])[], { scores }: Case): number {
  return pairs.reduce((sum, [row, column]) => sum + (scores.values as ScoreArray)[row * scores.columns + column], 0);
}

function ms(time: number): string {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(at === 0 ? 12 : at === 1 ? 8 : 22)).join("");
}

// How the time of the best total grows with the number of rows: the exponent e of time = c n^e, by least squares on logarithms.
//
//     npm run bench:growth -- [families, by default all] [sizes, by default 500,1000,2000,5000,10000]
import os from "node:os";
import { solveAssignment } from "../src/assignment/index.ts";
import { ms, timed } from "./clock.ts";
import { caseOf, families } from "./families.ts";

const seed = 20_270_401;
const runs = 3;
/** A size is left out where a solve would take more than so many seconds, judged by the two sizes before. */
const patience = 60;
const names = process.argv[2]?.split(",") ?? Object.keys(families);
const sizes = (process.argv[3] ?? "500,1000,2000,5000,10000").split(",").map(Number);

interface Measured {
  readonly size: number;
  readonly time: number;
}

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}; seed ${seed}; CPU ms of the best total, median of ${runs}; reading an n x n matrix alone has exponent 2`);
console.log(line(["family", ...sizes.map(String), "exponent"]));
for (const name of names) {
  const measured: Measured[] = [];
  const cells: string[] = [];
  for (const size of sizes) {
    if (forecast(measured, size) > 1000 * patience) {
      cells.push("left out");
      continue;
    }
    const { scores, capacity } = caseOf(name, size, seed);
    const { median } = timed(runs, () => solveAssignment(scores, { capacity, objective: ["participation", "total"] }).total);
    measured.push({ size, time: median });
    cells.push(ms(median));
  }
  console.log(line([name, ...cells, exponent(measured).toFixed(2)]));
}

/** The time at a size, if it goes on as between the two sizes before. */
function forecast(measured: readonly Measured[], size: number): number {
  const last = measured.at(-1);
  if (last === undefined || measured.length < 2) return 0;
  return last.time * (size / last.size) ** exponent(measured.slice(-2));
}

function exponent(measured: readonly Measured[]): number {
  const points = measured.map(({ size, time }) => [Math.log(size), Math.log(time)]);
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  const [top, bottom] = points.reduce(([a, b], [u, v]) => [a + (u - x) * (v - y), b + (u - x) * (u - x)], [0, 0]);
  return top / bottom;
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(at === 0 ? 16 : 11)).join("").trimEnd();
}

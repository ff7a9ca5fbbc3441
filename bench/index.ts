// Pairs seeded cohorts of several shapes and sizes beside the npm peers. Results are compared before anything is timed.
import os from "node:os";
import { solveAssignment } from "../src/assignment/index.ts";
import { timed } from "./clock.ts";
import { peers } from "./peers.ts";
import { shapes } from "./shapes.ts";

const seed = 20_270_401;
const sizes = [30, 100, 200, 500, 1000];
const runs = 5;

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}; seed ${seed}; CPU ms, median of ${runs} (least-most), and how many times as long the peer takes`);
console.log(["shape", "n", "total", "mentor-match", ...peers.map(({ name }) => name)].map((cell, at) => cell.padEnd(at === 0 ? 10 : 20)).join(""));
for (const [name, shape] of Object.entries(shapes)) {
  for (const size of sizes) {
    const values = shape(size, seed);
    const scores = { rows: size, columns: size, values };
    const solve = () => solveAssignment(scores, { objective: ["participation", "total"] }).total;
    const total = solve();
    const ours = timed(runs, solve);
    const cells = peers.map((peer) => {
      if (size > peer.most) return "not run";
      const costs = peer.prepare(values, size);
      const theirs = peer.total(costs, values, size);
      if (theirs !== total) throw new Error(`${peer.name} finds ${theirs} for ${name} ${size}, mentor-match ${total}`);
      const { median } = timed(size >= 200 && peer.name === "munkres-js" ? 1 : runs, () => peer.total(costs, values, size));
      return `${ms(median)}  ${(median / ours.median).toFixed(1)}x`;
    });
    console.log([name, String(size), String(total), `${ms(ours.median)} (${ms(ours.least)}-${ms(ours.most)})`, ...cells].map((cell, at) => cell.padEnd(at === 0 ? 10 : 20)).join(""));
  }
}

function ms(time: number): string {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}

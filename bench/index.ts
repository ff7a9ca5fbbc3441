// Pairs seeded cohorts of several shapes and sizes beside the npm peers. Results are compared before anything is timed.
import os from "node:os";
import { solveAssignment } from "../src/assignment/index.ts";
import { square } from "./case.ts";
import { ms, timed } from "./clock.ts";
import { askPeer, peers } from "./peers.ts";
import { shapes } from "./shapes.ts";

const seed = 20_270_401;
const sizes = [30, 100, 200, 500, 1000];
const runs = 5;

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}; seed ${seed}; CPU ms, median of ${runs} (least-most), and how many times as long the peer takes`);
console.log(line(["shape", "n", "total", "mentor-match", ...peers.map(({ name }) => name)]));
for (const [name, shape] of Object.entries(shapes)) {
  for (const size of sizes) {
    const each = square(size, shape(size, seed));
    const solve = () => solveAssignment(each.scores, { objective: ["participation", "total"] }).total;
    const total = solve();
    const ours = timed(runs, solve);
    const cells = peers.map((peer) => {
      if (size > peer.most) return "not run";
      const answer = askPeer(peer, each, size >= 200 && peer.name === "munkres-js" ? 1 : runs);
      if (typeof answer === "string") return answer;
      if (answer.total !== total) throw new Error(`${peer.name} finds ${answer.total} for ${name} ${size}, mentor-match ${total}`);
      return `${ms(answer.times.median)}  ${(answer.times.median / ours.median).toFixed(1)}x`;
    });
    console.log(line([name, String(size), String(total), `${ms(ours.median)} (${ms(ours.least)}-${ms(ours.most)})`, ...cells]));
  }
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(at === 0 ? 10 : 22)).join("");
}

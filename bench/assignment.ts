// The assignment engine beside its peers, and how far it is from its goals. Results are compared, and certificates checked,
// before anything is timed.
//
//     npm run bench:assignment                         every goal: half an hour or more
//     npm run bench:assignment -- goals compat,plane   the goals of some rows (families, first-call, rematch, scorer, million)
//     npm run bench:assignment -- goals-2000 [rows]    the goals of families up to a size
//     npm run bench:assignment -- 1000,2000 [families] families at sizes of your own, beside every peer that can
import os from "node:os";
import { ms } from "./clock.ts";
import { caseOf, families, sparseNames } from "./families.ts";
import { firstCall } from "./first-call.ts";
import { firstCallTimes, goals, million, rematches, scorer, type Goal } from "./goals.ts";
import { measure, runs, type Measured } from "./measure.ts";
import { growToMillion } from "./million.ts";
import { peers } from "./peers.ts";
import { rematch } from "./rematch.ts";
import { solveFromScorer } from "./scorer.ts";
import { heading, line, spread, times, verdict } from "./table.ts";

const seed = 20_270_401;
const [sizes, largest] = (process.argv[2] ?? "goals").split("-");
const named = process.argv[3]?.split(",");
/** At sizes of one's own, up to this one, the default objective is timed as well. */
const mostBalanced = 2000;

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}; seed ${seed}; CPU time, median of ${runs} runs (least-most), best total; ratio: how many times as long the peer takes`);
console.log(heading);
if (sizes === "goals") {
  const isNamed = (name: string) => named === undefined || named.includes(name);
  const isWanted = (name: string) => largest === undefined && isNamed(name);
  printRows(goals.filter(({ family, size }) => isNamed(family) && size <= Number(largest ?? Infinity)));
  if (isWanted("first-call")) printFirstCall();
  if (isWanted("rematch")) for (const each of rematches) printRematch(each);
  if (isWanted("scorer")) printScorer();
  for (const family of sparseNames) if (isWanted("million")) printMillion(family);
} else {
  const chosen = named ?? Object.keys(families).filter((name) => !sparseNames.includes(name));
  printRows(chosen.flatMap((family) => sizes.split(",").flatMap((size) => allPeers(family, Number(size)))));
}

/** One instance after the other, each with all peers that it is set beside. */
function printRows(rows: readonly Goal[]) {
  const instanceOf = ({ family, size }: Goal) => `${family} ${size}`;
  for (const instance of new Set(rows.map(instanceOf))) {
    const sides = rows.filter((row) => instanceOf(row) === instance);
    const [{ family, size }] = sides;
    try {
      printInstance(sides, measure(caseOf(family, size, seed), sides, sizes !== "goals" && size <= mostBalanced));
    } catch (error) {
      // Half an hour of other rows should not be lost to one that is wrong.
      console.log(line([family, String(size), `FAILED: ${String(error)}`]));
      process.exitCode = 1;
    }
  }
}

function printInstance(sides: readonly Goal[], { ours, balanced, answers }: Measured) {
  for (const [k, answer] of answers.entries()) {
    if (answer === "not for this") continue;
    const { family, size, peer, times: aim } = sides[k];
    const own = [family, String(size), spread(ours, runs), balanced === null ? "" : ms(balanced.median), peer];
    if (typeof answer === "string") console.log(line([...own, answer]));
    else {
      const ratio = answer.times.median / ours.median;
      console.log(line([...own, ms(answer.times.median), times(ratio), ...verdict(ratio, aim)]));
    }
  }
}

function allPeers(family: string, size: number): Goal[] {
  const able = peers.filter(({ most }) => size <= most).map(({ name }) => name);
  return ["scipy", ...able].map((peer) => goals.find((goal) => goal.family === family && goal.size === size && goal.peer === peer) ?? { family, size, peer, times: null });
}

function printFirstCall() {
  const { size, processes, ours, theirs, wall } = firstCall(seed);
  const ratio = theirs.median / ours.median;
  console.log(line(["first call", String(size), spread(ours, processes), "", "munkres", ms(theirs.median), times(ratio), ...verdict(ratio, firstCallTimes)]));
  console.log(`  in ${processes} fresh processes each, taking turns, of the built bundle; wall time ${ms(wall.ours)} ms and ${ms(wall.theirs)} ms`);
}

function printRematch({ family, size, times: aim, moved: mostMoved }: (typeof rematches)[number]) {
  const { change, anew, opening, moved } = rematch(family, size, seed, runs);
  const ratio = anew.median / change.median;
  console.log(line([`rematch ${family}`, String(size), spread(change, change.runs), "", "solving anew", ms(anew.median), times(ratio), ...verdict(ratio, aim)]));
  const goal = mostMoved === null ? "" : ` (goal ${mostMoved})`;
  console.log(`  ${change.runs} rows leave, one by one; half of the changes give up ${moved.median} pairs of others or fewer${goal}, none more than ${moved.most}, and no fewer can be; opening takes ${ms(opening)} ms once`);
}

function printScorer() {
  const { seconds, pass, passes, megabytes } = solveFromScorer(scorer.size, seed);
  const isReached = passes <= scorer.passes && megabytes <= scorer.megabytes;
  console.log(line(["scorer", String(scorer.size), `${ms(1000 * seconds)} (1 run)`, "", "all scores once", ms(1000 * pass), `${passes.toFixed(2)} passes`, `<${scorer.passes}`, isReached ? "yes" : "no"]));
  console.log(`  ${megabytes.toFixed(0)} MB of memory at most; the goal is less than ${scorer.megabytes} MB; proved by its certificate`);
}

function printMillion(family: string) {
  const { small, large } = growToMillion(family, seed);
  const ratio = large.times.median / small.times.median;
  const isReached = ratio <= million.times && large.megabytes <= million.megabytes;
  console.log(line([family, "1000000", spread(large.times, runs), "", "itself at 100000", ms(small.times.median), times(ratio), `<${million.times}x`, isReached ? "yes" : "no"]));
  console.log(`  at most ${large.megabytes.toFixed(0)} MB of memory in a process that makes the instance and solves it; the goal is less than ${million.megabytes} MB`);
}

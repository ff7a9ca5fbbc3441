// Scores of the standard program, worked out by rows and pair by pair. Results are compared before anything is timed.
//
//     npm run bench:scoring -- [people a side] [listed partners]
import os from "node:os";
import { bestPartners, FORBIDDEN, scoreCohort } from "../src/index.ts";
import { compileScorer, isEligible, pairPoints } from "../src/compatibility/index.ts";
import { cpuTime, ms, timed, timesOf } from "./clock.ts";
import { madeUp } from "./made-up.ts";

const seed = 20_270_401;
const size = Number(process.argv[2] ?? 1000);
const most = Number(process.argv[3] ?? 32);
const runs = 5;

const cohort = madeUp(size, seed);
const scorer = compileScorer(cohort);
const { mentees, mentors, program } = cohort;
const pairs = mentees.length * mentors.length;
const pairByPair = () => {
  const values = new Int16Array(pairs);
  let cell = 0;
  for (const mentee of mentees)
    for (const mentor of mentors) values[cell++] = isEligible(scorer, mentee, mentor) ? pairPoints(scorer.measures, mentee, mentor, program.resolution) : FORBIDDEN;
  return values;
};

let expected = new Int16Array(0);
const slow = timesOf(Array.from({ length: 3 }, () => cpuTime(() => (expected = pairByPair()))));
if (!scoreCohort(cohort).values.every((points, cell) => points === expected[cell])) throw new Error("Rows and pairs come to different points.");
const rows = timed(runs, () => scoreCohort(cohort).eligible);
const lists = timed(runs, () => bestPartners(cohort, most).ofMentees.partners[0]);

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}; seed ${seed}; ${size} x ${size} of the standard program, CPU time`);
for (const [name, { median, least, most: longest }] of Object.entries({ "pair by pair": slow, "by rows": rows, [`best ${most} of each, no matrix`]: lists }))
  console.log(`${name.padEnd(28)} ${ms(median)} ms (${ms(least)}-${ms(longest)})  ${(pairs / median / 1000).toFixed(2)} million pairs a second, ${(slow.median / median).toFixed(1)}x pair by pair`);

// The whole command on 500 x 500 people in the civil-service layout, from CSV to written files, beside what munkres-js alone
// takes to pair their score matrix. Takes minutes: the peer does.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import munkresJs from "munkres-js";
import { readCohort } from "../src/cohort/index.ts";
import { FORBIDDEN, scoreCohort } from "../src/compatibility/index.ts";
import { readSheets } from "../src/csv/index.ts";
import { readProgram } from "../src/program/index.ts";
import { civilServiceSheets } from "./civil-service.ts";

const [size, seed, runs] = [500, 1, 5];
const programFile = "examples/civil-service/program.json";
const folder = mkdtempSync(join(tmpdir(), "mentor-match-"));
const sheets = civilServiceSheets(seed, size);
for (const side of ["mentors", "mentees"] as const) writeFileSync(join(folder, `${side}.csv`), sheets[side]);

/** Seconds the built command takes, Node's start and all. */
function commandTime(): number {
  const args = ["match", "--program", programFile, "--mentors", join(folder, "mentors.csv"), "--mentees", join(folder, "mentees.csv"), "--out", join(folder, "out"), "--overwrite"];
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli.js", ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

/** The scores of the sheets as costs; a pair that must not be costs more than all others together, as the peer knows no such pairs. */
function costs(): number[][] {
  const read = readSheets(readProgram(JSON.parse(readFileSync(programFile, "utf8"))), { mentors: { name: "mentors", content: sheets.mentors }, mentees: { name: "mentees", content: sheets.mentees } });
  if (!read.ok) throw new Error("the sheets do not read");
  const cohort = readCohort(readProgram(JSON.parse(readFileSync(programFile, "utf8"))), read.input);
  const { rows, columns, values } = scoreCohort(cohort);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const points = values[row * columns + column];
      return points === FORBIDDEN ? 1000 * (rows + 1) : 1000 - points;
    }),
  );
}

const ours = Array.from({ length: runs }, commandTime).sort((a, b) => a - b);
const { summary } = JSON.parse(readFileSync(join(folder, "out", "matching.json"), "utf8"));
rmSync(folder, { recursive: true, force: true });

const matrix = costs();
const started = performance.now();
const pairs = munkresJs(matrix);
const theirs = (performance.now() - started) / 1000;
const allowed = pairs.filter(([row, column]) => matrix[row][column] <= 1000).length;
if (allowed !== summary.paired) throw new Error(`munkres-js pairs ${allowed}, the command ${summary.paired}`);

const median = ours[(runs - 1) >> 1];
console.log(`${size} x ${size} people in the civil-service layout, seed ${seed}, Node ${process.version}; both pair ${allowed} mentees`);
console.log(`the whole command, CSV to written files   ${median.toFixed(2)} s (${ours[0].toFixed(2)}-${ours[runs - 1].toFixed(2)}, median of ${runs}, wall)`);
console.log(`munkres-js alone on the score matrix      ${theirs.toFixed(2)} s (one run)`);
console.log(`the command takes ${(median / theirs).toFixed(3)} of it`);

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timesOf, type Times } from "./clock.ts";
import { caseOf } from "./families.ts";

const size = 100;
const processes = 15;

export interface FirstCall {
  readonly size: number;
  readonly processes: number;
  /** CPU milliseconds of the first call, loading put aside. */
  readonly ours: Times;
  readonly theirs: Times;
  /** Medians of the same calls by the clock on the wall. */
  readonly wall: { readonly ours: number; readonly theirs: number };
}

interface Call {
  readonly total: number;
  readonly cpu: number;
  readonly wall: number;
}

/** The first call of the built bundle and of npm munkres in fresh processes, taking turns. @throws where totals disagree */
export function firstCall(seed: number): FirstCall {
  const built = spawnSync("npm", ["run", "-s", "build"], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  const folder = mkdtempSync(join(tmpdir(), "mentor-match-"));
  const file = join(folder, "scores");
  writeFileSync(file, new Uint8Array((caseOf("compat", size, seed).scores.values as Int16Array).buffer));
  const rounds = Array.from({ length: processes }, () => ({ ours: call("mentor-match", file), theirs: call("munkres", file) }));
  rmSync(folder, { recursive: true });
  for (const { ours, theirs } of rounds) if (ours.total !== theirs.total) throw new Error(`munkres finds ${theirs.total}, mentor-match ${ours.total}`);
  const median = (side: "ours" | "theirs") => timesOf(rounds.map((round) => round[side].wall)).median;
  return {
    size,
    processes,
    ours: timesOf(rounds.map(({ ours }) => ours.cpu)),
    theirs: timesOf(rounds.map(({ theirs }) => theirs.cpu)),
    wall: { ours: median("ours"), theirs: median("theirs") },
  };
}

function call(solver: string, file: string): Call {
  const { status, stdout, stderr } = spawnSync(process.execPath, [new URL("first-call-child.mjs", import.meta.url).pathname, solver, file, String(size)], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Call;
}

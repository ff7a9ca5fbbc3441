import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forbiddenOf, type ScoreArray } from "../src/assignment/index.ts";
import type { Case } from "./case.ts";
import { timesOf } from "./clock.ts";
import type { Answer } from "./peers.ts";

/** A peer has so many seconds for one problem, all runs together. */
const patience = 1200;

/** scipy on the same problem, in a process of its own: CPU time of the solve alone. */
export function askScipy({ scores, capacity }: Case, runs: number): Answer {
  const folder = mkdtempSync(join(tmpdir(), "mentor-match-"));
  const write = (name: string, values: ScoreArray) => {
    writeFileSync(join(folder, name), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    return join(folder, name);
  };
  const values = scores.values as ScoreArray;
  const graph = "offsets" in scores ? { offsets: write("offsets", scores.offsets as Int32Array), targets: write("targets", scores.targets as Int32Array) } : {};
  const mark = forbiddenOf(values);
  const forbidden = Number.isFinite(mark) ? mark : null;
  const type = values.constructor.name.replace("Array", "").toLowerCase();
  const question = { rows: scores.rows, capacity, runs, values: write("values", values), type, forbidden, ...graph };
  const script = new URL("scipy-peer.py", import.meta.url).pathname;
  const { status, stdout, stderr, error } = spawnSync("python3", [script], { input: `${JSON.stringify(question)}\n`, encoding: "utf8", timeout: 1000 * patience });
  rmSync(folder, { recursive: true });
  if (error !== undefined && "code" in error) return error.code === "ETIMEDOUT" ? "not in time" : "absent";
  const [version, answer] = stdout.trim().split("\n");
  if (version === "") return "absent";
  if (status !== 0) throw new Error(`scipy: ${stderr}`);
  const { total, times } = JSON.parse(answer) as { total: number; times: number[] };
  return { total, times: timesOf(times) };
}

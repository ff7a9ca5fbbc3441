import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreArray } from "../src/assignment/index.ts";
import type { Case } from "./families.ts";

export interface ScipyAnswer {
  readonly total: number;
  /** CPU milliseconds of a solve alone. */
  readonly median: number;
}

/** scipy on the same problem, in a process of its own; `null` where python3 or scipy is absent, or takes more than so many seconds. */
export function askScipy({ scores, capacity }: Case, runs: number, seconds: number): ScipyAnswer | null {
  const folder = mkdtempSync(join(tmpdir(), "mentor-match-"));
  const write = (name: string, values: Float64Array | Int32Array) => {
    writeFileSync(join(folder, name), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    return join(folder, name);
  };
  const graph = "offsets" in scores ? { offsets: write("offsets", Int32Array.from(scores.offsets)), targets: write("targets", Int32Array.from(scores.targets)) } : {};
  const values = Float64Array.from(scores.values as ScoreArray, (value) => (value === -32768 ? -Infinity : value));
  const question = { rows: scores.rows, capacity, runs, values: write("values", values), ...graph };
  const { status, stdout } = spawnSync("python3", [new URL("scipy-peer.py", import.meta.url).pathname], { input: `${JSON.stringify(question)}\n`, encoding: "utf8", timeout: 1000 * seconds });
  rmSync(folder, { recursive: true });
  return status === 0 ? (JSON.parse(stdout.trim().split("\n")[1]) as ScipyAnswer) : null;
}

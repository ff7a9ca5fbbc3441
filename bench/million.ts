import { spawnSync } from "node:child_process";
import type { Times } from "./clock.ts";

/** A large instance solved in a process of its own. */
export interface Alone {
  readonly times: Times;
  /** The most memory the process had (resident set) until it had made the instance and solved it once. */
  readonly megabytes: number;
}

/** Candidate lists of a hundred thousand rows and of a million, ten times as many, each in its own process. */
export function growToMillion(family: string, seed: number): { readonly small: Alone; readonly large: Alone } {
  return { small: alone(family, 100_000, seed), large: alone(family, 1_000_000, seed) };
}

function alone(family: string, size: number, seed: number): Alone {
  const script = new URL("million-child.ts", import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, family, String(size), String(seed)], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Alone;
}

import { spawnSync } from "node:child_process";

/** A square problem solved without a matrix, in a process of its own. */
export interface FromScorer {
  /** CPU seconds of the solve, and of asking for every score once. */
  readonly seconds: number;
  readonly pass: number;
  /** Scores asked for, in times of all there are. */
  readonly passes: number;
  /** The most memory the process had until it was solved. */
  readonly megabytes: number;
}

/** Compatibility scores, worked out when they are asked for. @throws where the certificate does not hold */
export function solveFromScorer(size: number, seed: number): FromScorer {
  const script = new URL("scorer-child.ts", import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, String(size), String(seed)], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FromScorer;
}

import { beyondLocks } from "../network/locks.ts";
import { smallWork, type Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";

/** Bounds on ports, by their numbers: minimums to meet, maximums to keep. All other bounds are left aside. */
export interface Bounds {
  readonly minimums: ReadonlySet<number>;
  readonly maximums: ReadonlySet<number>;
}

/** The ports that some bounds are about, as if there were no others. */
export interface Bounded {
  /** Ascending, so that a port comes before those that count in it. */
  readonly kept: readonly number[];
  /** What a port kept counts in, `ports` where that is the hub; and the ports kept that count in a port, or in the hub. */
  readonly up: Int32Array;
  readonly down: readonly (readonly number[])[];
  /** The rows of the open pairs that count in a port and in none within it. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Seats of each row, fewest and most of each port, beside the locked pairs. */
  readonly spare: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Pairs below the threshold are absent; so is what counts for no minimum. */
export function* boundedPorts(instance: Instance, threshold: number, { minimums, maximums }: Bounds, phase: string): Generator<Step, Bounded> {
  const { rows, ports, offsets, targets, base, above, absent, lockedPairs } = instance;
  // Each port's nearest port kept, itself perhaps; the hub, where nothing asks for what counts in it.
  const nearest = new Int32Array(ports + 1).fill(ports);
  const up = new Int32Array(ports).fill(ports);
  const down: number[][] = Array.from({ length: ports + 1 }, () => none);
  const rowsOf: number[][] = Array.from({ length: ports }, () => none);
  const kept: number[] = [];
  for (let port = 0; port < ports; port++) {
    const around = nearest[above[port]];
    const isKept = minimums.has(port) || (around < ports && maximums.has(port));
    nearest[port] = isKept ? port : around;
    if (!isKept) continue;
    kept.push(port);
    up[port] = around;
    rowsOf[port] = [];
    if (down[around] === none) down[around] = [];
    down[around].push(port);
  }
  for (let row = 0, steps = 0; row < rows; row++) {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      const port = nearest[targets[edge - base[row]]];
      if (port === ports || lockedPairs.has(edge)) continue;
      const points = instance.pointsOf(edge);
      if (points !== absent && points >= threshold) rowsOf[port].push(row);
    }
    steps += offsets[row + 1] - offsets[row];
    if (steps <= smallWork) continue;
    yield { phase, done: row, total: rows, steps };
    steps = 0;
  }
  return { kept, up, down, rowsOf, ...beyondLocks(instance) };
}

const none: number[] = [];

import { smallWork, type Step } from "../progress.ts";
import type { Graph } from "../read/graph.ts";
import type { Points } from "../read/points.ts";

/** Pairs and their points, as `graph.ts` numbers them. */
export type Pairs = Pick<Graph, "offsets" | "targets" | "base"> & Pick<Points, "points" | "absent">;

/** The pairs of at least a threshold, listed on their own where they are few; otherwise all, as they are. */
export function* sift(pairs: Pairs, threshold: number, phase: string): Generator<Step, Pairs> {
  const { offsets, targets, base, points, absent } = pairs;
  const rows = offsets.length - 1;
  const starts = new Int32Array(rows + 1);
  const most = points.length / fewest;
  let looks = 0;
  for (let row = 0; row < rows; row++) {
    let count = starts[row];
    for (let edge = offsets[row], end = offsets[row + 1]; edge < end; edge++) if (points[edge] >= threshold && points[edge] !== absent) count++;
    if (count > most) return pairs;
    starts[row + 1] = count;
    looks += offsets[row + 1] - offsets[row];
    if (looks <= smallWork) continue;
    yield { phase, done: row, total: rows, steps: looks };
    looks = 0;
  }
  const few = { offsets: starts, targets: new Int32Array(starts[rows]), base: new Int32Array(rows), points: new Float64Array(starts[rows]), absent: -Infinity };
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let edge = offsets[row], end = offsets[row + 1], shift = base[row]; edge < end; edge++) {
      if (!(points[edge] >= threshold) || points[edge] === absent) continue;
      few.targets[at] = targets[edge - shift];
      few.points[at++] = points[edge];
    }
    looks += offsets[row + 1] - offsets[row];
    if (looks <= smallWork) continue;
    yield { phase, done: row, total: rows, steps: looks };
    looks = 0;
  }
  return few;
}

/** To list pairs pays where they are no more than one in so many. */
const fewest = 8;

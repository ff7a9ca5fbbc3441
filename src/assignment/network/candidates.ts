import { smallWork, type Step } from "../progress.ts";
import { emptyGraph, type Asked } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";
import { Lowest } from "./lowest.ts";

const bestOfEach = 32;

/**
 * A problem whose scores are asked for, on the best pairs of each row and of each column alone: one pass over the scores,
 * and memory for the pairs it keeps. Its optimum is near that of all pairs, so its prices are a start (`mend.ts`). What
 * previous pairs are worth besides is left out.
 */
export function* candidatesOf(instance: Instance, asked: Asked, threshold: number, phase: string): Generator<Step, Instance> {
  const { rows, columns, markedOf, lockedPairs, offsets } = instance;
  const line = new Float64Array(columns);
  const ofRow = new Lowest(Math.min(bestOfEach, columns));
  const ofColumn = Array.from({ length: columns }, () => new Lowest(Math.min(bestOfEach, rows)));
  const pointsOf = Array.from({ length: rows }, () => new Map<number, number>());
  let steps = 0;
  for (let row = 0; row < rows; row++) {
    asked.readRow(row, line);
    for (const edge of markedOf.get(row) ?? []) if (lockedPairs.has(edge)) line[edge - offsets[row]] = -Infinity;
    ofRow.clear();
    // Rows that begin at different places keep different ones of many equal pairs.
    const own = Math.floor((row * columns) / rows);
    for (let k = 0; k < columns; k++) {
      const column = k + own < columns ? k + own : k + own - columns;
      const points = line[column];
      if (points === -Infinity || points < threshold) continue;
      if (-points < ofRow.limit) ofRow.add(column, -points);
      if (-points < ofColumn[column].limit) ofColumn[column].add(row, -points);
    }
    for (let k = 0; k < ofRow.kept; k++) pointsOf[row].set(ofRow.places[k], -ofRow.values[k]);
    steps += columns;
    if (steps < smallWork) continue;
    yield { phase, done: row, total: rows, steps };
    steps = 0;
  }
  for (const [column, { kept, places, values }] of ofColumn.entries()) for (let k = 0; k < kept; k++) pointsOf[places[k]].set(column, -values[k]);
  return onlyThese(instance, pointsOf);
}

function onlyThese(instance: Instance, pointsOf: readonly ReadonlyMap<number, number>[]): Instance {
  const allowedOfRow = Int32Array.from(pointsOf, ({ size }) => size);
  const { offsets, targets, scores: points, base } = emptyGraph(allowedOfRow);
  for (const [row, candidates] of pointsOf.entries()) {
    const first = instance.offsets[row] - instance.base[row];
    for (const [k, column] of Int32Array.from(candidates.keys()).sort().entries()) {
      targets[offsets[row] + k] = instance.targets[first + column];
      points[offsets[row] + k] = candidates.get(column) ?? -Infinity;
    }
  }
  const marks = { lockedPairs: new Set<number>(), previousPairs: new Set<number>(), markedOf: new Map<number, number[]>() };
  return { ...instance, ...marks, offsets, targets, base, scores: points, points, pointsOf: (edge) => points[edge], asked: null, allowedOfRow };
}

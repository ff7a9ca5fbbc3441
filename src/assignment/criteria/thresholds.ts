import { inPieces, smallWork, type Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import { distinct } from "./distinct.ts";
import type { Optimum } from "./optimum.ts";

/** The points from the lowest upwards that occur among pairs free to choose, each once. */
export function* pointsFrom({ points, absent, greatest, lockedPairs }: Instance, lowest: number, phase: string): Generator<Step, Float64Array> {
  const isFree = (edge: number) => points[edge] >= lowest && points[edge] !== absent && !lockedPairs.has(edge);
  const range = greatest - lowest + 1;
  if (range > 4 * points.length) return yield* distinct(points.length, (edge) => (isFree(edge) ? points[edge] : Number.NaN), phase);
  const occurs = new Uint8Array(range);
  yield* inPieces(points.length, phase, (edge) => {
    if (isFree(edge)) occurs[points[edge] - lowest] = 1;
  });
  const result: number[] = [];
  for (let value = 0; value < range; value++) if (occurs[value] === 1) result.push(lowest + value);
  return Float64Array.from(result);
}

/**
 * Where the best worst pair often lies: at the best pair of the row that has the least of those, or of the column where
 * every place is filled. A guess only, so locks and the like need no care.
 */
export function* guessOf(instance: Instance, steps: Float64Array, { network, seats }: Optimum, phase: string): Generator<Step, number> {
  const { rows, columns, offsets, targets, base, columnOf, points, absent } = instance;
  const bestOfColumn = new Float64Array(columns).fill(-Infinity);
  let least = Infinity;
  for (let row = 0, looks = 0; row < rows; row++) {
    let best = -Infinity;
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      const value = points[edge];
      if (value === absent) continue;
      if (value > best) best = value;
      const column = columnOf[targets[edge - base[row]]];
      if (value > bestOfColumn[column]) bestOfColumn[column] = value;
    }
    if (best > -Infinity && best < least) least = best;
    looks += offsets[row + 1] - offsets[row];
    if (looks <= smallWork) continue;
    yield { phase, done: row, total: rows, steps: looks };
    looks = 0;
  }
  const places = network.most.subarray(0, columns).reduce((sum, count) => sum + count, 0);
  if (places <= seats) for (const best of bestOfColumn) if (best > -Infinity && best < least) least = best;
  const above = steps.findIndex((value) => value > least);
  return (above < 0 ? steps.length : above) - 1;
}

import { inPieces, smallWork, type Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import { distinct } from "./distinct.ts";

/** Pairs in classes, numbered from 0; pairs that must not be are in none. */
export interface Classes {
  readonly count: number;
  /** The class of each pair; -1 where it is in none. */
  readonly of: Int32Array;
  /** Class k's pairs are `pairs[start[k]] .. pairs[start[k + 1] - 1]`. */
  readonly start: Int32Array;
  readonly pairs: Int32Array;
}

/** Each score that occurs is a class, the lowest first. */
export function* classesByScore(instance: Instance, phase: string): Generator<Step, Classes> {
  const { points } = instance;
  const isAllowed = allowedIn(instance);
  const levels = yield* distinct(points.length, (edge) => (isAllowed(edge) ? points[edge] : Number.NaN), phase);
  const of = new Int32Array(points.length).fill(-1);
  yield* inPieces(points.length, phase, (edge) => {
    if (isAllowed(edge)) of[edge] = placeOf(levels, points[edge]);
  });
  return yield* grouped(of, levels.length, phase);
}

/** Each rank is a class: a row's pairs of its highest score have rank 1, those of its next score rank 2, and so on. */
export function* classesByRank(instance: Instance, phase: string): Generator<Step, Classes> {
  const { rows, offsets, points } = instance;
  const isAllowed = allowedIn(instance);
  const of = new Int32Array(points.length).fill(-1);
  let count = 0;
  for (let row = 0, steps = 0; row < rows; row++) {
    const occurring = new Set<number>();
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) if (isAllowed(edge)) occurring.add(points[edge]);
    const levels = Float64Array.from(occurring).sort();
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) if (isAllowed(edge)) of[edge] = levels.length - 1 - placeOf(levels, points[edge]);
    count = Math.max(count, levels.length);
    steps += stepsOfRanking * (offsets[row + 1] - offsets[row]);
    if (steps <= smallWork) continue;
    yield { phase, done: row, total: rows, steps };
    steps = 0;
  }
  return yield* grouped(of, count, phase);
}

/** To rank a pair takes as long as to look at so many. */
const stepsOfRanking = 8;

function allowedIn({ points, absent, frozenFloor, lockedPairs }: Instance): (edge: number) => boolean {
  return (edge) => points[edge] !== absent && (points[edge] >= frozenFloor || lockedPairs.has(edge));
}

/** Where a number stands in an ascending list, by bisection. */
function placeOf(levels: Float64Array, value: number): number {
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By counting. */
function* grouped(of: Int32Array, count: number, phase: string): Generator<Step, Classes> {
  const start = new Int32Array(count + 1);
  yield* inPieces(of.length, phase, (edge) => {
    if (of[edge] >= 0) start[of[edge] + 1]++;
  });
  for (let k = 0; k < count; k++) start[k + 1] += start[k];
  const pairs = new Int32Array(start[count]);
  const next = start.slice();
  yield* inPieces(of.length, phase, (edge) => {
    if (of[edge] >= 0) pairs[next[of[edge]]++] = edge;
  });
  return { count, of, start, pairs };
}

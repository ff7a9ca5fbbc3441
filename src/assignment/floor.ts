import type { FloorCertificate, FloorClaim } from "./assignment.ts";
import type { Criterion } from "./objective.ts";
import { isFeasible, optimise, proofOf, raise, type Optimum } from "./optimum.ts";
import type { Step } from "./progress.ts";
import type { Instance } from "./read-problem.ts";

/** The floor in points, and its evidence; -Infinity and none where no pair is free to choose. */
export interface Floor {
  readonly points: number;
  readonly certificate: FloorCertificate | null;
  /** An optimum of best total, all of whose pairs reach w0. */
  readonly reached?: Optimum;
}

/** What the floor starts from: the best total at full participation. */
export const floorBase: readonly Criterion[] = ["participation", "total"];

/**
 * The floor w0 + ceil(share (w* - w0)), where w0 is the best worst pair among the assignments of best total and w* the best
 * possible worst pair, both at full participation. Both are searched over the scores that occur; each comes with an
 * assignment that reaches it and with prices proving that one step higher does not. Where scores are fractions, totals that
 * rounding alone may tell apart count as equal, and the floor gives way by what rounding may have added.
 */
export function* findFloor(instance: Instance, base: Optimum): Generator<Step, Floor> {
  if (base.worst === Infinity) return { points: -Infinity, certificate: null };
  const steps = pointsFrom(instance, base.worst);
  const atBestTotal = yield* highest(
    steps,
    base,
    0,
    (threshold, from) => raise(from, floorBase, threshold, "lowest score at the best total"),
    (found) => servesAsMany(found, base) && found.points >= base.points - instance.slack,
  );
  const best = yield* highest(
    steps,
    base,
    lastAtMost(steps, leastBest(instance)),
    (threshold) => optimise(instance, ["participation"], threshold, "lowest score"),
    (found) => servesAsMany(found, base),
  );
  return {
    points: atBestTotal.points + shareOf(best.points - atBestTotal.points, instance.problem.share) - (instance.exact ? 0 : 2),
    reached: atBestTotal.reached,
    certificate: { bestTotal: proofOf(base.network), atBestTotal: claim(instance, atBestTotal), best: claim(instance, best) },
  };
}

/** The points from the lowest upwards that occur among pairs free to choose, each once. */
function pointsFrom({ points, absent, greatest, isLocked }: Instance, lowest: number): Float64Array {
  const range = greatest - lowest + 1;
  if (range > 4 * points.length) {
    const occurring = new Set<number>();
    for (let edge = 0; edge < points.length; edge++) if (points[edge] >= lowest && points[edge] !== absent && isLocked[edge] === 0) occurring.add(points[edge]);
    return Float64Array.from(occurring).sort();
  }
  const occurs = new Uint8Array(range);
  for (let edge = 0; edge < points.length; edge++) if (points[edge] >= lowest && points[edge] !== absent) occurs[points[edge] - lowest] = 1;
  const result: number[] = [];
  for (let value = 0; value < range; value++) if (occurs[value] === 1) result.push(lowest + value);
  return Float64Array.from(result);
}

/** The best pair of the row that has the least of those: where every row is served without a lock, no floor can be higher. */
function leastBest({ rows, offsets, points, absent }: Instance): number {
  let least = Infinity;
  for (let row = 0; row < rows; row++) {
    let best = -Infinity;
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) if (points[edge] > best && points[edge] !== absent) best = points[edge];
    if (best > -Infinity) least = Math.min(least, best);
  }
  return least;
}

function lastAtMost(steps: Float64Array, most: number): number {
  const above = steps.findIndex((value) => value > most);
  return (above < 0 ? steps.length : above) - 1;
}

interface Highest {
  readonly points: number;
  /** An optimum that reaches these points, and the one a step higher, which falls short. */
  readonly reached: Optimum;
  readonly beyond: Optimum;
}

/**
 * The highest threshold that passes. The lowest one does, shown by `base`; above the last one nothing is left to choose. A
 * guess above the lowest is tried first.
 */
function* highest(
  steps: Float64Array,
  base: Optimum,
  guess: number,
  solve: (threshold: number, from: Optimum) => Generator<Step, Optimum>,
  passes: (found: Optimum) => boolean,
): Generator<Step, Highest> {
  let low = 0;
  let high = steps.length;
  let reached = base;
  let beyond: Optimum | null = null;
  // Ever longer strides until one fails, then bisection: often the very first fails, since few optima have the best total.
  for (let stride = 1; beyond === null || low + 1 < high; stride *= 2) {
    const middle = low < guess && guess < high ? guess : beyond === null ? Math.min(low + stride, high) : (low + high) >> 1;
    const found: Optimum = yield* solve(middle < steps.length ? steps[middle] : Infinity, reached);
    if (passes(found)) {
      low = middle;
      reached = found;
    } else {
      high = middle;
      beyond = found;
    }
  }
  return { points: steps[low], reached, beyond };
}

function servesAsMany(found: Optimum, base: Optimum): boolean {
  return isFeasible(found) && found.rows === base.rows && found.seats === base.seats;
}

/** ceil(share * range), the share read to a millionth: .1 of 30 is 3, not the 4 that 3.0000000000000004 rounds up to. */
function shareOf(range: number, share: number): number {
  const millionths = Math.round(share * 1e6);
  return millionths * Math.floor(range / 1e6) + Math.ceil((millionths * (range % 1e6)) / 1e6);
}

function claim({ problem }: Instance, { points, reached, beyond }: Highest): FloorClaim {
  return { score: points * problem.unit, columnsOf: reached.network.columnsOf(), beyond: proofOf(beyond.network) };
}

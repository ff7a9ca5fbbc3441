import type { FloorCertificate, FloorClaim, Proof } from "../assignment.ts";
import type { Criterion } from "../objective.ts";
import type { Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import { isFeasible, optimise, proofOf, raise, type Optimum } from "./optimum.ts";
import { columnsIn, isSimple, serve, type Service } from "./serve.ts";
import type { Pairs } from "./sift.ts";
import { guessOf, pointsFrom } from "./thresholds.ts";

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
  const steps = yield* pointsFrom(instance, base.worst, "lowest score at the best total");
  const servesAsMany = (found: Optimum) => isFeasible(found) && found.rows === base.rows && found.seats === base.seats;
  let reached = base;
  const atBestTotal = yield* highest(steps, attemptOf(base, true), 0, function* (threshold) {
    const found: Optimum = yield* raise(reached, floorBase, threshold, "lowest score at the best total");
    const passes = servesAsMany(found) && found.points >= base.points - instance.slack;
    if (passes) reached = found;
    return attemptOf(found, passes);
  });
  let columnOf = columnsIn(reached.network);
  let pairs: Pairs = instance;
  const best = yield* highest(steps, attemptOf(base, true), yield* guessOf(instance, steps, base, "lowest score"), function* (threshold) {
    if (isSimple(base.network)) {
      const served: Service = yield* serve(base.network, threshold, "lowest score", { columnOf, pairs });
      columnOf = served.columnOf;
      if (served.passes) pairs = served.pairs;
      return served;
    }
    const found = yield* optimise(instance, ["participation"], threshold, "lowest score");
    return attemptOf(found, servesAsMany(found));
  });
  return {
    points: atBestTotal.points + shareOf(best.points - atBestTotal.points, instance.problem.share) - (instance.exact ? 0 : 2),
    reached,
    certificate: { bestTotal: proofOf(base.network), atBestTotal: claim(instance, atBestTotal), best: claim(instance, best) },
  };
}

/** What came of a threshold. */
export interface Attempt {
  readonly passes: boolean;
  columnsOf(): number[][];
  /** That no assignment does better. */
  proof(): Proof;
}

function attemptOf({ network }: Optimum, passes: boolean): Attempt {
  return { passes, columnsOf: () => network.columnsOf(), proof: () => proofOf(network) };
}

interface Highest {
  readonly points: number;
  /** An attempt that reaches these points, and the one a step higher, which falls short. */
  readonly reached: Attempt;
  readonly beyond: Attempt;
}

/**
 * The highest threshold that passes. The lowest one does, shown by `base`; above the last one nothing is left to choose. A
 * guess above the lowest is tried first.
 */
function* highest(steps: Float64Array, base: Attempt, guess: number, attempt: (threshold: number) => Generator<Step, Attempt>): Generator<Step, Highest> {
  let low = 0;
  let high = steps.length;
  let reached = base;
  let beyond: Attempt | null = null;
  // Ever longer strides until one fails, then bisection: often the very first fails, since few optima have the best total.
  for (let stride = 1; beyond === null || low + 1 < high; ) {
    const isGuess = low < guess && guess < high;
    const middle = isGuess ? guess : beyond === null ? Math.min(low + stride, high) : (low + high) >> 1;
    if (!isGuess) stride *= 2;
    const found: Attempt = yield* attempt(middle < steps.length ? steps[middle] : Infinity);
    if (found.passes) {
      low = middle;
      reached = found;
    } else {
      high = middle;
      beyond = found;
    }
  }
  return { points: steps[low], reached, beyond };
}

/** ceil(share * range), the share read to a millionth: .1 of 30 is 3, not the 4 that 3.0000000000000004 rounds up to. */
function shareOf(range: number, share: number): number {
  const millionths = Math.round(share * 1e6);
  return millionths * Math.floor(range / 1e6) + Math.ceil((millionths * (range % 1e6)) / 1e6);
}

function claim({ problem }: Instance, { points, reached, beyond }: Highest): FloorClaim {
  return { score: points * problem.unit, columnsOf: reached.columnsOf(), beyond: beyond.proof() };
}

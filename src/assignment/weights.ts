import type { Scale } from "./assignment.ts";
import { AssignmentError } from "./error.ts";
import type { Criterion } from "./objective.ts";
import type { Instance } from "./read-problem.ts";

/** A lexicographic objective as whole-number weights. */
export interface Weights {
  readonly scale: Scale;
  /** Weight of each pair: total * (points - outside) + kept; -Infinity where the pair is below the threshold, or locked. */
  readonly pair: Float64Array;
  /** What a pair weighs if it is let in all the same. */
  pairLetIn(edge: number): number;
  /** Reward of a row's first seat, and of each further one. Twice as much for the first: both counts peak together. */
  readonly first: number;
  readonly further: number;
  /** Reward of a seat that a column's minimum asks for: more than any exchange can bring. 0 where there is none. */
  readonly minimum: number;
}

/**
 * One whole number per pair whose maximum is the lexicographic optimum. Criteria that do not add up (floor, load) are
 * passed over.
 *
 * Let N be the pairs an assignment can have. `kept` counts at most N, so a point outweighs it at N + 1; points add up to
 * at most N times their range, so a filled seat outweighs them at that plus 1; and so on in whatever order was asked for.
 * Rows served and seats filled reach their maxima together (the reachable numbers of seats per row form an M-natural-convex
 * set: Murota, Discrete Convex Analysis, 2003, 4.7), so twice the reward for a first seat puts rows first. A minimum is a
 * bonus above the longest exchange along one alternating path: path by path, no exchange can then pay for a seat less.
 *
 * @throws AssignmentError `too-large` where a sum of the solver could pass 2^53
 */
export function weigh(instance: Instance, criteria: readonly Criterion[], threshold: number): Weights {
  const { points, seats, slack, isLocked, isPrevious, problem } = instance;
  const outside = outsideOf(instance, criteria);
  let low = 0;
  let high = 0;
  for (const value of points) {
    low = Math.min(low, value - outside);
    high = Math.max(high, value - outside);
  }
  const scale = scaleOf(criteria, { participation: 2 * seats, total: seats * (high - low) + slack, kept: Math.min(seats, problem.previous.length) });

  // The total is reported even where it takes no part, so it counts at least once.
  const longest = 2 * scale.participation + (2 * seats + 1) * (Math.max(scale.total, 1) * (high - low) + scale.kept) + slack + 1;
  if (!(16 * longest <= Number.MAX_SAFE_INTEGER))
    throw new AssignmentError(
      "too-large",
      ["values"],
      high - low,
      `Exact weights could reach ${16 * longest}, above 2^53 - 1 = ${Number.MAX_SAFE_INTEGER}: use a smaller range of scores or a coarser resolution.`,
    );

  const pairLetIn = (edge: number) => scale.total * (points[edge] - outside) + scale.kept * isPrevious[edge];
  const pair = new Float64Array(points.length);
  for (let edge = 0; edge < pair.length; edge++) pair[edge] = points[edge] < threshold || isLocked[edge] === 1 ? -Infinity : pairLetIn(edge);
  const minimum = problem.minimum.some((count) => count > 0) ? longest : 0;
  return { scale, pair, pairLetIn, first: 2 * scale.participation, further: scale.participation, minimum };
}

/** What leaving a seat empty is worth against filling it: nothing where participation has decided that before. */
function outsideOf({ outside }: Instance, criteria: readonly Criterion[]): number {
  const participation = criteria.indexOf("participation");
  return participation >= 0 && participation < criteria.indexOf("total") ? 0 : outside;
}

/** From the last criterion up, each unit outweighs the most that all later ones can bring. */
function scaleOf(criteria: readonly Criterion[], most: Scale): Scale {
  const scale = { participation: 0, total: 0, kept: 0 };
  let later = 0;
  for (const name of [...criteria].reverse()) {
    if (name === "floor" || name === "load") continue;
    scale[name] = later + 1;
    later += scale[name] * most[name];
  }
  return scale;
}

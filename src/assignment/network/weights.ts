import type { Scale } from "../assignment.ts";
import { AssignmentError } from "../error.ts";
import type { Criterion } from "../objective.ts";
import { copyTo } from "../read/copy.ts";
import type { Instance } from "../read/problem.ts";

/**
 * A lexicographic objective as one whole number per pair, whose greatest sum is the optimum. Criteria that do not add up
 * (floor, load) are passed over.
 *
 * Let N be the pairs an assignment can have, and one more, so that prices can tell what another place would bring. `kept`
 * counts at most N, so a point outweighs it at N + 1; points add up to at most N times their range, so a filled seat
 * outweighs them at that plus 1; and so on in whatever order was asked for.
 * Rows served and seats filled reach their maxima together (the reachable numbers of seats per row form an M-natural-convex
 * set: Murota, Discrete Convex Analysis, 2003, 4.7), so twice the reward for a first seat puts rows first. A minimum is a
 * bonus above the longest exchange along one alternating path: path by path, no exchange can then pay for a seat less.
 *
 * Weights are worked out where they are needed, from the points as they lie: a table of them would cost more than it saves.
 */
export class Weights {
  readonly scale: Scale;
  /** Reward of a row's first seat, and of each further one. Twice as much for the first: both counts peak together. */
  readonly first: number;
  readonly further: number;
  /** Reward of a seat that the minimum of a column or group asks for: more than any exchange can bring. 0 where there is none. */
  readonly minimum: number;
  /** Whether no numbered pair is absent or below the threshold; not known of scores that are asked for. */
  allowsAll: boolean;
  private readonly instance: Instance;
  readonly threshold: number;
  /** What an empty seat counts as, in points. */
  readonly outside: number;

  /**
   * Pairs below the threshold count as absent; a row's first seat counts as two, or as so many.
   *
   * @throws AssignmentError `too-large` where a sum of the solver could pass 2^53
   */
  constructor(instance: Instance, criteria: readonly Criterion[], threshold: number, first = 2) {
    const { offsets, allowedOfRow, least, greatest, slack, depth, asked, minimum, mostKept, priceOfChange } = instance;
    const seats = instance.seats + 1;
    this.instance = instance;
    this.threshold = threshold;
    this.outside = outsideOf(instance, criteria);
    const range = Math.max(greatest + priceOfChange - this.outside, 0) - Math.min(least - this.outside, 0);
    const plain = scaleOf(criteria, { participation: first * seats, total: seats * range + slack, kept: Math.min(seats, mostKept) });

    // A stated price makes a kept pair worth so many points more, whatever else it decides.
    const scale = plain.kept > 0 ? { ...plain, kept: plain.kept + priceOfChange * plain.total } : plain;

    // The total is reported even where it takes no part, so it counts at least once.
    const longest = first * scale.participation + (2 * seats + 1) * (Math.max(scale.total, 1) * range + scale.kept) + slack + 1;
    // A pair may earn a minimum at each port it counts in.
    const widest = 16 * depth * longest;
    if (!(widest <= Number.MAX_SAFE_INTEGER))
      throw new AssignmentError(
        "too-large",
        ["values"],
        range,
        `Exact weights could reach ${widest}, above 2^53 - 1 = ${Number.MAX_SAFE_INTEGER}: use a smaller range of scores or a coarser resolution.`,
      );
    this.scale = scale;
    this.first = first * scale.participation;
    this.further = scale.participation;
    this.allowsAll = asked === null && !(least < threshold) && allowedOfRow.every((count, row) => count === offsets[row + 1] - offsets[row]);
    this.minimum = minimum.some((count) => count > 0) ? longest : 0;
  }

  /** Whether pairs that both allow weigh the same. */
  isLike({ scale, outside }: Weights): boolean {
    const { participation, total, kept } = this.scale;
    const keepsAlike = kept === scale.kept || this.instance.mostKept === 0;
    return participation === scale.participation && total === scale.total && keepsAlike && this.outside === outside;
  }

  /** total * (points - outside) + kept; -Infinity where the pair is absent, below the threshold, or locked. */
  of(edge: number): number {
    const { absent, lockedPairs } = this.instance;
    const points = this.instance.pointsOf(edge);
    return points === absent || points < this.threshold || lockedPairs.has(edge) ? -Infinity : this.letIn(edge);
  }

  /** What a pair weighs if it is let in all the same. */
  letIn(edge: number): number {
    const { previousPairs } = this.instance;
    return this.scale.total * (this.instance.pointsOf(edge) - this.outside) + (previousPairs.has(edge) ? this.scale.kept : 0);
  }

  /** The weights of a row's pairs, in their order. */
  readRow(row: number, into: Float64Array) {
    const { asked, points, offsets, markedOf } = this.instance;
    const from = offsets[row];
    if (asked === null) copyTo(into, points, from, offsets[row + 1]);
    else asked.readRow(row, into);
    this.weigh(into, offsets[row + 1] - from);
    for (const edge of markedOf.get(row) ?? none) into[edge - from] = this.of(edge);
  }

  /** The weights of all pairs that are stored, in their order. */
  readAll(into: Float64Array) {
    const { points, markedOf } = this.instance;
    copyTo(into, points, 0, points.length);
    this.weigh(into, points.length);
    for (const edges of markedOf.values()) for (const edge of edges) into[edge] = this.of(edge);
  }

  /** Points become weights, in place. */
  private weigh(line: Float64Array, count: number) {
    const { threshold, outside, allowsAll } = this;
    const { absent } = this.instance;
    const { total } = this.scale;
    if (!allowsAll)
      for (let k = 0; k < count; k++) line[k] = line[k] === absent || line[k] < threshold ? -Infinity : total * (line[k] - outside);
    else if (total !== 1 || outside !== 0) for (let k = 0; k < count; k++) line[k] = total * (line[k] - outside);
  }
}

const none: readonly number[] = [];

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
    if (name !== "participation" && name !== "total" && name !== "kept") continue;
    scale[name] = later + 1;
    later += scale[name] * most[name];
  }
  return scale;
}

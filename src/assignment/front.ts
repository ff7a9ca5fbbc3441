import type { Participation, Proof, Witness } from "./assignment.ts";
import { isFeasible, optimise, proofOf, raise, type Optimum } from "./criteria/optimum.ts";
import { pointsFrom } from "./criteria/thresholds.ts";
import { lockedWitness, minimumWitness } from "./criteria/witness.ts";
import { AssignmentError } from "./error.ts";
import type { AssignmentOptions, NormalisedProblem, Scores } from "./problem.ts";
import type { Step } from "./progress.ts";
import { checkNames } from "./read/options.ts";
import { readProblem, type Instance } from "./read/problem.ts";
import { run } from "./run.ts";

/** Constraints, as `solveAssignment` has them. */
export type FrontOptions = Pick<AssignmentOptions, "capacity" | "minimum" | "groups" | "demand" | "locked" | "floor" | "resolution">;

/**
 * Every trade between the lowest score and the total that is worth considering at full participation. Plain data: it
 * survives JSON, and `verifyFront` checks it from scores and result alone.
 */
export interface Front {
  readonly format: "mentor-match/front";
  readonly formatVersion: 1;
  /** `infeasible` means only that minimums or locks cannot be met: no points then, and a witness. */
  readonly status: "complete" | "infeasible";
  readonly problem: NormalisedProblem;
  /** What all points have in common. */
  readonly participation: Participation;
  /** From the best total to the best lowest score: the lowest rises, the total falls. */
  readonly points: readonly FrontPoint[];
  /** Shows that above the last point's lowest score fewer are served; `null` where infeasible, or where no pair is free to choose. */
  readonly beyond: Proof | null;
  readonly witness: Witness | null;
}

/** The greatest total at a lowest score, and the highest lowest score at that total. */
export interface FrontPoint {
  /** The lowest score among pairs that are not locked; `null` where there is none. */
  readonly lowest: number | null;
  /** Sum of scores. */
  readonly total: number;
  /** One assignment that reaches both: for each row its columns, ascending. */
  readonly columnsOf: readonly (readonly number[])[];
  /** Shows that no assignment of this participation whose pairs are above the lowest score of the point before has a greater total. */
  readonly proof: Proof;
}

/**
 * The front of the lowest score against the total: an assignment of full participation is on it when no other has more of
 * the one and as much of the other. It starts at the best total (at w0, the best lowest score there) and ends at the best
 * possible lowest score w* (at its best total); the criterion `floor` chooses between the two by a share. The assignments shown
 * are some of those that reach a point: for the rest of an objective solve again with `floor` at its lowest score.
 *
 * Each point is the optimum of the pairs above the lowest score before it, from the prices of that optimum.
 *
 * @throws AssignmentError for invalid input; `needs-integers` for fractions without a resolution
 */
export function front(scores: Scores, options: FrontOptions = {}): Front {
  return run(frontSteps(scores, options));
}

/** `front` piece by piece: yields after each small piece of work, so that a caller can pause, report or stop. */
export function* frontSteps(scores: Scores, options: FrontOptions = {}): Generator<Step, Front> {
  const instance = readFront(scores, options);
  const { frozenFloor, points } = instance;
  yield { phase: "reading", done: 1, total: 1, steps: points.length };
  const clash = lockedWitness(instance);
  if (clash !== null) return noFront(instance, clash);
  const base = yield* optimise(instance, criteria, frozenFloor, "best total");
  if (!isFeasible(base)) return noFront(instance, yield* minimumWitness(instance, frozenFloor));
  return yield* climb(instance, base);
}

const criteria = ["participation", "total"] as const;

const known: Readonly<Record<keyof FrontOptions, true>> = { capacity: true, minimum: true, groups: true, demand: true, locked: true, floor: true, resolution: true };

function readFront(scores: Scores, options: FrontOptions): Instance {
  if (typeof options === "object" && options !== null) checkNames(options, Object.keys(known), "Options are");
  const instance = readProblem(scores, options === null ? options : { ...options, objective: criteria });
  if (instance.asked !== null) throw new AssignmentError("needs-matrix", ["scores"], scores, "All scores that occur are gone through: give them as a matrix or as candidates.");
  if (instance.exact) return instance;
  throw new AssignmentError("needs-integers", ["values"], undefined, "Where totals are equal must be certain: use whole-number scores or give a resolution.");
}

function* climb(instance: Instance, base: Optimum): Generator<Step, Front> {
  const steps = base.worst < Infinity ? yield* pointsFrom(instance, base.worst, "front") : [];
  const found = [pointOf(instance, base)];
  let beyond: Proof | null = null;
  for (let at = 0, last = base; beyond === null && last.worst < Infinity; ) {
    while (at < steps.length && steps[at] <= last.worst) at++;
    const threshold = at < steps.length ? steps[at] : Infinity;
    const next: Optimum = yield* raise(last, criteria, threshold, "front");
    if (isFeasible(next) && next.rows === base.rows && next.seats === base.seats) {
      const point = pointOf(instance, next);
      // As good a total, and a higher lowest score: what came before was no point of the front, though what was proved of it holds.
      if (next.points === last.points) found.push({ ...point, proof: found.pop()?.proof ?? point.proof });
      else found.push(point);
      last = next;
    } else beyond = proofOf((yield* optimise(instance, ["participation"], threshold, "front")).network);
  }
  return { ...format, status: "complete", problem: instance.problem, participation: { rows: base.rows, seats: base.seats }, points: found, beyond, witness: null };
}

function pointOf({ lockedPairs, points, unit }: Instance, optimum: Optimum): FrontPoint {
  const locked = [...lockedPairs].reduce((sum, edge) => sum + points[edge], 0);
  return {
    lowest: optimum.worst === Infinity ? null : optimum.worst * unit,
    total: (optimum.points + locked) * unit,
    columnsOf: optimum.network.columnsOf(),
    proof: proofOf(optimum.network),
  };
}

function noFront({ problem }: Instance, witness: Witness): Front {
  return { ...format, status: "infeasible", problem, participation: { rows: 0, seats: 0 }, points: [], beyond: null, witness };
}

const format = { format: "mentor-match/front", formatVersion: 1 } as const;

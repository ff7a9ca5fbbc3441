import type { Assignment } from "./assignment.ts";
import { findFloor, floorBase, type Floor } from "./criteria/floor.ts";
import { evenLoads } from "./criteria/load.ts";
import { isFeasible, optimise, raise, type Optimum } from "./criteria/optimum.ts";
import { preferEarlierRows } from "./criteria/precedence.ts";
import { assigned, infeasible, optimal } from "./criteria/result.ts";
import { solveStaged } from "./criteria/staged.ts";
import { lockedWitness, minimumWitness } from "./criteria/witness.ts";
import { isStaged } from "./objective.ts";
import type { AssignmentOptions, Scores } from "./problem.ts";
import type { Step } from "./progress.ts";
import { readProblem } from "./read/problem.ts";
import { run } from "./run.ts";
import { acceptDeferred } from "./stable/acceptance.ts";

/**
 * The best assignment under capacities, minimums, demands and locks: exact, and with a certificate that `verifyAssignment`
 * checks. The answer depends on the input alone; what is equal on all criteria goes to earlier rows.
 *
 * @throws AssignmentError for invalid input; minimums or locks that cannot be met are a result, not an error
 */
export function solveAssignment(scores: Scores, options: AssignmentOptions = {}): Assignment {
  return run(solveSteps(scores, options));
}

/** `solveAssignment` piece by piece: yields after each small piece of work, so that a caller can pause, report or stop. */
export function* solveSteps(scores: Scores, options: AssignmentOptions = {}): Generator<Step, Assignment> {
  const instance = readProblem(scores, options);
  const { problem, frozenFloor } = instance;
  yield { phase: "reading", done: 1, total: 1, steps: instance.offsets[instance.rows] };
  const clash = lockedWitness(instance);
  if (clash !== null) return infeasible(instance, clash);
  if (problem.stable !== null) return assigned(instance, yield* acceptDeferred(instance), frozenFloor, null);
  if (isStaged(problem.criteria)) return yield* solveStaged(instance);

  let floor: Floor = { points: frozenFloor, certificate: null };
  let lower: Optimum | null = null;
  if (problem.floor === null && problem.criteria.includes("floor")) {
    const base = yield* optimise(instance, floorBase, -Infinity, "best total");
    if (!isFeasible(base)) return infeasible(instance, yield* minimumWitness(instance, -Infinity));
    floor = yield* findFloor(instance, base);
    lower = floor.reached ?? base;
  }

  const phase = "assignment";
  const best = lower === null ? yield* optimise(instance, problem.criteria, floor.points, phase) : yield* raise(lower, problem.criteria, floor.points, phase);
  if (!isFeasible(best)) return infeasible(instance, yield* minimumWitness(instance, floor.points));
  if (problem.criteria.includes("load")) yield* evenLoads(best.network);
  yield* preferEarlierRows(best.network);
  return optimal(best.network, floor);
}

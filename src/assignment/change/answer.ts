import type { Assignment } from "../assignment.ts";
import { evenLoads } from "../criteria/load.ts";
import { isFeasible } from "../criteria/optimum.ts";
import { preferEarlierRows } from "../criteria/precedence.ts";
import { infeasible, optimal } from "../criteria/result.ts";
import { lockedWitness, minimumWitness } from "../criteria/witness.ts";
import type { Step } from "../progress.ts";
import type { Living } from "./living.ts";

/** The result of a network that is optimal for the criteria that add up. */
export function* answerOf({ network, instance }: Living): Generator<Step, Assignment> {
  const { frozenFloor, problem } = instance;
  const clash = lockedWitness(instance);
  if (clash !== null) return infeasible(instance, clash);
  if (!isFeasible({ network })) return infeasible(instance, yield* minimumWitness(instance, frozenFloor));
  if (problem.criteria.includes("load")) yield* evenLoads(network);
  yield* preferEarlierRows(network);
  return optimal(network, { points: frozenFloor, certificate: null });
}

/** From here on the pairs of an answer count as those of before. They are an optimum all the more: only pairs that are there gain. */
export function keep({ instance, network, kept }: Living, { columnsOf, problem }: Assignment) {
  if (!problem.criteria.includes("kept")) return;
  const changed = kept.follow(network);
  instance.problem = { ...instance.problem, previous: kept.cells(columnsOf, changed) };
}

import type { CriteriaValues } from "../assignment.ts";
import { valuesOf } from "../criteria/result.ts";
import type { Network } from "../network/network.ts";
import type { Step } from "../progress.ts";
import { run } from "../run.ts";
import { Branches, type Branch, type Twig } from "./branch.ts";
import { Queue } from "./queue.ts";
import { rowsFirst } from "./rows-first.ts";

/** One of the best assignments: for each row its columns, ascending, and what it reaches. */
export interface Ranked {
  readonly columnsOf: readonly (readonly number[])[];
  readonly criteria: CriteriaValues;
}

/**
 * All assignments that meet the constraints, the best first, by the criteria that add up; no set of pairs comes twice, and what
 * is equal comes in an order that depends on the input alone. What is left when the best is taken out falls into parts, by
 * the first row that differs; the best of each part is one shortest way from the best of all.
 *
 * Murty, Operations Research 16 (1968); one way per part: Chegireddy and Hamacher, Discrete Applied Mathematics 18 (1987);
 * Miller, Stone and Cox, IEEE Transactions on Aerospace and Electronic Systems 33 (1997).
 */
export class Ranking {
  private readonly network: Network;
  private branches: Branches | null = null;
  private readonly waiting = new Queue<Twig>();
  private last: Branch | null = null;

  constructor(network: Network) {
    this.network = network;
  }

  /** The next best; `null` after the last. */
  *next(): Generator<Step, Ranked | null> {
    const { waiting, network } = this;
    const branches = (this.branches ??= new Branches(yield* rowsFirst(network)));
    if (this.last === null) this.last = branches.root();
    else {
      for (const twig of yield* branches.split(this.last)) waiting.add(twig.loss, twig);
      const best = waiting.take();
      if (best === null) return null;
      this.last = branches.grow(best);
    }
    const columnsOf = branches.columnsOf(this.last);
    return { columnsOf, criteria: valuesOf(network.instance, columnsOf, network.weights.threshold) };
  }
}

/** One after the other, as many as are asked for. */
export function* rank(network: Network): Generator<Ranked, void> {
  const ranking = new Ranking(network);
  for (let next = run(ranking.next()); next !== null; next = run(ranking.next())) yield next;
}

/** The first so many; fewer where there are no more. */
export function* firstRanked(network: Network, count: number): Generator<Step, Ranked[]> {
  const ranking = new Ranking(network);
  const result: Ranked[] = [];
  while (result.length < count) {
    const next = yield* ranking.next();
    if (next === null) break;
    result.push(next);
  }
  return result;
}

import type { Assignment, StageProof } from "../assignment.ts";
import { fill } from "../network/fill.ts";
import type { Network } from "../network/network.ts";
import { Paths } from "../network/paths.ts";
import { inPieces, type Step } from "../progress.ts";
import { rowOfEdge } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";
import { center } from "./center.ts";
import { classesByRank, classesByScore, type Classes } from "./classes.ts";
import { Confined } from "./confined.ts";
import { evenLoads } from "./load.ts";
import { listOpenPairs, type OpenPairs } from "./open-pairs.ts";
import { isFeasible, optimise, proofOf, surchargesOf } from "./optimum.ts";
import { preferEarlierRows } from "./precedence.ts";
import { bestWeight, heldBy, reoptimise, type Held } from "./reoptimise.ts";
import { assigned, infeasible } from "./result.ts";
import { SmallPaths } from "./small-paths.ts";
import { minimumWitness } from "./witness.ts";

/**
 * Solves for counts that are compared one after the other, too many to fit in one weight: each count is made the best among
 * the optima of all before, as a problem of its own, and proved by prices of its own. After the lexicographic bottleneck
 * assignment of Burkard and Rendl, Operations Research Letters 10 (1991), and the rank-maximal matchings of Irving, Kavitha,
 * Mehlhorn, Michail and Paluch, ACM Transactions on Algorithms 2 (2006). Other criteria and ties are settled at the end.
 */
export function* solveStaged(instance: Instance): Generator<Step, Assignment> {
  const { problem, frozenFloor } = instance;
  const { criteria } = problem;
  const at = criteria.findIndex((name) => name === "leximin" || name === "ranks");
  const first = criteria.slice(0, at);
  const confined = new Confined(instance, yield* listOpenPairs(instance, "reading"));
  const stages: StageProof[] = [];
  const start = confined.networkFor(first);
  yield* fill(start, "participation");
  if (!isFeasible({ network: start })) return infeasible(instance, yield* minimumWitness(instance, frozenFloor));
  let held = confined.open.numbered(heldBy(start));
  if (first.length > 0) {
    stages.push(stageProof("participation", 1, start));
    held = yield* confined.confine(start, "participation");
  }
  if (criteria[at] === "leximin") {
    // As good a participation, and few low pairs to begin with.
    const { network } = yield* optimise(instance, [...first, "total"], frozenFloor, "best total");
    held = yield* leastOfEach(instance, confined, confined.open.keepOpen(heldBy(network)), stages);
  } else held = yield* mostUpToEach(instance, confined, held, stages);

  const network = confined.networkFor(criteria.slice(at + 1));
  yield* reoptimise(network, confined.open.placed(held), new Paths(network), (row) => bestWeight(network, row), "assignment");
  if (criteria.includes("load")) yield* evenLoads(network);
  yield* preferEarlierRows(network);
  return assigned(instance, network.columnsOf(), frozenFloor, { ...proofOf(network), floor: null, stages });
}

/** As few pairs as can be of the lowest score, then of the next, and so on. A score that no pair has needs no proof. */
function* leastOfEach(instance: Instance, confined: Confined, start: Held[], stages: StageProof[]): Generator<Step, Held[]> {
  const classes = yield* classesByScore(instance, "lowest scores");
  const { open } = confined;
  let held = start;
  for (let from = 0; ; ) {
    const lowest = held.reduce((least, [, edge]) => (classes.of[edge] >= from ? Math.min(least, classes.of[edge]) : least), classes.count);
    yield* settle(instance, open, pairsOf(classes, from, lowest));
    if (lowest === classes.count) return held;
    const pairs = pairsOf(classes, lowest, lowest + 1);
    open.count(pairs, -1);
    const network = confined.countingNetwork();
    yield { phase: "lowest scores", done: lowest, total: classes.count, steps: pairs.length + network.hub };
    yield* reoptimise(network, open.placed(held), new SmallPaths(network), (row) => open.bestCount(row, 0), "lowest scores");
    center(network);
    if (network.price.some((price) => price !== 0) || open.numbered(heldBy(network)).some(([, edge]) => classes.of[edge] === lowest))
      stages.push(stageProof("leximin", instance.points[pairs[0]] * instance.unit, network));
    held = yield* confined.confine(network, "lowest scores");
    open.count(pairs, 0);
    from = lowest + 1;
  }
}

/** No assignment of those left has these pairs. */
function* settle({ offsets }: Instance, open: OpenPairs, pairs: Int32Array): Generator<Step, void> {
  yield* inPieces(pairs.length, "lowest scores", (at) => {
    const place = open.placeOf(pairs[at]);
    if (place >= 0) open.settle(rowOfEdge(offsets, pairs[at]), place);
  });
}

/**
 * As many pairs as can be of the first rank, then of the first two, and so on. Where more ranks bring no more pairs, several
 * are tried at a time.
 */
function* mostUpToEach(instance: Instance, confined: Confined, start: Held[], stages: StageProof[]): Generator<Step, Held[]> {
  const classes = yield* classesByRank(instance, "ranks");
  const { open } = confined;
  const countBelow = (pairs: readonly Held[], end: number) => pairs.reduce((count, [, edge]) => count + (classes.of[edge] < end ? 1 : 0), 0);
  let held = start;
  for (let from = 0, stride = 1; from < classes.count; ) {
    const end = Math.min(from + stride, classes.count);
    open.count(pairsOf(classes, from, end), 1);
    const network = confined.countingNetwork();
    yield { phase: "ranks", done: from, total: classes.count, steps: classes.start[end] - classes.start[from] + network.hub };
    yield* reoptimise(network, open.placed(held), new SmallPaths(network), (row) => open.bestCount(row, 1), "ranks");
    center(network);
    const gain = countBelow(open.numbered(heldBy(network)), end) - countBelow(held, from);
    if (gain > 0 && stride > 1) {
      open.count(pairsOf(classes, from, end), 0);
      stride = 1;
      continue;
    }
    stages.push(stageProof("ranks", end, network));
    held = yield* confined.confine(network, "ranks");
    from = end;
    stride = gain > 0 ? 1 : 2 * stride;
  }
  return held;
}

function pairsOf({ start, pairs }: Classes, from: number, end: number): Int32Array {
  return pairs.subarray(start[from], start[end]);
}

function stageProof(criterion: StageProof["criterion"], of: number, network: Network): StageProof {
  const prices = [...network.price.subarray(0, network.instance.columns).entries()].filter(([, value]) => value !== 0);
  return { criterion, of, columns: prices.map(([column]) => column), prices: prices.map(([, value]) => value), surcharges: surchargesOf(network) };
}

import type { Assignment } from "../assignment.ts";
import { evenLoads } from "../criteria/load.ts";
import { isFeasible } from "../criteria/optimum.ts";
import { preferEarlierRows } from "../criteria/precedence.ts";
import { infeasible, optimal } from "../criteria/result.ts";
import { isStaged } from "../criteria/staged.ts";
import { lockedWitness, minimumWitness } from "../criteria/witness.ts";
import { AssignmentError } from "../error.ts";
import { fill } from "../network/fill.ts";
import { mend, type Touched } from "../network/mend.ts";
import type { Network } from "../network/network.ts";
import { Paths } from "../network/paths.ts";
import type { AssignmentOptions, Cell, DenseScores, NormalisedProblem, Scores, SparseScores } from "../problem.ts";
import { smallWork, type Step } from "../progress.ts";
import { optionsOf } from "../questions/reopen.ts";
import { run } from "../run.ts";
import { adopt } from "./adopt.ts";
import type { AssignmentChange, Count } from "./assignment-change.ts";
import { edit, Edits, fits } from "./edit.ts";
import { grow, scoresOf } from "./grow.ts";
import { openLiving, type Living } from "./living.ts";
import { readChange, type Change } from "./read-change.ts";

/**
 * An assignment that goes on to change. Each answer is an optimum of the problem as it is by then, at the floor that was
 * found at first, with as few pairs of the answer before given up as that allows (criterion `kept`, and `changePrice` where
 * the result had one), and with its certificate: `verifyAssignment(changes.scores(), answer)` confirms it.
 */
export interface Changes {
  /** The last answer: at first the result that was opened, at its frozen floor. */
  readonly assignment: Assignment;
  /** A copy of the scores as they are by now. */
  scores(): DenseScores | SparseScores;
  /**
   * Makes a change and solves again from where the last answer left off. Counts and scores cost work in proportion to what
   * they move; who joins, and locks, a look at all pairs besides. Where minimums or locks cannot be met the answer is
   * `infeasible`, and a later change may mend that.
   *
   * @throws AssignmentError for an invalid change, of which nothing is made
   */
  change(change: AssignmentChange): Assignment;
  /** The same in steps, for `runAsync`. Of a change that is not run to its end nothing is left once the next begins. */
  changeSteps(change: AssignmentChange): Generator<Step, Assignment>;
}

/**
 * Opens a result for changes: it is solved once more, so that later answers need not be.
 *
 * @throws AssignmentError `not-proved` where the result is no optimum of these scores, `not-defined` under leximin, ranks and
 * stable, `needs-matrix` for scores that are asked for
 */
export function openChanges(scores: Scores, assignment: Assignment): Changes {
  return run(openChangesSteps(scores, assignment));
}

/** `openChanges`, piece by piece. */
export function* openChangesSteps(scores: Scores, assignment: Assignment): Generator<Step, Changes> {
  const { problem } = assignment;
  if (problem.stable !== null || isStaged(problem.criteria))
    throw new AssignmentError("not-defined", ["problem", "criteria"], problem.criteria, "Under leximin, ranks and stable a change is solved anew.");
  if ("score" in scores) throw new AssignmentError("needs-matrix", ["scores"], scores, "Changes are made to stored scores: pass them as a matrix or as candidates.");
  const living = openLiving(ownCopy(scores), { ...optionsAtFloor(assignment), previous: keptPairs(assignment) }, null);
  yield* fill(living.network, phase);
  const answer = yield* answerOf(living);
  if (assignment.status !== "optimal" || !isAsGood(answer, assignment))
    throw new AssignmentError("not-proved", ["assignment"], undefined, "Pass the scores that were solved, and an optimal result as it was.");
  keep(living, answer);
  yield* lowerPrices(living.network);
  return new Course(living, answer);
}

const phase = "change";

class Course implements Changes {
  assignment: Assignment;
  private living: Living;
  /** The number of the change at work, and what it has written so far. */
  private turn = 0;
  private edits: Edits | null = null;
  /** Whether the network was left half changed. */
  private isTorn = false;

  constructor(living: Living, assignment: Assignment) {
    this.living = living;
    this.assignment = assignment;
  }

  scores() {
    this.takeBack();
    return scoresOf(this.living.instance);
  }

  change(change: AssignmentChange): Assignment {
    return run(this.changeSteps(change));
  }

  *changeSteps(change: AssignmentChange): Generator<Step, Assignment> {
    this.takeBack();
    const turn = ++this.turn;
    const work = this.work(change);
    for (let next = work.next(); ; next = work.next()) {
      if (next.done) return next.value;
      yield next.value;
      if (turn !== this.turn) throw new AssignmentError("overtaken", ["change"], undefined, "Another change has begun meanwhile: make this one again.");
    }
  }

  private *work(change: AssignmentChange): Generator<Step, Assignment> {
    const read = readChange(change, this.living.instance);
    const isInPlace = !this.isTorn && fits(this.living, read);
    let { living } = this;
    let touched: Touched | null = null;
    if (isInPlace) {
      this.edits = new Edits();
      touched = edit(living, read, this.edits);
    } else {
      const { scores, options } = grow(living.instance, read);
      living = openLiving(scores, { ...options, previous: living.instance.problem.previous }, living);
      yield { phase, done: 0, total: 1, steps: living.instance.points.length };
      touched = this.isTorn ? null : adopt(living, this.living, read);
    }
    if (touched === null) yield* fill(living.network, phase);
    else yield* mend(living.network, phase, touched);
    if (isInPlace) living.instance.problem = problemAfter(living.instance.problem, read);
    const answer = yield* answerOf(living);
    this.living = living;
    this.edits = null;
    this.isTorn = false;
    this.assignment = answer;
    if (answer.status === "optimal") keep(living, answer);
    return answer;
  }

  /** What an abandoned change has written is put back; its network is not used again. */
  private takeBack() {
    this.turn++;
    if (this.edits === null) return;
    this.edits.undo();
    this.edits = null;
    this.isTorn = true;
  }
}

/** A typed array may go on to change in the caller's hands, and does in ours. */
function ownCopy(scores: Exclude<Scores, { score: unknown }>): Scores {
  return "values" in scores && !("offsets" in scores) && ArrayBuffer.isView(scores.values) ? { ...scores, values: scores.values.slice() } : scores;
}

/** Where kept pairs count, an optimum that keeps all pairs is the same; fractions may have others, as good to within their tolerance. */
function isAsGood(answer: Assignment, { columnsOf, criteria, problem }: Assignment): boolean {
  if (problem.criteria.includes("kept")) return JSON.stringify(answer.columnsOf) === JSON.stringify(columnsOf);
  const { participation, total } = answer.criteria;
  const isSame = participation.rows === criteria.participation.rows && participation.seats === criteria.participation.seats;
  return isSame && Math.abs(total - criteria.total) <= problem.tolerance;
}

/** The options of a result, at its floor; where none held, none is searched for. */
function optionsAtFloor({ problem, criteria }: Assignment): AssignmentOptions {
  if (criteria.floor !== null) return { ...optionsOf(problem), floor: criteria.floor };
  return { ...optionsOf(problem), objective: problem.criteria.filter((name) => name !== "floor") };
}

function keptPairs({ problem, columnsOf }: Pick<Assignment, "problem" | "columnsOf">): Cell[] {
  return problem.criteria.includes("kept") ? columnsOf.flatMap((columns, row) => columns.map((column): Cell => [row, column])) : [];
}

function* answerOf({ network, instance }: Living): Generator<Step, Assignment> {
  const { frozenFloor, problem } = instance;
  const clash = lockedWitness(instance);
  if (clash !== null) return infeasible(instance, clash);
  if (!isFeasible({ network })) return infeasible(instance, minimumWitness(instance, frozenFloor));
  if (problem.criteria.includes("load")) yield* evenLoads(network);
  yield* preferEarlierRows(network);
  return optimal(network, { points: frozenFloor, certificate: null });
}

/** Lowers all prices as far as they may fall: a place that gets free is then most often filled by a way that costs nothing, and is near. */
function* lowerPrices(network: Network): Generator<Step, void> {
  const { cores } = network;
  const paths = new Paths(network);
  paths.reset();
  paths.start(network.hub, 0);
  while (!paths.advance(paths.nowhere, smallWork)) yield cores.report(phase, 0, 1);
  paths.repriceAll();
}

/** The constraints after counts have changed. */
function problemAfter(problem: NormalisedProblem, { demand, capacity, minimum }: Change): NormalisedProblem {
  return { ...problem, demand: withCounts(problem.demand, demand), capacity: withCounts(problem.capacity, capacity), minimum: withCounts(problem.minimum, minimum) };
}

function withCounts(list: readonly number[], counts: readonly Count[]): readonly number[] {
  if (counts.length === 0) return list;
  const result = list.slice();
  for (const [index, count] of counts) result[index] = count;
  return result;
}

/** From here on the pairs of an answer count as those of before. They are an optimum all the more: only pairs that are there gain. */
function keep({ instance, network, kept }: Living, { columnsOf, problem }: Assignment) {
  if (!problem.criteria.includes("kept")) return;
  const changed = kept.follow(network);
  instance.problem = { ...instance.problem, previous: kept.cells(columnsOf, changed) };
}

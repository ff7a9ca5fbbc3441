import type { Assignment } from "../assignment.ts";
import { AssignmentError } from "../error.ts";
import { fill } from "../network/fill.ts";
import type { Network } from "../network/network.ts";
import { Paths } from "../network/paths.ts";
import { isStaged } from "../objective.ts";
import type { AssignmentOptions, Cell, DenseScores, Scores, SparseScores } from "../problem.ts";
import { smallWork, type Step } from "../progress.ts";
import { optionsOf } from "../read/options-of.ts";
import { run } from "../run.ts";
import { answerOf, keep } from "./answer.ts";
import type { AssignmentChange } from "./assignment-change.ts";
import { Course } from "./course.ts";
import { openLiving, phase } from "./living.ts";

/**
 * An assignment that goes on to change. Each answer is an optimum of the problem as it is by then, at the floor that was
 * found at first, with as few pairs of the answer before given up as that allows (criterion `kept`, and `changePrice` where
 * the result had one), and with its certificate: `verifyAssignment(changes.scores(), answer)` confirms it.
 */
export interface Changes {
  /** The last answer: at first the result that was opened, at its frozen floor. */
  readonly assignment: Assignment;
  /** A copy of the scores as they are by now. Gives up a change that is being made in steps. */
  scores(): DenseScores | SparseScores;
  /**
   * Makes a change and solves again from where the last answer left off. Counts and scores cost work in proportion to what
   * they move; who joins, and locks, a look at all pairs besides. Where minimums or locks cannot be met the answer is
   * `infeasible`, and a later change may mend that.
   *
   * @throws AssignmentError for an invalid change, of which nothing is made
   */
  change(change: AssignmentChange): Assignment;
  /**
   * The same in steps, for `runAsync`. Of a change that is not run to its end nothing is left once the next begins.
   *
   * @throws AssignmentError as `change` does, and `overtaken` where another change, or `scores`, was asked for meanwhile
   */
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

/** Lowers all prices as far as they may fall: a place that gets free is then most often filled by a way that costs nothing, and is near. */
function* lowerPrices(network: Network): Generator<Step, void> {
  const { cores } = network;
  const paths = new Paths(network);
  paths.reset();
  paths.start(network.hub, 0);
  while (!paths.advance(paths.nowhere, smallWork)) yield cores.report(phase, 0, 1);
  paths.repriceAll();
}

import type { Assignment } from "../assignment.ts";
import { AssignmentError } from "../error.ts";
import { fill } from "../network/fill.ts";
import { mend, type Touched } from "../network/mend.ts";
import type { NormalisedProblem } from "../problem.ts";
import type { Step } from "../progress.ts";
import { run } from "../run.ts";
import { adopt } from "./adopt.ts";
import { answerOf, keep } from "./answer.ts";
import type { AssignmentChange, Count } from "./assignment-change.ts";
import type { Changes } from "./changes.ts";
import { edit, Edits, fits } from "./edit.ts";
import { grow, scoresOf } from "./grow.ts";
import { openLiving, phase, type Living } from "./living.ts";
import { readChange, type Change } from "./read-change.ts";

/** One change after the other: in place where it fits, else in a new network that takes over what it can. */
export class Course implements Changes {
  assignment: Assignment;
  private living: Living;
  /** The number of the change at work, and what it has written over so far. */
  private turn = 0;
  private written: { readonly edits: Edits; readonly problem: NormalisedProblem } | null = null;
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
      const edits = new Edits();
      this.written = { edits, problem: living.instance.problem };
      touched = edit(living, read, edits);
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
    this.written = null;
    this.isTorn = false;
    this.assignment = answer;
    if (answer.status === "optimal") keep(living, answer);
    return answer;
  }

  /** What an abandoned change has written is put back; its network is not used again. */
  private takeBack() {
    this.turn++;
    if (this.written === null) return;
    this.written.edits.undo();
    this.living.instance.problem = this.written.problem;
    this.written = null;
    this.isTorn = true;
  }
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

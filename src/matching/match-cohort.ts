import { openRegrets, solveSteps, tiedPairs, type Assignment } from "../assignment/index.ts";
import type { Cohort } from "../cohort/index.ts";
import { scoringVersion } from "../compatibility/index.ts";
import type { Aim } from "../program/index.ts";
import { conflictOf } from "./conflict.ts";
import { whatWouldHelp } from "./help.ts";
import type { MatchedPair, Matching, Shortage, Summary } from "./matching.ts";
import { withOnePlace } from "./one-place.ts";
import { matchedPairs } from "./pairs.ts";
import { problemOf, type Problem } from "./problem.ts";
import { shortGroups, type ShortGroup } from "./shortages.ts";
import { unmatchedPeople } from "./unmatched.ts";
import { library } from "./version.ts";

export interface MatchOptions {
  /** Instead of the program's. */
  readonly aim?: Aim;
}

/** How far a matching is: `done` of `total` steps of a phase; `total` is null where it is not known before. */
export interface MatchProgress {
  readonly phase: "scoring" | "pairing" | "explaining";
  readonly done: number;
  readonly total: number | null;
}

/** Progress with the work behind it, in pairs looked at: by it, and by no clock, the asynchronous form knows when to pause. */
export interface MatchStep extends MatchProgress {
  readonly work: number;
}

/** Pairs a cohort: optimal for the aim under the program's rules, with a proof, and a reason for everybody who is left. */
export function matchCohort(cohort: Cohort, options: MatchOptions = {}): Matching {
  const steps = matchSteps(cohort, options);
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** The one kernel of both forms. */
export function* matchSteps(cohort: Cohort, { aim = cohort.program.aim }: MatchOptions = {}): Generator<MatchStep, Matching> {
  const cells = cohort.mentees.length * cohort.mentors.length;
  yield { phase: "scoring", done: 0, total: null, work: cells };
  const problem = problemOf(cohort, aim);
  const assignment = yield* pairing(problem);
  yield { phase: "explaining", done: 0, total: null, work: cells };

  const conflict = yield* explaining(cells, conflictOf(problem, assignment));
  const matched = assignment.status === "optimal";
  const isTied = matched ? tiedPairs(problem.matrix, assignment) : () => false;
  const pairs = matched ? matchedPairs(problem, assignment, isTied) : [];
  const groups = matched ? shortGroups(problem, assignment) : [];
  const regrets = matched ? openRegrets(problem.matrix, assignment) : undefined;
  const idle = unmatchedPeople(problem, assignment, groups, (row) => regrets?.ofServing(row) ?? null);
  const unmatched = matched ? yield* explaining(cells, withOnePlace(problem, idle)) : idle;
  const summary = summaryOf(problem, assignment, pairs);
  return {
    format: "mentor-match/matching",
    formatVersion: 1,
    library,
    scoringVersion,
    program: { name: cohort.program.name, round: cohort.program.round, hash: cohort.program.hash },
    cohort: { mentors: cohort.mentors.length, mentees: cohort.mentees.length, hash: cohort.hash },
    reference: cohort.reference,
    aim,
    status: matched ? "matched" : "infeasible",
    conflict,
    pairs,
    unmatched,
    short: matched ? shortMentees(problem, assignment) : [],
    shortages: groups.map((group) => inIds(problem, group)),
    help: matched ? yield* explaining(cells, whatWouldHelp(problem, summary.paired, unmatched, groups)) : [],
    summary,
    assignment,
  };
}

function* pairing({ matrix, options }: Problem): Generator<MatchStep, Assignment> {
  const steps = solveSteps(matrix, options);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const { done, total, steps: work } = next.value;
    yield { phase: "pairing", done, total, work };
  }
}

/** Passes a step on for each one of an explanation, which is a problem of so many cells solved anew. */
function* explaining<T>(cells: number, steps: Generator<void, T>): Generator<MatchStep, T> {
  for (let count = 1; ; count++) {
    const next = steps.next();
    if (next.done) return next.value;
    yield { phase: "explaining", done: count, total: null, work: 8 * cells };
  }
}

function shortMentees({ scorer }: Problem, { columnsOf }: Assignment): Matching["short"] {
  return scorer.cohort.mentees
    .map(({ id, demand }, row) => ({ mentee: id, got: columnsOf[row].length, wanted: demand }))
    .filter(({ got, wanted }) => got > 0 && got < wanted);
}

function inIds({ scorer }: Problem, { rows, columns, places, short }: ShortGroup): Shortage {
  const { mentees, mentors } = scorer.cohort;
  return { mentees: rows.map((row) => mentees[row].id).sort(), mentors: columns.map((column) => mentors[column].id).sort(), places, short };
}

function summaryOf({ scorer, matrix }: Problem, { criteria, total, columnsOf }: Assignment, pairs: readonly MatchedPair[]): Summary {
  const { mentees, mentors } = scorer.cohort;
  const points = pairs.map((pair) => pair.points).sort((a, b) => a - b);
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    paired: columnsOf.filter((columns) => columns.length > 0).length,
    pairs: pairs.length,
    places: mentors.reduce((sum, { capacity, available }) => sum + (available ? capacity : 0), 0),
    placesUsed: pairs.length,
    eligiblePairs: matrix.eligible,
    lowest: points.at(0) ?? null,
    median: points.at((points.length - 1) >> 1) ?? null,
    mean: points.length === 0 ? null : Math.floor((2 * total + points.length) / (2 * points.length)),
    total,
    floor: criteria.floor,
    kept: criteria.kept,
    ties: pairs.filter(({ tie }) => tie).length,
  };
}

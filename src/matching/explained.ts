import { questionSteps, type Assignment } from "../assignment/index.ts";
import { scoringVersion, type Steps } from "../compatibility/index.ts";
import { byCodePoint, type Aim } from "../program/index.ts";
import { conflictOf } from "./conflict.ts";
import { withMentorCosts } from "./cost.ts";
import { mostGroups, whatWouldHelp } from "./help.ts";
import type { Matching } from "./matching.ts";
import { withOnePlace } from "./one-place.ts";
import { matchedPairs } from "./pairs.ts";
import type { Problem } from "./problem.ts";
import { shortageInIds, shortGroups } from "./shortages.ts";
import { counted } from "./solving.ts";
import { summaryOf } from "./summary.ts";
import { unmatchedPeople } from "./unmatched.ts";
import { library } from "./version.ts";

/**
 * A solved problem as a matching: everything that can be said of it, worked out from the pairs alone. So whoever has the cohort
 * can work it out again and compare.
 */
export function* explained(problem: Problem, aim: Aim, assignment: Assignment): Steps<Matching> {
  const { cohort } = problem.scorer;
  const matched = assignment.status === "optimal";
  const conflict = matched ? null : yield* conflictOf(problem, assignment);
  const questions = matched ? yield* counted(questionSteps(problem.matrix, assignment)) : null;
  const isTied = questions === null ? () => false : yield* counted(questions.tiedSteps());
  const pairs = yield* matchedPairs(problem, assignment, isTied);
  const groups = matched ? yield* shortGroups(problem, assignment) : [];
  const regrets = questions?.regrets ?? null;
  const idle = yield* unmatchedPeople(problem, { assignment, groups, isTied, regrets });
  const unmatched = regrets === null ? idle : yield* withMentorCosts(problem, yield* withOnePlace(problem, idle), regrets);
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
    shortages: groups.map((group) => shortageInIds(problem, group)),
    help: matched ? yield* whatWouldHelp(problem, summary.paired, unmatched, groups) : [],
    groupsLeftOut: Math.max(0, groups.length - mostGroups),
    summary,
    assignment,
  };
}

function shortMentees({ scorer }: Problem, { columnsOf }: Assignment): Matching["short"] {
  return scorer.cohort.mentees
    .map(({ id, demand }, row) => ({ mentee: id, got: columnsOf[row].length, wanted: demand }))
    .filter(({ got, wanted }) => got > 0 && got < wanted)
    .sort((a, b) => byCodePoint(a.mentee, b.mentee));
}

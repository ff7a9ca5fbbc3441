import type { AssignmentOptions } from "../assignment/index.ts";
import { blockingSteps, type ScoreMatrix, type Steps } from "../compatibility/index.ts";
import { byCodePoint, type Rule } from "../program/index.ts";
import { withoutRules, withRule } from "./let-in.ts";
import type { Help, Unmatched } from "./matching.ts";
import { mayLeaveAlone, type Problem } from "./problem.ts";
import type { ShortGroup } from "./shortages.ts";
import { solving } from "./solving.ts";

/** Lines about one more place; the groups that lack most are the first. */
export const mostGroups = 10;

/**
 * What would pair more mentees than `paired`, with the exact number; what would not help is left out, and the least effective
 * comes first.
 */
export function* whatWouldHelp(problem: Problem, paired: number, unmatched: readonly Unmatched[], groups: readonly ShortGroup[]): Steps<Help[]> {
  if (!unmatched.some(({ side, reason }) => side === "mentee" && reason !== "unavailable")) return [];
  const lines: Help[] = [];
  for (const group of groups.slice(0, mostGroups)) lines.push(yield* oneMorePlace(problem, paired, group));
  lines.push({ kind: "one-more-place-each", paired: yield* mostPaired(problem, { capacity: capacities(problem).map((places) => (places > 0 ? places + 1 : 0)) }) });
  lines.push(...(yield* otherRules(problem)));
  return lines.filter((line) => line.paired > paired).sort((a, b) => a.paired - b.paired);
}

/**
 * One more place with any mentor of a group pairs one more mentee: an augmenting path leads to each of them. Where scores may
 * keep people apart that is not so, and the one with whom somebody left would score highest is tried.
 */
function* oneMorePlace(problem: Problem, paired: number, { rows, columns }: ShortGroup): Steps<Help> {
  const { scorer: { cohort }, matrix } = problem;
  const mentors = (list: readonly number[]) => list.map((column) => cohort.mentors[column].id).sort(byCodePoint);
  if (!mayLeaveAlone(problem)) return { kind: "one-more-place", mentors: mentors(columns), paired: paired + 1 };
  const highest = columns.map((column) => rows.reduce((most, row) => Math.max(most, matrix.values[row * matrix.columns + column]), -Infinity));
  const best = columns[highest.indexOf(Math.max(...highest))];
  const then = yield* mostPaired(problem, { capacity: capacities(problem).map((places, at) => places + (at === best ? 1 : 0)) });
  return { kind: "one-more-place", mentors: mentors([best]), paired: then };
}

/** Rules of policy and fit one by one: a gap in an order a step wider at either end, others left out. */
function* otherRules(problem: Problem): Steps<Help[]> {
  const { scorer, matrix } = problem;
  const blocking = yield* blockingSteps(scorer, matrix);
  const lines: Help[] = [];
  for (const [index, { id, reason }] of scorer.rules.entries()) {
    // A rule that stands against no pair alone opens nothing.
    if (!blocking.sets.some((rules) => rules.length === 1 && rules[0] === index)) continue;
    const rule = scorer.cohort.program.rules.find((other) => other.id === id);
    if (rule?.kind !== "gap") {
      const then = yield* mostPaired(problem, {}, withoutRules(problem, blocking, [index]));
      lines.push({ kind: "without-rule", rule: id, reason, paired: then });
      continue;
    }
    for (const { bound, to } of stepsWider(rule)) {
      const then = yield* mostPaired(problem, {}, withRule(problem, blocking, index, { ...rule, [bound]: to }));
      lines.push({ kind: "wider-gap", rule: id, reason, field: rule.subject.name, bound, to, paired: then });
    }
  }
  return lines;
}

type GapRule = Extract<Rule, { readonly kind: "gap" }>;

function stepsWider({ subject, minimum, maximum }: GapRule): { readonly bound: "minimum" | "maximum"; readonly to: number }[] {
  if (subject.kind !== "order") return [];
  // Steps are whole; a bound between two is the nearer one.
  const lower = minimum === null ? [] : [{ bound: "minimum" as const, to: Math.ceil(minimum) - 1 }];
  return maximum === null ? lower : [...lower, { bound: "maximum" as const, to: Math.floor(maximum) + 1 }];
}

function capacities({ scorer }: Problem): number[] {
  return scorer.cohort.mentors.map(({ capacity }) => capacity);
}

/** The mentees that can be paired at most, or would be under an aim that does not ask for the most. */
function* mostPaired(problem: Problem, changed: AssignmentOptions, matrix: ScoreMatrix = problem.matrix): Steps<number> {
  const objective = mayLeaveAlone(problem) ? {} : { objective: ["participation"] as const };
  const { status, criteria } = yield* solving(matrix, { ...problem.options, ...objective, ...changed });
  return status === "optimal" ? criteria.participation.rows : 0;
}

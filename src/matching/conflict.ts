import type { Assignment } from "../assignment/index.ts";
import { blockingSteps, mostDropped, type BlockedBy, type Steps } from "../compatibility/index.ts";
import { byCodePoint } from "../program/index.ts";
import { withoutRules } from "./let-in.ts";
import type { Conflict } from "./matching.ts";
import { blockedLock, type Problem } from "./problem.ts";
import { solving } from "./solving.ts";

/** Why nothing meets the locked pairs and minimums, in people; `null` where they can be met. */
export function* conflictOf(problem: Problem, assignment: Assignment): Steps<Conflict | null> {
  const { mentees, mentors } = problem.scorer.cohort;
  const lock = blockedLock(problem.scorer);
  if (lock !== undefined) return { kind: "locked-pair-blocked", mentee: mentees[lock.pair.mentee].id, mentor: mentors[lock.pair.mentor].id, rules: lock.rules };
  if (assignment.witness === null) return null;
  const { rows, columns, shortfall, reason } = assignment.witness;
  const people = {
    mentees: rows.map((row) => mentees[row].id).sort(byCodePoint),
    mentors: columns.map((column) => mentors[column].id).sort(byCodePoint),
    shortfall,
  };
  if (reason === "locked") return { kind: "too-many-locked", ...people };
  return { kind: "minimums", ...people, without: yield* smallestRelaxation(problem) };
}

/** The fewest rules about fit or policy, at most three, without which the minimums can be met; the first such set in program order. */
function* smallestRelaxation(problem: Problem): Steps<readonly BlockedBy[] | null> {
  const { scorer, matrix, options } = problem;
  const blocking = yield* blockingSteps(scorer, matrix);
  const standing = [...new Set(blocking.sets.flat())].sort((a, b) => a - b);
  for (let size = 1; size <= Math.min(mostDropped, standing.length); size++) {
    for (const dropped of subsets(standing, size)) {
      const then = yield* solving(withoutRules(problem, blocking, dropped), { ...options, objective: ["participation"] });
      if (then.status === "optimal") return dropped.map((index) => ({ rule: scorer.rules[index].id, reason: scorer.rules[index].reason }));
    }
  }
  return null;
}

/** All choices of so many items, in their order. */
function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  for (const [index, first] of size === 0 ? [] : items.entries()) for (const rest of subsets(items.slice(index + 1), size - 1)) yield [first, ...rest];
}

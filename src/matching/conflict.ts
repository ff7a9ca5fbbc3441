import { solveAssignment, type Assignment } from "../assignment/index.ts";
import { scoreCohort } from "../compatibility/index.ts";
import type { Rule } from "../program/index.ts";
import type { Conflict } from "./matching.ts";
import { blockedLock, type Problem } from "./problem.ts";
import { withRules } from "./relax.ts";

/** Never to be relaxed: what is no decision, and what protects people. */
const firm: ReadonlySet<Rule["kind"]> = new Set(["same-person", "unavailable", "veto"]);

const mostRelaxed = 3;

/** Why nothing meets the locked pairs and minimums, in people; `null` where they can be met. */
export function* conflictOf(problem: Problem, assignment: Assignment): Generator<void, Conflict | null> {
  const { mentees, mentors } = problem.scorer.cohort;
  const lock = blockedLock(problem.scorer);
  if (lock !== undefined) return { kind: "locked-pair-blocked", mentee: mentees[lock.pair.mentee].id, mentor: mentors[lock.pair.mentor].id, rules: lock.rules };
  if (assignment.witness === null) return null;
  const { rows, columns, shortfall, reason } = assignment.witness;
  const people = { mentees: rows.map((row) => mentees[row].id).sort(), mentors: columns.map((column) => mentors[column].id).sort(), shortfall };
  if (reason === "locked") return { kind: "too-many-locked", ...people };
  return { kind: "minimums", ...people, without: yield* smallestRelaxation(problem) };
}

/** The fewest rules, at most three, without which the minimums can be met; the first such set in program order. */
function* smallestRelaxation({ scorer: { cohort }, options }: Problem): Generator<void, { rule: string; reason: string }[] | null> {
  const rules = cohort.program.rules.filter(({ kind, id }) => !firm.has(kind) && cohort.program.definition.rules?.some((stated) => stated.id === id));
  for (let size = 1; size <= Math.min(mostRelaxed, rules.length); size++) {
    for (const chosen of subsets(rules, size)) {
      const left = withRules(cohort, (rule) => (chosen.some(({ id }) => id === rule.id) ? [] : [rule]));
      const { rows, columns, values } = scoreCohort(left);
      yield;
      if (solveAssignment({ rows, columns, values }, { ...options, objective: ["participation"] }).status === "optimal") return chosen.map(({ id, reason }) => ({ rule: id, reason }));
    }
  }
  return null;
}

/** All choices of so many items, in their order. */
function* subsets<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  for (const [index, first] of size === 0 ? [] : items.entries()) for (const rest of subsets(items.slice(index + 1), size - 1)) yield [first, ...rest];
}

import { solveAssignment, type AssignmentOptions } from "../assignment/index.ts";
import { scoreCohort, type ScoreMatrix } from "../compatibility/index.ts";
import type { Cohort } from "../cohort/index.ts";
import type { Rule } from "../program/index.ts";
import type { Help, Unmatched } from "./matching.ts";
import type { Problem } from "./problem.ts";
import { changedRule, withRules } from "./relax.ts";
import type { ShortGroup } from "./shortages.ts";

/** Rules that coordinators set as policy, and may want to relax. The others protect people or state what is. */
const relaxable: ReadonlySet<Rule["kind"]> = new Set(["same", "different", "gap", "shared-language", "minimum-similarity", "minimum-score"]);

/** So many mentors of a group are each tried; of a larger group the first stands for all. */
const mostTried = 25;

/**
 * What would pair more mentees than `paired`: each line is the count of a problem solved anew, nothing is estimated. Lines
 * that would not help are left out; the least effective comes first.
 */
export function* whatWouldHelp(problem: Problem, paired: number, unmatched: readonly Unmatched[], groups: readonly ShortGroup[]): Generator<void, Help[]> {
  const left = unmatched.filter(({ role, reason }) => role === "mentee" && reason !== "unavailable");
  if (left.length === 0) return [];
  const { cohort } = problem.scorer;
  const capacity = cohort.mentors.map(({ capacity }) => capacity);
  const lines: Help[] = [];
  const count = (matrix: ScoreMatrix, more: AssignmentOptions) => mostPaired(matrix, { ...problem.options, ...more });

  for (const { columns } of groups) {
    const helpful: string[] = [];
    let most = 0;
    for (const column of columns.slice(0, mostTried)) {
      const then = count(problem.matrix, { capacity: capacity.map((places, at) => places + (at === column ? 1 : 0)) });
      yield;
      if (then <= paired) continue;
      most = then;
      helpful.push(cohort.mentors[column].id);
      if (columns.length > mostTried) break;
    }
    // One more place anywhere in a group does the same: each of its mentors ends an augmenting path.
    const mentors = columns.length > mostTried && helpful.length > 0 ? columns.map((column) => cohort.mentors[column].id) : helpful;
    if (mentors.length > 0) lines.push({ kind: "one-more-place", mentors: mentors.sort(), paired: most });
  }

  const each = count(problem.matrix, { capacity: capacity.map((places) => (places > 0 ? places + 1 : 0)) });
  yield;
  lines.push({ kind: "one-more-place-each", paired: each });

  const stopping = new Set(left.flatMap(({ blockedBy }) => blockedBy.map(({ rule }) => rule)));
  for (const rule of cohort.program.rules) {
    if (!stopping.has(rule.id) || !relaxable.has(rule.kind)) continue;
    for (const change of changes(cohort, rule)) {
      const then = count(scoreCohort(change.cohort), {});
      yield;
      lines.push({ ...change.line, paired: then });
    }
  }
  return lines.filter((line) => line.paired > paired).sort((a, b) => a.paired - b.paired);
}

type Line = Help extends infer H ? (H extends Help ? Omit<H, "paired"> : never) : never;

/** The changes of one rule worth trying: a gap in an order one step wider at either end; other rules left out. */
function changes(cohort: Cohort, rule: Rule): { readonly cohort: Cohort; readonly line: Extract<Line, { readonly kind: "wider-gap" | "without-rule" }> }[] {
  const { id, reason } = rule;
  if (rule.kind !== "gap") return [{ cohort: withRules(cohort, (other) => (other.id === id ? [] : [other])), line: { kind: "without-rule", rule: id, reason } }];
  if (rule.subject.kind !== "order") return [];
  const field = rule.subject.name;
  return (["minimum", "maximum"] as const).flatMap((bound) => {
    const at = rule[bound];
    if (at === null) return [];
    const to = bound === "minimum" ? at - 1 : at + 1;
    return [{ cohort: changedRule(cohort, id, { [bound]: to }), line: { kind: "wider-gap" as const, rule: id, reason, field, bound, to } }];
  });
}

/** The mentees that can be paired at most, or would be under an aim that does not ask for the most. */
function mostPaired({ rows, columns, values }: ScoreMatrix, options: AssignmentOptions): number {
  const objective = options.objective === "score-only" ? "score-only" : (["participation"] as const);
  const { status, criteria } = solveAssignment({ rows, columns, values }, { ...options, objective });
  return status === "optimal" ? criteria.participation.rows : 0;
}

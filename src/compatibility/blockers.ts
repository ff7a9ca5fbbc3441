import type { Cohort, Participant, Side } from "../cohort/index.ts";
import { blocks } from "./eligibility.ts";
import { personAt } from "./person-at.ts";
import { compileScorer, type Scorer } from "./scorer.ts";

/** With how many people somebody may be paired, and what stands against the others. */
export interface Blockers {
  readonly eligible: number;
  /** In the order of the program; a pair counts for every rule that blocks it, so counts may add up to more than the rest. */
  readonly blockedBy: readonly { readonly rule: string; readonly count: number }[];
}

/** Counts, for one person, the possible partners and the work of every rule. @throws CohortError for an id that does not take part */
export function blockers(cohort: Cohort, side: Side, id: string): Blockers {
  return blockersOf(compileScorer(cohort), side, personAt(cohort, side, id));
}

/** The same with a scorer at hand. */
export function blockersOf(scorer: Scorer, side: Side, person: Participant): Blockers {
  const { mentors, mentees } = scorer.cohort;
  const counts = scorer.rules.map(({ id }) => ({ rule: id, count: 0 }));
  let eligible = 0;
  for (const other of side === "mentee" ? mentors : mentees) {
    let free = true;
    for (const [index, rule] of scorer.rules.entries()) {
      const stopped = side === "mentee" ? blocks(rule, person, other) : blocks(rule, other, person);
      if (!stopped) continue;
      counts[index].count++;
      free = false;
    }
    if (free) eligible++;
  }
  return { eligible, blockedBy: counts.filter(({ count }) => count > 0) };
}

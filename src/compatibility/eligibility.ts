import type { Participant } from "../cohort/index.ts";
import type { CompiledRule } from "./rules.ts";
import type { Scorer } from "./scorer.ts";

/** Whether a rule keeps two people apart; what it cannot tell counts as the rule says. */
export function blocks({ check, ifUnknown }: CompiledRule, mentee: Participant, mentor: Participant): boolean {
  const verdict = check(mentee, mentor);
  return verdict === "unknown" ? ifUnknown === "forbid" : verdict === "blocks";
}

/** Whether no rule keeps two people apart. */
export function isEligible({ cheapFirst }: Scorer, mentee: Participant, mentor: Participant): boolean {
  for (const rule of cheapFirst) if (blocks(rule, mentee, mentor)) return false;
  return true;
}

/** A rule that keeps a pair apart, by the words of the program. */
export interface BlockedBy {
  readonly rule: string;
  readonly reason: string;
}

/** Every rule that keeps two people apart, in the order of the program. */
export function blockedBy({ rules }: Scorer, mentee: Participant, mentor: Participant): readonly BlockedBy[] {
  return rules.filter((rule) => blocks(rule, mentee, mentor)).map(({ id, reason }) => ({ rule: id, reason }));
}

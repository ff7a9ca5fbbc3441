import type { Cohort, Participant } from "../cohort/index.ts";
import { distinctTable } from "./distinct-table.ts";
import { blocks } from "./eligibility.ts";
import type { Named } from "./named.ts";
import type { CompiledRule } from "./rules.ts";

/** Marks the mentors that a rule keeps a mentee from. */
export type Barrier = (mentee: Participant, row: number, blocked: Uint8Array) => void;

/**
 * A rule against all mentors at once. One that looks at a fact of each asks once for every pair of different facts; one that
 * names people marks those; any other is put to each pair that is still open.
 */
export function barrierOf(rule: CompiledRule, cohort: Cohort): Barrier {
  if (rule.named !== undefined) return namedBarrier(rule.named(cohort), rule.ifUnknown === "forbid", cohort);
  return rule.fact === undefined ? pairBarrier(rule, cohort) : factBarrier(rule, rule.fact, cohort);
}

function namedBarrier({ mentorsOf, isKnown }: Named, forbidsUnknown: boolean, { mentors }: Cohort): Barrier {
  const isAskable = forbidsUnknown ? isKnown : undefined;
  const unknown = isAskable === undefined ? [] : mentors.flatMap(({ id }, column) => (isAskable(id) ? [] : [column]));
  return ({ id }, row, blocked) => {
    for (const column of mentorsOf.get(row) ?? []) blocked[column] = 1;
    if (isAskable !== undefined && !isAskable(id)) blocked.fill(1);
    for (const column of unknown) blocked[column] = 1;
  };
}

function pairBarrier(rule: CompiledRule, { mentors }: Cohort): Barrier {
  return (mentee, _, blocked) => {
    for (let column = 0; column < blocked.length; column++) if (blocked[column] === 0 && blocks(rule, mentee, mentors[column])) blocked[column] = 1;
  };
}

function factBarrier(rule: CompiledRule, fact: NonNullable<CompiledRule["fact"]>, { mentors }: Cohort): Barrier {
  const verdicts = (mentee: Participant, distinct: readonly Participant[]) => Uint8Array.from(distinct, (mentor) => Number(blocks(rule, mentee, mentor)));
  const { codes, rowOf } = distinctTable(mentors, (mentor) => fact(mentor, "mentor"), verdicts);
  return (mentee, _, blocked) => mark(rowOf(mentee, fact(mentee, "mentee")), codes, blocked);
}

function mark(row: Uint8Array, codes: Int32Array, blocked: Uint8Array) {
  for (let column = 0; column < blocked.length; column++) blocked[column] |= row[codes[column]];
}

import type { Cohort } from "../cohort/index.ts";
import { readProgram, type RuleSpec } from "../program/index.ts";

/** The same people under other rules: what each stated rule becomes, none or itself. Scales and answers stay as they are. */
export function withRules(cohort: Cohort, change: (rule: RuleSpec & { readonly id: string }) => readonly RuleSpec[]): Cohort {
  const { definition, functions } = cohort.program;
  const rules = (definition.rules ?? []).flatMap((rule) => (rule.id === undefined ? [rule] : change({ ...rule, id: rule.id })));
  return { ...cohort, program: readProgram({ ...definition, rules }, { functions }) };
}

/** The same people with one rule's settings changed. */
export function changedRule(cohort: Cohort, id: string, settings: object): Cohort {
  return withRules(cohort, (rule) => (rule.id === id ? [Object.assign({}, rule, settings)] : [rule]));
}

import { ONE } from "../comparators/index.ts";
import { fractionOf } from "./decimal.ts";
import type { ProgramDefinition } from "./definition.ts";
import type { Factor, Program, Rule, Subject } from "./program.ts";
import { standingKinds, usualLevels, type RuleSpec, type StandingKind, type StandingRuleSpec } from "./rule.ts";
import { subjectsOf, type NamedSubject } from "./subject.ts";
import { apportion } from "./weights.ts";

const standingReasons: Readonly<Record<StandingKind, string>> = {
  "same-person": "Nobody is paired with themselves",
  unavailable: "Mentor and mentee both take part",
  veto: "Neither has asked not to be paired with the other",
  "forbidden-pair": "The coordinator has not ruled the pair out",
  "already-paired": "Mentor and mentee have not been paired before",
};

/** The rules in force: those that stand unless turned off, then the others as stated, with what they name by index. */
export function compileRules(definition: ProgramDefinition, factors: readonly Factor[], fields: Program["fields"]): Rule[] {
  const stated = definition.rules ?? [];
  const standing = standingKinds.flatMap((kind) => standingRule(kind, stated.find((rule): rule is StandingRuleSpec => rule.kind === kind)));
  const subjects = subjectsOf(definition);
  return [...standing, ...stated.filter(isOwnRule).map((rule) => compileRule(rule, definition, subjects, factors, fields))];
}

function standingRule(kind: StandingKind, stated: StandingRuleSpec | undefined): Rule[] {
  if (stated?.off === true) return [];
  return [{ kind, id: stated?.id ?? kind, reason: stated?.reason ?? standingReasons[kind] }];
}

type OwnRuleSpec = Exclude<RuleSpec, StandingRuleSpec>;

function isOwnRule(rule: RuleSpec): rule is OwnRuleSpec {
  return !standingKinds.some((kind) => kind === rule.kind);
}

function compileRule(
  rule: OwnRuleSpec, definition: ProgramDefinition, subjects: ReadonlyMap<string, NamedSubject>, factors: readonly Factor[], fields: Program["fields"],
): Rule {
  const { id, reason } = rule;
  if (rule.kind === "minimum-score") return { kind: rule.kind, id, reason, points: fractionOf(rule.score, 10) };
  if (rule.kind === "reporting-line") return { kind: rule.kind, id, reason, ifUnknown: rule.ifUnknown ?? "allow", levels: rule.levels ?? usualLevels };
  const asking = { id, reason, ifUnknown: rule.ifUnknown ?? "forbid" };
  if (rule.kind === "minimum-similarity") {
    const { kind, dimension, minimum } = rule;
    return { kind, ...asking, dimension, factors: sharesOf(dimension, definition, factors), minimum: fractionOf(minimum, ONE) };
  }
  const subject = subjectOf(rule.field, subjects, factors, fields);
  if (rule.kind === "gap") return { kind: rule.kind, ...asking, subject, minimum: rule.minimum ?? null, maximum: rule.maximum ?? null };
  return { kind: rule.kind, ...asking, subject };
}

/** The factors of a dimension with weights that sum to 16384, also where the dimension itself weighs nothing. */
function sharesOf(dimension: string, definition: ProgramDefinition, factors: readonly Factor[]): { readonly index: number; readonly weight: number }[] {
  const spec = definition.dimensions[dimension];
  const shares = "parts" in spec ? apportion(new Map(Object.entries(spec.weights)), ONE) : undefined;
  return factors.filter((factor) => factor.dimension === dimension).map(({ index, part }) => ({ index, weight: part === undefined ? ONE : (shares?.get(part) ?? 0) }));
}

/** What a checked rule names is there, and of a kind that rules compare. */
function subjectOf(name: string, subjects: ReadonlyMap<string, NamedSubject>, factors: readonly Factor[], fields: Program["fields"]): Subject {
  const { from, kind } = subjects.get(name) ?? {};
  const index = (from === "field" ? fields : factors).findIndex(({ key }) => key === name);
  if (from === undefined || kind === undefined || index < 0) throw new Error("A rule names something that its program does not have.");
  return { name, from, kind, index };
}

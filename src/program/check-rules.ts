import * as z from "zod";
import type { SubjectKind } from "../comparators/index.ts";
import { isRecord, own } from "../comparators/record.ts";
import { addUnknown, checkShape } from "./issue.ts";
import type { ProblemList } from "./problem-list.ts";
import { ruleSchema, standingKinds } from "./rule.ts";
import { subjectsOf, type NamedSubject } from "./subject.ts";

type Path = readonly (string | number)[];

/** By kind of rule, what its field must be, and that in words. */
const subjectOfRule: ReadonlyMap<unknown, { readonly kinds: readonly SubjectKind[]; readonly words: string }> = new Map([
  ["same", { kinds: ["choice", "number", "order"] as const, words: "Name a field or dimension with one text, number or step as its answer; for lists there is shared-language." }],
  ["different", { kinds: ["choice", "number", "order"] as const, words: "Name a field or dimension with one text, number or step as its answer." }],
  ["gap", { kinds: ["number", "order"] as const, words: "Name a field or dimension that is a number or has an order." }],
  ["shared-language", { kinds: ["list"] as const, words: 'Name a field that is a "list", or a dimension that compares tags.' }],
]);

/** Checks the rules of a definition: each by itself, what they name, and that no two have one id. */
export function checkRules(definition: Readonly<Record<string, unknown>>, problems: ProblemList): void {
  const rules = own(definition, "rules");
  if (rules === undefined) return;
  if (!Array.isArray(rules)) {
    checkShape(z.array(z.unknown()), rules, ["rules"], problems);
    return;
  }
  const subjects = subjectsOf(definition);
  for (const [index, rule] of rules.entries()) {
    const path = ["rules", index];
    if (!isRecord(rule)) checkShape(z.record(z.string(), z.unknown()), rule, path, problems);
    else if (checkShape(ruleSchema, rule, path, problems)) checkReferences(rule, path, definition, subjects, problems);
  }
  checkIds(rules, problems);
}

function checkReferences(
  rule: Readonly<Record<string, unknown>>, path: Path, definition: Readonly<Record<string, unknown>>, subjects: ReadonlyMap<string, NamedSubject>, problems: ProblemList,
): void {
  const { kind, field, dimension } = rule;
  const dimensions = own(definition, "dimensions");
  if (typeof dimension === "string" && isRecord(dimensions) && !Object.hasOwn(dimensions, dimension))
    addUnknown("unknown-dimension", dimension, Object.keys(dimensions), [...path, "dimension"], "Name a dimension of the program.", problems);
  if (typeof field !== "string") return;
  const subject = subjects.get(field);
  const needed = subjectOfRule.get(kind);
  if (subject === undefined) addUnknown("unknown-field", field, [...subjects.keys()], [...path, "field"], "Name a field or a dimension of the program.", problems);
  else if (needed !== undefined && (subject.kind === undefined || !needed.kinds.includes(subject.kind))) {
    // What is wrong with the field itself has been said; then its kind says nothing.
    if (problems.clean(["fields", field]) && problems.clean(["dimensions", ...field.split(".").flatMap((name, index) => (index === 0 ? name : ["parts", name]))]))
      problems.add({ code: "unsuitable-field", path: [...path, "field"], value: field, remedy: needed.words });
  } else if (kind === "gap") checkGap(rule, subject.steps, path, problems);
}

/** A gap that no two steps of the order have would forbid every pair. */
function checkGap({ minimum, maximum }: Readonly<Record<string, unknown>>, steps: number | undefined, path: Path, problems: ProblemList): void {
  if (steps === undefined) return;
  const most = steps - 1;
  const remedy = `The order has ${steps} steps: give gaps from ${-most} to ${most}.`;
  if (typeof minimum === "number" && minimum > most) problems.add({ code: "out-of-range", path: [...path, "minimum"], value: minimum, remedy });
  if (typeof maximum === "number" && maximum < -most) problems.add({ code: "out-of-range", path: [...path, "maximum"], value: maximum, remedy });
}

function checkIds(rules: readonly unknown[], problems: ProblemList): void {
  const seen = new Set<unknown>();
  const standing = new Set<unknown>();
  const isStanding = (kind: unknown) => standingKinds.some((other) => other === kind);
  const kinds = new Set(rules.map((rule) => own(rule, "kind")));
  for (const kind of standingKinds) if (!kinds.has(kind)) seen.add(kind);
  for (const [index, rule] of rules.entries()) {
    const kind = own(rule, "kind");
    const id = own(rule, "id") ?? (isStanding(kind) ? kind : undefined);
    if (isStanding(kind) && standing.has(kind)) problems.add({ code: "duplicate-rule", path: ["rules", index], remedy: "State each standing rule once." });
    else if (id !== undefined && seen.has(id))
      problems.add({ code: "duplicate-id", path: ["rules", index, "id"], value: id, remedy: "Give each rule an id of its own, other than those of the standing rules." });
    standing.add(kind);
    seen.add(id);
  }
}

import type { SubjectKind } from "../comparators/index.ts";
import { isRecord, own } from "../comparators/record.ts";
import type { ProgramDefinition } from "./definition.ts";
import { isComparatorName, kindOf } from "./kind.ts";

/** Something rules may name. */
export interface NamedSubject {
  /** A field, or a dimension or part: then `name` is its factor's key. */
  readonly from: "field" | "factor";
  /** `undefined` where its answers are nothing a rule can compare. */
  readonly kind: SubjectKind | undefined;
  /** Steps of an order. */
  readonly steps?: number;
}

/** Everything rules may name, by name: fields, dimensions, and parts as `dimension.part`. Reads unchecked definitions too. */
export function subjectsOf(definition: ProgramDefinition | Readonly<Record<string, unknown>>): Map<string, NamedSubject> {
  const subjects = new Map<string, NamedSubject>();
  for (const [key, spec] of entriesOf(own(definition, "dimensions"))) {
    subjects.set(key, questionSubject(spec));
    for (const [part, inner] of entriesOf(own(spec, "parts"))) subjects.set(`${key}.${part}`, questionSubject(inner));
  }
  for (const [key, spec] of entriesOf(own(definition, "fields"))) subjects.set(key, fieldSubject(spec));
  return subjects;
}

function questionSubject(spec: unknown): NamedSubject {
  const compare = own(spec, "compare");
  return { from: "factor", kind: isComparatorName(compare) ? kindOf(compare).subject : undefined, ...stepsOf(spec) };
}

function fieldSubject(spec: unknown): NamedSubject {
  if (spec === "choice" || spec === "list" || spec === "number") return { from: "field", kind: spec };
  return { from: "field", kind: "order", ...stepsOf(spec) };
}

function stepsOf(spec: unknown): { readonly steps?: number } {
  const order = own(spec, "order");
  return Array.isArray(order) ? { steps: order.length } : {};
}

function entriesOf(record: unknown): [string, unknown][] {
  return isRecord(record) ? Object.entries(record) : [];
}

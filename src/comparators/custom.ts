import * as z from "zod";
import { plain, type ComparatorKind } from "./comparator.ts";
import { namedFunction } from "./named-function.ts";
import { schemaOf, type Reader } from "./reader.ts";
import { isRecord } from "./record.ts";
import { nameSchema } from "./text.ts";

/** Answers of any kind that a function of the caller's compares: the slow, honest way in. */
export interface CustomSettings {
  /** Its name among the functions given with the program. It gets the want and the offer, frozen, and returns 0..1. */
  readonly function: string;
}

/** Anything that JSON can hold. */
export type CustomAnswer = string | number | boolean | null | readonly CustomAnswer[] | { readonly [key: string]: CustomAnswer };

/** What the function gives. It must give the same for the same answers, on every machine. @throws FunctionError */
export const custom: ComparatorKind<"custom", CustomSettings> = {
  name: "custom",
  form: "anything",
  calls: "function",
  settings: z.strictObject({ function: nameSchema }),
  bind({ function: name }, functions) {
    const answer = schemaOf(frozenCopy);
    return plain<CustomAnswer, CustomAnswer>({ want: answer, offer: answer, pair: namedFunction(name, functions), notes: () => ({ common: [], gaps: [] }) });
  },
};

const deepest = 50;

/**
 * JSON as it came, in objects that nobody else holds and nobody can change; records have no prototype, so that any name is a
 * key like others. (`readCohort` copies answers first: it refuses the name `__proto__` and what is nested 20 deep.)
 */
const frozenCopy: Reader<CustomAnswer> = (value, path, report) => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : report(path, "not-a-number", "Give a finite number.");
  if (path.length === deepest) return report(path, "too-deep", `Nest answers at most ${deepest} deep.`);
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown, index) => frozenCopy(item, [...path, index], report));
    return items.every((item) => item !== undefined) ? Object.freeze(items) : undefined;
  }
  if (!isRecord(value)) return report(path, "wrong-type", "Give data as in JSON.");
  const record: Record<string, CustomAnswer> = Object.create(null);
  let whole = true;
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const copy = frozenCopy(part, [...path, key], report);
    if (copy === undefined) whole = false;
    else record[key] = copy;
  }
  return whole ? Object.freeze(record) : undefined;
};

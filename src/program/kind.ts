import type * as z from "zod";
import { comparators, type AnswerForm, type Comparator, type ComparatorName, type Functions, type SubjectKind } from "../comparators/index.ts";

/** A kind of comparison for whoever does not know which: settings go in as its own schema reads them. */
interface Kind {
  readonly form: AnswerForm;
  readonly subject?: SubjectKind;
  readonly names?: string;
  readonly calls?: string;
  readonly settings: z.ZodType;
  bind(settings: unknown, functions: Functions): Comparator;
}

const kinds: Readonly<Record<ComparatorName, Kind>> = comparators;

/** The names a question may give under `compare`. */
export const comparatorNames: readonly string[] = Object.keys(comparators);

/** Whether a text names a kind of comparison. */
export function isComparatorName(name: unknown): name is ComparatorName {
  return typeof name === "string" && Object.hasOwn(comparators, name);
}

/** The kind of comparison of a name. */
export function kindOf(name: ComparatorName): Kind {
  return kinds[name];
}

import * as z from "zod";
import type { Spec } from "../comparators/index.ts";
import { textSchema } from "./text.ts";

/** Who wants and who offers: the one who asks wants something of the other. The mentee, unless stated. */
export type Asks = "mentee" | "mentor";

/** One question and how two answers to it are compared: the kind of comparison under `compare`, with its settings. */
export type QuestionSpec = Spec & {
  /** Its name as people read it; the key unless stated. */
  readonly label?: string;
  readonly asks?: Asks;
};

interface Weighed {
  /**
   * States that this dimension holds protected or intimate facts, and why it is in the score all the same. No text or
   * file for participants shows it, and the audit names it.
   */
  readonly sensitive?: { readonly reason: string };
}

/** Several questions that count as one dimension, by weights of their own; only the proportions of these count. */
export interface CompoundSpec extends Weighed {
  readonly label?: string;
  readonly parts: Readonly<Record<string, QuestionSpec>>;
  readonly weights: Readonly<Record<string, number>>;
}

/** What scores are made of: one question, or several. */
export type DimensionSpec = (QuestionSpec & Weighed) | CompoundSpec;

const label = textSchema.exactOptional();
const sensitive = z.strictObject({ reason: textSchema }).exactOptional();

/** Reads what a question that is a part has beside `compare` and the comparator's own settings. */
export const partSchema = z.strictObject({ label, asks: z.enum(["mentee", "mentor"]).exactOptional() });

/** Reads the same of a question that is a dimension. */
export const questionSchema = partSchema.extend({ sensitive });

/** Keys that are never a comparator's own. */
export const questionKeys: ReadonlySet<string> = new Set(["compare", ...Object.keys(questionSchema.shape)]);

/** Reads a dimension of several parts; these and their weights are read one by one. */
export const compoundSchema = z.strictObject({ label, parts: z.record(z.string(), z.unknown()), weights: z.unknown().optional(), sensitive });

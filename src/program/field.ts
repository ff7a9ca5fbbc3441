import * as z from "zod";
import { optionsSchema } from "../comparators/text.ts";

/**
 * A fact about people that rules use and no score does: one text, a list of texts, a number, or one step of an order
 * written from low to high.
 */
export type FieldSpec = "choice" | "list" | "number" | { readonly order: readonly string[] };

/** Reads a field of a definition. */
export const fieldSchema: z.ZodType<FieldSpec> = z.union(
  [z.enum(["choice", "list", "number"]), z.strictObject({ order: optionsSchema })],
  'Give "choice", "list", "number" or { "order": [...] }.',
);

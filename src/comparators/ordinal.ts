import * as z from "zod";
import { ONE, plain, type ComparatorKind, type Notes } from "./comparator.ts";
import { fraction } from "./fraction.ts";
import { checkGapTable, gapLookup, gapTableShape, type GapTable } from "./gap-table.ts";
import { note } from "./note.ts";
import { mapped, option, schemaOf } from "./reader.ts";
import { normalText, optionsSchema } from "./text.ts";

/** Steps of an order, such as grades, from low to high. */
export interface OrdinalSettings extends GapTable {
  readonly order: readonly string[];
}

/** One step. */
export type OrdinalAnswer<S extends OrdinalSettings = OrdinalSettings> = S["order"][number];

/**
 * With a table, the similarity it gives for the steps from want up to offer; without, 1 - |gap| / (steps - 1) (Gower 1971).
 * The table reads offer minus want: where the mentor asks, so that the mentee offers, its gaps are those of the mentee above
 * the mentor. An answer is kept as its place in the order, from 0.
 */
export const ordinal: ComparatorKind<"ordinal", OrdinalSettings> = {
  name: "ordinal",
  form: "option",
  subject: "order",
  names: "order",
  settings: z
    .strictObject({ order: optionsSchema, ...gapTableShape })
    .superRefine((settings, context) => checkGapTable(settings, settings.order.length - 1, true, context)),
  bind({ order, ...table }) {
    const places = new Map(order.map((step, place) => [normalText(step), place]));
    const answer = schemaOf(mapped(option(order), (step) => places.get(step) ?? 0));
    const longest = order.length - 1;
    const near = (gap: number) => (longest === 0 ? ONE : fraction(longest - Math.abs(gap), longest));
    const similarityOf = gapLookup(table) ?? near;
    return plain<number, number>({
      want: answer,
      offer: answer,
      pair: (want, offer) => similarityOf(offer - want),
      notes: (want, offer) => notesOf(offer - want, similarityOf(offer - want)),
    });
  },
};

function notesOf(steps: number, similarity: number): Notes {
  const said = [steps > 0 ? note("steps-above", { steps }) : steps < 0 ? note("steps-below", { steps: -steps }) : note("same-step", {})];
  return 2 * similarity >= ONE ? { common: said, gaps: [] } : { common: [], gaps: said };
}

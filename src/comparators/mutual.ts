import * as z from "zod";
import { ONE, plain, type ComparatorKind, type Notes } from "./comparator.ts";
import { fraction } from "./fraction.ts";
import { note } from "./note.ts";
import { number, schemaOf } from "./reader.ts";
import { scaleSchema, type Scale } from "./scale.ts";

/** Something that both must bring, such as commitment. */
export interface MutualSettings {
  readonly scale: Scale;
}

export type MutualAnswer = number;

/**
 * The smaller of the two on the scale. Not their closeness: two people who both bring little are alike and no good match
 * (Poteat, Shockley & Allen 2009: satisfaction is highest where commitment is mutually high).
 */
export const mutual: ComparatorKind<"mutual", MutualSettings> = {
  name: "mutual",
  form: "number",
  settings: z.strictObject({ scale: scaleSchema }),
  bind({ scale: { minimum, maximum } }) {
    const answer = schemaOf(number(minimum, maximum));
    const height = (value: number) => fraction(value - minimum, maximum - minimum);
    return plain<number, number>({
      want: answer,
      offer: answer,
      pair: (want, offer) => height(Math.min(want, offer)),
      notes: (want, offer) => notesOf(height(Math.min(want, offer)), height(Math.max(want, offer))),
    });
  },
};

function notesOf(lower: number, higher: number): Notes {
  if (4 * lower >= 3 * ONE) return { common: [note("both-strong", {})], gaps: [] };
  if (2 * lower >= ONE) return { common: [], gaps: [] };
  return { common: [], gaps: [2 * higher >= ONE ? note("one-low", {}) : note("both-low", {})] };
}

import * as z from "zod";
import { ONE, plain, type ComparatorKind, type Notes } from "./comparator.ts";
import { fraction } from "./fraction.ts";
import { checkGapTable, gapLookup, gapTableShape, type GapTable } from "./gap-table.ts";
import { note } from "./note.ts";
import { number as numberFrom, schemaOf } from "./reader.ts";
import { boundSchema, checkBounds, type Scale } from "./scale.ts";

/** Two numbers, such as meetings a month, hours or years. */
export interface NumberSettings extends Scale, GapTable {
  /**
   * `"closeness"` (unless stated): 1 - difference / (maximum - minimum) (Gower 1971). `"ratio"`: the smaller / the larger.
   * `"enough"`: offer / want, at most 1. The last two need a minimum of 0 or more.
   */
  readonly by?: "closeness" | "ratio" | "enough";
}

export type NumberAnswer = number;

/** Similarity by the way named, or by a table of gaps: offer minus want, to a thousandth. */
export const number: ComparatorKind<"number", NumberSettings> = {
  name: "number",
  form: "number",
  subject: "number",
  settings: z
    .strictObject({ minimum: boundSchema, maximum: boundSchema, by: z.enum(["closeness", "ratio", "enough"]).exactOptional(), ...gapTableShape })
    .superRefine((settings, context) => {
      const { minimum, maximum, by, mentorAboveBy } = settings;
      checkBounds(settings, context);
      checkGapTable(settings, maximum - minimum, false, context);
      if ((by === "ratio" || by === "enough") && minimum < 0)
        context.addIssue({ code: "custom", path: ["minimum"], message: "Give a minimum of 0 or more: negative numbers have no ratio.", params: { code: "out-of-range" } });
      if (by !== undefined && mentorAboveBy !== undefined)
        context.addIssue({ code: "custom", path: ["by"], message: "Leave this out, or the table of gaps: one of them decides.", params: { code: "contradiction" } });
    }),
  bind({ minimum, maximum, by = "closeness", ...table }) {
    const answer = schemaOf(numberFrom(minimum, maximum));
    const lookup = gapLookup(table);
    const ways = {
      closeness: (want: number, offer: number) => fraction(maximum - minimum - Math.abs(offer - want), maximum - minimum),
      ratio: (want: number, offer: number) => (want === offer ? ONE : fraction(Math.min(want, offer), Math.max(want, offer))),
      enough: (want: number, offer: number) => (offer >= want ? ONE : fraction(offer, want)),
    };
    const pair = lookup === undefined ? ways[by] : (want: number, offer: number) => lookup(offer - want);
    const notesOf = lookup !== undefined ? tableNotes : by === "enough" ? enoughNotes : nearNotes;
    return plain<number, number>({ want: answer, offer: answer, pair, notes: (want, offer) => notesOf(offer - want, pair(want, offer)) });
  },
};

function tableNotes(gap: number, similarity: number): Notes {
  const by = shown(gap);
  const said = [gap > 0 ? note("above", { by }) : gap < 0 ? note("below", { by }) : note("near", {})];
  return 2 * similarity >= ONE ? { common: said, gaps: [] } : { common: [], gaps: said };
}

function enoughNotes(gap: number): Notes {
  return gap >= 0 ? { common: [note("enough", {})], gaps: [] } : { common: [], gaps: [note("short", { by: shown(gap) })] };
}

/** Near from three quarters on, far below a half, in between nothing to speak of. */
function nearNotes(_: number, similarity: number): Notes {
  return { common: 4 * similarity >= 3 * ONE ? [note("near", {})] : [], gaps: 2 * similarity < ONE ? [note("far", {})] : [] };
}

/** Without its sign, to a thousandth. */
function shown(gap: number): number {
  return Math.floor(1000 * Math.abs(gap) + 0.5) / 1000;
}

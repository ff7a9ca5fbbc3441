import * as z from "zod";
import { ONE, plain, type ComparatorKind, type Notes } from "./comparator.ts";
import { similarity as similarityOf } from "./fraction.ts";
import { nearest } from "./nearest.ts";
import { note } from "./note.ts";
import { option, schemaOf } from "./reader.ts";
import { byCodePoint, nameSchema, normalText, optionsSchema, type OptionOf } from "./text.ts";

/** One option of one against one option of the other. */
export interface ChoiceSettings {
  /** Any text may be chosen unless stated; stated, a misspelt one is found. */
  readonly options?: readonly string[];
  /** Whether the same option is what counts, or another one; `"same"` unless stated. */
  readonly by?: "same" | "different";
  /** Options that are alike, in either direction, 0..1. All other pairs of different options have nothing in common. */
  readonly similar?: readonly { readonly of: readonly [string, string]; readonly similarity: number }[];
}

export type ChoiceAnswer<S = ChoiceSettings> = OptionOf<S>;

const settings = z
  .strictObject({
    options: optionsSchema.exactOptional(),
    by: z.enum(["same", "different"]).exactOptional(),
    similar: z.array(z.strictObject({ of: z.tuple([nameSchema, nameSchema]), similarity: z.number().min(0).max(1) })).exactOptional(),
  })
  .superRefine(checkSimilar);

/** ONE for the same option (or for different ones), what the table says for two that are alike, else 0. */
export const choice: ComparatorKind<"choice", ChoiceSettings> = {
  name: "choice",
  form: "option",
  subject: "choice",
  names: "options",
  settings,
  bind({ options, by = "same", similar = [] }) {
    const answer = schemaOf(option(options));
    const table = tableOf(similar);
    const pair =
      by === "same"
        ? (want: string, offer: string) => (want === offer ? ONE : (table.get(want)?.get(offer) ?? 0))
        : (want: string, offer: string) => (want === offer ? 0 : ONE);
    return plain<string, string>({ want: answer, offer: answer, pair, notes: (want, offer) => notesOf(want, offer, by, pair(want, offer)) });
  },
};

/** Similarity by one option and the other, in both directions. */
function tableOf(similar: NonNullable<ChoiceSettings["similar"]>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const table = new Map<string, Map<string, number>>();
  for (const { of, similarity } of similar) {
    const [a, b] = of.map(normalText);
    for (const [one, other] of [[a, b], [b, a]]) table.set(one, (table.get(one) ?? new Map<string, number>()).set(other, similarityOf(similarity)));
  }
  return table;
}

/** One key for a pair in either direction. */
function keyOf([a, b]: readonly [string, string]): string {
  return JSON.stringify([normalText(a), normalText(b)].sort(byCodePoint));
}

function checkSimilar({ options, by, similar = [] }: ChoiceSettings, context: z.RefinementCtx): void {
  const complain = (path: (string | number)[], message: string, params: { readonly code: string; readonly nearest?: string | undefined }) =>
    context.addIssue({ code: "custom", path: ["similar", ...path], message, params });
  if (by === "different" && similar.length > 0) complain([], "Leave this out where different options are what counts.", { code: "contradiction" });
  const known = options?.map(normalText);
  const seen = new Set<string>();
  for (const [index, { of }] of similar.entries()) {
    for (const [side, name] of of.entries()) {
      if (known !== undefined && !known.includes(normalText(name))) complain([index, "of", side], "Name one of the options.", { code: "unknown-option", nearest: nearest(name, known) });
    }
    if (normalText(of[0]) === normalText(of[1])) complain([index, "of"], "Name two different options: the same option is alike anyway.", { code: "duplicate-entry" });
    else if (seen.has(keyOf(of))) complain([index, "of"], "State each pair of options once; its order makes no difference.", { code: "duplicate-entry" });
    seen.add(keyOf(of));
  }
}

function notesOf(want: string, offer: string, by: "same" | "different", similarity: number): Notes {
  const said = want === offer ? note("both", { option: want }) : by === "same" && 2 * similarity >= ONE ? note("alike", { options: [want, offer] }) : note("differ", {});
  return 2 * similarity >= ONE ? { common: [said], gaps: [] } : { common: [], gaps: [said] };
}

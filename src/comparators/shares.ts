import * as z from "zod";
import { ONE, plain, type ComparatorKind, type Notes } from "./comparator.ts";
import { note } from "./note.ts";
import { mapped, number, schemaOf, valuesOf } from "./reader.ts";
import { byUnit, normalText, optionsSchema } from "./text.ts";

/** How much people use each of some options, such as channels. */
export interface SharesSettings {
  readonly of: readonly string[];
}

/** Option -> how much, in any unit, 0 or more; only proportions count. What is left out counts as 0; all 0 as not answered. */
export type SharesAnswer<S extends SharesSettings = SharesSettings> = { readonly [Option in S["of"][number]]?: number | null };

/** By option, options in the order of `byUnit`: whole parts that sum to 16384, or all 0. */
type Shares = readonly number[];

/** The part of use that two people have in common: the sum over options of the smaller share. */
export const shares: ComparatorKind<"shares", SharesSettings> = {
  name: "shares",
  settings: z.strictObject({ of: optionsSchema }),
  bind({ of }) {
    const options = of.map(normalText).sort(byUnit);
    const answer = schemaOf(mapped(valuesOf(options, number(0, 1_000_000_000)), (amounts) => sharesOf(amounts.map((amount) => amount ?? 0))));
    return plain<Shares, Shares>({
      want: answer,
      offer: answer,
      blank: (shares) => shares.every((share) => share === 0),
      pair: (want, offer) => overlaps(want, offer).reduce((sum, overlap) => sum + overlap, 0),
      notes: (want, offer) => notesOf(options, overlaps(want, offer)),
    });
  },
};

/** Largest remainder; equal remainders go to the first. */
function sharesOf(amounts: readonly number[]): Shares {
  const sum = amounts.reduce((sum, amount) => sum + amount, 0);
  if (sum === 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / sum) * ONE);
  const shares = exact.map(Math.floor);
  const byRemainder = exact.map((share, index) => ({ index, remainder: share - shares[index] })).sort((a, b) => b.remainder - a.remainder);
  const left = ONE - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of byRemainder.slice(0, left)) shares[index]++;
  return shares;
}

function overlaps(want: Shares, offer: Shares): number[] {
  return want.map((share, index) => Math.min(share, offer[index]));
}

function notesOf(options: readonly string[], overlaps: readonly number[]): Notes {
  const used = options
    .map((option, index) => ({ option, overlap: overlaps[index] }))
    .filter(({ overlap }) => 5 * overlap >= ONE)
    .sort((a, b) => b.overlap - a.overlap);
  return {
    common: used.length > 0 ? [note("both-use", { options: used.map(({ option }) => option) })] : [],
    gaps: overlaps.every((overlap) => overlap === 0) ? [note("nothing-shared", {})] : [],
  };
}

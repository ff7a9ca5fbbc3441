import * as z from "zod";
import { ONE, plain, type Column, type ComparatorKind, type Notes } from "./comparator.ts";
import { note } from "./note.ts";
import { mapped, number, schemaOf, valuesOf } from "./reader.ts";
import { shareOut } from "./share-out.ts";
import { byCodePoint, normalText, optionsSchema } from "./text.ts";

/** How much people use each of some options, such as channels. */
export interface SharesSettings {
  readonly of: readonly string[];
}

/** Option -> how much, in any unit, 0 or more; only proportions count. What is left out counts as 0; all 0 as not answered. */
export type SharesAnswer<S extends SharesSettings = SharesSettings> = { readonly [Option in S["of"][number]]?: number | null };

/** By option, options in the order of `byCodePoint`: whole parts that sum to 16384, or all 0. */
type Shares = readonly number[];

/** The part of use that two people have in common: the sum over options of the smaller share. */
export const shares: ComparatorKind<"shares", SharesSettings> = {
  name: "shares",
  form: "ratings",
  names: "of",
  settings: z.strictObject({ of: optionsSchema }),
  bind({ of }) {
    const options = of.map(normalText).sort(byCodePoint);
    const answer = schemaOf(mapped(valuesOf(options, number(0, 1_000_000_000)), sharesOf));
    return plain<Shares, Shares>({
      want: answer,
      offer: answer,
      blank: (shares) => shares.every((share) => share === 0),
      pair: (want, offer) => overlaps(want, offer).reduce((sum, overlap) => sum + overlap, 0),
      column: overlapColumn,
      notes: (want, offer) => notesOf(options, overlaps(want, offer)),
    });
  },
};

function sharesOf(amounts: readonly (number | null)[]): Shares {
  const given = amounts.map((amount) => amount ?? 0);
  return given.every((amount) => amount === 0) ? given : shareOut(ONE, given);
}

function overlaps(want: Shares, offer: Shares): number[] {
  return want.map((share, index) => Math.min(share, offer[index]));
}

/** The summed overlaps with many, option by option. */
function overlapColumn(offers: readonly Shares[]): Column<Shares> {
  const count = offers.length;
  const options = offers[0]?.length ?? 0;
  const shares = new Int16Array(options * count);
  for (const [k, offer] of offers.entries()) for (const [option, share] of offer.entries()) shares[option * count + k] = share;
  return (want, into) => {
    into.fill(0);
    for (let option = 0; option < options; option++) addOverlaps(want[option], shares.subarray(option * count, (option + 1) * count), into);
  };
}

function addOverlaps(wanted: number, offered: Int16Array, into: Int16Array) {
  for (let k = 0; k < into.length; k++) into[k] += wanted < offered[k] ? wanted : offered[k];
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

import * as z from "zod";
import { ONE, UNKNOWN, sealed, type ComparatorKind, type Notes } from "./comparator.ts";
import { fraction } from "./fraction.ts";
import { note } from "./note.ts";
import { priorPeople } from "./prior.ts";
import { profileColumn } from "./profile-column.ts";
import { mapped, number, schemaOf, valuesOf } from "./reader.ts";
import { GRID, gridOf, scaleSchema, type Scale } from "./scale.ts";
import { byCodePoint, normalText, optionsSchema } from "./text.ts";

/** Ratings of some items, such as values or ways of communicating, of which the shape matters. */
export interface ProfileSettings {
  readonly items: readonly string[];
  readonly scale: Scale;
  /** Takes each person's own mean out first, for scales that people use very differently. Costs recognition where they do not. */
  readonly ipsatise?: true;
}

/** Item -> rating. Items may be left out or `null`; who rates fewer than 60 % of them counts as not having answered. */
export type ProfileAnswer<S extends ProfileSettings = ProfileSettings> = { readonly [Item in S["items"][number]]?: number | null };

/** Ratings by item, items in the order of `byCodePoint`, in parts of the scale: 0..2520, or -2520..2520 about the person's own mean. */
type Ratings = readonly (number | null)[];

/** What is usual, by item. */
type Norm = readonly { readonly item: string; readonly mean: number }[];

/** Who rates less than this share of the items counts as not having answered. In percent. */
export const leastRated = 60;

/** Above or below what is usual by a tenth of the scale. */
const clear = GRID / 10;

/** How many items are named at most. */
const mostNamed = 3;

/**
 * Likeness in what sets people apart: 2 x.y / (|x|^2 + |y|^2) of ratings about what is usual for each item, from -1..1 to
 * 0..ONE. This is the double-entry intraclass correlation about that mean (McCrae 2008) and 1 only for equal ratings; two
 * people who are all usual are alike. Raw ratings would call a third of random pairs alike, because most people rate the
 * same things highly (Wood & Furr 2016). Items that one of the two left out are left out for both.
 */
export const profile: ComparatorKind<"profile", ProfileSettings> = {
  name: "profile",
  form: "ratings",
  names: "items",
  settings: z.strictObject({ items: optionsSchema, scale: scaleSchema, ipsatise: z.literal(true).exactOptional() }),
  bind({ items: stated, scale, ipsatise }) {
    const items = stated.map(normalText).sort(byCodePoint);
    const read = mapped(valuesOf(items, number(scale.minimum, scale.maximum)), (ratings): Ratings => {
      const parts = ratings.map((rating) => (rating === null ? null : gridOf(rating, scale)));
      return ipsatise ? aboutOwnMean(parts) : parts;
    });
    const answer = schemaOf(read);
    const meansOf = (norm: Norm) => norm.map(({ mean }) => mean);
    return sealed<Ratings, Ratings, Norm>({
      answer: () => answer,
      blank: (ratings) => !enough(given(ratings).length, items.length),
      norm: normSchema(items),
      estimate: (answers) => items.map((item, index) => ({ item, mean: usual(answers, index, ipsatise ? 0 : GRID / 2) })),
      pair(norm) {
        const means = meansOf(norm);
        return (want, offer) => likeness(want, offer, means);
      },
      column(norm) {
        const means = meansOf(norm);
        return (offers) => profileColumn(offers, means, (want, offer) => likeness(want, offer, means));
      },
      notes(norm) {
        const means = meansOf(norm);
        return (want, offer) => notesOf(items, want, offer, means);
      },
    });
  },
};

function normSchema(items: readonly string[]): z.ZodType<Norm> {
  return z
    .array(z.strictObject({ item: z.string(), mean: z.int().min(-GRID).max(GRID) }))
    .length(items.length)
    .refine((norm) => norm.every(({ item }, index) => item === items[index]), "Take the norm of these items.");
}

function given(ratings: Ratings): number[] {
  return ratings.filter((rating) => rating !== null);
}

function enough(count: number, items: number): boolean {
  return 100 * count >= leastRated * items;
}

function aboutOwnMean(ratings: Ratings): Ratings {
  const own = given(ratings);
  const mean = Math.floor(own.reduce((sum, rating) => sum + rating, 0) / own.length + 0.5);
  return ratings.map((rating) => (rating === null ? null : rating - mean));
}

function usual(answers: readonly Ratings[], index: number, middle: number): number {
  const ratings = given(answers.map((answer) => answer[index]));
  const sum = ratings.reduce((sum, rating) => sum + rating, priorPeople * middle);
  return Math.floor(sum / (ratings.length + priorPeople) + 0.5);
}

/** (1 + s) / 2 with s = 2 x.y / (|x|^2 + |y|^2) is |x + y|^2 / 2 (|x|^2 + |y|^2). */
function likeness(want: Ratings, offer: Ratings, means: readonly number[]): number {
  let shared = 0;
  let together = 0;
  let apart = 0;
  for (let index = 0; index < means.length; index++) {
    const mine = want[index];
    const theirs = offer[index];
    if (mine === null || theirs === null) continue;
    const x = mine - means[index];
    const y = theirs - means[index];
    shared++;
    together += (x + y) * (x + y);
    apart += x * x + y * y;
  }
  if (!enough(shared, means.length)) return UNKNOWN;
  return apart === 0 ? ONE : fraction(together, 2 * apart);
}

function notesOf(items: readonly string[], want: Ratings, offer: Ratings, means: readonly number[]): Notes {
  const deviations = items.flatMap((item, index) => {
    const [mine, theirs] = [want[index], offer[index]];
    return mine === null || theirs === null ? [] : { item, x: mine - means[index], y: theirs - means[index] };
  });
  const strongest = (strength: (x: number, y: number) => number) =>
    deviations
      .map(({ item, x, y }) => ({ item, by: strength(x, y) }))
      .filter(({ by }) => by >= clear)
      .sort((a, b) => b.by - a.by)
      .slice(0, mostNamed);
  return {
    common: strongest(Math.min).map(({ item }) => note("both-high", { item })),
    gaps: strongest((x, y) => Math.max(Math.min(x, -y), Math.min(-x, y))).map(({ item }) => note("opposite", { item })),
  };
}

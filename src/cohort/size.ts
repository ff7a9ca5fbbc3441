import type { Problem } from "../program/index.ts";

/** Pairs that are scored at once at most. A score takes two bytes, and what pairs people needs several times that. */
export const mostPairs = 400_000_000;

/** What to say of a cohort with more pairs than can be scored at once, before memory is taken for them; `undefined` where all is well. */
export function tooLarge({ mentors, mentees }: { readonly mentors: number; readonly mentees: number }): Problem | undefined {
  const pairs = mentors * mentees;
  if (pairs <= mostPairs) return undefined;
  const [found, most] = [pairs, mostPairs].map((count) => Math.ceil(count / 1_000_000));
  const remedy = `These are ${found} million pairs, and one run takes at most ${most} million: divide the people, by site or language, and pair each part.`;
  return { code: "too-large", path: [], value: pairs, remedy };
}

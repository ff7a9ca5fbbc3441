import type { Random } from "./random.ts";

/** Numbers by item: ratings, shares, importances. */
export type Ratings = Readonly<Record<string, number>>;

/** A tenth of all answers is missing. */
const missing = 0.1;

/** The answer, or now and then none. */
export function maybe<T>(answer: T, random: Random): T | undefined {
  return random.chance(missing) ? undefined : answer;
}

/** The entries of a list, now and then without one. */
export function most<T>(list: readonly T[], random: Random): T[] {
  return list.filter(() => !random.chance(missing));
}

/** A few entries of a list, in the order of the list. */
export function some<T>(list: readonly T[], count: number, random: Random): T[] {
  const drawn = new Set(random.shuffled(list).slice(0, count));
  return list.filter((entry) => drawn.has(entry));
}

/** A rating for most items: half a step for what the job asks for more than others do, the rest is the person. */
export function rate(leanings: Ratings, lowest: number, highest: number, random: Random): Ratings {
  const middle = (lowest + highest) / 2;
  const rated = Object.entries(leanings).map(([item, leaning]) => [item, whole(middle + 0.5 * leaning + random.bell(), lowest, highest)] as const);
  return Object.fromEntries(most(rated, random));
}

/** The nearest whole number within bounds. */
export function whole(number: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, Math.round(number)));
}

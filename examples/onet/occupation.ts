import { readFileSync } from "node:fs";

/** What O*NET says of an occupation, as the extract keeps it. */
export interface Occupation {
  readonly title: string;
  /** Added to O*NET: where such people work in the made-up company. */
  readonly department: string;
  /** 1..5, the preparation it needs. */
  readonly jobZone: number;
  /** Level 0..7 by area. */
  readonly knowledge: Readonly<Record<string, number>>;
  /** Importance 1..5 by style. */
  readonly workStyles: Readonly<Record<string, number>>;
  /** Extent 1..7 by value. */
  readonly workValues: Readonly<Record<string, number>>;
  /** Titles of related occupations, the closest first. */
  readonly related: readonly string[];
}

export function readOccupations(): Occupation[] {
  const extract: { readonly occupations: Occupation[] } = JSON.parse(readFileSync(new URL("occupations.json", import.meta.url), "utf8"));
  return extract.occupations;
}

/**
 * How much each item is asked for in an occupation, compared with the others: the mean of the standardised figures of the
 * work styles and work values that the item leans on. Which ones those are is a choice made for this example.
 */
export function leaningsOf<Item extends string>(occupations: readonly Occupation[], items: Readonly<Record<Item, readonly string[]>>): (one: Occupation) => Record<Item, number> {
  const figure = (one: Occupation, name: string) => one.workValues[name] ?? one.workStyles[name];
  const standards = new Map(Object.values<readonly string[]>(items).flat().map((name) => [name, standard(occupations.map((one) => figure(one, name)))]));
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const leaning = (one: Occupation, names: readonly string[]) => mean(names.map((name) => standards.get(name)?.(figure(one, name)) ?? 0));
  return (one) => Object.fromEntries(Object.entries<readonly string[]>(items).map(([item, names]) => [item, leaning(one, names)])) as Record<Item, number>;
}

function standard(numbers: readonly number[]): (number: number) => number {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const deviation = Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) * (number - mean), 0) / numbers.length);
  return (number) => (number - mean) / deviation;
}

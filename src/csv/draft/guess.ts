import { byCodePoint } from "../../program/index.ts";
import { nearest } from "../../comparators/index.ts";
import { normalText } from "../../comparators/text.ts";
import { folded } from "../folded.ts";
import { readNumber } from "../number.ts";
import { likertScale } from "./likert.ts";

/** What the texts of a column look like. `slips` are texts much like one of the options, which they are not taken for. */
export type Guess =
  | { readonly kind: "list"; readonly separator: string; readonly options: readonly string[]; readonly slips: readonly string[]; readonly together: readonly (readonly [string, string])[] }
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly slips: readonly string[] }
  | { readonly kind: "order"; readonly order: readonly string[] }
  | { readonly kind: "scale"; readonly minimum: number; readonly maximum: number; readonly labels?: Readonly<Record<string, number>> }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "text" | "constant" | "empty" };

const longestOption = 100;
const mostChoices = 25;
const mostListed = 200;
const widestScale = 10;

/** Guesses what a column holds from its texts alone. `usual` is the separator of the system it comes from. */
export function guessOf(texts: readonly string[], usual?: string): Guess {
  const counts = countsOf(texts.map(normalText));
  if (counts.size === 0) return { kind: "empty" };
  if (counts.size === 1 && texts.length > 4) return { kind: "constant" };
  const numbers = texts.map(readNumber);
  if (numbers.every((number) => typeof number === "number")) return numeric(numbers);
  const labels = likertScale([...counts.keys()]);
  if (labels !== undefined) return { kind: "scale", ...rangeOf(Object.values(labels)), labels };
  for (const separator of usual === undefined ? [";", ", ", "|"] : [usual]) {
    const list = listIn(texts, separator);
    if (list !== undefined) return list;
  }
  const { options, slips } = distinct(counts);
  const isFree = [...counts.keys()].some((text) => text.length > longestOption) || options.length > mostChoices || (texts.length >= 6 && options.length * 2 > texts.length);
  if (isFree) return { kind: "text" };
  return numberedOrder(options) ?? { kind: "choice", options, slips };
}

function numeric(numbers: readonly number[]): Guess {
  const { minimum, maximum } = rangeOf(numbers);
  const isScale = numbers.every((number) => Number.isInteger(number)) && minimum >= 0 && maximum <= widestScale && minimum < maximum && new Set(numbers).size > 2;
  return { kind: isScale ? "scale" : "number", minimum, maximum };
}

function rangeOf(numbers: readonly number[]): { readonly minimum: number; readonly maximum: number } {
  return numbers.reduce(({ minimum, maximum }, number) => ({ minimum: Math.min(minimum, number), maximum: Math.max(maximum, number) }), { minimum: numbers[0], maximum: numbers[0] });
}

/** A list where a fifth of the cells holds several entries, and entries come again. */
function listIn(texts: readonly string[], separator: string): Guess | undefined {
  const lists = texts.map((text) => text.split(separator).map((entry) => normalText(entry)).filter((entry) => entry !== ""));
  const several = lists.filter((entries) => entries.length > 1).length;
  const endsOpen = separator === ";" && texts.every((text) => text.endsWith(";"));
  const counts = countsOf(lists.flat());
  const { options, slips } = distinct(counts);
  if (options.length === 0) return { kind: "empty" };
  const entries = lists.reduce((sum, list) => sum + list.length, 0);
  // Sentences have commas, and seldom semicolons.
  const comeAgain = separator.includes(",") ? entries >= options.length * 1.5 : entries > options.length;
  const isList = endsOpen || (several * 5 >= texts.length && comeAgain);
  if (!isList || options.length > mostListed || options.some((option) => option.length > longestOption)) return undefined;
  return { kind: "list", separator, options, slips, together: separator.includes(",") ? alwaysTogether(lists, counts) : [] };
}

/** Entries that never come apart may be one option with a comma in it. */
function alwaysTogether(lists: readonly (readonly string[])[], counts: ReadonlyMap<string, number>): readonly (readonly [string, string])[] {
  const pairs = countsOf(lists.flatMap((entries) => entries.slice(1).map((entry, index) => JSON.stringify([entries[index], entry]))));
  return [...pairs].flatMap(([pair, count]) => {
    const [first, second] = JSON.parse(pair) as [string, string];
    return count > 1 && counts.get(first) === count && counts.get(second) === count ? [[first, second] as const] : [];
  });
}

/** Options that each hold one number, all different, under the same words: Grade 7, Grade 6; L1, L2. */
function numberedOrder(options: readonly string[]): Guess | undefined {
  const parts = options.map((option) => /^(\D*)(\d+)(\D*)$/.exec(option));
  if (options.length < 3 || parts.some((part) => part === null)) return undefined;
  const stems = new Set(parts.map((part) => `${part?.[1]} ${part?.[3]}`));
  const numbers = parts.map((part) => Number(part?.[2]));
  if (stems.size > 1 || new Set(numbers).size < options.length) return undefined;
  return { kind: "order", order: [...options].sort((a, b) => numbers[options.indexOf(a)] - numbers[options.indexOf(b)]) };
}

function countsOf(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** A text that comes once is a slip where one much like it comes so often. */
const oftenEnough = 5;

/** Texts that people take for the same once, as most write it; in code point order. Those that are much like a frequent one, apart. */
function distinct(counts: ReadonlyMap<string, number>): { readonly options: string[]; readonly slips: string[] } {
  const best = new Map<string, { readonly text: string; readonly most: number; readonly sum: number }>();
  for (const [text, count] of [...counts].sort(([a], [b]) => byCodePoint(a, b))) {
    const known = best.get(folded(text));
    const isBetter = known === undefined || count > known.most;
    best.set(folded(text), { text: isBetter ? text : known.text, most: Math.max(count, known?.most ?? 0), sum: count + (known?.sum ?? 0) });
  }
  const texts = [...best.values()];
  const frequent = texts.filter(({ sum }) => sum >= oftenEnough).map(({ text }) => text);
  const isSlip = ({ text, sum }: { readonly text: string; readonly sum: number }) => sum === 1 && nearest(text, frequent) !== undefined;
  return { options: texts.filter((one) => !isSlip(one)).map(({ text }) => text).sort(byCodePoint), slips: texts.filter(isSlip).map(({ text }) => text).sort(byCodePoint) };
}

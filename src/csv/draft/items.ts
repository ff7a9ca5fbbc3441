import type { Side } from "../../cohort/index.ts";
import { folded } from "../folded.ts";
import { answeredBy, type DraftColumn } from "./column.ts";
import { guessOf, type Guess } from "./guess.ts";

/** Columns that make up one question, in whatever sheets and branches they stand. */
export interface DraftItem {
  /** What the question is called: the header of its first column, or the stem of its matrix. */
  readonly header: string;
  /** The columns that a side answers in; several where branches exported one question as several. */
  readonly columns: Readonly<Record<Side, readonly DraftColumn[]>>;
  readonly guess: Guess;
  /** By item, for a question that has a column for each. */
  readonly matrix?: ReadonlyMap<string, Readonly<Record<Side, DraftColumn | undefined>>>;
  /** The two sides' columns have different headers and are taken for one question by what they hold. */
  readonly joined?: boolean;
}

/** Puts columns together that ask the same: a matrix, branches of a form, the same header in two sheets, the same options on two sides. */
export function itemsOf(columns: readonly DraftColumn[], separators: ReadonlyMap<string, string>): DraftItem[] {
  const guess = (group: readonly DraftColumn[]) => guessOf(group.flatMap(({ all }) => all), separators.get(group[0].file));
  const matrices = matricesIn(columns, guess);
  const rest = columns.filter((column) => !matrices.some(({ columns: { mentor, mentee } }) => mentor.includes(column) || mentee.includes(column)));
  const single = branchesIn(rest).map((group): DraftItem => ({ header: group[0].header, columns: sidesOf(group), guess: guess(group) }));
  const open = single.filter(({ columns: { mentor, mentee } }) => mentor.length === 0 || mentee.length === 0);
  const partners = partnersIn(open);
  const taken = new Set(partners.values());
  const joined = single.flatMap((item): DraftItem[] => {
    const partner = partners.get(item);
    if (partner === undefined) return taken.has(item) ? [] : [item];
    const group = [...item.columns.mentor, ...item.columns.mentee, ...partner.columns.mentor, ...partner.columns.mentee];
    return [{ header: item.header, columns: sidesOf(group), guess: guess(group), joined: true }];
  });
  return [...matrices, ...joined];
}

function sidesOf(group: readonly DraftColumn[]): Readonly<Record<Side, readonly DraftColumn[]>> {
  const of = (side: Side) => group.filter((column) => [side, "both"].includes(answeredBy(column)));
  return { mentor: of("mentor"), mentee: of("mentee") };
}

/** `Skills [SQL]`, `Skills [Law]`: columns whose headers differ in what stands in brackets alone. */
function matricesIn(columns: readonly DraftColumn[], guess: (group: readonly DraftColumn[]) => Guess): DraftItem[] {
  const stems = new Map<string, Map<string, DraftColumn[]>>();
  for (const column of columns) {
    const [, stem, item] = /^(.*\S)\s*\[([^[\]]*[^[\]\s])\]\s*$/.exec(column.header) ?? [];
    if (stem === undefined || item.includes(".")) continue;
    const items = stems.get(stem) ?? new Map<string, DraftColumn[]>();
    stems.set(stem, items.set(item, [...(items.get(item) ?? []), column]));
  }
  return [...stems].filter(([, items]) => items.size > 1).map(([stem, items]): DraftItem => {
    const matrix = new Map([...items].map(([item, group]) => {
      const { mentor, mentee } = sidesOf(group);
      return [item, { mentor: mentor[0], mentee: mentee[0] }] as const;
    }));
    const group = [...items.values()].flat();
    return { header: stem, columns: sidesOf(group), guess: guess(group), matrix };
  });
}

/** Columns with one header but for a number behind it, of which every row, or every side, answers at most one; and one header in two sheets. */
function branchesIn(columns: readonly DraftColumn[]): DraftColumn[][] {
  const groups: DraftColumn[][] = [];
  for (const column of columns) {
    const group = groups.find(([first, ...others]) => [first, ...others].every((other) => asksTheSame(other, column)) && isBranch(first.header, column.header));
    if (group === undefined) groups.push([column]);
    else group.push(column);
  }
  return groups;
}

function isBranch(first: string, other: string): boolean {
  const [base, name] = [folded(first), folded(other)];
  return base === name || (name.startsWith(base) && /^\d{1,2}$/.test(name.slice(base.length)));
}

function asksTheSame(a: DraftColumn, b: DraftColumn): boolean {
  if (a.sheet !== b.sheet) return folded(a.header) === folded(b.header);
  const sides = new Set([answeredBy(a), answeredBy(b)]);
  if (sides.size === 2 && !sides.has("both")) return true;
  return a.cells.every((text, row) => text === "" || b.cells[row] === "");
}

/** Of every question that mentors alone answer, the one that mentees alone answer with the most of its options, at least half of the fewer. */
function partnersIn(open: readonly DraftItem[]): ReadonlyMap<DraftItem, DraftItem> {
  const partners = new Map<DraftItem, DraftItem>();
  const taken = new Set<DraftItem>();
  for (const offer of open.filter(({ columns }) => columns.mentee.length === 0)) {
    const likes = open
      .filter((want) => want.columns.mentor.length === 0 && !taken.has(want))
      .map((want) => ({ want, share: sharedOptions(offer.guess, want.guess) }))
      .sort((a, b) => b.share - a.share);
    if (likes.length === 0 || likes[0].share < 0.5) continue;
    partners.set(offer, likes[0].want);
    taken.add(likes[0].want);
  }
  return partners;
}

function sharedOptions(a: Guess, b: Guess): number {
  if (!("options" in a && "options" in b)) return 0;
  const known = new Set(a.options.map(folded));
  return b.options.filter((option) => known.has(folded(option))).length / Math.min(a.options.length, b.options.length);
}

import * as z from "zod";
import { ONE, plain, type Column, type ComparatorKind, type Notes } from "./comparator.ts";
import { FINE, meanOf, meansOf, percentOf } from "./fraction.ts";
import { importance } from "./importance.ts";
import { namedFunction } from "./named-function.ts";
import { note, type Note } from "./note.ts";
import { listOf, mapped, number, partsOf, schemaOf, text, type Reader } from "./reader.ts";
import { nameSchema } from "./text.ts";

/** Goals of one against the goals the other can support. */
export interface SupportSettings {
  /** The name of the function that says how alike two goals are; by their paths in a taxonomy unless stated. */
  readonly similarity?: string;
}

/** Goals as taxonomy paths, the general first: `"career/promotion"`. With a function of the caller's, any text. */
export type SupportWant = readonly {
  readonly goal: string;
  /** 0..100, 1 unless stated; only proportions count. */
  readonly importance?: number;
}[];

export type SupportOffer = readonly {
  readonly goal: string;
  /** How well this person can support it, 0..1; 1 unless stated. */
  readonly strength?: number;
}[];

/** Importance in thousandths, in the order of goals. */
interface Wish {
  readonly goal: string;
  readonly importance: number;
}

/** Strength in thousandths, in the order of goals. */
interface Help {
  readonly goal: string;
  readonly strength: number;
}

/** How alike two goals are, 0..FINE. */
type Likeness = (wanted: string, offered: string) => number;

/**
 * How well goals are supported, by importance: sum of importance * max over offers of (likeness * strength) / sum of importance.
 * Likeness is 2 depth(common) / (depth a + depth b) of two paths (Wu & Palmer 1994) with the root at depth 0, so that goals
 * of different branches have nothing in common; or what the caller's function gives. More offers never lower it.
 */
export const support: ComparatorKind<"support", SupportSettings> = {
  name: "support",
  form: "goals",
  calls: "similarity",
  settings: z.strictObject({ similarity: nameSchema.exactOptional() }),
  bind({ similarity }, functions) {
    const goal = similarity === undefined ? path : text;
    const likeness = similarity === undefined ? pathLikeness : named(namedFunction(similarity, functions));
    const strength = mapped(number(0, 1), (value) => Math.floor(1000 * value + 0.5));
    const wishes = listOf(partsOf<Wish>({ goal, importance }, { importance: 1000 }), ({ goal }) => goal);
    return plain<readonly Wish[], readonly Help[]>({
      want: schemaOf(mapped(wishes, (list) => list.filter(({ importance }) => importance > 0))),
      offer: schemaOf(listOf(partsOf<Help>({ goal, strength }, { strength: 1000 }), ({ goal }) => goal)),
      blank: (answer) => answer.length === 0,
      pair: (wishes, helps) => supported(wishes, helps, likeness),
      column: (offers) => supportedColumn(offers, likeness),
      notes: (wishes, helps) => notesOf(wishes, helps, likeness),
    });
  },
};

const deepest = 20;

/** A path with each step trimmed. */
const path: Reader<string> = (value, path, report) => {
  const goal = text(value, path, report);
  if (goal === undefined) return undefined;
  const steps = goal.split("/").map((step) => step.trim());
  if (steps.length <= deepest && steps.every((step) => step !== "")) return steps.join("/");
  return report(path, "bad-format", `Give a path of at most ${deepest} steps with a slash between two steps, such as "career/promotion".`);
};

/** Counts the steps that two paths begin with in common, without taking them apart: it runs for every pair of goals of every pair. */
function pathLikeness(a: string, b: string): number {
  let common = 0;
  let at = 0;
  for (; at < a.length && a[at] === b[at]; at++) if (a[at] === "/") common++;
  if (endsStep(a, at) && endsStep(b, at)) common++;
  return Math.floor((FINE * 2 * common) / (depthOf(a) + depthOf(b)));
}

function endsStep(path: string, at: number): boolean {
  return at === path.length || path[at] === "/";
}

function depthOf(path: string): number {
  let depth = 1;
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) depth++;
  return depth;
}

function named(compute: (wanted: unknown, offered: unknown) => number): Likeness {
  return (wanted, offered) => (FINE / ONE) * compute(wanted, offered);
}

function supported(wishes: readonly Wish[], helps: readonly Help[], likeness: Likeness): number {
  let sum = 0;
  let importances = 0;
  for (const { goal, importance } of wishes) {
    sum += importance * bestHelp(goal, helps, likeness).part;
    importances += importance;
  }
  return meanOf(sum, importances);
}

/** `supported` against many: what each does for a goal is worked out once for all who have it. */
function supportedColumn(offers: readonly (readonly Help[])[], likeness: Likeness): Column<readonly Wish[]> {
  const known = new Map<string, Int32Array>();
  const bestFor = (goal: string) => {
    const found = known.get(goal) ?? bestHelps(goal, offers, likeness);
    if (known.size * offers.length < mostKnown) known.set(goal, found);
    return found;
  };
  const sums = new Float64Array(offers.length);
  return (wishes, into) => {
    sums.fill(0);
    let importances = 0;
    for (const { goal, importance } of wishes) {
      const best = bestFor(goal);
      addTimes(sums, importance, best);
      importances += importance;
    }
    meansOf(sums, importances, into);
  };
}

function addTimes(sums: Float64Array, factor: number, parts: Int32Array) {
  for (let k = 0; k < sums.length; k++) sums[k] += factor * parts[k];
}

/** What is remembered at most: 64 MiB. */
const mostKnown = 16_777_216;

/** The best part of each; no two goals are compared twice. */
function bestHelps(wanted: string, offers: readonly (readonly Help[])[], likeness: Likeness): Int32Array {
  const compared = new Map<string, number>();
  const likenessTo = (goal: string) => {
    const found = compared.get(goal) ?? likeness(wanted, goal);
    compared.set(goal, found);
    return found;
  };
  return Int32Array.from(offers, (helps) => bestHelp(wanted, helps, (_, goal) => likenessTo(goal)).part);
}

/** The help that does most for a goal, and how much, 0..FINE; of equals the first in order. */
function bestHelp(wanted: string, helps: readonly Help[], likeness: Likeness): { readonly part: number; readonly by: string } {
  let part = 0;
  let by = "";
  for (const { goal, strength } of helps) {
    const does = strength === 0 ? 0 : Math.floor((likeness(wanted, goal) * strength) / 1000);
    if (does <= part) continue;
    part = does;
    by = goal;
  }
  return { part, by };
}

function notesOf(wishes: readonly Wish[], helps: readonly Help[], likeness: Likeness): Notes {
  const common: Note[] = [];
  const gaps: Note[] = [];
  for (const { goal } of [...wishes].sort((a, b) => b.importance - a.importance)) {
    const { part, by } = bestHelp(goal, helps, likeness);
    if (part === FINE) common.push(note("supports", { goal }));
    else if (part > 0) common.push(note("supports-partly", { goal, by, percent: percentOf(part) }));
    else gaps.push(note("not-supported", { goal }));
  }
  return { common, gaps };
}

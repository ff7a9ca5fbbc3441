import * as z from "zod";
import type { Note } from "./note.ts";

/** Full similarity. Similarities are integers 0..16384, so that sums of weighted ones are exact. */
export const ONE = 16384;

/** Stands for a similarity that two given answers cannot tell, such as two profiles with too little in common. */
export const UNKNOWN = -1;

/** Whose answer it is: the one who asks wants, the other one offers. */
export type Role = "want" | "offer";

export interface Notes {
  readonly common: readonly Note[];
  readonly gaps: readonly Note[];
}

/** Similarities that a caller computes, by the name a `custom` or `support` question calls for. */
export type Functions = Readonly<Record<string, (want: never, offer: never) => number>>;

/** The similarities of one want with many offers, written in their order: what `pair` gives for each. */
export type Column<Want> = (want: Want, into: Int16Array) => void;

/** How two answers to one question are compared, with the question's settings bound. Pure; answers are never changed. */
export interface Comparator<Want = unknown, Offer = unknown, Norm = unknown> {
  /** Reads one side's answer into the form that everything below takes: plain JSON, options in normal form, lists in order. */
  answer(role: Role): z.ZodType<Want> | z.ZodType<Offer>;
  /** Whether an answer says nothing, so that it counts as not answered. */
  blank(answer: Want | Offer): boolean;
  /** Reads what `estimate` made, when it comes back as JSON. */
  readonly norm: z.ZodType<Norm>;
  /** What is usual among people, from their answers of both roles, in any order. Plain JSON; `null` where nothing is needed. */
  estimate(answers: readonly (Want | Offer)[]): Norm;
  /** The similarity of two answers given what is usual: 0..16384, or UNKNOWN. Neither answer is blank. */
  pair(norm: Norm): (want: Want, offer: Offer) => number;
  /** The column form of `pair`, for many offers laid out once. `null` where answers are few and a table of pairs does as well. */
  column(norm: Norm): ((offers: readonly Offer[]) => Column<Want>) | null;
  /** What they share and what is missing, the weightiest first. */
  notes(norm: Norm): (want: Want, offer: Offer) => Notes;
}

/**
 * What people give as an answer, for whoever reads it from something else than JSON: a number, one option or several, a number
 * for each item, levels by skill (wanted or offered), goals, an offset with hours, or anything at all.
 */
export type AnswerForm = "number" | "option" | "options" | "ratings" | "levels" | "goals" | "time" | "anything";

/** What a rule may take an answer for: one text, a list of texts, a number, or a step of an order. */
export type SubjectKind = "choice" | "list" | "number" | "order";

/** A kind of comparison before a question's settings are known: everything that others must know of it. */
export interface ComparatorKind<Name extends string = string, Settings = never> {
  readonly name: Name;
  readonly form: AnswerForm;
  /** Not stated where its answers are nothing a rule can compare. */
  readonly subject?: SubjectKind;
  /** The setting that lists the options or items of an answer. Not stated where any will do. */
  readonly names?: keyof Settings & string;
  /** The setting that names a function of the caller's. Not stated where it needs none. */
  readonly calls?: keyof Settings & string;
  /** Reads the settings of a question, its own keys alone (without `compare`, `label`, `asks`). Changes nothing in them. */
  readonly settings: z.ZodType<Settings>;
  /** Takes settings as they are stated, checked by `settings`. */
  bind(settings: Settings, functions: Functions): Comparator;
}

/** A comparator whose answers are opaque to everybody else: whoever holds it gives back only what its own schemas read. */
export function sealed<Want, Offer, Norm>(comparator: Comparator<Want, Offer, Norm>): Comparator {
  return comparator as Comparator;
}

/** What makes a comparator that needs to know nothing of people in general. */
export interface Plain<Want, Offer> {
  readonly want: z.ZodType<Want>;
  readonly offer: z.ZodType<Offer>;
  /** Never, unless stated. */
  readonly blank?: (answer: Want | Offer) => boolean;
  readonly pair: (want: Want, offer: Offer) => number;
  /** None, unless stated. */
  readonly column?: (offers: readonly Offer[]) => Column<Want>;
  readonly notes: (want: Want, offer: Offer) => Notes;
}

/** A comparator without a norm. */
export function plain<Want, Offer>({ want, offer, blank = () => false, pair, column, notes }: Plain<Want, Offer>): Comparator {
  return sealed<Want, Offer, null>({
    answer: (role) => (role === "want" ? want : offer),
    blank,
    norm: z.null(),
    estimate: () => null,
    pair: () => pair,
    column: () => column ?? null,
    notes: () => notes,
  });
}

/**
 * Everything a comparator can say of two answers, by code, with what the sentence needs. "Wanted" is of the one who asks,
 * "offered" of the other. No sentence is made here. Ratings, levels and numbers are never given away as they came; options, skills,
 * goals and items are named, and differences counted: whoever shows notes of something sensitive tells what was answered.
 *
 * | kind     | common                           | gaps                                                     |
 * |----------|----------------------------------|----------------------------------------------------------|
 * | profile  | both-high                        | opposite                                                 |
 * | coverage | covers, covers-partly            | not-covered, not-willing                                 |
 * | tags     | both-want                        | not-offered, lists-much                                  |
 * | support  | supports, supports-partly        | not-supported                                            |
 * | ordinal  | same-step, steps-above, -below   | the same three, where the similarity is under a half     |
 * | number   | near, above, below, enough       | far, short; with a table also near, above, below         |
 * | choice   | both, alike, differ              | both, differ                                             |
 * | shares   | both-use                         | nothing-shared                                           |
 * | schedule | shared-hours, zones-near         | few-shared-hours, no-shared-hours, zones-far             |
 * | mutual   | both-strong                      | one-low, both-low                                        |
 * | custom   |                                  |                                                          |
 */
export interface NoteParams {
  /** Both rate this item clearly above what is usual. */
  readonly "both-high": { readonly item: string };
  /** One rates this item clearly above what is usual, the other clearly below. */
  readonly opposite: { readonly item: string };

  /** The offered level reaches the target. */
  readonly covers: { readonly skill: string };
  /** It closes so many percent (1..99) of the gap between current level and target. */
  readonly "covers-partly": { readonly skill: string; readonly percent: number };
  /** Wanted, and either not offered or on no higher level than the current one. */
  readonly "not-covered": { readonly skill: string };
  /** Known well enough to help, but not to be taught. */
  readonly "not-willing": { readonly skill: string };

  /** In both lists. */
  readonly "both-want": { readonly options: readonly string[] };
  /** Wanted and not offered. */
  readonly "not-offered": { readonly options: readonly string[] };
  /** The offer lists much that was not asked for: so many options. */
  readonly "lists-much": { readonly unasked: number };

  /** The goal has full support. */
  readonly supports: { readonly goal: string };
  /** The nearest thing that is supported; it counts for so many percent (1..99). */
  readonly "supports-partly": { readonly goal: string; readonly by: string; readonly percent: number };
  readonly "not-supported": { readonly goal: string };

  readonly "same-step": Record<never, never>;
  /** The one who offers is so many steps above the one who wants (1 or more). */
  readonly "steps-above": { readonly steps: number };
  readonly "steps-below": { readonly steps: number };

  /** The two numbers are near each other, or far apart. */
  readonly near: Record<never, never>;
  readonly far: Record<never, never>;
  /** The number of the one who offers is above that of the one who wants by so much. */
  readonly above: { readonly by: number };
  readonly below: { readonly by: number };
  /** As much is offered as wanted, or more; or too little by so much. */
  readonly enough: Record<never, never>;
  readonly short: { readonly by: number };

  /** The same option. */
  readonly both: { readonly option: string };
  /** Two options that count as at least half alike. */
  readonly alike: { readonly options: readonly string[] };
  /** Two options with little or nothing in common. */
  readonly differ: Record<never, never>;

  /** Options that both use for a fifth or more, the largest common share first. */
  readonly "both-use": { readonly options: readonly string[] };
  readonly "nothing-shared": Record<never, never>;

  /** So many minutes a week in common: as many as are enough, or fewer, or none. */
  readonly "shared-hours": { readonly minutes: number };
  readonly "few-shared-hours": { readonly minutes: number; readonly enough: number };
  readonly "no-shared-hours": Record<never, never>;
  /** Time zones so many minutes apart, counted the shorter way round the earth. */
  readonly "zones-near": { readonly minutes: number };
  readonly "zones-far": { readonly minutes: number };

  /** Both are in the upper quarter of the scale. */
  readonly "both-strong": Record<never, never>;
  /** One is in the lower half of the scale, the other is not. */
  readonly "one-low": Record<never, never>;
  readonly "both-low": Record<never, never>;
}

export type NoteCode = keyof NoteParams;

/** Something two answers share, or one lacks: a code with what it is about. Text is made of it elsewhere. */
export interface Note {
  readonly code: NoteCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A note whose params are those of its code. */
export function note<Code extends NoteCode>(code: Code, params: NoteParams[Code]): Note {
  return { code, params: { ...params } };
}

import type { NoteCode, NoteParams } from "../comparators/index.ts";
import type { Side } from "../cohort/index.ts";

/** Who may read a reason: vetoes, rivals and scores are no business of participants. */
export type Audience = "coordinator" | "participant";

/** Why something is as it is: a code with its facts. What it reads like is the business of a catalogue. */
export type Reason = { readonly [Code in ReasonCode]: ReasonOf<Code> }[ReasonCode];

/** A reason with the facts of its code. */
export interface ReasonOf<Code extends ReasonCode> {
  readonly code: Code;
  readonly params: Facts[Code];
  readonly audience: Audience;
}

export type ReasonCode = keyof ReasonFacts;

export function reason<Code extends ReasonCode>(code: Code, params: Facts[Code], audience: Audience = "coordinator"): ReasonOf<Code> {
  return { code, params, audience };
}

/** What every sentence speaks of, by its code. */
export interface Facts extends ReasonFacts, NoteFacts {}

/** Notes of comparators speak of the dimension too; `label` is its name. */
export type NoteFacts = { readonly [Code in NoteCode]: NoteParams[Code] & { readonly label: string } };

type Nothing = Readonly<Record<never, never>>;

/** The facts of reasons. Scores are points; people are ids. */
interface ReasonFacts extends MatchingFacts, PersonFacts, OwnFacts {}

/** Of a matching as a whole. */
export interface MatchingFacts {
  readonly headline: { readonly paired: number; readonly mentees: number; readonly places: number; readonly placesUsed: number };
  readonly "proved-most-people": Nothing;
  readonly "proved-balanced": { readonly floor: number };
  readonly "proved-best-total": { readonly minimum: number };
  readonly "proved-raise-lowest": Nothing;
  readonly proved: { readonly proof: string };
  readonly "nothing-asked": Nothing;
  readonly "by-the-draw": Nothing;
  readonly "short-of-mentors": { readonly mentee: string; readonly got: number; readonly wanted: number };
  readonly shortage: GroupFacts;
  readonly "not-paired": Nothing;
  readonly "idle-mentors": { readonly count: number; readonly mentors: readonly string[] };
  readonly "more-pairs": { readonly count: number };
  readonly "more-mentees": { readonly count: number };

  // What would pair more mentees
  readonly "what-would-help": Nothing;
  readonly "one-more-place": { readonly mentors: readonly string[] };
  readonly "one-more-place-each": Nothing;
  readonly "wider-gap": { readonly field: string; readonly to: number };
  readonly "without-rule": { readonly reason: string };
  readonly "then-paired": { readonly paired: number };
  readonly "more-groups": { readonly groups: number };

  // Why nothing could be paired
  readonly "nobody-paired": Nothing;
  readonly "locked-pair-blocked": { readonly mentee: string; readonly mentor: string; readonly reasons: readonly string[] };
  readonly "too-many-locked": { readonly mentees: readonly string[]; readonly mentors: readonly string[]; readonly shortfall: number };
  readonly minimums: { readonly mentees: readonly string[]; readonly mentors: readonly string[]; readonly shortfall: number; readonly without: readonly string[] | null };

}

/** Of one person. */
export interface PersonFacts {
  // Why somebody has nobody; what is said follows their name
  readonly "takes-no-part": { readonly side: Side };
  readonly "not-matched": Nothing;
  readonly "nobody-there": { readonly side: Side };
  readonly "no-eligible": { readonly side: Side; readonly others: number };
  readonly "fits-nobody": { readonly side: Side; readonly others: number; readonly tooLow: number };
  readonly "blocked-named": { readonly side: Side; readonly reason: string; readonly partners: readonly string[] };
  readonly "blocked-count": { readonly side: Side; readonly reason: string; readonly count: number };
  readonly "not-worth": { readonly eligible: number; readonly minimum: number };
  readonly "too-few-places": GroupFacts;
  readonly "place-taken": { readonly mentor: string; readonly points: number; readonly places: number; readonly holders: readonly { readonly mentee: string; readonly points: number }[] };
  readonly "places-taken": Nothing;
  readonly draw: Nothing;
  readonly "even-load": Nothing;
  readonly spare: Nothing;

  // The smallest thing that would change it
  readonly "one-place-pairs": { readonly mentee: string; readonly mentor: string };
  readonly "one-place-in-group": { readonly mentors: readonly string[]; readonly paired: number };
  readonly "place-costs": { readonly mentee: string; readonly mentor: string; readonly instead: string; readonly points: number };
  readonly "place-is-free": { readonly mentee: string; readonly instead: string };
  readonly "pair-costs": { readonly mentee: string; readonly mentor: string; readonly points: number; readonly fewer: number; readonly minimum: number };
  readonly "pair-is-free": { readonly mentee: string; readonly mentor: string };
  readonly "without-rules": { readonly side: Side; readonly id: string; readonly reasons: readonly string[]; readonly partners: readonly string[]; readonly count: number };
}

/** Of one person, for their own eyes: nobody else, no score, no rule. */
export interface OwnFacts {
  readonly "you-take-no-part": Nothing;
  readonly "you-have-no-partner": { readonly side: Side };
  readonly "you-have-no-place": Nothing;
  readonly "you-lost-the-draw": Nothing;
  readonly "you-are-spare": Nothing;
  readonly "you-wait": Nothing;
}

/** So many mentees can only go to so many mentors, who have so few places for them. */
interface GroupFacts {
  readonly mentees: number;
  readonly mentors: number;
  readonly places: number;
  readonly short: number;
}

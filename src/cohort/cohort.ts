import type { NotAsked, Problem, Program } from "../program/index.ts";
import type { Reference } from "./reference.ts";

declare const side: unique symbol;

/** An id read as a mentor's; a plain string to whoever writes or shows it. */
export type MentorId = string & { readonly [side]: "mentor" };
/** An id read as a mentee's. */
export type MenteeId = string & { readonly [side]: "mentee" };

/** The sheet and row a person came from, to be named in problems. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** A person on one side, read and checked once. */
export interface Participant<Id extends string = string> {
  /** Trimmed and in Unicode normal form C. */
  readonly id: Id;
  readonly name?: string;
  readonly email?: string;
  /** As stated here; `managers` of the cohort joins this with the directory. */
  readonly manager?: string | null;
  readonly available: boolean;
  /** Most mentees at once; 0 for mentees. */
  readonly capacity: number;
  /** Fewest mentees this mentor is to get; 0 for mentees. */
  readonly minimum: number;
  /** Mentors this mentee is to get at most; 0 for mentors. */
  readonly demand: number;
  /** Ids of people this person is never to be paired with. */
  readonly veto: readonly string[];
  /** By index of the program's factors, as their comparator reads them; null = not answered. */
  readonly answers: readonly unknown[];
  /** By index of the program's fields; null = unknown. The place in the order where the field has one. */
  readonly fields: readonly (FieldValue | NotAsked | null)[];
  readonly place?: Place;
}

export type FieldValue = string | number | readonly string[];

/** A pair by indexes in draw order. */
export interface IndexPair {
  readonly mentee: number;
  readonly mentor: number;
}

/** Who takes part: everything later takes this and does not check again. A working object; results hold ids and its hash. */
export interface Cohort<P extends Program = Program> {
  readonly program: P;
  /** In the order of the draw. */
  readonly mentors: readonly Participant<MentorId>[];
  readonly mentees: readonly Participant<MenteeId>[];
  readonly mentorIndex: ReadonlyMap<string, number>;
  readonly menteeIndex: ReadonlyMap<string, number>;
  /** By id, participants or not: the id of the manager, null where there is nobody above. Absent = unknown. */
  readonly managers: ReadonlyMap<string, string | null>;
  readonly past: readonly IndexPair[];
  readonly forbidden: readonly IndexPair[];
  readonly locked: readonly IndexPair[];
  readonly previous: readonly IndexPair[];
  readonly reference: Reference;
  /** sha-256 of everything that can move a score or a rule: not of names, contacts, places, and not of the order given. */
  readonly hash: string;
  /** What looks wrong but stops nothing. At most 100. */
  readonly warnings: readonly Problem[];
}

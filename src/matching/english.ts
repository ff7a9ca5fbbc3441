import { englishMatching } from "./english-matching.ts";
import { englishNotes } from "./english-notes.ts";
import { englishOwn, englishPerson } from "./english-person.ts";
import type { Side } from "../cohort/index.ts";
import type { Facts, ReasonCode, ReasonOf } from "./reason.ts";

/** What to call somebody in a sentence: by id, unless a name is known. */
export type NameOf = (side: Side, id: string) => string;

/** How some facts read in a language: one sentence for each code, without a full stop at its end. */
export type Sentences<F> = { readonly [Code in keyof F]: (facts: F[Code], nameOf: NameOf) => string };

/** How everything reads in a language: reasons of a matching and of its people, notes of comparators. */
export type Catalogue = Sentences<Facts>;

export const english: Catalogue = Object.freeze({ ...englishMatching, ...englishPerson, ...englishOwn, ...englishNotes });

/** The sentence of a reason; another catalogue speaks another language. */
export function sayReason<Code extends ReasonCode>({ code, params }: ReasonOf<Code>, catalogue: Catalogue = english, nameOf: NameOf = byId): string {
  return catalogue[code](params, nameOf);
}

function byId(_: Side, id: string): string {
  return id;
}

import type { Participant } from "../cohort/index.ts";
import { NOT_ASKED, type Subject } from "../program/index.ts";

/** Reads what a rule compares off a person: text, a number, the step of an order, a list of texts; null = unknown. */
export type Fact = (person: Participant) => unknown;

/** The reader of a rule's subject, a field or the answer to a question. */
export function factReader({ from, index }: Subject): Fact {
  return (person) => {
    const fact = from === "field" ? person.fields[index] : person.answers[index];
    return fact === NOT_ASKED ? null : fact;
  };
}

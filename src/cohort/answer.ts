import { NOT_ASKED, type Factor } from "../program/index.ts";
import type { Participant } from "./cohort.ts";

/** What a person answered to a factor's question, `null` where nothing: not answered, or never asked. */
export function answerOf(person: Participant, factor: Factor): unknown {
  const answer = person.answers[factor.index];
  return answer === NOT_ASKED ? null : answer;
}

/** Whether data says that a question was never put to this person; the JSON form counts as much as the constant. */
export function saysNotAsked(value: unknown): boolean {
  if (value === NOT_ASKED) return true;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === 1 && Object.hasOwn(value, "notAsked") && Reflect.get(value, "notAsked") === true;
}

import { scoreText } from "../compatibility/index.ts";
import { englishNotes } from "./english-notes.ts";
import type { Reason, ReasonParam } from "./reason.ts";

/** How reasons read in a language: one sentence for each code, without a full stop. */
export type Catalogue = Readonly<Record<string, (params: Reason["params"]) => string>>;

/** The sentence of a reason; another catalogue speaks another language. An unknown code is shown as it is. */
export function sayReason({ code, params }: Reason, catalogue: Catalogue = english): string {
  return Object.hasOwn(catalogue, code) ? catalogue[code](params) : code;
}

/**
 * The English catalogue: the codes of reasons here, those of notes beside, each with the facts it speaks of. What is said of a
 * person follows their name: `di  cannot have ada (rule: another team)`.
 */
export const english: Catalogue = {
  ...(englishNotes as unknown as Catalogue),
  "unavailable-mentee": () => "takes no part this round",
  "unavailable-mentor": () => "takes no part, or has no place to give, this round",
  "nobody-there": ({ role }) => (role === "mentee" ? "there are no mentors" : "there are no mentees"),
  "no-eligible": ({ role, others }) => `rules leave none of ${counted(others, role === "mentee" ? "mentor" : "mentee")}`,
  "below-minimum": ({ role, others }) => `none of ${counted(others, role === "mentee" ? "mentor" : "mentee")} scores enough`,
  "blocked-named": ({ partners, reason }) => `cannot have ${list(partners, "or")} (rule: ${reason})`,
  "blocked-count": ({ count, reason, role }) => `cannot have ${count} of the ${role === "mentor" ? "mentees" : "mentors"} (rule: ${reason})`,
  "not-worth": ({ eligible, minimum }) => `scores under ${scored(minimum)} with ${Number(eligible) === 1 ? "the only mentor" : `each of the ${Number(eligible)} mentors`} who could be`,
  "too-few-places": ({ menteeCount, mentorCount, places, short }) =>
    `is one of ${counted(menteeCount, "mentee")} who can only go to ${counted(mentorCount, "mentor")} with ${counted(places, "place")} for them: ${short} too few`,
  "place-taken": ({ mentor, places, points, holders, holderPoints }) =>
    `would score ${scored(points)} with ${mentor}, whose ${Number(places) === 1 ? "only place" : `${places} places`} went to ${holdersText(holders, holderPoints, Number(places))}`,
  draw: () => "lost an exact tie: this round's draw decided",
  spare: ({ eligible }) => (Number(eligible) === 0 ? "rules leave no mentee" : "not needed: no pairing with this mentor would be better on the whole"),
  "one-place-pairs": ({ person, mentor }) => `one more place with ${mentor} would pair ${person}`,
  "one-place-in-group": ({ mentors, paired }) => `one more place with ${anyOf(mentors)} would pair one more mentee (${paired} in all)`,
  "swap-costs": ({ person, instead, mentor, points }) => `giving ${person} a place (with ${mentor}) would take one from ${instead} and cost ${scored(points)} of the total`,
  "swap-is-free": ({ person, instead }) => `a place for ${person} instead of ${instead} would be just as good`,
};

function scored(points: ReasonParam | undefined): string {
  return scoreText(Number(points));
}

function holdersText(holders: ReasonParam | undefined, points: ReasonParam | undefined, places: number): string {
  const names = Array.isArray(holders) ? holders : [];
  const scores = Array.isArray(points) ? points : [];
  const shown = names.map((name, index) => `${name} (${scored(scores[index])})`);
  const more = places - names.length;
  return list(more > 0 ? [...shown, `${more} more`] : shown, "and");
}

function anyOf(names: ReasonParam | undefined): string {
  const all = Array.isArray(names) ? names : [];
  return all.length <= 3 ? list(all, "or") : `any of ${all.length} mentors`;
}

function list(names: ReasonParam | undefined, word: "and" | "or"): string {
  const all = Array.isArray(names) ? names : [];
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${word} ${all[all.length - 1]}`;
}

function counted(count: ReasonParam | undefined, noun: string): string {
  return `${Number(count)} ${noun}${Number(count) === 1 ? "" : "s"}`;
}

import { scoreText } from "../compatibility/index.ts";
import { counted } from "../program/counted.ts";
import type { NameOf, Sentences } from "./english.ts";
import { anyOf, eachPairFewer, list, names, partner, tooFew } from "./english-words.ts";
import type { OwnFacts, PersonFacts } from "./reason.ts";

/** What is said of one person to coordinators. It follows the name: `di  cannot have ada (rule: another team)`. */
export const englishPerson: Sentences<PersonFacts> = {
  "takes-no-part": ({ side }) => (side === "mentee" ? "takes no part, or is to get no mentor, this round" : "takes no part, or has no place to give, this round"),
  "not-matched": () => "has nobody because nobody is paired",
  "nobody-there": ({ side }) => `there are no ${partner(side)}s`,
  "no-eligible": ({ side, others }) => `rules leave none of ${counted(others, partner(side))}`,
  "fits-nobody": ({ side, others, tooLow }) =>
    `fits well enough with none of ${tooLow === others ? counted(others, partner(side)) : `the ${counted(tooLow, partner(side))} whom other rules leave`}`,
  "blocked-named": ({ side, reason, partners }, nameOf) => `cannot have ${list(names(partner(side), partners, nameOf), "or")} (rule: ${reason})`,
  "blocked-count": ({ side, reason, count }) => `cannot have ${count} of the ${partner(side)}s (rule: ${reason})`,
  "not-worth": ({ eligible, minimum }) =>
    `scores no more than ${scoreText(minimum)}, which counts as much as having nobody, with ${eligible === 1 ? "the only mentor" : `each of the ${eligible} mentors`} who could be`,
  "too-few-places": (group) => `is one of ${counted(group.mentees, "mentee")} who can only go to ${tooFew(group)}`,
  "place-taken": ({ mentor, places, points, holders }, nameOf) =>
    `would score ${scoreText(points)} with ${nameOf("mentor", mentor)}, whose ${places === 1 ? "only place" : counted(places, "place")} went to ${holdersText(holders, places, nameOf)}`,
  "places-taken": () => "every place there could have been went to others",
  draw: () => "lost an exact tie: this round's draw decided",
  "even-load": () => "lost a tie: among pairings just as good, places were spread evenly over the mentors",
  spare: () => "not needed: no pairing with this mentor would be better on the whole",
  "one-place-pairs": ({ mentee, mentor }, nameOf) => `one more place with ${nameOf("mentor", mentor)} would pair ${nameOf("mentee", mentee)}`,
  "one-place-in-group": ({ mentors, paired }, nameOf) => `one more place with ${anyOf(names("mentor", mentors, nameOf))} would pair one more mentee (${paired} in all)`,
  "place-costs": ({ mentee, mentor, instead, points }, nameOf) =>
    `giving ${nameOf("mentee", mentee)} a place (with ${nameOf("mentor", mentor)}) would take one from ${nameOf("mentee", instead)} and cost ${scoreText(points)} of the total`,
  "place-is-free": ({ mentee, instead }, nameOf) => `a place for ${nameOf("mentee", mentee)} instead of ${nameOf("mentee", instead)} would be just as good`,
  "pair-costs": ({ mentee, mentor, points, fewer, minimum }, nameOf) =>
    `pairing ${nameOf("mentee", mentee)} with ${nameOf("mentor", mentor)} would cost ${scoreText(points)} of the total${eachPairFewer(minimum)}` +
    (fewer > 0 ? `, and leave ${counted(fewer, "more mentee")} without a mentor` : ""),
  "pair-is-free": ({ mentee, mentor }, nameOf) => `pairing ${nameOf("mentee", mentee)} with ${nameOf("mentor", mentor)} would be just as good`,
  "without-rules": ({ side, id, reasons, partners, count }, nameOf) =>
    `without the ${reasons.length === 1 ? "rule" : "rules"} ${list(reasons.map((reason) => `"${reason}"`), "and")}, ${nameOf(side, id)} could have ${
      count === partners.length ? list(names(partner(side), partners, nameOf), "or") : `any of ${count} ${partner(side)}s`
    }`,
};

/** What is said to people about themselves. */
export const englishOwn: Sentences<OwnFacts> = {
  "you-take-no-part": () => "you take no part this round",
  "you-have-no-partner": ({ side }) => `under the rules of the program there was no ${partner(side)} for you this round`,
  "you-have-no-place": () => "no place was left for you this round",
  "you-lost-the-draw": () => "no place was left for you this round: the draw decided among equals",
  "you-are-spare": () => "no mentee was left for you this round",
  "you-wait": () => "nobody is paired yet this round",
};

function holdersText(holders: PersonFacts["place-taken"]["holders"], places: number, nameOf: NameOf): string {
  const shown = holders.map(({ mentee, points }) => `${nameOf("mentee", mentee)} (${scoreText(points)})`);
  return list(places > shown.length ? [...shown, `${places - shown.length} more`] : shown, "and");
}

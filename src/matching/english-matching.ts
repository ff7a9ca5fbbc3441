import { scoreText } from "../compatibility/index.ts";
import { counted } from "../program/counted.ts";
import type { Sentences } from "./english.ts";
import { eachPairFewer, names, tooFew } from "./english-words.ts";
import type { MatchingFacts } from "./reason.ts";

/** What is said of a matching as a whole. */
export const englishMatching: Sentences<MatchingFacts> = {
  headline: ({ paired, mentees, places, placesUsed }) =>
    `${paired} of ${counted(mentees, "mentee")} paired, ${places === placesUsed ? "every mentor place used" : `${placesUsed} of ${counted(places, "mentor place")} used`}`,
  "proved-most-people": () => "no other pairing pairs more, or as many with a higher total",
  "proved-balanced": ({ floor }) => `no other pairing pairs more, or as many with a higher total and no score under ${scoreText(floor)}`,
  "proved-best-total": ({ minimum }) => `no other pairing has a higher total${eachPairFewer(minimum)}`,
  "proved-raise-lowest": () => "no other pairing pairs more; of those that pair as many, none has a higher lowest score, and of these none a higher total",
  proved: ({ proof }) => `Proved: ${proof}`,
  "nothing-asked": () => "nothing was asked of both, so this is what is usual",
  "by-the-draw": () => "by the draw",
  "short-of-mentors": ({ mentee, got, wanted }, nameOf) => `${nameOf("mentee", mentee)} gets ${got} of ${counted(wanted, "mentor")}`,
  shortage: (group) => `${counted(group.mentees, "mentee")} can only go to ${tooFew(group)}`,
  "not-paired": () => "Not paired",
  "idle-mentors": ({ count, mentors }, nameOf) =>
    `${count === 1 ? "One mentor has" : `${count} mentors have`} nobody: ${mentors.map((id) => nameOf("mentor", id)).join(", ")}${count > mentors.length ? ", …" : ""}`,
  "more-pairs": ({ count }) => `… and ${count} more ${count === 1 ? "pair" : "pairs"}`,
  "more-mentees": ({ count }) => `… and ${count} more ${count === 1 ? "mentee" : "mentees"}`,
  "what-would-help": () => "What would help",
  "one-more-place": ({ mentors }, nameOf) => `one more place with ${mentors.length === 1 ? nameOf("mentor", mentors[0]) : `any one of ${mentors.length} mentors`}`,
  "one-more-place-each": () => "one more place with every mentor",
  "wider-gap": ({ field, to }) => `allowing a ${field} gap of ${to}`,
  "without-rule": ({ reason }) => `without the rule "${reason}"`,
  "then-paired": ({ paired }) => `${paired} paired`,
  "more-groups": ({ groups }) => `… ${groups} more ${groups === 1 ? "group is" : "groups are"} short of places`,
  "nobody-paired": () => "Nobody is paired: the program's rules cannot be met together",
  "locked-pair-blocked": ({ mentee, mentor, reasons }, nameOf) =>
    `${nameOf("mentee", mentee)} and ${nameOf("mentor", mentor)} are to be paired whatever happens, but rules forbid it: ${reasons.join("; ")}. ` +
    "Take the pair off the list, or the rule out of the program",
  "too-many-locked": ({ mentees, mentors, shortfall }, nameOf) =>
    `${names("mentee", mentees, nameOf).join(", ")} with ${names("mentor", mentors, nameOf).join(", ")}: ${shortfall} more fixed than there is room for. ` +
    "Take some off the list, or allow more places",
  minimums: ({ mentees, mentors, shortfall, without }, nameOf) =>
    `${names("mentor", mentors, nameOf).join(", ")} must get more mentees than the ${mentees.length} who could go there: ${shortfall} too few. Lower a minimum${
      without === null ? "" : `, or go without ${without.map((reason) => `"${reason}"`).join(" and ")}`
    }`,
};

import { maybe, most, rate, some, whole, type Ratings } from "./answer.ts";
import type { Name } from "./names.ts";
import { leaningsOf, type Occupation } from "./occupation.ts";
import type { Random } from "./random.ts";

/** Somebody who filled in the form, in the words of the program. What is `undefined` was not answered. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly occupation: Occupation;
  /** Of the office: `+05:30`. */
  readonly utcOffset: string;
  readonly available: boolean;
  readonly languages: readonly string[] | undefined;
  readonly values: Ratings;
  readonly style: Ratings;
  readonly channel: Ratings | undefined;
  /** Meetings per month. */
  readonly frequency: number | undefined;
  readonly motivation: number | undefined;
  /** Per month: what a mentor can give, what a mentee needs. */
  readonly hours: number | undefined;
  readonly time: readonly string[] | undefined;
}

/** The goals a mentee may have and a mentor may help with, as paths of a taxonomy. */
export const goals = [
  "career/promotion",
  "career/change",
  "leadership/first-team",
  "leadership/managers",
  "leadership/influence",
  "skills/craft",
  "skills/presenting",
  "network/inside",
  "network/outside",
  "balance/workload",
];

/** By value: the work styles and work values that ask for it. */
const valueLeanings = {
  "self-direction": ["Independence", "Initiative"],
  stimulation: ["Innovation", "Adaptability/Flexibility"],
  hedonism: ["Working Conditions"],
  achievement: ["Achievement", "Achievement/Effort"],
  power: ["Recognition", "Leadership"],
  security: ["Support", "Working Conditions"],
  conformity: ["Dependability", "Self-Control"],
  tradition: ["Integrity", "Attention to Detail"],
  benevolence: ["Concern for Others", "Relationships"],
  universalism: ["Social Orientation", "Cooperation"],
};

const styleLeanings = {
  directness: ["Leadership", "Initiative"],
  preciseness: ["Attention to Detail", "Dependability"],
  questioning: ["Analytical Thinking", "Innovation"],
  expressiveness: ["Social Orientation", "Concern for Others"],
};

const channels = ["face to face", "video", "voice", "written"];
const times = ["mon", "tue", "wed", "thu", "fri"].flatMap((day) => [`${day} 09:00-12:00`, `${day} 13:00-17:00`]);

/** Offices with the share of their people who work in a language: Dublin, Hamburg, Bengaluru, Toronto. */
const offices: readonly { readonly utcOffset: string; readonly languages: Ratings }[] = [
  { utcOffset: "+00:00", languages: { English: 1, Irish: 0.15, Polish: 0.1 } },
  { utcOffset: "+01:00", languages: { German: 1, English: 0.8, Turkish: 0.1 } },
  { utcOffset: "+05:30", languages: { English: 1, Kannada: 0.6, Hindi: 0.5 } },
  { utcOffset: "-05:00", languages: { English: 1, French: 0.3 } },
];

const peopleByOffice = [4, 3, 3, 2];

/** Draws what mentors and mentees are asked alike. */
export function personDrawer(occupations: readonly Occupation[], random: Random): (name: Name, occupation: Occupation) => Person {
  const valuesOf = leaningsOf(occupations, valueLeanings);
  const styleOf = leaningsOf(occupations, styleLeanings);
  return ({ name, address }, occupation) => {
    const { utcOffset, languages } = offices[random.weighted(peopleByOffice)];
    const frequencies = channels.map((channel) => [channel, random.weighted([3, 3, 2, 2])] as const);
    return {
      id: `${address}@tarnvale.example`,
      name,
      occupation,
      utcOffset,
      available: random.chance(0.96),
      languages: maybe(Object.keys(languages).filter((language) => random.chance(languages[language])), random),
      values: rate(valuesOf(occupation), 1, 6, random),
      style: rate(styleOf(occupation), 1, 5, random),
      channel: maybe(Object.fromEntries([...most(frequencies, random), ["video", random.whole(1, 3)]]), random),
      frequency: maybe(random.pick([1, 1, 2, 2, 2, 3, 4]), random),
      motivation: maybe(whole(4 + random.bell(), 1, 5), random),
      hours: maybe(whole(4 + 2 * random.bell(), 1, 12), random),
      time: maybe(some(times, random.whole(2, 6), random), random),
    };
  };
}

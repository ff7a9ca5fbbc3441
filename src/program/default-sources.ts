import { priorPairs, priorPeople } from "../comparators/prior.ts";
import { leastRated } from "../comparators/profile.ts";
import { scheduleDefaults } from "../comparators/schedule.ts";
import { tagsDefaults } from "../comparators/tags.ts";
import { policyDefaults } from "./definition.ts";
import { deepFreeze } from "./freeze.ts";
import { usualLevels } from "./rule.ts";
import { standardDimensions } from "./standard-dimensions.ts";
import type { Ground } from "./standard-sources.ts";

/** Where a number comes from that holds unless a program states another one. */
export interface DefaultSource extends Ground {
  /** What it is of: a setting as `comparator.setting`, a key of programs, or a scale of the standard program by its dimension. */
  readonly of: string;
  readonly value: number | { readonly minimum: number; readonly maximum: number };
}

const { values, communication, expertise, commitment } = standardDimensions;
const { style, frequency } = communication.parts;
const { motivation, hours } = commitment.parts;
const rangeOf = ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) => ({ minimum, maximum });

/** Every default in numbers that moves scores, rules or pairs, beside the weights of the standard program. */
export const defaultSources: readonly DefaultSource[] = deepFreeze([
  {
    of: "profile.leastRated",
    value: leastRated,
    evidence: "C",
    because: "Percent of items. Profiles of fewer are no profiles: published scoring keys drop who leaves out about a quarter; cohorts can afford to lose fewer.",
  },
  {
    of: "profile.priorPeople",
    value: priorPeople,
    evidence: "C",
    because: "The variance between people over that of item means about the middle of the scale is 2.0 on PVQ40 and 2.6 on bfi surveys: as many people at the middle.",
  },
  { of: "reference.priorPairs", value: priorPairs, evidence: "C", because: "Means over a handful of pairs are chance: a cohort of five on five has 25 pairs." },
  { of: "tags.missing", value: tagsDefaults.missing, evidence: "C", because: "Jaccard's own weight (Tversky 1977): lacking one counts as much as sharing one." },
  {
    of: "tags.unasked",
    value: tagsDefaults.unasked,
    evidence: "B",
    because: "33,552 decisions of mentees about mentors: AUC .435 without a weight, .547 with 1, .557 with 2, .559 with 4.",
  },
  { of: "schedule.enough", value: scheduleDefaults.enough, evidence: "C", because: "Hours a week. A meeting takes one; five common ones leave a choice of days." },
  { of: "schedule.within", value: scheduleDefaults.within, evidence: "C", because: "Hours apart. Half a day is the farthest that two time zones can be." },
  {
    of: "reporting-line.levels",
    value: usualLevels,
    evidence: "C",
    because: "A manager, or the manager's own, has a say in a mentee's appraisal, and trust suffers from it.",
  },
  { of: "capacity", value: policyDefaults.capacity, evidence: "C", because: "Lack of time is the mentors' first reason to end (Kupersmidt et al. 2017): more than one mentee is for them to offer." },
  { of: "demand", value: policyDefaults.demand, evidence: "C", because: "A pair is one mentor and one mentee unless a program says otherwise." },
  {
    of: "share",
    value: policyDefaults.share,
    evidence: "C",
    because: "Of the way to the best possible lowest score. On simulated cohorts all of it cost 0.6 points of the mean and brought 9.5 to the lowest: most of the way, and never a dear last step.",
  },
  { of: "minimumScore", value: policyDefaults.minimumScore, evidence: "C", because: "Any partner that rules allow is worth more than none, unless a program says otherwise." },
  { of: "resolution", value: policyDefaults.resolution, evidence: "C", because: "Points of 1000: differences below a tenth of a point of 100 are not shown, hence equal." },
  { of: "values", value: rangeOf(values.scale), evidence: "C", because: 'Six steps from "not like me at all" to "very much like me", as value questionnaires use them (Schwartz 1992).' },
  { of: "communication.style", value: rangeOf(style.scale), evidence: "C", because: "Five steps, as style inventories use them (de Vries et al. 2013)." },
  { of: "communication.frequency", value: rangeOf(frequency), evidence: "C", because: "Meetings a month: more than two a week is no mentoring program's aim." },
  { of: "expertise", value: rangeOf(expertise.scale), evidence: "C", because: "The levels of O*NET, 0 for none to 7; SFIA has 7 above none." },
  { of: "commitment.motivation", value: rangeOf(motivation.scale), evidence: "C", because: "Five steps are enough to tell high from low; a judgement." },
  { of: "commitment.hours", value: rangeOf(hours), evidence: "C", because: "Hours a month: 40 is a quarter of a full-time job, above what anybody offers." },
]);

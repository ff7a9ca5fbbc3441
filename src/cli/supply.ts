import { takesPart, type Cohort, type Participant, type Place, type Side } from "../cohort/index.ts";
import { compileForAll, isEligible, standing } from "../compatibility/index.ts";
import { byCodePoint } from "../program/index.ts";

/** How much room there is, before anybody is paired. */
export interface Supply {
  readonly places: number;
  /** Mentors that mentees should get, all together. */
  readonly wanted: number;
  /** Pairs of people who take part that no rule blocks. */
  readonly eligiblePairs: number;
  /** How many take no part this round. */
  readonly away: { readonly mentors: number; readonly mentees: number };
  /** People who take part and whom rules leave nobody: mentees first, each by id. */
  readonly alone: readonly Alone[];
}

/** Somebody whom rules leave nobody. */
export interface Alone {
  readonly role: Side;
  readonly id: string;
  readonly place?: Place;
  /** People on the other side. */
  readonly others: number;
  /** How many of them each rule stops, the most first; somebody may be stopped by several. */
  readonly blockedBy: readonly { readonly rule: string; readonly reason: string; readonly count: number }[];
}

/** Counts places, wishes and eligible pairs, and finds who can have nobody. */
export function supplyOf(cohort: Cohort): Supply {
  const scorer = compileForAll(cohort);
  const mentors = cohort.mentors.filter((mentor) => takesPart(cohort.program, "mentor", mentor));
  const mentees = cohort.mentees.filter((mentee) => takesPart(cohort.program, "mentee", mentee));
  const found = new Set<Participant>();
  let eligiblePairs = 0;
  for (const mentee of mentees) {
    for (const mentor of mentors) {
      if (!isEligible(scorer, mentee, mentor)) continue;
      eligiblePairs++;
      found.add(mentee).add(mentor);
    }
  }

  const alone = (role: Side, people: readonly Participant[], others: number) =>
    people
      .filter((person) => !found.has(person))
      .map((person): Alone => {
        const blockedBy = standing(scorer, role, person).byRule.map(({ rule, reason, count }) => ({ rule, reason, count }));
        const { id, place } = person;
        return { role, id, ...(place === undefined ? {} : { place }), others, blockedBy: blockedBy.sort((a, b) => b.count - a.count) };
      })
      .sort((a, b) => byCodePoint(a.id, b.id));
  return {
    places: mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    wanted: mentees.reduce((sum, { demand }) => sum + demand, 0),
    eligiblePairs,
    away: { mentors: cohort.mentors.length - mentors.length, mentees: cohort.mentees.length - mentees.length },
    alone: [...alone("mentee", mentees, cohort.mentors.length), ...alone("mentor", mentors, cohort.mentees.length)],
  };
}

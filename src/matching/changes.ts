import type { Cohort, Pair, Participant } from "../cohort/index.ts";
import { compileScorer, isEligible, pairPoints, personAt } from "../compatibility/index.ts";
import { byCodePoint } from "../program/index.ts";
import { checkBelongs } from "./belongs.ts";
import type { Matching } from "./matching.ts";

/** A mentee who has other mentors than before. */
export interface Change {
  readonly mentee: string;
  /** Mentors of before and of now, by id. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  /** Points of now less those of before, both as this cohort scores them. */
  readonly gain: number;
  /** Whether what was before could be now: no rule and no decision forbids it. */
  readonly isAllowed: boolean;
}

export interface Changes {
  /** Pairs that were before and are now. */
  readonly kept: number;
  /** Those who lose most first; equal ones by id. */
  readonly changed: readonly Change[];
  /** Mentors who had somebody and have nobody, and the other way round, by id. */
  readonly mentorsFreed: readonly string[];
  readonly mentorsTaken: readonly string[];
}

/**
 * What is different from pairs of before, in the eyes of the people: who has whom, who gains and who loses. Pairs of people who
 * take no part now do not count.
 *
 * @throws MatchingError where the matching is not one of this cohort
 */
export function changesSince(before: readonly Pair[], cohort: Cohort, matching: Matching): Changes {
  checkBelongs(cohort, matching);
  const known = before.filter(({ mentee, mentor }) => cohort.menteeIndex.has(mentee) && cohort.mentorIndex.has(mentor));
  const [old, now] = [partnersOf(known), partnersOf(matching.pairs)];
  const scorer = compileScorer(cohort);
  const sumOf = (mentee: string, mentors: readonly string[]) => mentors.reduce((sum, mentor) => sum + pairPoints(scorer.measures, ...twoOf(cohort, mentee, mentor), cohort.program.resolution), 0);
  const mentees = [...new Set([...old.mentees.keys(), ...now.mentees.keys()])];
  const changed = mentees.flatMap((mentee): Change[] => {
    const [had, has] = [old.mentees.get(mentee) ?? [], now.mentees.get(mentee) ?? []];
    if (had.length === has.length && had.every((mentor, index) => mentor === has[index])) return [];
    const isAllowed = had.every((mentor) => isEligible(scorer, ...twoOf(cohort, mentee, mentor)));
    return [{ mentee, before: had, now: has, gain: sumOf(mentee, has) - sumOf(mentee, had), isAllowed }];
  });
  const only = (mentors: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) => [...mentors.keys()].filter((mentor) => !others.has(mentor)).sort(byCodePoint);
  const pairs = new Set(known.map(({ mentee, mentor }) => JSON.stringify([mentee, mentor])));
  return {
    kept: matching.pairs.filter(({ mentee, mentor }) => pairs.has(JSON.stringify([mentee, mentor]))).length,
    changed: changed.sort((a, b) => a.gain - b.gain || byCodePoint(a.mentee, b.mentee)),
    mentorsFreed: only(old.mentors, now.mentors),
    mentorsTaken: only(now.mentors, old.mentors),
  };
}

function partnersOf(pairs: readonly Pair[]) {
  const mentees = new Map<string, string[]>();
  const mentors = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, partner: string) => map.set(key, [...new Set([...(map.get(key) ?? []), partner])].sort(byCodePoint));
  for (const { mentee, mentor } of pairs) {
    add(mentees, mentee, mentor);
    add(mentors, mentor, mentee);
  }
  return { mentees, mentors };
}

function twoOf(cohort: Cohort, mentee: string, mentor: string): readonly [mentee: Participant, mentor: Participant] {
  return [personAt(cohort, "mentee", mentee), personAt(cohort, "mentor", mentor)];
}

import { blocks } from "./eligibility.ts";
import { RuleSets } from "./rule-sets.ts";
import type { ScoreMatrix } from "./score-cohort.ts";
import { FORBIDDEN } from "./score-rows.ts";
import type { Scorer } from "./scorer.ts";
import type { Steps } from "./steps.ts";

/** Which rules keep each pair of a cohort apart: asked once, for every question of what would be without some of them. */
export interface Blocking {
  /** By cell, the index of the set of rules that stand against the pair; -1 where no such set is to be passed over. */
  readonly setOf: Int32Array;
  /** Sets of at most three rules about fit or policy, by their indexes among the scorer's rules; the first is empty. */
  readonly sets: readonly (readonly number[])[];
}

/** Nobody is advised to drop more rules than this at once. */
export const mostDropped = 3;

const closed = -1;

/** Puts every rule to every pair that the matrix forbids. Yields after each mentee. */
export function* blockingSteps({ cohort, rules, cheapFirst }: Scorer, { values }: ScoreMatrix): Steps<Blocking> {
  const { mentees, mentors } = cohort;
  const indexes = cheapFirst.map((rule) => rules.indexOf(rule));
  const setOf = new Int32Array(values.length);
  const sets = new RuleSets(mostDropped);
  let cell = 0;
  for (const mentee of mentees) {
    let work = 0;
    for (const mentor of mentors) {
      let set = 0;
      if (values[cell] === FORBIDDEN)
        for (let at = 0; at < cheapFirst.length && set !== closed; at++) {
          work++;
          if (blocks(cheapFirst[at], mentee, mentor)) set = cheapFirst[at].about === "people" ? closed : sets.with(set, indexes[at]);
        }
      setOf[cell++] = set;
    }
    yield work;
  }
  return { setOf, sets: sets.lists };
}

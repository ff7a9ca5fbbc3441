import type { Cohort, Participant } from "../cohort/index.ts";
import { compileScorer, pairScore, personAt } from "../compatibility/index.ts";
import { checkBelongs, commonGround, type MatchedPair, type Matching } from "../matching/index.ts";
import { harmless } from "./harmless.ts";

/** A pair with the people it is made of. */
export interface PairOfPeople {
  readonly pair: MatchedPair;
  readonly mentee: Participant;
  readonly mentor: Participant;
  /** What the two share, in words; nothing of a sensitive dimension. */
  readonly common: readonly string[];
}

/**
 * The pairs of a matching with their people, in the order of the matching. Whoever shows pairs more than once makes them once.
 *
 * @throws MatchingError where the matching is not one of this cohort
 */
export function pairsWithPeople(cohort: Cohort, matching: Matching): PairOfPeople[] {
  checkBelongs(cohort, matching);
  const scorer = compileScorer(cohort);
  return matching.pairs.map((pair) => {
    const [mentee, mentor] = [personAt(cohort, "mentee", pair.mentee), personAt(cohort, "mentor", pair.mentor)];
    return { pair, mentee, mentor, common: commonGround(pairScore(scorer, mentee, mentor)) };
  });
}

/** What people call a person. */
export function nameOf({ id, name = "" }: Participant): string {
  return harmless(name).trim() === "" ? id : name;
}

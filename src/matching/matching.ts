import type { Assignment } from "../assignment/index.ts";
import type { MenteeId, MentorId, Reference, Side } from "../cohort/index.ts";
import type { BlockedBy, Contribution, Standing } from "../compatibility/index.ts";
import type { Aim } from "../program/index.ts";

/** Who meets whom, why, and who is left. Plain JSON: ids and numbers, no answers, no names. */
export interface Matching {
  readonly format: "mentor-match/matching";
  readonly formatVersion: 1;
  /** The library's version, and the version of its points: another one may score the same answers differently. */
  readonly library: string;
  readonly scoringVersion: number;
  readonly program: { readonly name: string; readonly round: string; readonly hash: string };
  readonly cohort: { readonly mentors: number; readonly mentees: number; readonly hash: string };
  /** The scale everybody was scored on: pass it on, so that a late joiner is scored as everybody was. */
  readonly reference: Reference;
  readonly aim: Aim;
  /** `"infeasible"`: locked pairs or minimums cannot be met together; then there are no pairs, and `conflict` says why. */
  readonly status: "matched" | "infeasible";
  readonly conflict: Conflict | null;
  /** The highest score first; equal ones by mentee. */
  readonly pairs: readonly MatchedPair[];
  /** Mentees first, then mentors; each by id. */
  readonly unmatched: readonly Unmatched[];
  /** Mentees with fewer mentors than they should get, but at least one; by id. */
  readonly short: readonly { readonly mentee: MenteeId; readonly got: number; readonly wanted: number }[];
  /** Groups of mentees who can only go to mentors with too few places; the one that lacks most first. */
  readonly shortages: readonly Shortage[];
  /** What would pair more mentees, each line with the exact number. The most effective last. */
  readonly help: readonly Help[];
  /** Groups in `shortages` beyond the first ten: what one more place does for them is not listed in `help`. */
  readonly groupsLeftOut: number;
  readonly summary: Summary;
  /** The numbers and their proof, rows and columns in draw order; `verifyMatching` checks it. */
  readonly assignment: Assignment;
}

/** A mentee and a mentor who are to meet. */
export interface MatchedPair {
  readonly mentee: MenteeId;
  readonly mentor: MentorId;
  /** `locked` = had to be; `kept` = was a pair before; else `new`. */
  readonly status: "new" | "kept" | "locked";
  /** 0..1000. */
  readonly points: number;
  /** points / 10. */
  readonly score: number;
  /** 1 = nobody eligible scores higher for this person; equal scores share a rank. */
  readonly rankForMentee: number;
  readonly eligibleForMentee: number;
  readonly rankForMentor: number;
  readonly eligibleForMentor: number;
  /** In program order; their points add up to `points`. None where nothing was asked of both: then the points are the usual ones. */
  readonly contributions: readonly Contribution[];
  /** Points if unanswered questions met no agreement, and if they met full agreement. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Percent of the asked weight that both answered. */
  readonly coverage: number;
  /** Another matching that is just as good lacks this pair: the draw decided. */
  readonly tie: boolean;
}

/**
 * Why somebody has nobody:
 * - `unavailable`: they take no part this round, or there is no place for them to give or to get
 * - `not-matched`: nobody is paired, because locked pairs or minimums cannot be met
 * - `no-eligible`: rules leave no partner
 * - `below-minimum`: partners exist, but with none is the score high enough
 * - `places-taken`: every place they could have went to others
 * - `draw`: the same, and pairing them instead would have been just as good
 * - `even-load`: the same, but places would be spread less evenly over the mentors
 * - `spare`: a mentor whom nobody needs
 */
export type UnmatchedReason = "unavailable" | "not-matched" | "no-eligible" | "below-minimum" | "places-taken" | "draw" | "even-load" | "spare";

export interface Unmatched {
  readonly side: Side;
  readonly id: string;
  readonly reason: UnmatchedReason;
  /** Partners no rule blocks. */
  readonly eligible: number;
  /** By rule, how many partners it blocks, with the first three; a partner counts for every rule that blocks it. */
  readonly blockedBy: Standing["byRule"];
  /** Partners whom rules about fit alone block. */
  readonly onlyByScore: number;
  /** The fewest rules to go without for a partner, and who that could be; `null` where somebody is eligible, or no such rules exist. */
  readonly without: Standing["without"];
  /** The best-scoring partners whose places went to others, at most three; mentees only. */
  readonly taken: readonly TakenPlace[];
  /** Index of the group in `shortages` this mentee belongs to. */
  readonly shortage: number | null;
  /** What it costs all to pair this person all the same. `null` where no rule-abiding way exists, and for mentors in large cohorts. */
  readonly cost: PairingCost | null;
  /** A mentor for whom one more place would pair this very person, found by solving again; not looked for in large cohorts. */
  readonly onePlaceWith: string | null;
}

/** What insisting on somebody costs: the least, or for a mentor the least over the ten mentees who score highest there. */
export interface PairingCost {
  /** Lost of the total; under the aim `best-total` with the minimum score counted for each pair fewer. */
  readonly points: number;
  /** Mentees fewer who are paired. */
  readonly participation: number;
  /** Whom they would have. */
  readonly partner: string;
  /** The mentee who would lose a place for it; `null` where none would. */
  readonly instead: string | null;
}

/** A place a mentee could have had. */
export interface TakenPlace {
  readonly mentor: string;
  readonly places: number;
  /** The points of the one who is left with that mentor. */
  readonly points: number;
  /** Who holds the places, the lowest score first, at most three. */
  readonly holders: readonly { readonly mentee: string; readonly points: number }[];
}

/** Mentees who can only go to certain mentors, with fewer places than mentees. */
export interface Shortage {
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  readonly places: number;
  /** How many of the mentees stay without one. */
  readonly short: number;
}

/** A change and how many mentees would then be paired. */
export type Help =
  /** One more place with any one of these mentors. */
  | { readonly kind: "one-more-place"; readonly mentors: readonly string[]; readonly paired: number }
  /** One more place with every mentor. */
  | { readonly kind: "one-more-place-each"; readonly paired: number }
  /** A gap rule reaching one step further. */
  | { readonly kind: "wider-gap"; readonly rule: string; readonly reason: string; readonly field: string; readonly bound: "minimum" | "maximum"; readonly to: number; readonly paired: number }
  /** A rule left out. */
  | { readonly kind: "without-rule"; readonly rule: string; readonly reason: string; readonly paired: number };

/** Why locked pairs or minimums cannot be met together. */
export type Conflict =
  /** A locked pair that rules forbid. */
  | { readonly kind: "locked-pair-blocked"; readonly mentee: string; readonly mentor: string; readonly rules: readonly BlockedBy[] }
  /** More locked pairs than a mentor has places, or than a mentee should get mentors. */
  | { readonly kind: "too-many-locked"; readonly mentees: readonly string[]; readonly mentors: readonly string[]; readonly shortfall: number }
  /** Mentors whose minimums ask for more mentees than could go to them; leaving out all of `without` would do. */
  | {
      readonly kind: "minimums";
      readonly mentees: readonly string[];
      readonly mentors: readonly string[];
      readonly shortfall: number;
      readonly without: readonly BlockedBy[] | null;
    };

export interface Summary {
  readonly mentees: number;
  readonly mentors: number;
  /** Mentees with at least one mentor. */
  readonly paired: number;
  readonly pairs: number;
  /** Places of all mentors who take part, and those used. */
  readonly places: number;
  readonly placesUsed: number;
  /** Pairs no rule blocks. */
  readonly eligiblePairs: number;
  /** Points; `null` where there are no pairs. `mean` is rounded half up, `median` is the lower one of two. */
  readonly lowest: number | null;
  readonly median: number | null;
  readonly mean: number | null;
  readonly total: number;
  /** No pair that is free to choose was to score below this; `null` where the aim has no such floor. */
  readonly floor: number | null;
  readonly kept: number;
  readonly ties: number;
}

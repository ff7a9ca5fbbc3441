// Who meets whom: the whole cohort paired, every pair and every absence of one explained.
export { matchCohort, type MatchOptions, type MatchProgress } from "./match-cohort.ts";
export { matchCohortAsync, type MatchAsyncOptions } from "./match-cohort-async.ts";
export { verifyMatching, type MatchingVerification } from "./verify-matching.ts";
export { explainPair, type PairExplanation } from "./explain-pair.ts";
export { checkBelongs } from "./belongs.ts";
export { MatchingError } from "./error.ts";
export { describeMatching, type DescribeOptions } from "./describe-matching.ts";
export { describeProof } from "./describe-proof.ts";
export { describeConflict, describeHelp, describeShortage } from "./describe-help.ts";
export { reasonsFor } from "./reasons-for.ts";
export { helpFor } from "./help-for.ts";
export { english, sayReason, type Catalogue, type NameOf } from "./english.ts";
export { sayNote } from "./say-note.ts";
export { commonGround } from "./common-ground.ts";
export { library } from "./version.ts";
export type { Reason } from "./reason.ts";
export type { Conflict, Help, MatchedPair, Matching, Shortage, Summary, TakenPlace, Unmatched, UnmatchedReason } from "./matching.ts";

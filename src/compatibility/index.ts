// How well they fit: one pair with what its score is made of, all pairs as a matrix, what stands between people.
export { scorePair, pairScore, type Contribution, type DimensionNote, type PairScore } from "./score-pair.ts";
export { FORBIDDEN, scoreCohort, type ScoreMatrix } from "./score-cohort.ts";
export { blockers, blockersOf } from "./blockers.ts";
export { blockedBy, blocks, isEligible, type BlockedBy } from "./eligibility.ts";
export { personAt } from "./person-at.ts";
export { scoreText, scoringVersion } from "./points.ts";
export { compileScorer, type Scorer } from "./scorer.ts";

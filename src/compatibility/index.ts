// How well they fit: one pair with what its score is made of, all pairs as a matrix, what stands between people.
export { scorePair, pairScore, type Contribution, type DimensionNote, type PairScore } from "./score-pair.ts";
export { scoreCohort, scoreSteps, type ScoreMatrix } from "./score-cohort.ts";
export { FORBIDDEN } from "./score-rows.ts";
export { bestPartners, type Best, type BestPartners } from "./best-partners.ts";
export { cohortScorer, type CohortScorer } from "./cohort-scorer.ts";
export { standing, type Standing } from "./standing.ts";
export { blockingSteps, mostDropped, type Blocking } from "./blocking.ts";
export { blockedBy, blocks, isEligible, type BlockedBy } from "./eligibility.ts";
export { personAt } from "./person-at.ts";
export { scoreText, scoringVersion } from "./points.ts";
export { compileRule } from "./rules.ts";
export { compileForAll, compileScorer, compileSteps, type Scorer } from "./scorer.ts";
export { pairPoints } from "./similarity.ts";
export { finish, type Steps } from "./steps.ts";

// The assignment engine, usable alone.
export type { AllRegrets } from "./all-regrets.ts";
export type { Assignment, Certificate, CriteriaValues, FloorCertificate, FloorClaim, Participation, Proof, Scale, Witness } from "./assignment.ts";
export { blockingPairs, type BlockingOptions, type BlockingPairs } from "./blocking.ts";
export { frontAsync, solveAssignmentAsync, type AsyncOptions, type FrontAsyncOptions } from "./async.ts";
export { AssignmentError, type AssignmentErrorCode } from "./error.ts";
export { finishAsync, type PaceOptions } from "./finish.ts";
export { forbiddenOf } from "./forbidden.ts";
export { front, frontSteps, type Front, type FrontOptions, type FrontPoint } from "./front.ts";
export type { Criterion, Objective, Preset } from "./objective.ts";
export type { AssignmentOptions, Cell, DenseScores, NormalisedProblem, ScoreArray, Scorer, Scores, Side, SparseScores, StableProblem } from "./problem.ts";
export type { Progress, Step } from "./progress.ts";
export { openQuestions, questionSteps, type Questions } from "./questions.ts";
export type { Regret, Regrets, ServingRegret } from "./regret.ts";
export { solveAssignment, solveSteps } from "./solve.ts";
export type { IsTied } from "./ties.ts";
export { verifyAssignment } from "./verify.ts";
export { verifyFront } from "./verify-front.ts";
export type { Verification, VerificationProblem } from "./verify-types.ts";

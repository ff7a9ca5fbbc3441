// The assignment engine, usable alone.
export type { AllRegrets } from "./questions/all-regrets.ts";
export type {
  Assignment,
  Certificate,
  CriteriaValues,
  FloorCertificate,
  FloorClaim,
  GroupBound,
  Participation,
  Proof,
  Scale,
  StageProof,
  Surcharge,
  Witness,
} from "./assignment.ts";
export { frontAsync, runAsync, solveAssignmentAsync, type AsyncOptions, type FrontAsyncOptions } from "./async.ts";
export { blockingPairs, type BlockingOptions, type BlockingPairs } from "./stable/blocking.ts";
export { openChanges, openChangesSteps, type Changes } from "./change/changes.ts";
export type { AssignmentChange, Count, JoiningColumn, JoiningRow } from "./change/assignment-change.ts";
export { AssignmentError, type AssignmentErrorCode } from "./error.ts";
export { forbiddenOf } from "./forbidden.ts";
export { front, frontSteps, type Front, type FrontOptions, type FrontPoint } from "./front.ts";
export type { Criterion, Objective, Preset } from "./objective.ts";
export type {
  AssignmentOptions,
  Cell,
  DenseScores,
  NormalisedGroup,
  NormalisedProblem,
  RowGroup,
  ScoreArray,
  Scorer,
  Scores,
  Side,
  SparseScores,
  StableProblem,
} from "./problem.ts";
export type { Progress, Step } from "./progress.ts";
export { openQuestions, questionSteps, type Questions } from "./questions/questions.ts";
export type { Ranked } from "./questions/ranking.ts";
export type { Regret, Regrets, ServingRegret } from "./questions/regret.ts";
export type { RunControls } from "./run.ts";
export type { SeatWorth } from "./questions/seat-worth.ts";
export { solveAssignment, solveSteps } from "./solve.ts";
export type { IsTied } from "./questions/ties.ts";
export { verifyAssignment } from "./verify/assignment.ts";
export { verifyFront } from "./verify/front.ts";
export type { Verification, VerificationProblem } from "./verify/verification.ts";

// The assignment engine, usable alone. In the order of use: a problem, its answer, the check, questions about it, changes of it.
export type { AssignmentOptions, Cell, DenseScores, RowGroup, ScoreArray, Scorer, Scores, Side, SparseScores } from "./problem.ts";
export type { Criterion, Objective, Preset } from "./objective.ts";
export { forbiddenOf } from "./forbidden.ts";
export { AssignmentError, type AssignmentErrorCode } from "./error.ts";

export { solveAssignment, solveSteps } from "./solve.ts";
export type { NormalisedGroup, NormalisedProblem, StableProblem } from "./problem.ts";
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
export { front, frontSteps, type Front, type FrontOptions, type FrontPoint } from "./front.ts";
export { frontAsync, runAsync, solveAssignmentAsync, type AsyncOptions, type FrontAsyncOptions } from "./async.ts";
export type { RunControls } from "./run.ts";
export type { Progress, Step } from "./progress.ts";

export { verifyAssignment } from "./verify/assignment.ts";
export { verifyFront } from "./verify/front.ts";
export type { Verification, VerificationProblem } from "./verify/verification.ts";

export { blockingPairs, type BlockingOptions, type BlockingPairs } from "./stable/blocking.ts";
export { openQuestions, questionSteps, type Questions } from "./questions/questions.ts";
export type { Regret, Regrets, ServingRegret } from "./questions/regret.ts";
export type { IsTied } from "./questions/ties.ts";
export type { AllRegrets } from "./questions/all-regrets.ts";
export type { SeatWorth } from "./questions/seat-worth.ts";
export type { Ranked } from "./questions/ranking.ts";

export { openChanges, openChangesSteps, type Changes } from "./change/changes.ts";
export type { AssignmentChange, Count, JoiningColumn, JoiningRow } from "./change/assignment-change.ts";

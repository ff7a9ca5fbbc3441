import type { Front, FrontOptions } from "../front.ts";
import type { Scores } from "../problem.ts";
import { openCase, type Case } from "./case.ts";
import { optionProblems } from "./options.ts";
import { constraintProblems } from "./pairs.ts";
import { boundOf, scaleProblems, weightOf } from "./proof.ts";
import { isColumnsOf, isCount, isProblem, isProof, isRecord, isWitness } from "./shape.ts";
import { problem, verdict } from "./verdict.ts";
import type { Verification, VerificationProblem } from "./verification.ts";
import { witnessProblems } from "./witness.ts";

/**
 * Checks a front against the scores, sharing no code with the solver: one pass over the pairs for each point. With options,
 * checks too that they are the ones it was made for. Never throws for what the front says; scores must be valid.
 */
export function verifyFront(scores: Scores, front: Front, options?: FrontOptions): Verification {
  if (!isWellFormed(front)) return verdict([problem("malformed", [], "Pass a result of front, as it was.")], []);
  const checked = openCase(scores, front.problem);
  if (checked === null) return verdict([problem("other-scores", ["problem"], "Pass the scores that were solved.")], []);
  const stated = options === undefined ? [] : optionProblems(checked, { ...options, objective: both });
  if (front.status === "infeasible") return verdict(stated, witnessProblems(checked, front.witness));
  const invalid = [...stated, ...front.points.flatMap((_, k) => pointProblems(checked, front, k))];
  return invalid.length > 0 ? verdict(invalid, []) : verdict([], proofProblems(checked, front));
}

const both = ["participation", "total"] as const;

function isWellFormed(value: unknown): value is Front {
  const front = value as Front;
  if (!isRecord(front) || front.format !== "mentor-match/front" || front.formatVersion !== 1 || !isProblem(front.problem)) return false;
  const { problem, participation, points, beyond, witness, status } = front;
  if (!problem.exact || problem.criteria.join() !== both.join() || !isRecord(participation) || !Array.isArray(points)) return false;
  if (![participation.rows, participation.seats].every(isCount) || !points.every((point) => isPoint(point, front))) return false;
  if (status === "infeasible") return beyond === null && points.length === 0 && isWitness(witness, problem);
  return status === "complete" && points.length > 0 && witness === null && (beyond === null || isProof(beyond, problem));
}

function isPoint(point: Front["points"][number], { problem }: Front): boolean {
  if (!isRecord(point) || !isColumnsOf(point.columnsOf, problem) || !isProof(point.proof, problem)) return false;
  return (point.lowest === null || Number.isFinite(point.lowest)) && Number.isFinite(point.total);
}

/** What a point says that its pairs do not bear out, and pairs that must not be. */
function pointProblems(checked: Case, { points, participation }: Front, k: number): VerificationProblem[] {
  const { lowest, total, columnsOf } = points[k];
  const { isLocked, pointsOf, problem: solved } = checked;
  const invalid = constraintProblems(checked, columnsOf, ["points", k, "columnsOf"], checked.frozenFloor);
  if (invalid.length > 0) return invalid;
  const pairs = columnsOf.flatMap((columns, row) => columns.map((column) => ({ isFree: !isLocked(row, column), points: pointsOf(row, column) })));
  const lowestOfFree = pairs.reduce((least, { isFree, points: value }) => (isFree ? Math.min(least, value) : least), Infinity);
  const wrong: string[] = [];
  if (lowest !== (lowestOfFree === Infinity ? null : lowestOfFree * solved.unit)) wrong.push("lowest");
  if (total !== pairs.reduce((sum, { points: value }) => sum + value, 0) * solved.unit) wrong.push("total");
  if (columnsOf.filter((columns) => columns.length > 0).length !== participation.rows || pairs.length !== participation.seats) wrong.push("columnsOf");
  return wrong.map((name) => problem("wrong-value", ["points", k, name], "This does not follow from the pairs."));
}

/** Where totals might be greater above the lowest score before, or more be served above the last. */
function proofProblems(checked: Case, { points, beyond }: Front): VerificationProblem[] {
  const problems: VerificationProblem[] = [];
  for (const [k, { proof, columnsOf, total }] of points.entries()) {
    const floor = k === 0 ? checked.frozenFloor : checked.toPoints(points[k - 1].lowest) + 1;
    problems.push(...scaleProblems(checked, proof, both, ["points", k, "proof"]));
    const isBest = boundOf(checked, proof, both, floor) === weightOf(checked, proof, both, columnsOf);
    if (!isBest || (k > 0 && total >= points[k - 1].total)) problems.push(problem("not-optimal", ["points", k], "This is not the next point: solve again."));
  }
  const { lowest, columnsOf } = points[points.length - 1];
  if (lowest === null || beyond === null) return lowest === null && beyond === null ? problems : [...problems, unfinished];
  problems.push(...scaleProblems(checked, beyond, ["participation"], ["beyond"]));
  const isLast = boundOf(checked, beyond, ["participation"], checked.toPoints(lowest) + 1) < weightOf(checked, beyond, ["participation"], columnsOf);
  return isLast ? problems : [...problems, unfinished];
}

const unfinished = problem("not-optimal", ["beyond"], "Nothing shows that the front ends here: solve again.");

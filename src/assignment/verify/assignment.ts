import type { Assignment } from "../assignment.ts";
import type { AssignmentOptions, Scores } from "../problem.ts";
import { openCase } from "./case.ts";
import { floorProblems } from "./floor.ts";
import { loadProblems } from "./load.ts";
import { optionProblems } from "./options.ts";
import { constraintProblems, valueProblems } from "./pairs.ts";
import { boundOf, scaleProblems, weightOf } from "./proof.ts";
import { isWellFormed } from "./shape.ts";
import { stableProblems } from "./stable.ts";
import { isStaged, stageProblems } from "./stages.ts";
import { problem, verdict } from "./verdict.ts";
import type { Verification } from "./verification.ts";
import { witnessProblems } from "./witness.ts";

/**
 * Checks a result against the scores, from its certificate alone and sharing no code with the solver: one pass over the
 * pairs for each proof. With options, checks too that the problem solved is the one they state. Never throws for what the
 * result says; scores must be valid.
 */
export function verifyAssignment(scores: Scores, assignment: Assignment, options?: AssignmentOptions): Verification {
  if (!isWellFormed(assignment)) return verdict([problem("malformed", [], "Pass a result of solveAssignment, as it was.")], []);
  const { status, problem: solved } = assignment;
  if (solved.stable?.columnScores && options?.columnScores === undefined)
    return verdict([problem("other-options", ["problem", "stable"], "Pass the column scores that were solved, in the options.")], []);
  const checked = openCase(scores, solved, solved.stable?.columnScores ? options?.columnScores : undefined);
  if (checked === null) return verdict([problem("other-scores", ["problem"], "Pass the scores that were solved.")], []);
  const { columnsOf, certificate, witness, criteria } = assignment;
  const stated = [...(options === undefined ? [] : optionProblems(checked, options)), ...valueProblems(checked, assignment)];
  if (status === "infeasible") return verdict(stated, witnessProblems(checked, witness));

  const floor = checked.toPoints(criteria.floor);
  const invalid = [...stated, ...constraintProblems(checked, columnsOf, ["columnsOf"], floor)];
  if (invalid.length > 0) return verdict(invalid, []);
  if (certificate === null) return verdict([], [...floorProblems(checked, assignment), ...stableProblems(checked, columnsOf)]);
  const wanted = checked.problem.criteria;
  if (isStaged(wanted)) return verdict([], [...floorProblems(checked, assignment), ...stageProblems(checked, certificate, columnsOf)]);
  const unproved = [...scaleProblems(checked, certificate, wanted, ["certificate", "scale"]), ...floorProblems(checked, assignment)];
  if (unproved.length > 0) return verdict([], unproved);
  if (boundOf(checked, certificate, wanted, floor) !== weightOf(checked, certificate, wanted, columnsOf))
    return verdict([], [problem("not-optimal", ["certificate", "prices"], "The prices do not prove these pairs: solve again.")]);
  return verdict([], wanted.includes("load") ? loadProblems(checked, certificate, wanted, columnsOf, floor) : []);
}

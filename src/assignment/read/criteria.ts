import { AssignmentError } from "../error.ts";
import { criteriaOf, isStaged, type Criterion, type Objective } from "../objective.ts";
import type { Cell } from "../problem.ts";
import type { Graph } from "./graph.ts";

/** The criteria of an objective, if the scores are there for them. @throws AssignmentError `unknown-objective`, `needs-matrix` */
export function readCriteria(objective: Objective, floor: number | undefined, { asked }: Graph): readonly Criterion[] {
  const criteria = criteriaOf(objective);
  const needsAllScores = isStaged(criteria) || criteria.includes("stable") || (criteria.includes("floor") && floor === undefined);
  if (asked !== null && needsAllScores)
    throw new AssignmentError("needs-matrix", ["objective"], objective, "The floor, leximin, ranks and stable need a matrix: state the floor, or choose other criteria.");
  return criteria;
}

/**
 * Those of them that fractions have: there are no exact ties, so presets do without `kept` and `load`, and whoever asks for
 * them by name is told.
 *
 * @throws AssignmentError `needs-integers`
 */
export function criteriaOfFractions(criteria: readonly Criterion[], objective: Objective, previous: readonly Cell[]): readonly Criterion[] {
  if (isStaged(criteria))
    throw new AssignmentError("needs-integers", ["objective"], objective, "Classes of equal scores are counted: use whole-number scores or give a resolution.");
  const left = criteria.filter((name) => name !== "kept" && name !== "load");
  const isAskedFor = left.length < criteria.length && (typeof objective !== "string" || previous.length > 0);
  if (!isAskedFor) return left;
  throw new AssignmentError(
    "needs-integers",
    [typeof objective === "string" ? "previous" : "objective"],
    objective,
    "Kept pairs and even loads decide among exact ties: use whole-number scores or give a resolution.",
  );
}

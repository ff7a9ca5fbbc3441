import { AssignmentError } from "../error.ts";
import { isStaged } from "../objective.ts";
import type { NormalisedProblem } from "../problem.ts";
import { multipleOf } from "./points.ts";

/** What giving up a pair of before costs, in points. @throws AssignmentError `not-defined`, `needs-integers` */
export function changePriceInPoints({ changePrice, criteria, unit }: NormalisedProblem): number {
  const isPriced = criteria.includes("kept") && criteria.includes("total") && !isStaged(criteria);
  if (changePrice > 0 && !isPriced)
    throw new AssignmentError("not-defined", ["changePrice"], changePrice, "A change is priced against the total: use whole-number scores or a resolution, and the criteria total and kept.");
  const points = multipleOf(changePrice, unit);
  if (points !== null) return points;
  throw new AssignmentError("needs-integers", ["changePrice"], changePrice, `Scores are whole multiples of ${unit}: give such a price.`);
}

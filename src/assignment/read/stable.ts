import { AssignmentError } from "../error.ts";
import type { Criterion } from "../objective.ts";
import type { AssignmentOptions, NormalisedGroup, StableProblem } from "../problem.ts";

/**
 * What a stable assignment is asked for; `null` under other objectives. Demand above one is fine, and so are locked pairs and
 * a frozen floor; a minimum is not: which places stay free is the same in all stable assignments (Roth, Econometrica 54,
 * 1986), so either all meet it or none does.
 *
 * @throws AssignmentError `not-defined` for options that the objective leaves without meaning
 */
export function readStable({ columnScores, proposing }: AssignmentOptions, criteria: readonly Criterion[], minimum: Float64Array, groups: readonly NormalisedGroup[]): StableProblem | null {
  if (criteria[0] !== "stable") {
    const lost = Object.entries({ columnScores, proposing }).find(([, value]) => value !== undefined);
    if (lost === undefined) return null;
    throw new AssignmentError("not-defined", [lost[0]], lost[1], 'Only the objective "stable" has two sides that choose.');
  }
  const asking = minimum.findIndex((count) => count > 0);
  if (asking >= 0)
    throw new AssignmentError("not-defined", ["minimum", asking], minimum[asking], "A stable assignment cannot be had at a minimum: leave it out, or lock pairs.");
  if (groups.length > 0)
    throw new AssignmentError("not-defined", ["groups"], groups, "Stable pairs are found without bounds on groups: leave them out, or choose another objective.");
  if (proposing !== undefined && proposing !== "rows" && proposing !== "columns")
    throw new AssignmentError("out-of-range", ["proposing"], proposing, 'Give "rows" or "columns".');
  return { proposing: proposing ?? "rows", columnScores: columnScores !== undefined };
}

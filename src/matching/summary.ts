import type { Assignment } from "../assignment/index.ts";
import { takesPart } from "../cohort/index.ts";
import type { MatchedPair, Summary } from "./matching.ts";
import type { Problem } from "./problem.ts";

/** A matching in a few numbers. */
export function summaryOf({ scorer, matrix }: Problem, { criteria, total, columnsOf }: Assignment, pairs: readonly MatchedPair[]): Summary {
  const { mentees, mentors, program } = scorer.cohort;
  const points = pairs.map((pair) => pair.points).sort((a, b) => a - b);
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    paired: columnsOf.filter((columns) => columns.length > 0).length,
    pairs: pairs.length,
    places: mentors.reduce((sum, mentor) => sum + (takesPart(program, "mentor", mentor) ? mentor.capacity : 0), 0),
    placesUsed: pairs.length,
    eligiblePairs: matrix.eligible,
    lowest: points.at(0) ?? null,
    median: points.at((points.length - 1) >> 1) ?? null,
    mean: points.length === 0 ? null : Math.floor((2 * total + points.length) / (2 * points.length)),
    total,
    floor: criteria.floor,
    kept: criteria.kept,
    ties: pairs.filter(({ tie }) => tie).length,
  };
}

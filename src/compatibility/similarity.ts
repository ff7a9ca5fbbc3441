import { ONE, UNKNOWN, type Column, type Notes } from "../comparators/index.ts";
import { comparatorOf, type Cohort, type Participant } from "../cohort/index.ts";
import { NOT_ASKED, type Factor } from "../program/index.ts";
import { pointsOf } from "./points.ts";

/** Stands for the similarity of a question that was not put to one of the two: it takes no part in their score. */
export const ABSENT = -2;

/** A factor ready to compare people. Built once per cohort; nothing is made per pair. */
export interface Measure {
  readonly factor: Factor;
  /** 0..16384; what the factor counts among all. */
  readonly weight: number;
  /** What an unanswered question counts as, 0..16384. */
  readonly mean: number;
  readonly pair: (want: unknown, offer: unknown) => number;
  /** The column form of `pair`; `null` where there is none, or the mentor wants and the mentee offers. */
  readonly column: ((offers: readonly unknown[]) => Column<unknown>) | null;
  readonly notes: (want: unknown, offer: unknown) => Notes;
}

/** One measure per factor of the program, by index. */
export function measuresOf({ program, reference }: Cohort): readonly Measure[] {
  return program.factors.map((factor) => {
    const comparator = comparatorOf(program, factor);
    const norm = reference.norms[factor.key];
    return { factor, weight: factor.weight, mean: reference.means[factor.key], pair: comparator.pair(norm), column: factor.swapped ? null : comparator.column(norm), notes: comparator.notes(norm) };
  });
}

/** The similarity of two people, 0..16384, `UNKNOWN` where one did not answer, `ABSENT` where one was not asked. */
export function similarityOf({ factor, pair }: Measure, mentee: Participant, mentor: Participant): number {
  const mine = mentee.answers[factor.index];
  const theirs = mentor.answers[factor.index];
  if (mine === NOT_ASKED || theirs === NOT_ASKED) return ABSENT;
  if (mine === null || theirs === null) return UNKNOWN;
  return factor.swapped ? pair(theirs, mine) : pair(mine, theirs);
}

/**
 * The points of a pair, 0..1000: unanswered questions count as the reference mean, those not asked not at all. Where nothing
 * was asked of both there is nothing to compare, and they count as what is usual.
 */
export function pairPoints(measures: readonly Measure[], mentee: Participant, mentor: Participant, resolution: number): number {
  let sum = 0;
  let asked = 0;
  for (const measure of measures) {
    const similarity = similarityOf(measure, mentee, mentor);
    if (similarity === ABSENT) continue;
    asked += measure.weight;
    sum += measure.weight * (similarity === UNKNOWN ? measure.mean : similarity);
  }
  return asked === 0 ? usualPoints(measures, resolution) : pointsOf(sum, asked * ONE, resolution);
}

/** The points of a pair of whom nothing is known: the weighted reference mean. */
export function usualPoints(measures: readonly Measure[], resolution: number): number {
  const sum = measures.reduce((total, { weight, mean }) => total + weight * mean, 0);
  return pointsOf(sum, ONE * measures.reduce((total, { weight }) => total + weight, 0), resolution);
}

import { ONE, UNKNOWN, type Note } from "../comparators/index.ts";
import type { Cohort, MenteeId, MentorId, Participant } from "../cohort/index.ts";
import type { Program } from "../program/index.ts";
import { blockedBy, type BlockedBy } from "./eligibility.ts";
import { personAt } from "./person-at.ts";
import { FULL, pointsOf, scoreOf, shareOut } from "./points.ts";
import { compileScorer, type Scorer } from "./scorer.ts";
import { ABSENT, similarityOf, usualPoints, type Measure } from "./similarity.ts";

/** What one dimension brings to the score of a pair. */
export interface Contribution {
  readonly dimension: string;
  readonly label: string;
  /** Its points; those of all dimensions, where there is any, add up to the points of the pair. */
  readonly points: number;
  /** The most points it could have brought; over all dimensions 1000, but for a tenth of a score where rounding asks for it. */
  readonly of: number;
  /** Its weight among all, of 16384, without the parts that were not asked. */
  readonly weight: number;
  /** 0..16384, unanswered parts at their reference mean; null where nothing was answered by both. */
  readonly similarity: number | null;
  /** Whether both answered every part that was asked. */
  readonly answered: boolean;
  /** The program declares the dimension sensitive: nothing of it may reach participants. */
  readonly sensitive: boolean;
}

/**
 * Something two people share, or one lacks, with the dimension it belongs to. Above and below are said of the mentor, whoever
 * asks. Text is made of it elsewhere.
 */
export interface DimensionNote extends Note {
  readonly dimension: string;
  /** The name of the dimension, or of the part of it that was asked. */
  readonly label: string;
  /** As in `Contribution`. */
  readonly sensitive: boolean;
}

/**
 * The score of a pair with everything it is made of. Plain data. Dimensions that weigh nothing or were not asked are absent;
 * where that leaves none, the points are the usual ones and may be anything.
 */
export interface PairScore {
  readonly mentee: MenteeId;
  readonly mentor: MentorId;
  readonly eligible: boolean;
  readonly blockedBy: readonly BlockedBy[];
  /** 0..1000, a multiple of the program's resolution. */
  readonly points: number;
  /** points / 10. */
  readonly score: number;
  readonly contributions: readonly Contribution[];
  /** The points if every unanswered question met no agreement at all, and if it met full agreement. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Percent of the asked weight that both answered, rounded down: 100 only where nothing is missing. */
  readonly coverage: number;
  readonly common: readonly DimensionNote[];
  readonly gaps: readonly DimensionNote[];
}

/** Scores one pair, blocked or not. @throws CohortError for an id that does not take part */
export function scorePair(cohort: Cohort, menteeId: string, mentorId: string): PairScore {
  return pairScore(compileScorer(cohort), personAt(cohort, "mentee", menteeId), personAt(cohort, "mentor", mentorId));
}

/** The same with a scorer at hand. */
export function pairScore(scorer: Scorer, mentee: Participant<MenteeId>, mentor: Participant<MentorId>): PairScore {
  const { program } = scorer.cohort;
  const compared = scorer.measures
    .map((measure) => ({ measure, similarity: similarityOf(measure, mentee, mentor) }))
    .filter(({ similarity }) => similarity !== ABSENT);
  const lines = program.dimensions
    .map((dimension) => lineOf(dimension, compared.filter(({ measure }) => measure.factor.dimension === dimension.key)))
    .filter(({ weight }) => weight > 0);

  const full = ONE * total(lines, ({ weight }) => weight);
  const sum = total(lines, (line) => line.sum);
  const known = total(lines, (line) => line.known);
  const open = total(lines, (line) => line.open);
  const isAsked = full > 0;
  const points = isAsked ? pointsOf(sum, full, program.resolution) : usualPoints(scorer.measures, program.resolution);
  const against = blockedBy(scorer, mentee, mentor);
  return {
    mentee: mentee.id,
    mentor: mentor.id,
    eligible: against.length === 0,
    blockedBy: against,
    points,
    score: scoreOf(points),
    contributions: contributionsOf(points, lines),
    interval: isAsked ? { low: pointsOf(known, full, program.resolution), high: pointsOf(known + ONE * open, full, program.resolution) } : anything(program.resolution),
    coverage: !isAsked ? 0 : Math.floor((100 * (full - ONE * open)) / full),
    ...notesOf(compared.filter(({ similarity }) => similarity !== UNKNOWN), mentee, mentor),
  };
}

interface Compared {
  readonly measure: Measure;
  readonly similarity: number;
}

type Dimension = Program["dimensions"][number];

/** From no marks to full marks. */
function anything(resolution: number): PairScore["interval"] {
  return { low: 0, high: pointsOf(1, 1, resolution) };
}

/** A dimension's sums: weights, weighted similarities with and without what is unanswered, the weight of what is. */
interface Line {
  readonly dimension: Dimension;
  readonly weight: number;
  readonly sum: number;
  readonly known: number;
  readonly open: number;
}

function lineOf(dimension: Dimension, parts: readonly Compared[]): Line {
  const answered = parts.filter(({ similarity }) => similarity !== UNKNOWN);
  const silent = parts.filter(({ similarity }) => similarity === UNKNOWN);
  const known = total(answered, ({ measure, similarity }) => measure.weight * similarity);
  return {
    dimension,
    weight: total(parts, ({ measure }) => measure.weight),
    sum: known + total(silent, ({ measure }) => measure.weight * measure.mean),
    known,
    open: total(silent, ({ measure }) => measure.weight),
  };
}

function contributionsOf(points: number, lines: readonly Line[]): Contribution[] {
  const shares = shareOut(points, lines.map(({ sum }) => sum));
  const most = shareOut(FULL, lines.map(({ weight }) => weight));
  return lines.map(({ dimension, weight, sum, open }, index) => ({
    dimension: dimension.key,
    label: dimension.label,
    points: shares[index],
    of: Math.max(shares[index], most[index]),
    weight,
    similarity: open === weight ? null : Math.floor((2 * sum + weight) / (2 * weight)),
    answered: open === 0,
    sensitive: dimension.sensitive !== undefined,
  }));
}

/** Comparators say them of the one who offers. */
const mirrored: { readonly [Code in Note["code"]]?: Note["code"] } = { above: "below", below: "above", "steps-above": "steps-below", "steps-below": "steps-above" };

function notesOf(compared: readonly Compared[], mentee: Participant, mentor: Participant): Pick<PairScore, "common" | "gaps"> {
  const common: DimensionNote[] = [];
  const gaps: DimensionNote[] = [];
  for (const { measure: { factor, notes } } of compared) {
    const [mine, theirs] = [mentee.answers[factor.index], mentor.answers[factor.index]];
    const [want, offer] = factor.swapped ? [theirs, mine] : [mine, theirs];
    const found = notes(want, offer);
    const about = { dimension: factor.dimension, label: factor.label, sensitive: factor.sensitive };
    const told = (note: Note): DimensionNote => ({ ...note, code: factor.swapped ? (mirrored[note.code] ?? note.code) : note.code, ...about });
    common.push(...found.common.map(told));
    gaps.push(...found.gaps.map(told));
  }
  return { common, gaps };
}

function total<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}

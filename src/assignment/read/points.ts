import { AssignmentError } from "../error.ts";
import type { ScoreArray } from "../problem.ts";
import { copyTo } from "./copy.ts";
import type { Asked, Graph } from "./graph.ts";

/** Scores as whole numbers, the only arithmetic the solver knows. */
export interface Points {
  /** One whole number per pair; score = points * unit (exactly, or to within half a unit where not `exact`). None where scores are asked for. */
  readonly points: ScoreArray;
  /** The same by pair, or by row, whether they are stored or asked for. */
  pointsOf(edge: number): number;
  readonly asked: Asked | null;
  /** What stands there for a pair that must not be. */
  readonly absent: number;
  /** Least and greatest points; Infinity and -Infinity where there is no pair. */
  readonly least: number;
  readonly greatest: number;
  readonly unit: number;
  readonly exact: boolean;
  /** What an unfilled seat is worth, in points. */
  readonly outside: number;
}

/** Weights of fractions stay below this many times depth (seats + 1) times the largest score: the bound of `weights.ts` at its widest. */
const headroom = 160;

/**
 * Whole scores stay as they are; with a resolution each is rounded once, half up, to a multiple of it. Other fractions
 * are scaled by the greatest power of two that keeps every sum below 2^53, so that halves and quarters stay exact and
 * the rest is off by at most half a unit a pair.
 *
 * @throws AssignmentError `out-of-range` where sums of fractions would leave the numbers a machine can tell apart
 */
export function toPoints(graph: Graph, options: { resolution: number | null; minimumScore: number; seats: number; depth: number }): Points {
  const { resolution, minimumScore, seats, depth } = options;
  if (resolution !== null) return { ...roundAll(graph, resolution), exact: true, outside: roundTo(minimumScore, resolution) };
  if (graph.isWhole) {
    if (!Number.isInteger(minimumScore))
      throw new AssignmentError("needs-integers", ["minimumScore"], minimumScore, "Scores are whole numbers: give a whole number, or a resolution.");
    const { scores, mark, lowest, highest } = graph;
    const asked = graph.asked === null ? null : eachPoint(graph.asked, mustBeWhole);
    return { points: scores, ...readers(graph, scores, asked), absent: mark, least: lowest, greatest: highest, unit: 1, exact: true, outside: minimumScore };
  }
  const largest = Math.max(Math.abs(graph.lowest), Math.abs(graph.highest), Math.abs(minimumScore));
  if (!(largest >= 1e-250 && largest <= 1e250))
    throw new AssignmentError("out-of-range", ["values"], largest, "Scale fractions so that the largest lies between 1e-250 and 1e250, or give a resolution.");
  const room = Number.MAX_SAFE_INTEGER / (headroom * depth * (seats + 1));
  let unit = 1;
  while (largest / unit > room) unit *= 2;
  while (largest / (unit / 2) <= room) unit /= 2;
  return { ...roundAll(graph, unit), exact: false, outside: roundTo(minimumScore, unit) };
}

function roundAll(graph: Graph, unit: number) {
  const { scores, mark, lowest, highest } = graph;
  const points = new Float64Array(scores.length);
  copyTo(points, scores, 0, scores.length);
  for (let pair = 0; pair < points.length; pair++) points[pair] = points[pair] === mark ? -Infinity : roundTo(points[pair], unit);
  const asked = graph.asked === null ? null : eachPoint(graph.asked, (score) => roundTo(score, unit));
  return { points, ...readers(graph, points, asked), absent: -Infinity, least: roundTo(lowest, unit), greatest: roundTo(highest, unit), unit };
}

function readers({ columns }: Graph, points: ScoreArray, asked: Asked | null): Pick<Points, "pointsOf" | "asked"> {
  if (asked === null) return { asked, pointsOf: (edge) => points[edge] };
  return { asked, pointsOf: (edge) => asked.scoreOf(Math.floor(edge / columns), edge % columns) };
}

function eachPoint({ scoreOf, readRow }: Asked, toPoint: (score: number, row: number, column: number) => number): Asked {
  return {
    scoreOf: (row, column) => toPoint(scoreOf(row, column), row, column),
    readRow(row, into) {
      readRow(row, into);
      for (let column = 0; column < into.length; column++) into[column] = toPoint(into[column], row, column);
    },
  };
}

function mustBeWhole(score: number, row: number, column: number): number {
  if (Number.isInteger(score) || score === -Infinity) return score + 0;
  throw new AssignmentError("needs-integers", ["score", row, column], score, "Scores that are asked for are whole numbers: give whole ones, or a resolution.");
}

/** To a multiple of a unit, half up; never -0. */
export function roundTo(score: number, unit: number): number {
  return Math.floor(score / unit + 0.5) + 0;
}

/**
 * The least points that are not below a floor given as a score. Fractions round as the scores do.
 *
 * @throws AssignmentError `out-of-range` where they would be no number
 */
export function pointsAtFloor(floor: number, { unit, exact }: Points): number {
  if (!Number.isFinite(floor / unit)) throw new AssignmentError("out-of-range", ["floor"], floor, `Scores are multiples of ${unit}: give a floor near them.`);
  return exact ? (multipleOf(floor, unit) ?? Math.ceil(floor / unit)) : roundTo(floor, unit);
}

/** How many units a number is; `null` where it is no whole number of them. It may be a hair off after division: .3 / .1 is 2.9999999999999996. */
export function multipleOf(value: number, unit: number): number | null {
  const nearest = roundTo(value, unit);
  return Math.abs(value / unit - nearest) <= 8 * Number.EPSILON * Math.abs(nearest) ? nearest : null;
}

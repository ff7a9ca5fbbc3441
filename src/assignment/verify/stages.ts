import type { Assignment, Certificate, StageProof } from "../assignment.ts";
import type { Criterion } from "../objective.ts";
import { columnsByRow, type Case } from "./case.ts";
import type { Charges } from "./charges.ts";
import { caseOf, openFace, type Face } from "./face.ts";
import { loadProblems } from "./load.ts";
import { optimaOf, out } from "./optima.ts";
import { boundOf, largest, scaleProblems, weightOf } from "./proof.ts";
import { problem } from "./verdict.ts";
import type { VerificationProblem } from "./verification.ts";

export function isStaged(criteria: readonly Criterion[]): boolean {
  return criteria.includes("leximin") || criteria.includes("ranks");
}

/**
 * Whether each stage proves its count among the optima of those before, and the certificate itself what is left to the other
 * criteria. One pass over the pairs that are open still, for each stage.
 */
export function stageProblems(checked: Case, certificate: Certificate, columnsOf: Assignment["columnsOf"]): VerificationProblem[] {
  const { criteria } = checked.problem;
  const { stages } = certificate;
  const at = criteria.findIndex((name) => name === "leximin" || name === "ranks");
  const isInOrder = stages.length >= at && stages.every(({ criterion, of }, k) => criterion === criteria[Math.min(k, at)] && (k >= at || of === 1));
  if (!isInOrder || stages.some(({ prices, surcharges }) => [...prices, ...surcharges.map(({ price }) => price)].some((price) => Math.abs(price) > largest))) return unproved;

  const { face: start, points } = openFace(checked, columnsOf);
  const served = at === 0 ? start : optimaOf(start, { weights: new Int8Array(start.targets.length), reward: (seat) => (seat === 1 ? 2 : 1), charges: chargesOf(checked, stages[0]) });
  if (served === null) return unproved;
  const rest = stages.slice(at);
  const face = criteria[at] === "leximin" ? afterScores(served, points, checked, rest) : afterRanks(served, ranksOf(checked, start, points), checked, rest);
  if (face === null) return unproved;
  const others = criteria.slice(at + 1);
  const last = caseOf(checked, face, points);
  if (boundOf(last, certificate, others, -Infinity) !== weightOf(last, certificate, others, columnsOf))
    return [problem("not-optimal", ["certificate", "prices"], "The prices do not prove these pairs: solve again.")];
  const uneven = others.includes("load") ? loadProblems(last, certificate, others, columnsOf, -Infinity) : [];
  return [...scaleProblems(checked, certificate, others, ["certificate", "scale"]), ...uneven];
}

const unproved = [problem("not-optimal", ["certificate", "stages"], "The stages do not prove these pairs: solve again.")];

function chargesOf({ columns }: Case, stage: StageProof | undefined): Charges {
  const prices = new Float64Array(columns);
  for (const [k, column] of (stage?.columns ?? []).entries()) prices[column] = stage?.prices[k] ?? 0;
  return { prices, surcharges: stage?.surcharges ?? [] };
}

const none = () => 0;

/** What each pair of a face weighs, told by its place among the pairs open at first. */
function weightsOf({ origin }: Face, weigh: (edge: number) => number): Int8Array {
  const weights = new Int8Array(origin.length);
  for (let edge = 0; edge < origin.length; edge++) weights[edge] = weigh(origin[edge]);
  return weights;
}

/** Through the scores from the lowest upwards. One that no pair has is at its least as it is. */
function afterScores(start: Face, points: Float64Array, checked: Case, stages: readonly StageProof[]): Face | null {
  let face = start;
  let last = -Infinity;
  for (let k = 0; ; ) {
    const stage = k < stages.length ? checked.toPoints(stages[k].of) : Infinity;
    if (!(stage > last)) return null;
    const { origin, isTaken } = face;
    let level = stage;
    for (let edge = 0; edge < origin.length; edge++) if (isTaken[edge] === 1 && points[origin[edge]] > last) level = Math.min(level, points[origin[edge]]);
    const passed = last;
    const weights = weightsOf(face, (edge) => (points[edge] > passed && points[edge] < level ? out : points[edge] === level ? -1 : 0));
    const next = optimaOf(face, { weights, reward: none, charges: chargesOf(checked, level === stage ? stages[k++] : undefined) });
    if (next === null) return null;
    if (level === Infinity) return next;
    face = next;
    last = level;
  }
}

/** Through the ranks from the first. Several in one stage only where none of them has a pair. */
function afterRanks(start: Face, ranks: Int32Array, checked: Case, stages: readonly StageProof[]): Face | null {
  let face = start;
  let last = 0;
  for (const stage of stages) {
    const { of } = stage;
    const { origin, isTaken } = face;
    if (!(of > last) || (of > last + 1 && origin.some((edge, k) => isTaken[k] === 1 && ranks[edge] > last && ranks[edge] <= of))) return null;
    const next = optimaOf(face, { weights: weightsOf(face, (edge) => (ranks[edge] <= of ? 1 : 0)), reward: none, charges: chargesOf(checked, stage) });
    if (next === null) return null;
    face = next;
    last = of;
  }
  return face.origin.every((edge) => ranks[edge] <= last) ? face : null;
}

/** For each row its scores from the highest downwards, equal ones alike, from 1; those of locked pairs are among them. */
function ranksOf({ problem, pointsOf }: Case, { offsets }: Face, points: Float64Array): Int32Array {
  const locked = columnsByRow(problem.locked);
  const ranks = new Int32Array(points.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const free = points.subarray(offsets[row], offsets[row + 1]);
    const scores = new Set([...free, ...(locked.get(row) ?? []).map((column) => pointsOf(row, column))]);
    const rankOf = new Map([...scores].sort((a, b) => b - a).map((score, k) => [score, k + 1]));
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) ranks[edge] = rankOf.get(points[edge]) ?? 0;
  }
  return ranks;
}

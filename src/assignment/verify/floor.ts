import type { Assignment, FloorCertificate, FloorClaim } from "../assignment.ts";
import type { Criterion } from "../objective.ts";
import type { Case } from "./case.ts";
import { constraintProblems } from "./pairs.ts";
import { boundOf, scaleProblems, weightOf } from "./proof.ts";
import type { VerificationProblem } from "./verification.ts";

/** Whether the floor is w0 + ceil(share (w* - w0)), where it was searched for; or the frozen one; or none at all. */
export function floorProblems(checked: Case, { certificate, criteria, columnsOf }: Assignment): VerificationProblem[] {
  const { problem } = checked;
  const floor = checked.toPoints(criteria.floor);
  const proof = certificate?.floor ?? null;
  if (problem.floor !== null) return proof === null && checked.frozenFloor === floor && criteria.floor === floor * problem.unit ? [] : [failed("value")];
  if (!problem.criteria.includes("floor")) return proof === null && criteria.floor === null ? [] : [failed("value")];
  if (proof === null) {
    // All assignments of full participation have as many pairs: if this one has none that is free to choose, none has.
    const free = columnsOf.flatMap((columns, row) => columns.filter((column) => !checked.isLocked(row, column)));
    return criteria.floor === null && free.length === 0 ? [] : [failed("value")];
  }

  if (criteria.floor === null || criteria.floor !== floor * problem.unit) return [failed("value")];
  const low = checked.toPoints(proof.atBestTotal.score);
  const high = checked.toPoints(proof.best.score);
  const problems = [
    ...claimProblems(checked, proof.atBestTotal, both, "atBestTotal"),
    ...claimProblems(checked, proof.best, ["participation"], "best"),
    ...scaleProblems(checked, proof.bestTotal, both, ["certificate", "floor", "bestTotal"]),
  ];
  if (problems.length > 0) return problems;
  if (!isAtBestTotal(checked, proof)) return [failed("atBestTotal")];
  if (!isBest(checked, proof.best) || participationOf(proof.best) !== participationOf(proof.atBestTotal)) return [failed("best")];
  const millionths = BigInt(Math.round(problem.share * 1e6)) * BigInt(high - low);
  const rounding = problem.exact ? 0n : 2n;
  return BigInt(floor) === BigInt(low) + (millionths + 999_999n) / 1_000_000n - rounding ? [] : [failed("value")];
}

const both: readonly Criterion[] = ["participation", "total"];

/** Constraints that the pairs of a claim break, its score among them, and weights of its proof that are out of order. */
function claimProblems(checked: Case, { score, columnsOf, beyond }: FloorClaim, criteria: readonly Criterion[], name: string): VerificationProblem[] {
  const path = ["certificate", "floor", name];
  return [
    ...constraintProblems(checked, columnsOf, [...path, "columnsOf"], checked.toPoints(score)),
    ...scaleProblems(checked, beyond, criteria, [...path, "beyond"]),
  ];
}

/** Whether the pairs reach the best total, and strictly higher ones alone do not; fractions may miss it by what rounding adds up to. */
function isAtBestTotal(checked: Case, { bestTotal, atBestTotal: { score, columnsOf, beyond } }: FloorCertificate): boolean {
  if (beyond.scale.participation !== bestTotal.scale.participation || beyond.scale.total !== bestTotal.scale.total) return false;
  const slack = checked.problem.exact ? 0n : BigInt(checked.seats * bestTotal.scale.total);
  const best = boundOf(checked, bestTotal, both, -Infinity);
  return weightOf(checked, bestTotal, both, columnsOf) >= best - slack && boundOf(checked, beyond, both, checked.toPoints(score) + 1) < best - slack;
}

/** Whether strictly higher pairs alone serve fewer. */
function isBest(checked: Case, { score, columnsOf, beyond }: FloorClaim): boolean {
  return boundOf(checked, beyond, ["participation"], checked.toPoints(score) + 1) < weightOf(checked, beyond, ["participation"], columnsOf);
}

function participationOf({ columnsOf }: FloorClaim): string {
  return [columnsOf.filter((columns) => columns.length > 0).length, columnsOf.flat().length].join();
}

function failed(part: string): VerificationProblem {
  return { code: "floor-not-proved", path: ["certificate", "floor", part], remedy: "The floor does not follow from its evidence: solve again." };
}

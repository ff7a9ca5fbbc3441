import type { Assignment, Proof } from "../assignment.ts";
import type { Criterion } from "../objective.ts";
import { columnsByRow, type Case } from "./case.ts";
import { pricesFor } from "./charges.ts";
import type { VerificationProblem } from "./verification.ts";

/** Above this, differences of a weight and a price might not be exact. */
export const largest = Number.MAX_SAFE_INTEGER / 4;

/** Whether each weight of a scale outweighs all that later criteria can bring, and each term of a bound is exact. */
export function scaleProblems(checked: Case, proof: Proof, criteria: readonly Criterion[], path: VerificationProblem["path"]): VerificationProblem[] {
  const { scale, prices, surcharges } = proof;
  const { lowest, highest, seats, problem, priceOfChange } = checked;
  const outside = outsideOf(checked, criteria);
  const range = Math.max(highest + priceOfChange - outside, 0) - Math.min(lowest - outside, 0);
  const most = { participation: 2 * seats, total: seats * range + (problem.exact ? 0 : seats), kept: Math.min(seats, problem.previous.length) };
  let holds = [...prices, ...surcharges.map(({ price }) => price)].every((price) => Math.abs(price) <= largest);
  let later = 0;
  for (const name of [...criteria].reverse()) {
    if (name !== "participation" && name !== "total" && name !== "kept") continue;
    // A price of changes counts in the total: what is left of the weight of a kept pair decides among equals.
    const own = scale[name] - (name === "kept" ? priceOfChange * scale.total : 0);
    holds &&= later <= Number.MAX_SAFE_INTEGER && own > later;
    later += own * most[name];
  }
  for (const name of ["participation", "total", "kept"] as const) if (!criteria.includes(name) && scale[name] !== 0) holds = false;
  const isExact = 2 * scale.participation + scale.total * range + scale.kept <= 2 * largest;
  return holds && isExact ? [] : [{ code: "not-optimal", path, remedy: "These weights do not put the criteria in order: solve again." }];
}

/**
 * An upper bound on the weight of every assignment among the pairs at or above a floor, by duality: each column pays for
 * its places, a group for those at its bounds, each row takes its best seats at these prices.
 */
export function boundOf(checked: Case, proof: Proof, criteria: readonly Criterion[], floor: number): bigint {
  const { rows, columns, freePairsOf, lockedOfRow, room, fewest, least, most, groups } = checked;
  const { scale, prices, surcharges } = proof;
  const weight = pairWeight(checked, proof, criteria);
  const pricesOf = pricesFor(groups, proof);
  let bound = 0n;
  for (let column = 0; column < columns; column++) bound += BigInt(prices[column] > 0 ? most[column] : least[column]) * BigInt(prices[column]);
  for (const { group, column, price } of surcharges) {
    const bounds = groups.at(group, column);
    bound += BigInt(price > 0 ? bounds.most : bounds.least) * BigInt(price);
  }
  for (let row = 0; row < rows; row++) {
    const { count, columns: list, points } = freePairsOf(row);
    const charged = pricesOf(row);
    let open = 0;
    for (let k = 0; k < count; k++) if (points[k] >= floor) points[open++] = weight(row, list[k], points[k]) - charged[list[k]];
    for (const [k, gain] of greatest(points.subarray(0, open), room[row]).entries()) {
      const reward = gain + scale.participation * (lockedOfRow[row] + k === 0 ? 2 : 1);
      if (reward > 0 || k < fewest[row]) bound += BigInt(reward);
    }
  }
  return bound;
}

function greatest(gains: Float64Array, count: number): Float64Array {
  if (count !== 1 || gains.length === 0) return gains.sort().reverse().subarray(0, Math.max(count, 0));
  return Float64Array.of(gains.reduce((most, gain) => Math.max(most, gain)));
}

/** The weight of the pairs that are not locked, and of their seats. */
export function weightOf(checked: Case, proof: Proof, criteria: readonly Criterion[], columnsOf: Assignment["columnsOf"]): bigint {
  const { isLocked, lockedOfRow, pointsOf } = checked;
  const weight = pairWeight(checked, proof, criteria);
  let sum = 0n;
  for (const [row, columns] of columnsOf.entries()) {
    const free = columns.filter((column) => !isLocked(row, column));
    for (const [k, column] of free.entries()) sum += BigInt(weight(row, column, pointsOf(row, column)) + proof.scale.participation * (lockedOfRow[row] + k === 0 ? 2 : 1));
  }
  return sum;
}

/** The weight of a pair: points count from what an empty seat is worth, previous pairs a little more. */
export function pairWeight(checked: Case, { scale }: Proof, criteria: readonly Criterion[]): (row: number, column: number, points: number) => number {
  const { problem } = checked;
  const outside = outsideOf(checked, criteria);
  const { total, kept } = scale;
  if (kept === 0) return (_row, _column, points) => total * (points - outside);
  const previous = columnsByRow(problem.previous);
  return (row, column, points) => total * (points - outside) + (previous.get(row)?.includes(column) === true ? kept : 0);
}

/** An empty seat is worth the minimum score, unless participation has decided before. */
function outsideOf({ problem }: Case, criteria: readonly Criterion[]): number {
  const [participation, total] = [criteria.indexOf("participation"), criteria.indexOf("total")];
  return participation >= 0 && participation < total ? 0 : Math.floor(problem.minimumScore / problem.unit + 0.5);
}

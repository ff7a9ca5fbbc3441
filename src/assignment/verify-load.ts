import type { Assignment, Proof } from "./assignment.ts";
import type { Case } from "./verify-case.ts";
import { pairWeight } from "./verify-proof.ts";
import type { VerificationProblem } from "./verify-types.ts";

/**
 * Whether the squared loads are at their least, given that the prices prove all else: no chain of exchanges that cost
 * nothing may lead from a column to one with at least two rows less, or to a row that could as well do without. One search
 * for each load, the highest first; what a search in vain has seen need not be searched again.
 */
export function loadProblems(checked: Case, proof: Proof, columnsOf: Assignment["columnsOf"], floor: number): VerificationProblem[] {
  const { columns, offsets, targets, points, isLocked, lockedOfRow, room, least, most, edgeOf } = checked;
  const { scale, prices } = proof;
  const weight = pairWeight(checked, proof, checked.problem.criteria);
  const seatsOf = columnsOf.map((list, row) => list.map((column) => edgeOf(row, column)).filter((edge) => isLocked[edge] === 0));
  const rowsOf: { row: number; edge: number }[][] = Array.from({ length: columns }, () => []);
  const load = Array.from({ length: columns }, () => 0);
  for (const list of columnsOf) for (const column of list) load[column]++;
  for (const [row, edges] of seatsOf.entries()) for (const edge of edges) rowsOf[targets[edge]].push({ row, edge });

  const reward = (row: number, k: number) => scale.participation * (lockedOfRow[row] + k === 1 ? 2 : 1);
  const gain = (edge: number) => weight(edge) - prices[targets[edge]];
  // What a further seat of the row must bring at least: what its worst seat brings, or a seat left empty.
  const priceOf = seatsOf.map((edges, row) =>
    edges.reduce((most, edge) => Math.max(most, -gain(edge)), edges.length < room[row] ? reward(row, edges.length + 1) : -Infinity),
  );

  const seenRows = new Set<number>();
  const seenColumns = new Set<number>();
  for (const level of [...new Set(load)].sort((a, b) => b - a)) {
    // A lone row can only be let go, and participation rules that out.
    if (level < 2 && scale.participation > 0) break;
    const queue: number[] = [];
    for (let column = 0; column < columns; column++)
      if (load[column] === level && prices[column] === 0 && rowsOf[column].length > least[column] && !seenColumns.has(column)) queue.push(column);
    for (const column of queue) seenColumns.add(column);
    for (const from of queue) {
      for (const { row, edge } of rowsOf[from]) {
        if (seenRows.has(row) || -gain(edge) !== priceOf[row]) continue;
        seenRows.add(row);
        if (reward(row, seatsOf[row].length) === priceOf[row]) return uneven;
        for (let next = offsets[row]; next < offsets[row + 1]; next++) {
          const to = targets[next];
          if (isLocked[next] === 1 || points[next] < floor || -gain(next) !== priceOf[row] || seenColumns.has(to) || seatsOf[row].includes(next)) continue;
          seenColumns.add(to);
          queue.push(to);
          if (prices[to] === 0 && rowsOf[to].length < most[to] && load[to] <= level - 2) return uneven;
        }
      }
    }
  }
  return [];
}

const uneven: VerificationProblem[] = [{ code: "uneven-loads", path: ["columnsOf"], remedy: "Loads can be evened out at no cost: solve again." }];

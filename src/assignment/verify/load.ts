import type { Assignment, Proof } from "../assignment.ts";
import type { Criterion } from "../objective.ts";
import type { Case } from "./case.ts";
import { pricesFor } from "./charges.ts";
import { pairWeight } from "./proof.ts";
import { openStops } from "./stops.ts";
import type { VerificationProblem } from "./verification.ts";

/**
 * Whether the squared loads are at their least, given that the prices prove all else: no chain of exchanges that cost
 * nothing may lead from a column to one with at least two rows less, or to a row that could as well do without. One search
 * for each load, the highest first; what a search in vain has seen need not be searched again.
 */
export function loadProblems(checked: Case, proof: Proof, criteria: readonly Criterion[], columnsOf: Assignment["columnsOf"], floor: number): VerificationProblem[] {
  const { columns, freePairsOf, pointsOf, isLocked, lockedOfRow, room, fewest, least, most } = checked;
  const { scale, prices } = proof;
  const weight = pairWeight(checked, proof, criteria);
  const pricesOf = pricesFor(checked.groups, proof);
  const freeOf = columnsOf.map((list, row) => list.filter((column) => !isLocked(row, column)));
  const load = Array.from({ length: columns }, () => 0);
  for (const list of columnsOf) for (const column of list) load[column]++;
  const stops = openStops(checked, proof, freeOf);

  const reward = (row: number, k: number) => scale.participation * (lockedOfRow[row] + k === 1 ? 2 : 1);
  const gain = (row: number, column: number, points: number) => weight(row, column, points) - pricesOf(row)[column];
  // What a further seat of the row must bring at least: what its worst seat brings, or a seat left empty.
  const priceOf = freeOf.map((list, row) =>
    list.reduce((most, column) => Math.max(most, -gain(row, column, pointsOf(row, column))), list.length < room[row] ? reward(row, list.length + 1) : -Infinity),
  );

  const seenRows = new Set<number>();
  const seenStops = new Set<number>();
  for (const level of [...new Set(load)].sort((a, b) => b - a)) {
    // A lone row can only be let go, and participation rules that out.
    if (level < 2 && scale.participation > 0) break;
    const queue: number[] = [];
    const add = (stop: number) => {
      if (seenStops.has(stop)) return;
      seenStops.add(stop);
      queue.push(stop);
    };
    for (let column = 0; column < columns; column++) if (load[column] === level && prices[column] === 0 && stops.load(column) > least[column]) add(column);
    for (const from of queue) {
      if (from < columns && prices[from] === 0 && stops.load(from) < most[from] && load[from] <= level - 2) return uneven;
      for (const next of stops.besides(from)) add(next);
      const column = from % columns;
      for (const row of stops.rowsAt(from)) {
        if (seenRows.has(row) || -gain(row, column, pointsOf(row, column)) !== priceOf[row]) continue;
        seenRows.add(row);
        if (freeOf[row].length > fewest[row] && reward(row, freeOf[row].length) === priceOf[row]) return uneven;
        const { count, columns: list, points } = freePairsOf(row);
        for (let k = 0; k < count; k++)
          if (points[k] >= floor && -gain(row, list[k], points[k]) === priceOf[row] && !freeOf[row].includes(list[k])) add(stops.of(row, list[k]));
      }
    }
  }
  return [];
}

const uneven: VerificationProblem[] = [{ code: "uneven-loads", path: ["columnsOf"], remedy: "Loads can be evened out at no cost: solve again." }];

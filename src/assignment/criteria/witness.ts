import type { Witness } from "../assignment.ts";
import { edgeOf } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";
import { openQuotas } from "./quotas.ts";

/** Why the locked pairs cannot all be, if so: one that can never be, or else one too many for its row or for its column. */
export function lockedWitness(instance: Instance): Witness | null {
  const { rows, columns, capacity, demand, problem } = instance;
  for (const [row, column] of problem.locked) {
    if (edgeOf(instance, row, column) < 0 || demand[row] === 0 || capacity[column] === 0) return clash([row], [column]);
  }
  if (problem.locked.length === 0) return null;
  const columnsOf: number[][] = Array.from({ length: rows }, () => []);
  const rowsOf: number[][] = Array.from({ length: columns }, () => []);
  for (const [row, column] of problem.locked) {
    if (columnsOf[row].push(column) > demand[row]) return clash([row], columnsOf[row]);
    if (rowsOf[column].push(row) > capacity[column]) return clash(rowsOf[column], [column]);
  }
  return null;
}

function clash(rows: readonly number[], columns: readonly number[]): Witness {
  return { rows: ascending(rows), columns: ascending(columns), shortfall: 1, reason: "locked" };
}

/**
 * Why the minimums cannot all be met, given that they cannot: a set of columns whose minimums together ask for too much,
 * none of which could be left out, and the rows that could serve them. A minimum above its own capacity comes first.
 */
export function minimumWitness(instance: Instance, threshold: number): Witness {
  const { columns, capacity, minimum } = instance;
  for (let column = 0; column < columns; column++)
    if (minimum[column] > capacity[column])
      return { rows: [], columns: [column], shortfall: minimum[column] - capacity[column], reason: "minimum" };

  const quotas = openQuotas(instance, threshold);
  const all = new Set(minimum.keys());
  let needed: ReadonlySet<number> = quotas.serve(all) ?? all;
  for (const column of all) if (!needed.has(column)) quotas.release(column);
  for (const column of ascending([...needed])) {
    if (!needed.has(column)) continue;
    const others = new Set(needed);
    others.delete(column);
    quotas.release(column);
    const stillTooMuch = quotas.serve(others);
    if (stillTooMuch === null) continue;
    for (const other of others) if (!stillTooMuch.has(other)) quotas.release(other);
    needed = stillTooMuch;
  }
  const { rows, shortfall } = quotas.lack(needed);
  return { rows, columns: ascending([...needed]), shortfall, reason: "minimum" };
}

function ascending(list: readonly number[]): number[] {
  return [...list].sort((a, b) => a - b);
}

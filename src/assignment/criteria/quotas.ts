import type { Instance } from "../read/problem.ts";

/** Seats given to columns that ask for their minimum, and nothing else: no scores, no further seats. Locked pairs are counted before. */
export interface Quotas {
  /** Fills the minimums of these columns. `null` if all can be met, or else a set of them that asks for too much. */
  serve(asking: ReadonlySet<number>): ReadonlySet<number> | null;
  /** Takes all seats from a column. */
  release(column: number): void;
  /** Seats that all rows together lack for these columns, if each of the columns is needed for there to be any lack. */
  lack(asking: ReadonlySet<number>): { rows: number[]; shortfall: number };
}

/** Pairs below the threshold are absent. Augmenting paths after Ford and Fulkerson, from columns to rows with a seat to spare. */
export function openQuotas(instance: Instance, threshold: number): Quotas {
  const { rows, columns, offsets, targets, base, absent, demand, minimum, lockedPairs, problem } = instance;
  const spare = [...demand];
  const wanted = [...minimum];
  for (const [row, column] of problem.locked) {
    spare[row]--;
    wanted[column]--;
  }
  const isHigh = (points: number) => points !== absent && points >= threshold;
  const isOpen = (edge: number) => !lockedPairs.has(edge) && isHigh(instance.pointsOf(edge));
  const rowsOf: number[][] = Array.from({ length: columns }, () => []);
  for (let row = 0; row < rows; row++) {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      const column = targets[edge - base[row]];
      if (wanted[column] > 0 && isOpen(edge)) rowsOf[column].push(row);
    }
  }
  const holders = Array.from({ length: columns }, () => new Set<number>());
  const held = Array.from({ length: rows }, () => new Set<number>());

  return {
    serve(asking) {
      for (const column of asking) {
        while (holders[column].size < wanted[column]) {
          const seen = addOne(column);
          if (seen !== null) return seen;
        }
      }
      return null;
    },
    release(column) {
      for (const row of holders[column]) giveBack(row, column);
    },
    lack(asking) {
      const reach = new Int32Array(rows);
      for (const column of asking) for (const row of rowsOf[column]) reach[row]++;
      const free = Array.from(reach, (count, row) => Math.max(0, Math.min(count, spare[row] + held[row].size)));
      const asked = [...asking].reduce((sum, column) => sum + wanted[column], 0);
      return { rows: [...free.keys()].filter((row) => free[row] > 0), shortfall: free.reduce((left, count) => left - count, asked) };
    },
  };

  /** One more row for a column, others moving on where they must. `null` if done, or else the columns met in vain. */
  function addOne(column: number): ReadonlySet<number> | null {
    const cameFrom = new Map<number, number>();
    const leftBy = new Map<number, number>();
    const seen = new Set([column]);
    for (const at of seen) {
      for (const row of rowsOf[at]) {
        if (cameFrom.has(row) || holders[at].has(row)) continue;
        cameFrom.set(row, at);
        if (spare[row] > 0) {
          give(row, cameFrom, leftBy);
          return null;
        }
        for (const other of held[row]) {
          if (seen.has(other)) continue;
          leftBy.set(other, row);
          seen.add(other);
        }
      }
    }
    return seen;
  }

  function give(last: number, cameFrom: ReadonlyMap<number, number>, leftBy: ReadonlyMap<number, number>) {
    for (let row: number | undefined = last; row !== undefined; ) {
      const column: number = cameFrom.get(row)!;
      holders[column].add(row);
      held[row].add(column);
      spare[row]--;
      row = leftBy.get(column);
      if (row !== undefined) giveBack(row, column);
    }
  }

  function giveBack(row: number, column: number) {
    holders[column].delete(row);
    held[row].delete(column);
    spare[row]++;
  }
}

import type { Attempt } from "./floor.ts";
import type { Network } from "./network.ts";
import type { Step } from "./progress.ts";
import { Weights } from "./weights.ts";

/** Whether to serve as many as possible is no more than to find a matching: one seat a row, no minimums. */
export function isSimple({ instance, least }: Network): boolean {
  return instance.demand.every((count) => count <= 1) && least.every((count) => count === 0);
}

/**
 * Serves as many rows as pairs of at least a threshold allow, by rounds of searches that share what they have seen
 * (Hopcroft, Karp, SIAM J. Comput. 2 (1973); as Pothen and Fan, ACM TOMS 16 (1990), have it). Passes where that is as many
 * as a solved network serves. If not, the columns seen in vain are full and the rows beside them have no other: at the
 * price of a seat each, they prove it (Konig's theorem).
 */
export function* serve(network: Network, threshold: number, phase: string): Generator<Step, Attempt> {
  const { instance, room, most } = network;
  const { rows, columns, offsets, targets, base, points, absent, problem } = instance;
  const columnOf = new Int32Array(rows).fill(-1);
  const load = new Int32Array(columns);
  const firstRow = new Int32Array(columns).fill(-1);
  const nextRow = new Int32Array(rows).fill(-1);
  const seenFrom = new Int32Array(columns);
  const wanted = network.degree.reduce((sum, count) => sum + count, 0);
  let served = 0;
  let before = -1;
  let waiting = [...room.keys()].filter((row) => room[row] === 1);
  while (served > before && served < wanted) {
    before = served;
    seenFrom.fill(-1);
    const left: number[] = [];
    for (const row of waiting) {
      const column = find(row);
      if (column >= 0) use(column);
      else left.push(row);
    }
    waiting = left;
    yield { phase, done: served, total: wanted, steps: points.length };
  }

  return {
    passes: served === wanted,
    columnsOf: () => {
      const result: number[][] = Array.from(columnOf, (column) => (column < 0 ? [] : [column]));
      for (const [row, column] of problem.locked) result[row].push(column);
      return result;
    },
    proof: () => {
      const { scale, first } = new Weights(instance, ["participation"], threshold);
      return { scale, prices: Array.from(seenFrom, (row) => (row < 0 ? 0 : first)) };
    },
  };

  /** A column with a free place that a row can have, others moving on where they must; -1 where there is none. */
  function find(start: number): number {
    const queue = [start];
    for (const row of queue) {
      const shift = base[row];
      for (let edge = offsets[row], end = offsets[row + 1]; edge < end; edge++) {
        if (points[edge] < threshold || points[edge] === absent) continue;
        const column = targets[edge - shift];
        if (seenFrom[column] >= 0) continue;
        seenFrom[column] = row;
        if (load[column] < most[column]) return column;
        for (let other = firstRow[column]; other >= 0; other = nextRow[other]) queue.push(other);
      }
    }
    return -1;
  }

  /** Moves everybody on along the way found. */
  function use(free: number) {
    load[free]++;
    served++;
    for (let column = free; column >= 0; ) {
      const row = seenFrom[column];
      const left = columnOf[row];
      if (left >= 0) leave(row, left);
      columnOf[row] = column;
      nextRow[row] = firstRow[column];
      firstRow[column] = row;
      column = left;
    }
  }

  function leave(row: number, column: number) {
    if (firstRow[column] === row) {
      firstRow[column] = nextRow[row];
      return;
    }
    let at = firstRow[column];
    while (nextRow[at] !== row) at = nextRow[at];
    nextRow[at] = nextRow[row];
  }
}

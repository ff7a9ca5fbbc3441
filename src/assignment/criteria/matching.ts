import type { Pairs } from "./sift.ts";

/**
 * A matching of rows to the places of columns along pairs of at least a threshold, which grows by one shortest way after the
 * other. Columns seen in vain stay closed: they are full, and no later way leads through them.
 */
export class Matching {
  /** The column that each row has, or -1. */
  readonly columnOf: Int32Array;
  /** The row from which each closed column was seen, or -1. */
  readonly seenFrom: Int32Array;
  /** Pairs looked at since this was last set to 0. */
  steps = 0;
  private readonly pairs: Pairs;
  private readonly most: Int32Array;
  private readonly threshold: number;
  private readonly load: Int32Array;
  /** The rows that have a column, as a list: `firstRow[column]`, then `nextRow` until -1. */
  private readonly firstRow: Int32Array;
  private readonly nextRow: Int32Array;
  /** Each column not yet seen, or one nearer to the next such column. */
  private readonly jump: Int32Array;

  /** Starts from what still may be of an earlier matching. */
  constructor(pairs: Pairs, most: Int32Array, threshold: number, earlier: Int32Array) {
    const rows = earlier.length;
    const columns = most.length;
    this.pairs = pairs;
    this.most = most;
    this.threshold = threshold;
    this.columnOf = new Int32Array(rows).fill(-1);
    this.seenFrom = new Int32Array(columns).fill(-1);
    this.load = new Int32Array(columns);
    this.firstRow = new Int32Array(columns).fill(-1);
    this.nextRow = new Int32Array(rows).fill(-1);
    this.jump = Int32Array.from({ length: columns + 1 }, (_, column) => column);
    for (const [row, column] of earlier.entries()) {
      if (column < 0 || !this.allows(row, column)) continue;
      this.enter(row, column);
      this.load[column]++;
    }
  }

  /** Gives a row a place, others moving on where they must. Whether there was a way. */
  serve(start: number): boolean {
    const { pairs, load, most, firstRow, nextRow, seenFrom } = this;
    const { offsets, targets, base } = pairs;
    const queue = [start];
    const seen: number[] = [];
    for (const row of queue) {
      const end = offsets[row + 1];
      for (let edge = this.nextEdge(row, offsets[row]); edge < end; edge = this.nextEdge(row, edge + 1)) {
        const column = targets[edge - base[row]];
        seen.push(column);
        seenFrom[column] = row;
        this.jump[column] = column + 1;
        if (load[column] < most[column]) {
          this.moveOn(column);
          this.forget(seen);
          return true;
        }
        for (let other = firstRow[column]; other >= 0; other = nextRow[other]) queue.push(other);
      }
    }
    return false;
  }

  /** A row's next allowed edge, from one onwards, to a column not yet seen; the end of its edges where there is none. */
  private nextEdge(row: number, first: number): number {
    const { pairs, seenFrom, jump, threshold } = this;
    const { offsets, base, targets, points, absent } = pairs;
    const end = offsets[row + 1];
    const from = offsets[row];
    // Where every pair has a number, columns seen are jumped over.
    const isFull = base === offsets;
    for (let edge = first; edge < end; edge++) {
      this.steps++;
      if (isFull) {
        let column = edge - from;
        while (jump[column] !== column) column = jump[column] = jump[jump[column]];
        edge = from + column;
        if (edge === end) return end;
      }
      if (points[edge] >= threshold && points[edge] !== absent && seenFrom[targets[edge - base[row]]] < 0) return edge;
    }
    return end;
  }

  private allows(row: number, column: number): boolean {
    const { pairs, threshold } = this;
    const { offsets, base, targets, points, absent } = pairs;
    let edge = base === offsets ? offsets[row] + column : offsets[row];
    const end = offsets[row + 1];
    while (edge < end && targets[edge - base[row]] !== column) edge++;
    return edge < end && points[edge] >= threshold && points[edge] !== absent;
  }

  /** Moves everybody on along the way that ends at a free place. */
  private moveOn(free: number) {
    const { columnOf, seenFrom, load } = this;
    load[free]++;
    for (let column = free; column >= 0; ) {
      const row = seenFrom[column];
      const left = columnOf[row];
      if (left >= 0) this.leave(row, left);
      this.enter(row, column);
      column = left;
    }
  }

  /** Opens columns again. */
  private forget(seen: readonly number[]) {
    const { seenFrom, jump } = this;
    for (const column of seen) seenFrom[column] = -1;
    for (let column = 0; column < seenFrom.length; column++) jump[column] = seenFrom[column] < 0 ? column : column + 1;
  }

  private enter(row: number, column: number) {
    this.columnOf[row] = column;
    this.nextRow[row] = this.firstRow[column];
    this.firstRow[column] = row;
  }

  private leave(row: number, column: number) {
    const { firstRow, nextRow } = this;
    if (firstRow[column] === row) {
      firstRow[column] = nextRow[row];
      return;
    }
    let at = firstRow[column];
    while (nextRow[at] !== row) at = nextRow[at];
    nextRow[at] = nextRow[row];
  }
}

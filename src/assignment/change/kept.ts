import type { Network } from "../network/network.ts";
import type { Cell } from "../problem.ts";
import { rowOfEdge } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";

/** The pairs that count as those of before: what the instance of a living problem reads, and what follows its answers. */
export class Kept {
  readonly pairs: Set<number>;
  /** The kept and the locked pairs of each row that has some. */
  readonly marked: Map<number, readonly number[]>;
  private readonly locked: Map<number, readonly number[]>;
  private seat: Int32Array | null = null;
  private cellsOf: (readonly Cell[])[] = [];

  constructor({ offsets, lockedPairs, previousPairs, markedOf }: Instance) {
    this.pairs = new Set(previousPairs);
    this.marked = new Map(markedOf);
    const locked = new Map<number, number[]>();
    for (const edge of lockedPairs) locked.set(rowOfEdge(offsets, edge), [...(locked.get(rowOfEdge(offsets, edge)) ?? []), edge]);
    this.locked = locked;
  }

  /** Takes the pairs that a network has by now, and weighs them as such. The rows that had others. */
  follow(network: Network): Set<number> {
    const { seat, seatRow, seatStart, seatWeight, instance, weights, cores } = network;
    const changed = new Set<number>();
    if (this.seat === null) for (let row = 0; row < instance.rows; row++) changed.add(row);
    else for (let at = 0; at < seat.length; at++) if (seat[at] !== this.seat[at]) changed.add(seatRow[at]);
    for (const row of changed) {
      const former = this.marked.get(row) ?? [];
      for (const edge of former) this.pairs.delete(edge);
      const now = [...(this.locked.get(row) ?? [])];
      for (let at = seatStart[row]; at < seatStart[row + 1]; at++) if (seat[at] >= 0) now.push(seat[at]);
      for (const edge of now) this.pairs.add(edge);
      this.marked.set(row, now);
      for (let at = seatStart[row]; at < seatStart[row + 1]; at++) if (seat[at] >= 0) seatWeight[at] = weights.of(seat[at]);
      cores.reweigh(row, [...former, ...now]);
    }
    this.seat = seat.slice();
    return changed;
  }

  /** The same pairs as cells; those of rows that have not changed as they were. */
  cells(columnsOf: readonly (readonly number[])[], changed: ReadonlySet<number>): Cell[] {
    for (const row of changed) this.cellsOf[row] = columnsOf[row].map((column): Cell => [row, column]);
    const cells: Cell[] = [];
    for (const list of this.cellsOf) for (const cell of list) cells.push(cell);
    return cells;
  }
}

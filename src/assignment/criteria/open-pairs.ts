import { smallWork, type Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import type { Held } from "./reoptimise.ts";

/** Stands for a pair that is settled, one way or the other, among the counts. */
export const settled = -128;

/**
 * The pairs that are still open to choice, listed row by row: row i's stand at `offsets[i] .. offsets[i + 1] - 1`, by
 * ascending column. Pairs settled since stay in the list until a quarter of it is; then it is made anew.
 */
export class OpenPairs {
  offsets: Int32Array;
  /** By place in the list: the pair's number in the instance, its column, and what it counts. */
  numbers: Int32Array;
  targets: Int32Array;
  counts: Int8Array;
  /** Open pairs of each row. */
  readonly ofRow: Int32Array;
  /** Where each pair of the instance stands; -1 where it is settled. */
  private readonly place: Int32Array;
  private open: number;

  constructor({ numbers, targets, place, ofRow }: Pick<OpenPairs, "numbers" | "targets" | "ofRow"> & { readonly place: Int32Array }) {
    this.offsets = startsOf(ofRow);
    this.numbers = numbers;
    this.targets = targets;
    this.counts = new Int8Array(numbers.length);
    this.ofRow = ofRow;
    this.place = place;
    this.open = numbers.length;
  }

  /** Where a pair of the instance stands; -1 where it is settled. */
  placeOf(edge: number): number {
    return this.place[edge];
  }

  /** Pairs by their places as pairs of the instance, and back. */
  numbered(held: readonly Held[]): Held[] {
    return held.map(([row, place]) => [row, this.numbers[place]]);
  }

  placed(held: readonly Held[]): Held[] {
    return held.map(([row, edge]) => [row, this.place[edge]]);
  }

  /** Those pairs of the instance that are open. */
  keepOpen(held: readonly Held[]): Held[] {
    return held.filter(([, edge]) => this.place[edge] >= 0);
  }

  /** What the open ones of some pairs of the instance count from now on. */
  count(edges: Int32Array, value: number) {
    for (const edge of edges) if (this.place[edge] >= 0) this.counts[this.place[edge]] = value;
  }

  /** The most that a pair of a row counts, given the most that any counts; -Infinity where none is open. */
  bestCount(row: number, most: number): number {
    let best = -Infinity;
    for (let place = this.offsets[row], end = this.offsets[row + 1]; place < end && best < most; place++)
      if (this.counts[place] !== settled && this.counts[place] > best) best = this.counts[place];
    return best;
  }

  settle(row: number, place: number) {
    this.place[this.numbers[place]] = -1;
    this.counts[place] = settled;
    this.ofRow[row]--;
    this.open--;
  }

  /** Leaves out what is settled, if that is worth the work. */
  tidy() {
    const { numbers, targets, counts, place } = this;
    if (4 * this.open > 3 * numbers.length) return;
    let at = 0;
    for (let from = 0; from < numbers.length; from++) {
      if (counts[from] === settled) continue;
      place[numbers[from]] = at;
      numbers[at] = numbers[from];
      targets[at] = targets[from];
      counts[at++] = counts[from];
    }
    this.offsets = startsOf(this.ofRow);
    this.numbers = numbers.slice(0, at);
    this.targets = targets.slice(0, at);
    this.counts = counts.slice(0, at);
  }
}

/** All pairs that may be and are not locked. */
export function* listOpenPairs({ rows, offsets, targets, base, points, absent, frozenFloor, lockedPairs }: Instance, phase: string): Generator<Step, OpenPairs> {
  const ofRow = new Int32Array(rows);
  const place = new Int32Array(points.length).fill(-1);
  const numbers = new Int32Array(points.length);
  const columns = new Int32Array(points.length);
  let open = 0;
  for (let row = 0, steps = 0; row < rows; row++) {
    const before = open;
    for (let edge = offsets[row], end = offsets[row + 1], shift = base[row]; edge < end; edge++) {
      if (points[edge] === absent || points[edge] < frozenFloor || lockedPairs.has(edge)) continue;
      place[edge] = open;
      numbers[open] = edge;
      columns[open++] = targets[edge - shift];
    }
    ofRow[row] = open - before;
    steps += offsets[row + 1] - offsets[row];
    if (steps <= smallWork) continue;
    yield { phase, done: row, total: rows, steps };
    steps = 0;
  }
  return new OpenPairs({ numbers: numbers.subarray(0, open), targets: columns.subarray(0, open), place, ofRow });
}

function startsOf(sizes: Int32Array): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  for (const [row, size] of sizes.entries()) starts[row + 1] = starts[row] + size;
  return starts;
}

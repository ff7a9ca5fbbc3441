import type { Instance } from "./read-problem.ts";
import type { Weights } from "./weights.ts";

/**
 * For each row the pairs that were its best when it was last read, and a bound on all others. What a pair costs a row is
 * the price of the column less the weight; column prices only rise, so a cost of old bounds the cost of now from below, for
 * ever. A search goes through the few pairs kept, cheapest first, and reads a row in full only when the bound is undercut.
 *
 * Shortest augmenting paths on a core of the matrix: Volgenant, Computers & Operations Research 23 (1996); here each row has
 * its own core, and a bound instead of a check afterwards.
 */
export class Cores {
  /** Row i's pairs kept are `width * i .. width * i + size[i] - 1`; -1 where it was never read. */
  readonly width: number;
  readonly size: Int32Array;
  readonly edge: Int32Array;
  readonly column: Int32Array;
  readonly weight: Float64Array;
  /** The cost when it was read, ascending: at most the cost of now. */
  readonly lower: Float64Array;
  /** No pair that is not kept costs less. Infinity where all are kept. */
  readonly bound: Float64Array;
  /** The row read last, whose weights are in `line`. */
  readonly line: Float64Array;
  /** The least cost of a row found last, the place of its pair, and the least cost of the others. */
  least = Infinity;
  leastAt = -1;
  second = Infinity;
  /** Pairs looked at since the start: the measure of work done. */
  steps = 0;
  private readonly instance: Instance;
  private readonly weights: Weights;
  private readonly price: Float64Array;

  constructor(instance: Instance, weights: Weights, price: Float64Array) {
    const { rows, offsets } = instance;
    this.instance = instance;
    this.weights = weights;
    this.price = price;
    let longest = 0;
    for (let row = 0; row < rows; row++) longest = Math.max(longest, offsets[row + 1] - offsets[row]);
    this.width = longest <= mostKeptWhole ? longest : usualWidth;
    this.size = new Int32Array(rows).fill(-1);
    this.edge = new Int32Array(rows * this.width);
    this.column = new Int32Array(rows * this.width);
    this.weight = new Float64Array(rows * this.width);
    this.lower = new Float64Array(rows * this.width);
    this.bound = new Float64Array(rows).fill(-Infinity);
    this.line = new Float64Array(longest);
  }

  /** Reads a row in full and keeps what is best at the prices of now; of equal pairs those from its own place onwards. */
  read(row: number) {
    const { instance, width, edge, column, weight, lower, line, price } = this;
    const { rows, columns, offsets, targets, base } = instance;
    const from = offsets[row];
    const count = offsets[row + 1] - from;
    const shift = from - base[row];
    const start = width * row;
    this.weights.readRow(row, line);
    this.steps += count;
    // Rows that start at different places keep different ones of many equal pairs, and do not all compete for the same.
    const own = Math.floor((row * columns) / rows);
    let turn = 0;
    if (shift === 0) turn = Math.min(own, count);
    else while (turn < count && targets[shift + turn] < own) turn++;
    let kept = 0;
    let most = Infinity;
    for (let round = 0; round < 2; round++) {
      const end = round === 0 ? count : turn;
      for (let k = round === 0 ? turn : 0; k < end; k++) {
        const cost = price[targets[shift + k]] - line[k];
        if (cost >= most) continue;
        let at = start + (kept < width ? kept++ : width - 1);
        for (; at > start && lower[at - 1] > cost; at--) {
          lower[at] = lower[at - 1];
          edge[at] = edge[at - 1];
        }
        lower[at] = cost;
        edge[at] = k;
        if (kept === width) most = lower[start + width - 1];
      }
    }
    for (let at = start; at < start + kept; at++) {
      const k = edge[at];
      edge[at] = from + k;
      column[at] = targets[shift + k];
      weight[at] = line[k];
    }
    this.size[row] = kept;
    this.bound[row] = kept < width || count <= width ? Infinity : most;
  }

  /** The least cost of a row's pairs and the least of the others, into `least`, `leastAt` and `second`. */
  findBest(row: number) {
    if (this.size[row] < 0) this.read(row);
    this.findBestKept(row);
    if (this.second <= this.bound[row]) return;
    this.read(row);
    this.findBestKept(row);
  }

  private findBestKept(row: number) {
    const { lower, weight, column, price } = this;
    let least = Infinity;
    let second = Infinity;
    let leastAt = -1;
    const end = this.width * row + this.size[row];
    let at = this.width * row;
    for (; at < end && lower[at] < second; at++) {
      const cost = price[column[at]] - weight[at];
      if (cost >= second) continue;
      if (cost < least) {
        second = least;
        least = cost;
        leastAt = at;
      } else second = cost;
    }
    this.steps += at - this.width * row;
    this.least = least;
    this.leastAt = leastAt;
    this.second = second;
  }
}

/** Pairs kept of each row; all of them where no row has many. */
const usualWidth = 16;
const mostKeptWhole = 48;

import type { Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import { Lowest } from "./lowest.ts";
import type { Weights } from "./weights.ts";

/**
 * For each row the pairs that were its best when it was last read, and a bound on all others. What a pair costs a row is
 * the price of its port less the weight; port prices only rise, so a cost of old bounds the cost of now from below, for
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
  readonly port: Int32Array;
  readonly weight: Float64Array;
  /** The cost when it was read, ascending: at most the cost of now. */
  readonly lower: Float64Array;
  /** No pair that is not kept costs less. Infinity where all are kept. */
  readonly bound: Float64Array;
  /** Room for the weights of a row, and for the prices of their columns. */
  readonly line: Float64Array;
  private readonly offered: Float64Array;
  private readonly best: Lowest;
  private readonly sample: Lowest;
  /** The least cost of a row found last, the place of its pair, and the least cost of the others. */
  least = Infinity;
  leastAt = -1;
  second = Infinity;
  /** Pairs looked at since they were last reported: the measure of work done. */
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
    this.width = Math.min(longest, longest < 256 ? 8 : instance.asked === null ? 16 : 64);
    this.size = new Int32Array(rows).fill(-1);
    this.edge = new Int32Array(rows * this.width);
    this.port = new Int32Array(rows * this.width);
    this.weight = new Float64Array(rows * this.width);
    this.lower = new Float64Array(rows * this.width);
    this.bound = new Float64Array(rows).fill(-Infinity);
    this.line = new Float64Array(longest);
    this.offered = new Float64Array(longest);
    this.best = new Lowest(this.width);
    this.sample = new Lowest(4);
  }

  /** Reads a row in full and keeps what is best at the prices of now; of equal pairs those from its own place onwards. */
  read(row: number) {
    const { instance, weights, width, edge, port, weight, lower, line, best } = this;
    const { rows, columns, offsets, targets, base, columnOf } = instance;
    const from = offsets[row];
    const count = offsets[row + 1] - from;
    const shift = from - base[row];
    weights.readRow(row, line);
    this.steps += count;
    const prices = this.pricesOf(row);
    // Rows that start at different places keep different ones of many equal pairs, and do not all compete for the same.
    const own = Math.floor((row * columns) / rows);
    let turn = Math.min(own, count);
    while (turn > 0 && columnOf[targets[shift + turn - 1]] >= own) turn--;
    best.clear(this.likelyLimit(prices, turn, count));
    this.keepBest(prices, turn, count);
    this.keepBest(prices, 0, turn);
    const { kept, places, values, limit } = best;
    const start = width * row;
    for (let k = 0; k < kept; k++) {
      const place = places[k];
      edge[start + k] = from + place;
      port[start + k] = targets[shift + place];
      weight[start + k] = line[place];
      lower[start + k] = values[k];
    }
    this.size[row] = kept;
    this.bound[row] = kept === instance.allowedOfRow[row] ? Infinity : limit;
  }

  /** The price of each of a row's pairs, in their order. */
  private pricesOf(row: number): Float64Array {
    const { price, offered, instance } = this;
    const { offsets, targets, base } = instance;
    if (base === offsets) return price;
    const shift = offsets[row] - base[row];
    const count = offsets[row + 1] - offsets[row];
    for (let k = 0; k < count; k++) offered[k] = price[targets[shift + k]];
    return offered;
  }

  /** What a pair of the row that was read last must cost less than to be among its best ones, guessed from one in eight. */
  private likelyLimit(prices: Float64Array, turn: number, count: number): number {
    if (count < leastSampled) return Infinity;
    const { sample, line } = this;
    let limit = Infinity;
    sample.clear();
    for (let k = turn & 7; k < count; k += 8) {
      const cost = prices[k] - line[k];
      if (cost < limit) limit = sample.add(k, cost);
    }
    return limit + 1;
  }

  /** Goes through some pairs of the row that was read last, in their order. */
  private keepBest(prices: Float64Array, first: number, end: number) {
    const { line, best } = this;
    let { limit } = best;
    for (let k = first; k < end; k++) {
      const cost = prices[k] - line[k];
      if (cost < limit) limit = best.add(k, cost);
    }
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
    const { lower, weight, port, price } = this;
    let least = Infinity;
    let second = Infinity;
    let leastAt = -1;
    const end = this.width * row + this.size[row];
    let at = this.width * row;
    for (; at < end && lower[at] < second; at++) {
      const cost = price[port[at]] - weight[at];
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

  /** Prices are others now: what is kept of rows no longer holds. */
  forget() {
    this.size.fill(-1);
    this.bound.fill(-Infinity);
  }

  /** Scores of a row are others now. */
  forgetRow(row: number) {
    this.size[row] = -1;
    this.bound[row] = -Infinity;
  }

  /** All prices have fallen by so much, and all costs with them. */
  lowerAll(amount: number) {
    for (let at = 0; at < this.lower.length; at++) this.lower[at] -= amount;
    for (let row = 0; row < this.bound.length; row++) this.bound[row] -= amount;
  }

  /** Some pairs of a row weigh otherwise now. */
  reweigh(row: number, edges: readonly number[]) {
    const { instance, weights, price, width, size, edge, lower, bound } = this;
    if (size[row] < 0) return;
    const start = width * row;
    const end = start + size[row];
    for (const pair of edges) {
      const heavy = weights.of(pair);
      const cost = price[instance.targets[pair - instance.base[row]]] - heavy;
      let at = start;
      while (at < end && edge[at] !== pair) at++;
      if (at === end) {
        bound[row] = Math.min(bound[row], cost);
        continue;
      }
      // A cost of old that is lower still bounds the cost of now.
      this.weight[at] = heavy;
      lower[at] = Math.min(lower[at], cost);
      for (; at > start && lower[at] < lower[at - 1]; at--) this.swap(at, at - 1);
    }
  }

  private swap(a: number, b: number) {
    const { edge, port, weight, lower } = this;
    [edge[a], edge[b]] = [edge[b], edge[a]];
    [port[a], port[b]] = [port[b], port[a]];
    [weight[a], weight[b]] = [weight[b], weight[a]];
    [lower[a], lower[b]] = [lower[b], lower[a]];
  }

  /** Reports the work done since the last report. */
  report(phase: string, done: number, total: number): Step {
    const { steps } = this;
    this.steps = 0;
    return { phase, done, total, steps };
  }
}

/** Rows of fewer pairs are read without a guess. */
const leastSampled = 256;

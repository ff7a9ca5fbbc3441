import { smallWork, type Step } from "../progress.ts";
import type { Network } from "./network.ts";
import { Shortlist } from "./shortlist.ts";

/**
 * Finds prices from which little is left to do, where every place is sure to be filled (`reserve.ts`) and rows would outbid
 * one another in tiny steps. In rounds of ever smaller steps all rows bid for places: each raises the price of its best
 * column until that is worse than its second best by a step, and takes the column's cheapest place from whoever has it. Each
 * round starts from the prices of the one before. Since the last step is one point, few rows still compete afterwards.
 *
 * Auction with epsilon scaling: Bertsekas, Annals of Operations Research 14 (1988); for columns of several places Bertsekas
 * and Castanon, Annals of Operations Research 20 (1989). A row makes do with a pair that misses its best by half a step, so
 * that it need not be read for every bid. Prices are counted in points here; kept pairs are left to the exact finish.
 */
export function* scale(network: Network, phase: string): Generator<Step, void> {
  const { instance, weights, price, reserve, most } = network;
  const { rows, columns, points, least, greatest } = instance;
  const { total } = weights.scale;
  // Nobody outbids anybody where there is but one column to have.
  if (most.reduce((count, places) => count + (places > 0 ? 1 : 0), 0) < 2) return;
  const level = reserve.map((value, column) => (most[column] > 0 ? value / total : Infinity));
  const list = new Shortlist(rows, points, level);
  const places = new Places(most, level);
  for (let step = Math.max(1, Math.floor((greatest - least) / firstShare)); ; step = Math.max(1, Math.floor(step / shrink))) {
    const slack = Math.floor(step / 2);
    places.empty();
    for (let first = 0; first < rows; first++) {
      for (let row = first; row >= 0; ) {
        list.find(row, slack);
        const column = list.column[list.leastAt];
        row = places.take(column, row, Math.min(list.second, list.bound[row]) + step + list.leastWorth);
        if (list.steps <= smallWork) continue;
        yield { phase, done: first, total: rows, steps: list.steps };
        list.steps = 0;
      }
    }
    if (step === 1) break;
  }
  const lowest = level.reduce((low, value) => Math.min(low, value), Infinity);
  for (let column = 0; column < columns; column++) price[column] = reserve[column] = most[column] > 0 ? total * (level[column] - lowest) : 0;
}

/** The first step is this part of the range of points, and each further one this part of the one before. */
const firstShare = 30;
const shrink = 5;

/** Who holds each place of the columns, and for how much: in a heap per column, whose top is its price. */
class Places {
  private readonly start: Int32Array;
  private readonly holder: Int32Array;
  private readonly paid: Float64Array;
  private readonly price: Float64Array;

  constructor(most: Int32Array, price: Float64Array) {
    this.price = price;
    this.start = new Int32Array(most.length + 1);
    for (let column = 0; column < most.length; column++) this.start[column + 1] = this.start[column] + most[column];
    this.holder = new Int32Array(this.start[most.length]);
    this.paid = new Float64Array(this.holder.length);
  }

  /** Nobody holds a place any more; prices stay. */
  empty() {
    const { start, holder, paid, price } = this;
    holder.fill(-1);
    for (let column = 0; column < price.length; column++) paid.fill(price[column], start[column], start[column + 1]);
  }

  /** Gives a column's cheapest place to a row that pays more. Who had it before, or -1. */
  take(column: number, row: number, amount: number): number {
    const { start, holder, paid, price } = this;
    const first = start[column];
    const end = start[column + 1];
    const before = holder[first];
    let at = first;
    for (;;) {
      let next = 2 * at - first + 1;
      if (next >= end) break;
      if (next + 1 < end && paid[next + 1] < paid[next]) next++;
      if (paid[next] >= amount) break;
      paid[at] = paid[next];
      holder[at] = holder[next];
      at = next;
    }
    paid[at] = amount;
    holder[at] = row;
    price[column] = paid[first];
    return before;
  }
}

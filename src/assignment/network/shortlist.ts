import type { ScoreArray } from "../problem.ts";
import { copyTo } from "../read/copy.ts";

/**
 * For each row of a full matrix the pairs that were cheapest when it was last read, some dozens in no order, and a bound on
 * all others. What a pair costs is the price of its column less its points. Prices only rise, so the bound holds for ever.
 *
 * How cheap is cheap enough is guessed from a sample of the row; where the guess lets too many in, it is tightened on the way.
 */
export class Shortlist {
  /** Row i's pairs are `widest * i .. widest * i + size[i] - 1`. */
  readonly column: Int32Array;
  /** No pair that is not listed costs less. -Infinity where the row was never read. */
  readonly bound: Float64Array;
  /** The least cost among a row's listed pairs, the place of its pair, and the least cost of the others listed. */
  least = Infinity;
  leastAt = -1;
  second = Infinity;
  /** Pairs looked at since this was last set to 0. */
  steps = 0;
  private readonly points: ScoreArray;
  private readonly price: Float64Array;
  private readonly size: Int32Array;
  private readonly worth: Float64Array;
  private readonly cost = new Float64Array(widest);
  /** The points of the row that was read last. */
  private readonly line: Float64Array;

  constructor(rows: number, points: ScoreArray, price: Float64Array) {
    this.points = points;
    this.price = price;
    this.column = new Int32Array(rows * widest);
    this.worth = new Float64Array(rows * widest);
    this.size = new Int32Array(rows);
    this.bound = new Float64Array(rows).fill(-Infinity);
    this.line = new Float64Array(price.length);
  }

  /** Finds the least cost of a row, and the second, such that no pair of the row costs less than `least - slack`. */
  find(row: number, slack: number) {
    this.findListed(row);
    if (this.size[row] > 0 && this.least <= this.bound[row] + slack) return;
    this.read(row);
    this.findListed(row);
  }

  /** Points of the pair found. */
  get leastWorth(): number {
    return this.worth[this.leastAt];
  }

  private findListed(row: number) {
    const { column, worth, price, size } = this;
    const start = widest * row;
    const end = start + size[row];
    let least = Infinity;
    let second = Infinity;
    let leastAt = -1;
    for (let at = start; at < end; at++) {
      const cost = price[column[at]] - worth[at];
      if (cost >= second) continue;
      if (cost < least) {
        second = least;
        least = cost;
        leastAt = at;
      } else second = cost;
    }
    this.steps += end - start;
    this.least = least;
    this.leastAt = leastAt;
    this.second = second;
  }

  private read(row: number) {
    const { points, price, column, worth, cost, line, size, bound } = this;
    const columns = price.length;
    const start = widest * row;
    copyTo(line, points, columns * row, columns * (row + 1));
    let limit = this.likelyLimit(row);
    let count = 0;
    for (let k = 0; k < columns; k++) {
      const here = price[k] - line[k];
      if (here >= limit) continue;
      cost[count] = here;
      column[start + count] = k;
      if (++count < widest) continue;
      limit = this.tighten();
      count = this.keepBelow(limit, start);
    }
    for (let at = start; at < start + count; at++) worth[at] = line[column[at]];
    size[row] = count;
    bound[row] = limit;
    this.steps += columns;
  }

  /** A cost that some dozens of the row's pairs undercut, judging by the third lowest of an evenly spread sample. */
  private likelyLimit(row: number): number {
    const { line, price } = this;
    const stride = Math.max(1, Math.floor((3 * line.length) / widest));
    let lowest = Infinity;
    let second = Infinity;
    let third = Infinity;
    for (let k = row % stride; k < line.length; k += stride) {
      const here = price[k] - line[k];
      if (here >= third) continue;
      if (here >= second) third = here;
      else {
        third = second;
        if (here >= lowest) second = here;
        else {
          second = lowest;
          lowest = here;
        }
      }
    }
    return third + 1;
  }

  /** A limit that at least one of a full list undercuts, and not all: their mean; where all are equal, what they cost. */
  private tighten(): number {
    const { cost } = this;
    let sum = 0;
    let least = Infinity;
    let most = -Infinity;
    for (const here of cost) {
      sum += here;
      if (here < least) least = here;
      if (here > most) most = here;
    }
    return least === most ? least : Math.max(least, Math.min(Math.floor(sum / widest), most - 1)) + 1;
  }

  /** Shortens a full list to the pairs below a limit; where that leaves none, all cost as much, and one makes room. */
  private keepBelow(limit: number, start: number): number {
    const { cost, column } = this;
    let count = 0;
    for (let k = 0; k < widest; k++) {
      if (cost[k] >= limit) continue;
      cost[count] = cost[k];
      column[start + count++] = column[start + k];
    }
    return count > 0 ? count : widest - 1;
  }
}

/** The most pairs listed of a row. */
const widest = 128;

import { smallWork, type Step } from "../progress.ts";
import { hasGroups } from "../read/ports.ts";
import type { Network } from "./network.ts";

/**
 * Rows of a single seat bid for columns, one after the other: each takes its best column; where that is full, its price
 * rises until one of those who want it would as soon go elsewhere, who then bids in turn. All stay at their best, so what
 * results is optimal for the rows seated. Bids that raise no price, and rows that are left when bids get too many, are not
 * settled: these rows are returned for others to seat.
 *
 * The augmenting row reduction of Jonker and Volgenant, Computing 38 (1987), for columns of several places: a place goes to
 * the lowest of the losing bids. A column held at its minimum counts as full while its price is below 0. Where groups have
 * ports of their own a place is not to be had by one price alone: there all rows are left.
 */
export function* bid(network: Network, phase: string): Generator<Step, number[]> {
  const { cores, instance } = network;
  const { rows } = instance;
  const bids = new Bids(network);
  let left = hasGroups(instance) ? 0 : bidsPerRow * rows;
  for (let first = 0; first < rows; first++) {
    if (network.room[first] !== 1) continue;
    let row = first;
    while (row >= 0 && left-- > 0) row = bids.place(row);
    if (row >= 0) bids.waiting.push(row);
    if (cores.steps > smallWork) yield cores.report(phase, first, rows);
  }
  return bids.waiting;
}

const bidsPerRow = 8;

class Bids {
  readonly waiting: number[] = [];
  private readonly network: Network;
  /** Weight of the pair that a row has or bids for, and the least cost of its other columns, perhaps of old: at most that of now. */
  private readonly weight: Float64Array;
  private readonly second: Float64Array;
  /** The contest for which the second was found last. */
  private readonly found: Int32Array;
  private contest = 0;

  constructor(network: Network) {
    const { rows } = network.instance;
    this.network = network;
    this.weight = new Float64Array(rows);
    this.second = new Float64Array(rows);
    this.found = new Int32Array(rows);
  }

  /** One bid of a row without a seat. The row that has none afterwards and bids next, or -1. */
  place(row: number): number {
    const { cores, rowPrice, price, load, most, least, degree } = this.network;
    cores.findBest(row);
    const { least: cost, leastAt, second } = cores;
    const reward = this.network.reward(row, 1);
    rowPrice[row] = cost;
    // At equal gain a seat stays empty.
    if (cost >= reward) return -1;
    const column = cores.port[leastAt];
    const edge = cores.edge[leastAt];
    this.weight[row] = cores.weight[leastAt];
    this.second[row] = Math.min(second, reward);
    if (load[column] < (price[column] < 0 ? Math.min(least[column], most[column]) : most[column])) {
      load[column]++;
      this.seat(row, edge);
      return -1;
    }
    const { loser, limit } = this.settle(row, column);
    const raised = price[column] < 0 ? Math.min(limit, 0) : limit;
    if (raised <= price[column]) {
      this.waiting.push(row);
      return -1;
    }
    const { firstSeat, nextSeat, seatRow } = this.network;
    for (let at = firstSeat[column]; at >= 0; at = nextSeat[at]) rowPrice[seatRow[at]] += raised - price[column];
    price[column] = raised;
    if (loser === row) return row;
    this.network.leave(this.network.seatStart[loser]);
    degree[loser] = 0;
    rowPrice[row] = raised - this.weight[row];
    this.seat(row, edge);
    return loser;
  }

  /** Among the rows that have a full column and one that wants it: who goes elsewhere first, and at which price the next would. */
  private settle(row: number, column: number): { loser: number; limit: number } {
    const { firstSeat, nextSeat, seatRow } = this.network;
    this.contest++;
    this.found[row] = this.contest;
    for (;;) {
      let loser = row;
      let lowest = this.second[row] + this.weight[row];
      let next = Infinity;
      for (let at = firstSeat[column]; at >= 0; at = nextSeat[at]) {
        const other = seatRow[at];
        const limit = this.second[other] + this.weight[other];
        if (limit < lowest) {
          next = lowest;
          lowest = limit;
          loser = other;
        } else if (limit < next) next = limit;
        this.network.cores.steps++;
      }
      if (this.found[loser] === this.contest) return { loser, limit: next < Infinity ? next : lowest };
      this.found[loser] = this.contest;
      this.findSecond(loser, column);
    }
  }

  private findSecond(row: number, column: number) {
    const { cores } = this.network;
    cores.findBest(row);
    const elsewhere = cores.port[cores.leastAt] === column ? cores.second : cores.least;
    this.second[row] = Math.min(elsewhere, this.network.reward(row, 1));
  }

  private seat(row: number, edge: number) {
    this.network.take(row, edge);
    this.network.degree[row] = 1;
  }
}

import { smallWork, type Step } from "../progress.ts";
import { rowOfEdge } from "./detour.ts";
import { Heap } from "./heap.ts";
import type { Network } from "./network.ts";

/** Shortest ways from every row and column to the hub, and what is lost along each: one search, backwards. */
export class Retreat {
  /** Infinity where no way leads to the hub. */
  readonly distance: Float64Array;
  /** Lost on the way, in points; rows that get a column no more, seats, previous pairs. */
  readonly points: Float64Array;
  readonly served: Int8Array;
  readonly seats: Int8Array;
  readonly kept: Int32Array;
  private readonly network: Network;
  private readonly heap: Heap;

  constructor(network: Network) {
    const { hub } = network;
    this.network = network;
    this.heap = new Heap(hub);
    this.distance = this.heap.distance;
    this.points = new Float64Array(hub);
    this.served = new Int8Array(hub);
    this.seats = new Int8Array(hub);
    this.kept = new Int32Array(hub);
  }

  *search(): Generator<Step, void> {
    const { network, heap } = this;
    const { instance, degree, lockedOfRow } = network;
    const { rows, columns } = instance;
    const pairsOf = yield* this.pairsByColumn();
    for (let row = 0; row < rows; row++) {
      this.seats[row] = 1;
      this.served[row] = Number(degree[row] + lockedOfRow[row] === 1);
      if (degree[row] > 0) heap.push(row, network.giving(row));
    }
    for (let column = 0; column < columns; column++) if (network.load[column] < network.most[column]) heap.push(rows + column, network.closing(column));
    let steps = 0;
    for (let done = 0; !heap.isEmpty; done++) {
      const node = heap.pop();
      if (node < rows) this.intoRow(node);
      else {
        const pairs = pairsOf(node - rows);
        this.intoColumn(node - rows, pairs);
        steps += pairs.length;
      }
      if (steps <= smallWork) continue;
      yield { phase: "ways to the hub", done, total: network.hub, steps };
      steps = 0;
    }
  }

  /** The row would take the place of one that leaves a column of its own. */
  private intoRow(row: number) {
    const { network, distance } = this;
    const { instance, seat, seatStart, seatWeight, rowPrice, price } = network;
    const { rows, points, previousPairs } = instance;
    for (let at = seatStart[row]; at < seatStart[row + 1]; at++) {
      if (seat[at] < 0) continue;
      const column = network.columnOf(row, seat[at]);
      const there = distance[row] + seatWeight[at] + rowPrice[row] - price[column];
      this.improve(rows + column, there, row, points[seat[at]], Number(previousPairs.has(seat[at])));
    }
  }

  /** Rows could move on to the column. */
  private intoColumn(column: number, pairs: Int32Array) {
    const { network, distance } = this;
    const { instance, weights, price, rowPrice } = network;
    const { rows, offsets, points, previousPairs } = instance;
    const here = distance[rows + column] + price[column];
    for (const edge of pairs) {
      const row = rowOfEdge(offsets, edge);
      if (network.isUsed(row, edge)) continue;
      this.improve(row, here - weights.of(edge) - rowPrice[row], rows + column, -points[edge], -Number(previousPairs.has(edge)));
    }
  }

  private improve(node: number, there: number, next: number, points: number, kept: number) {
    if (there >= this.distance[node]) return;
    this.points[node] = this.points[next] + points;
    this.kept[node] = this.kept[next] + kept;
    this.seats[node] = this.seats[next];
    this.served[node] = this.served[next];
    this.heap.push(node, there);
  }

  /** The pairs of each column, as they lie by row. */
  private *pairsByColumn(): Generator<Step, (column: number) => Int32Array> {
    const { rows, columns, offsets } = this.network.instance;
    const start = new Int32Array(columns + 1);
    const edges = new Int32Array(offsets[rows]);
    for (let row = 0; row < rows; row++) for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) start[this.network.columnOf(row, edge) + 1]++;
    for (let column = 0; column < columns; column++) start[column + 1] += start[column];
    const next = start.slice();
    let steps = 0;
    for (let row = 0; row < rows; row++) {
      for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) edges[next[this.network.columnOf(row, edge)]++] = edge;
      steps += offsets[row + 1] - offsets[row];
      if (steps <= smallWork) continue;
      yield { phase: "pairs by column", done: row, total: rows, steps };
      steps = 0;
    }
    return (column) => edges.subarray(start[column], start[column + 1]);
  }
}

import { fromHub, source } from "./detour.ts";
import { Heap } from "./heap.ts";
import type { Network } from "./network.ts";

/** Shortest ways through the residual network, by Dijkstra's method on the residual costs. One object serves many searches. */
export class Paths {
  readonly distance: Float64Array;
  /** How each node was reached, as `detour.ts` reads it. */
  readonly via: Int32Array;
  /** Pairs looked at since the start: the measure of work done. */
  steps = 0;
  private readonly network: Network;
  private readonly heap: Heap;
  private readonly touched: number[] = [];
  private readonly settled: number[] = [];
  private target = 0;

  constructor(network: Network) {
    this.network = network;
    this.heap = new Heap(network.hub + 1);
    this.distance = this.heap.distance;
    this.via = new Int32Array(network.hub + 1).fill(source);
  }

  /** Forgets the last search. */
  reset() {
    this.heap.clear();
    for (const node of this.touched) this.distance[node] = Infinity;
    this.touched.length = 0;
    this.settled.length = 0;
  }

  /** A node that the search starts from; `via` where it is entered by a certain pair. */
  start(node: number, distance: number, via = source) {
    this.reach(node, distance, via);
  }

  /** A node that no way may lead through; one that starts next to it is traced back to it, and on by `via`. */
  bar(node: number, via = source) {
    this.distance[node] = -Infinity;
    this.via[node] = via;
    this.touched.push(node);
  }

  /** Searches until the target is nearest. Whether it was reached. */
  run(target: number): boolean {
    const { heap, network, settled } = this;
    const { rows } = network.instance;
    this.target = target;
    while (!heap.isEmpty) {
      const node = heap.pop();
      if (node === target) return true;
      settled.push(node);
      if (node < rows) this.fromRow(node);
      else if (node < network.hub) this.fromColumn(node - rows);
      else this.fromHub();
    }
    return false;
  }

  /** Raises the prices of all that was nearer than the target, so that no residual cost turns negative once the path is used. */
  reprice() {
    const { rowPrice, price, instance } = this.network;
    const length = this.distance[this.target];
    for (const node of this.settled) {
      const gap = length - this.distance[node];
      if (node < instance.rows) rowPrice[node] += gap;
      else price[node - instance.rows] += gap;
    }
  }

  /** A row gives a seat up, or takes a column that it does not have. */
  private fromRow(row: number) {
    const { distance, network, target } = this;
    const { hub, instance, weights, used, price } = network;
    const { rows, offsets, targets } = instance;
    const { pair } = weights;
    const here = distance[row];
    this.improve(hub, here + network.giving(row), row);
    const base = here - network.rowPrice[row];
    const end = offsets[row + 1];
    let limit = distance[target];
    for (let edge = offsets[row]; edge < end; edge++) {
      const column = targets[edge];
      const there = base + price[column] - pair[edge];
      if (there >= limit || there >= distance[rows + column] || used[edge] === 1) continue;
      this.reach(rows + column, there, edge);
      // Looking one arc ahead brings the target near early, and all that is farther is never looked at.
      this.improve(hub, there + network.closing(column), rows + column);
      limit = distance[target];
    }
    this.steps += end - offsets[row];
  }

  /** The column takes one more row, or one of its rows leaves it. */
  private fromColumn(column: number) {
    const { distance, network } = this;
    const { hub, instance, weights, rowPrice, price, seat, seatRow, nextSeat } = network;
    const here = distance[instance.rows + column];
    this.improve(hub, here + network.closing(column), instance.rows + column);
    for (let at = network.firstSeat[column]; at >= 0; at = nextSeat[at]) {
      const row = seatRow[at];
      this.improve(row, here + weights.pair[seat[at]] + rowPrice[row] - price[column], at);
      this.steps++;
    }
  }

  /** A row takes one more seat, or a column gives a place back. */
  private fromHub() {
    const { network } = this;
    const { rows, columns } = network.instance;
    const here = this.distance[network.hub];
    for (let row = 0; row < rows; row++) this.improve(row, here + network.opening(row), fromHub);
    for (let column = 0; column < columns; column++) this.improve(rows + column, here + network.reopening(column), fromHub);
    this.steps += rows + columns;
  }

  private improve(node: number, there: number, via: number) {
    if (there < this.distance[node] && there < this.distance[this.target]) this.reach(node, there, via);
  }

  private reach(node: number, distance: number, via: number) {
    if (this.distance[node] === Infinity) this.touched.push(node);
    this.via[node] = via;
    this.heap.push(node, distance);
  }
}

import { smallWork, type Step } from "../progress.ts";
import { rowOfEdge } from "../read/graph.ts";
import { Heap } from "./heap.ts";
import { Losses } from "./losses.ts";
import type { Network } from "./network.ts";

/** Shortest ways from every row and port to the hub, and what is lost along each: one search, backwards. */
export class Retreat {
  /** Infinity where no way leads to the hub. */
  readonly distance: Float64Array;
  readonly lost: Losses;
  private readonly network: Network;
  private readonly heap: Heap;

  constructor(network: Network) {
    const { hub } = network;
    this.network = network;
    this.heap = new Heap(hub);
    this.distance = this.heap.distance;
    this.lost = new Losses(hub);
  }

  *search(): Generator<Step, void> {
    const { network, heap } = this;
    const { instance, degree, lockedOfRow } = network;
    const { rows, columns } = instance;
    const pairsOf = yield* this.pairsByPort();
    for (let row = 0; row < rows; row++) {
      this.lost.begin(row, 1, Number(degree[row] + lockedOfRow[row] === 1));
      if (degree[row] > 0) heap.push(row, network.giving(row));
    }
    for (let column = 0; column < columns; column++) if (network.load[column] < network.most[column]) heap.push(rows + column, network.closing(column));
    let steps = 0;
    for (let done = 0; !heap.isEmpty; done++) {
      const node = heap.pop();
      if (node < rows) this.intoRow(node);
      else {
        const pairs = pairsOf(node - rows);
        this.intoPort(node - rows, pairs);
        steps += pairs.length;
      }
      if (steps <= smallWork) continue;
      yield { phase: "ways to the hub", done, total: network.hub, steps };
      steps = 0;
    }
  }

  /** The row could leave a port of its own. */
  private intoRow(row: number) {
    const { network, distance } = this;
    const { instance, seat, seatStart, seatWeight, rowPrice, price } = network;
    const { rows, points, previousPairs } = instance;
    for (let at = seatStart[row]; at < seatStart[row + 1]; at++) {
      if (seat[at] < 0) continue;
      const port = network.portOf(row, seat[at]);
      const there = distance[row] + seatWeight[at] + rowPrice[row] - price[port];
      this.improve(rows + port, there, row, points[seat[at]], Number(previousPairs.has(seat[at])));
    }
  }

  /** Rows could move on to the port, ports below take one more in it, and the one above do with one less in it. */
  private intoPort(port: number, pairs: Int32Array) {
    const { network, distance } = this;
    const { instance, above, weights, price, rowPrice } = network;
    const { rows, ports, offsets, points, previousPairs, firstBelow, nextBelow } = instance;
    const node = rows + port;
    if (above[port] < ports) this.improve(rows + above[port], distance[node] + network.reopening(port), node, 0, 0);
    for (let below = firstBelow[port]; below >= 0; below = nextBelow[below]) this.improve(rows + below, distance[node] + network.closing(below), node, 0, 0);
    const here = distance[node] + price[port];
    for (const edge of pairs) {
      const row = rowOfEdge(offsets, edge);
      if (network.isUsed(row, edge)) continue;
      this.improve(row, here - weights.of(edge) - rowPrice[row], node, -points[edge], -Number(previousPairs.has(edge)));
    }
  }

  private improve(node: number, there: number, next: number, points: number, kept: number) {
    if (there >= this.distance[node]) return;
    this.lost.step(node, next, points, kept);
    this.heap.push(node, there);
  }

  /** The pairs of each port, as they lie by row. */
  private *pairsByPort(): Generator<Step, (port: number) => Int32Array> {
    const { rows, ports, offsets } = this.network.instance;
    const start = new Int32Array(ports + 1);
    const edges = new Int32Array(offsets[rows]);
    for (let row = 0; row < rows; row++) for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) start[this.network.portOf(row, edge) + 1]++;
    for (let port = 0; port < ports; port++) start[port + 1] += start[port];
    const next = start.slice();
    let steps = 0;
    for (let row = 0; row < rows; row++) {
      for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) edges[next[this.network.portOf(row, edge)]++] = edge;
      steps += offsets[row + 1] - offsets[row];
      if (steps <= smallWork) continue;
      yield { phase: "pairs by place", done: row, total: rows, steps };
      steps = 0;
    }
    return (port) => edges.subarray(start[port], start[port + 1]);
  }
}

import { smallWork, type Step } from "../progress.ts";
import { rowOfEdge } from "../read/graph.ts";
import { fromAbove, fromBelow, source, type Via } from "./detour.ts";
import { Heap } from "./heap.ts";
import { Losses } from "./losses.ts";
import type { Network } from "./network.ts";

/**
 * Shortest ways from one node to every other, many times over at the same prices, and what is lost along each. Dijkstra's
 * method over a table of residual costs that is worked out once: where all nodes are wanted, bounds and cores save nothing.
 */
export class Reach {
  /** Infinity where no way leads. */
  readonly distance: Float64Array;
  readonly lost: Losses;
  private readonly network: Network;
  private readonly heap: Heap;
  private readonly via: Via;
  /** Residual cost of row -> port for each pair; Infinity where the pair is used, absent or locked. */
  private readonly cost: Float64Array;
  /** Pairs looked at since the last report. */
  private steps = 0;

  constructor(network: Network) {
    const { hub, instance } = network;
    this.network = network;
    this.heap = new Heap(hub + 1);
    this.distance = this.heap.distance;
    this.via = new Int32Array(hub + 1);
    this.lost = new Losses(hub + 1);
    this.cost = new Float64Array(instance.offsets[instance.rows]);
  }

  /** Works the residual costs out. To be done once, before the first search. */
  *prepare(): Generator<Step, void> {
    const { instance, weights, cores, price, rowPrice } = this.network;
    const { rows, offsets, targets, base } = instance;
    const { line } = cores;
    for (let row = 0; row < rows; row++) {
      weights.readRow(row, line);
      for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
        const residual = price[targets[edge - base[row]]] - line[edge - offsets[row]] - rowPrice[row];
        this.cost[edge] = this.network.isUsed(row, edge) ? Infinity : residual;
      }
      this.steps += offsets[row + 1] - offsets[row];
      if (this.steps > smallWork) yield this.report("residual costs", row, rows);
    }
  }

  report(phase: string, done: number, total: number): Step {
    const { steps } = this;
    this.steps = 0;
    return { phase, done, total, steps };
  }

  /** Finds the ways from a node. */
  from(start: number) {
    const { network, heap } = this;
    const { rows } = network.instance;
    this.distance.fill(Infinity);
    this.improve(start, 0, source);
    while (!heap.isEmpty) {
      const node = heap.pop();
      this.lose(node);
      if (node < rows) this.fromRow(node);
      else if (node < network.hub) this.fromPort(node - rows);
      else this.fromHub();
    }
  }

  /** A row gives a seat up, or takes a pair that it does not have. */
  private fromRow(row: number) {
    const { network, distance, cost } = this;
    const { hub, instance } = network;
    const { rows, offsets, targets, base } = instance;
    const here = distance[row];
    this.improve(hub, here + network.giving(row), row);
    const shift = base[row];
    for (let edge = offsets[row], end = offsets[row + 1]; edge < end; edge++) {
      const there = here + cost[edge];
      const node = rows + targets[edge - shift];
      if (there < distance[node]) this.improve(node, there, edge);
    }
    this.steps += offsets[row + 1] - offsets[row];
  }

  /** The port takes one more row, or one of its rows leaves it, or a port below does with one less. */
  private fromPort(port: number) {
    const { network, distance } = this;
    const { instance, above, busy, rowPrice, price, seatWeight, seatRow, nextSeat } = network;
    const { rows } = instance;
    const here = distance[rows + port];
    this.improve(rows + above[port], here + network.closing(port), fromBelow(port));
    for (let at = network.firstSeat[port]; at >= 0; at = nextSeat[at])
      this.improve(seatRow[at], here + seatWeight[at] + rowPrice[seatRow[at]] - price[port], at);
    for (let below = busy.first[port]; below >= 0; below = busy.next[below]) this.improve(rows + below, here + network.reopening(below), fromAbove);
  }

  /** A row takes one more seat, or a column gives a place back. */
  private fromHub() {
    const { network, distance } = this;
    const { rows, columns } = network.instance;
    const here = distance[network.hub];
    for (let row = 0; row < rows; row++) this.improve(row, here + network.opening(row), fromAbove);
    for (let column = 0; column < columns; column++) this.improve(rows + column, here + network.reopening(column), fromAbove);
    this.steps += rows + columns;
  }

  private improve(node: number, there: number, via: number) {
    if (there >= this.distance[node]) return;
    this.via[node] = via;
    this.heap.push(node, there);
  }

  /** What is lost on the way to a node, from what is lost up to the node before it. */
  private lose(node: number) {
    const { network, via, lost } = this;
    const { hub, instance, above, seat, seatRow, degree, lockedOfRow } = network;
    const { rows, points, offsets, previousPairs } = instance;
    const by = via[node];
    if (by === source) lost.begin(node, 0, 0);
    else if (by < fromAbove) lost.step(node, rows + fromBelow(by), 0, 0);
    else if (node === hub) lost.stepBySeat(hub, by, 1, degree[by] + lockedOfRow[by] === 1 ? 1 : 0);
    else if (by === fromAbove && node < rows) lost.stepBySeat(node, hub, -1, degree[node] + lockedOfRow[node] === 0 ? -1 : 0);
    else if (by === fromAbove) lost.step(node, rows + above[node - rows], 0, 0);
    else if (node < rows) lost.step(node, rows + network.portOf(seatRow[by], seat[by]), points[seat[by]], Number(previousPairs.has(seat[by])));
    else lost.step(node, rowOfEdge(offsets, by), -points[by], -Number(previousPairs.has(by)));
  }
}

import { fromAbove, fromBelow, source } from "./detour.ts";
import { Heap } from "./heap.ts";
import type { Network } from "./network.ts";

/**
 * Shortest ways through the residual network, by Dijkstra's method on the residual costs. One object serves many searches.
 * A row's pairs beyond its core wait in the heap, as a node of their own at the distance that bounds them all: most often
 * the search ends before their turn comes.
 */
export class Paths {
  readonly distance: Float64Array;
  /** How each node was reached, as `detour.ts` reads it. */
  readonly via: Int32Array;
  /** A target that no way leads to: a search for it goes wherever one does. */
  readonly nowhere: number;
  private readonly network: Network;
  private readonly heap: Heap;
  private readonly touched: number[] = [];
  private readonly settled: number[] = [];
  private target = 0;
  /** Nodes as near as the one that was settled last, to be settled next: most ways lead on at no cost, and need no heap. */
  private readonly ready: number[] = [];
  private here = -Infinity;
  /** The search in which a row was read last, and in how many all its pairs were needed. */
  private readonly readIn: Int32Array;
  private readonly timesAll: Int32Array;
  private search = 0;

  constructor(network: Network) {
    this.network = network;
    this.nowhere = network.hub + 1 + network.instance.rows;
    this.heap = new Heap(this.nowhere + 1);
    this.distance = this.heap.distance;
    this.via = new Int32Array(network.hub + 1).fill(source);
    this.readIn = new Int32Array(network.instance.rows);
    this.timesAll = new Int32Array(network.instance.rows);
  }

  /** Forgets the last search. */
  reset() {
    this.search++;
    this.heap.clear();
    for (const node of this.touched) this.distance[node] = Infinity;
    this.touched.length = 0;
    this.settled.length = 0;
    this.ready.length = 0;
    this.here = -Infinity;
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

  /** Searches until nothing is nearer than the target. Whether it was reached. */
  run(target: number): boolean {
    this.advance(target, Infinity);
    return this.distance[target] < Infinity;
  }

  /** Searches on, until that or for so much work. Whether it is at its end. */
  advance(target: number, work: number): boolean {
    const { heap, network, settled, ready, distance } = this;
    const { cores, hub, instance } = network;
    const until = cores.steps + work;
    this.target = target;
    while (ready.length > 0 || !heap.isEmpty) {
      if (cores.steps >= until) return false;
      const node = ready.pop() ?? heap.pop();
      this.here = distance[node];
      if (distance[target] <= this.here) return true;
      if (node > hub) {
        this.fromRest(node - hub - 1);
        continue;
      }
      settled.push(node);
      if (node < instance.rows) this.fromRow(node);
      else if (node < hub) this.fromPort(node - instance.rows);
      else this.fromHub();
    }
    return true;
  }

  /** Raises the prices of all that was nearer than the target, so that no residual cost turns negative once the path is used. */
  reprice() {
    this.raiseUpTo(this.distance[this.target]);
  }

  /** The same after a search for nowhere, up to the farthest node: from there on a way that costs nothing leads to every node. */
  repriceAll() {
    this.raiseUpTo(this.settled.reduce((farthest, node) => Math.max(farthest, this.distance[node]), 0));
  }

  private raiseUpTo(length: number) {
    const { rowPrice, price, instance, cores } = this.network;
    const { rows } = instance;
    for (const node of this.settled) {
      const gap = length - this.distance[node];
      if (node < rows) rowPrice[node] += gap;
      else price[node - rows] += gap;
    }
    const fall = this.network.groundHub();
    if (fall !== 0) cores.lowerAll(fall);
  }

  /** A row gives a seat up, or takes a pair that it does not have. */
  private fromRow(row: number) {
    const { distance, network, target } = this;
    const { hub, cores, rowPrice } = network;
    const here = distance[row];
    this.improve(hub, here + network.giving(row), row);
    if (cores.size[row] < 0) {
      cores.read(row);
      this.readIn[row] = this.search;
    }
    const base = here - rowPrice[row];
    this.fromCore(row, base);
    if (base + cores.bound[row] < distance[target]) this.reach(hub + 1 + row, base + cores.bound[row], source);
  }

  /** A row's pairs beyond its core: it is read anew, once in a search; what is beyond that then, or often, is gone through in full. */
  private fromRest(row: number) {
    const { distance, network, target, readIn, timesAll } = this;
    const { hub, cores, rowPrice, weights } = network;
    const base = distance[row] - rowPrice[row];
    if (readIn[row] === this.search || timesAll[row] > mostReads) {
      timesAll[row]++;
      weights.readRow(row, cores.line);
      this.fromAll(row, base);
      return;
    }
    readIn[row] = this.search;
    cores.read(row);
    this.fromCore(row, base);
    if (base + cores.bound[row] < distance[target]) this.reach(hub + 1 + row, base + cores.bound[row], source);
  }

  private fromCore(row: number, base: number) {
    const { distance, network, target } = this;
    const { instance, price, load, most, cores } = network;
    const { lower, weight, port, edge } = cores;
    const { rows } = instance;
    const start = cores.width * row;
    const end = start + cores.size[row];
    let limit = distance[target];
    let at = start;
    for (; at < end && base + lower[at] < limit; at++) {
      const to = port[at];
      const there = base + price[to] - weight[at];
      if (there >= limit || there >= distance[rows + to] || network.isUsed(row, edge[at])) continue;
      this.reach(rows + to, there, edge[at]);
      // Looking one arc ahead brings the target near early, and all that is farther is never looked at.
      if (load[to] < most[to]) this.rise(to, there);
      limit = distance[target];
    }
    cores.steps += at - start + 1;
  }

  /** Goes through the row that was read last. */
  private fromAll(row: number, base: number) {
    const { distance, network, target } = this;
    const { instance, price, load, most, cores } = network;
    const { rows, offsets, targets } = instance;
    const { line } = cores;
    const from = offsets[row];
    const shift = from - instance.base[row];
    const count = offsets[row + 1] - from;
    for (let k = 0; k < count; k++) {
      const to = targets[shift + k];
      const there = base + price[to] - line[k];
      if (there >= distance[target] || there >= distance[rows + to] || network.isUsed(row, from + k)) continue;
      this.reach(rows + to, there, from + k);
      if (load[to] < most[to]) this.rise(to, there);
    }
    cores.steps += count;
  }

  /** The port takes one more row, or one of its rows leaves it, or a port below does with one less. */
  private fromPort(port: number) {
    const { distance, network } = this;
    const { instance, rowPrice, price, busy, seatWeight, seatRow, nextSeat } = network;
    const { rows } = instance;
    const here = distance[rows + port];
    if (network.load[port] < network.most[port]) this.rise(port, here);
    for (let at = network.firstSeat[port]; at >= 0; at = nextSeat[at]) {
      const row = seatRow[at];
      this.improve(row, here + seatWeight[at] + rowPrice[row] - price[port], at);
      network.cores.steps++;
    }
    for (let below = busy.first[port]; below >= 0; below = busy.next[below]) {
      this.improve(rows + below, here + network.reopening(below), fromAbove);
      network.cores.steps++;
    }
  }

  /** One more row at a port that is not full, as the port above sees it. */
  private rise(port: number, here: number) {
    const { network } = this;
    this.improve(network.instance.rows + network.above[port], here + network.closing(port), fromBelow(port));
  }

  /** A row takes one more seat, or a column gives a place back. */
  private fromHub() {
    const { network } = this;
    const { rows, columns } = network.instance;
    const here = this.distance[network.hub];
    for (let row = 0; row < rows; row++) this.improve(row, here + network.opening(row), fromAbove);
    for (let column = 0; column < columns; column++) this.improve(rows + column, here + network.reopening(column), fromAbove);
    network.cores.steps += rows + columns;
  }

  private improve(node: number, there: number, via: number) {
    if (there < this.distance[node] && there < this.distance[this.target]) this.reach(node, there, via);
  }

  private reach(node: number, distance: number, via: number) {
    const isNew = this.distance[node] === Infinity;
    if (isNew) this.touched.push(node);
    this.via[node] = via;
    // A row's pairs beyond its core wait behind all else that is as near.
    if (isNew && distance === this.here && node <= this.network.hub && node !== this.target) {
      this.distance[node] = distance;
      this.ready.push(node);
    } else this.heap.push(node, distance);
  }
}

/** What others need of a search: it is started, run to a target, leaves its way in `via`, and makes up the prices. */
export type Search = Pick<Paths, "via" | "reset" | "start" | "run" | "reprice">;

/** A row that needed all its pairs in more searches than this is not read for its best ones any more. */
const mostReads = 3;

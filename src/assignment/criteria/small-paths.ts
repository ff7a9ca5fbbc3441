import { fromAbove, fromBelow, source } from "../network/detour.ts";
import type { Network } from "../network/network.ts";
import { settled } from "./open-pairs.ts";

/**
 * Shortest ways through the residual network of counts, where all costs are small whole numbers: nodes wait by distance,
 * one list for each (Dial, Communications of the ACM 12, 1969), and a row's pairs are gone through as they lie. Used as `Paths` is.
 */
export class SmallPaths {
  readonly distance: Float64Array;
  readonly via: Int32Array;
  private readonly network: Network;
  private readonly touched: number[] = [];
  /** The nodes reached at each distance; those that were brought nearer since are passed over. */
  private readonly waiting: number[][] = [];
  private target = 0;

  constructor(network: Network) {
    this.network = network;
    this.distance = new Float64Array(network.hub + 1).fill(Infinity);
    this.via = new Int32Array(network.hub + 1).fill(source);
  }

  /** Forgets the last search. */
  reset() {
    for (const node of this.touched) this.distance[node] = Infinity;
    this.touched.length = 0;
    this.waiting.length = 0;
  }

  /** A node that the search starts from. */
  start(node: number, distance: number) {
    this.reach(node, distance, source);
  }

  /** Searches until the target is nearest. Whether it was reached. */
  run(target: number): boolean {
    const { network, waiting, distance } = this;
    const { rows } = network.instance;
    this.target = target;
    for (let here = 0; here < waiting.length && here < distance[target]; here++) {
      for (const node of waiting[here] ?? []) {
        if (distance[node] < here) continue;
        if (node < rows) this.fromRow(node, here);
        else if (node < network.hub) this.fromPort(node - rows, here);
        else this.fromHub(here);
        if (distance[target] === here) break;
      }
    }
    return distance[target] < Infinity;
  }

  /** Raises the prices of all that was nearer than the target, so that no residual cost turns negative once the path is used. */
  reprice() {
    const { rowPrice, price, instance } = this.network;
    const { rows } = instance;
    const length = this.distance[this.target];
    for (const node of this.touched) {
      const gap = length - this.distance[node];
      if (!(gap > 0)) continue;
      if (node < rows) rowPrice[node] += gap;
      else price[node - rows] += gap;
    }
    this.network.groundHub();
  }

  /** A row gives a seat up, or takes a pair that it does not have. */
  private fromRow(row: number, here: number) {
    const { distance, network, target } = this;
    const { hub, rowPrice, price, instance, cores } = network;
    const { rows, offsets, targets, points } = instance;
    this.improve(hub, here + network.giving(row), row);
    const base = here - rowPrice[row];
    const end = offsets[row + 1];
    let place = offsets[row];
    for (; place < end && distance[target] > here; place++) {
      const to = targets[place];
      const there = base + price[to] - points[place];
      if (there >= distance[rows + to] || points[place] === settled || there >= distance[target] || network.isUsed(row, place)) continue;
      this.reach(rows + to, there, place);
    }
    cores.steps += place - offsets[row] + 1;
  }

  /** The port takes one more row, or one of its rows leaves it, or a port below does with one less. */
  private fromPort(port: number, here: number) {
    const { network } = this;
    const { instance, above, busy, rowPrice, price, seatWeight, seatRow, nextSeat, cores } = network;
    const { rows } = instance;
    this.improve(rows + above[port], here + network.closing(port), fromBelow(port));
    for (let at = network.firstSeat[port]; at >= 0; at = nextSeat[at]) {
      this.improve(seatRow[at], here + seatWeight[at] + rowPrice[seatRow[at]] - price[port], at);
      cores.steps++;
    }
    for (let below = busy.first[port]; below >= 0; below = busy.next[below]) {
      this.improve(rows + below, here + network.reopening(below), fromAbove);
      cores.steps++;
    }
  }

  /** A row takes one more seat, or a column gives a place back. */
  private fromHub(here: number) {
    const { network } = this;
    const { rows, columns } = network.instance;
    for (let row = 0; row < rows; row++) this.improve(row, here + network.opening(row), fromAbove);
    for (let column = 0; column < columns; column++) this.improve(rows + column, here + network.reopening(column), fromAbove);
    network.cores.steps += rows + columns;
  }

  private improve(node: number, there: number, via: number) {
    if (there < this.distance[node] && there < this.distance[this.target]) this.reach(node, there, via);
  }

  private reach(node: number, distance: number, via: number) {
    if (this.distance[node] === Infinity) this.touched.push(node);
    this.distance[node] = distance;
    this.via[node] = via;
    while (this.waiting.length <= distance) this.waiting.push([]);
    this.waiting[distance].push(node);
  }
}

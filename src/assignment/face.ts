import { exchange, source, trace } from "./detour.ts";
import type { Network } from "./network.ts";

/**
 * Searches among exchanges that cost nothing at the prices. They lead from one optimum to every other: by complementary
 * slackness an optimal assignment differs from another along pairs of residual cost 0 only.
 *
 * Nodes that a search in vain has seen stay closed: nothing they lead to was wanted, and no later exchange, which runs
 * outside of them, can change that. So searches for less and less, one after the other, look at each pair once.
 */
export class Face {
  private readonly network: Network;
  private readonly via: Int32Array;
  private readonly isSeen: Uint8Array;

  constructor(network: Network) {
    this.network = network;
    this.via = new Int32Array(network.hub).fill(source);
    this.isSeen = new Uint8Array(network.hub);
  }

  /**
   * Exchanges pairs along the first way found from a node to a wanted one, which it returns; -1 if there is none. Degrees and
   * loads at both ends are the caller's.
   */
  shift(start: number, isWanted: (node: number) => boolean): number {
    if (this.isSeen[start] === 1) return -1;
    const queue = [start];
    this.see(start, source);
    for (let at = 0; at < queue.length; at++) {
      const end = this.look(queue[at], queue, isWanted);
      if (end < 0) continue;
      exchange(this.network, trace(this.network, this.via, end));
      for (const node of queue) this.isSeen[node] = 0;
      return end;
    }
    return -1;
  }

  /** Adds the unseen neighbours of a node to the queue; the first wanted one, or -1. */
  private look(node: number, queue: number[], isWanted: (node: number) => boolean): number {
    const { instance, cores, rowPrice, price, seatWeight, seatRow, firstSeat, nextSeat } = this.network;
    const { rows } = instance;
    const before = queue.length;
    if (node < rows) this.lookAlong(node, queue);
    else {
      for (let at = firstSeat[node - rows]; at >= 0; at = nextSeat[at]) {
        const row = seatRow[at];
        cores.steps++;
        if (this.isSeen[row] === 1 || seatWeight[at] + rowPrice[row] !== price[node - rows]) continue;
        this.see(row, at);
        queue.push(row);
      }
    }
    for (let at = before; at < queue.length; at++) if (isWanted(queue[at])) return queue[at];
    return -1;
  }

  /** Adds the unseen columns that cost a row no more than its price. */
  private lookAlong(row: number, queue: number[]) {
    const { instance, weights, cores, rowPrice, price } = this.network;
    const { column, weight, lower, edge, line, width, size } = cores;
    const most = rowPrice[row];
    if (size[row] < 0 || cores.bound[row] <= most) cores.read(row);
    const end = width * row + size[row];
    let at = width * row;
    for (; at < end && lower[at] <= most; at++) if (price[column[at]] - weight[at] === most) this.add(column[at], edge[at], queue);
    cores.steps += at - width * row;
    if (cores.bound[row] > most) return;
    weights.readRow(row, line);
    const { offsets, targets, base } = instance;
    const from = offsets[row];
    const shift = from - base[row];
    const count = offsets[row + 1] - from;
    for (let k = 0; k < count; k++) if (price[targets[shift + k]] - line[k] === most) this.add(targets[shift + k], from + k, queue);
    cores.steps += count;
  }

  private add(column: number, edge: number, queue: number[]) {
    const { instance, used } = this.network;
    if (used[edge] === 1 || this.isSeen[instance.rows + column] === 1) return;
    this.see(instance.rows + column, edge);
    queue.push(instance.rows + column);
  }

  private see(node: number, via: number) {
    this.isSeen[node] = 1;
    this.via[node] = via;
  }
}

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
  /** Pairs looked at since the start: the measure of work done. */
  steps = 0;
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
    const { instance, weights, used, rowPrice, price, seat, seatRow, firstSeat, nextSeat } = this.network;
    const { rows, offsets, targets } = instance;
    const before = queue.length;
    if (node < rows) {
      const most = rowPrice[node];
      for (let edge = offsets[node]; edge < offsets[node + 1]; edge++) {
        const next = rows + targets[edge];
        if (used[edge] === 1 || this.isSeen[next] === 1 || price[next - rows] - weights.pair[edge] !== most) continue;
        this.see(next, edge);
        queue.push(next);
      }
      this.steps += offsets[node + 1] - offsets[node];
    } else {
      for (let at = firstSeat[node - rows]; at >= 0; at = nextSeat[at]) {
        const row = seatRow[at];
        this.steps++;
        if (this.isSeen[row] === 1 || weights.pair[seat[at]] + rowPrice[row] !== price[node - rows]) continue;
        this.see(row, at);
        queue.push(row);
      }
    }
    for (let at = before; at < queue.length; at++) if (isWanted(queue[at])) return queue[at];
    return -1;
  }

  private see(node: number, via: number) {
    this.isSeen[node] = 1;
    this.via[node] = via;
  }
}

import { exchange, fromAbove, fromBelow, source, trace } from "./detour.ts";
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
  /** Of rows that have more pairs at no cost than the core tells: the first of these. They stay, as prices do. */
  private readonly tight = new Map<number, readonly number[]>();
  /** What searches in this round have looked at. */
  private readonly looked: number[] = [];

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

  /**
   * The same, in rounds: it goes deep rather than wide, and what it has looked at stays closed until the next round, even if
   * there was a way. A round in which nothing was found shows that there is no way left.
   */
  shiftInRound(start: number, isWanted: (node: number) => boolean): number {
    const stack: number[] = [];
    this.see(start, source);
    for (let node: number | undefined = start; node !== undefined; node = stack.pop()) {
      this.looked.push(node);
      const end = this.look(node, stack, isWanted);
      if (end < 0) continue;
      exchange(this.network, trace(this.network, this.via, end));
      for (const other of stack) this.isSeen[other] = 0;
      return end;
    }
    return -1;
  }

  /** Opens what searches of the last round have looked at. */
  startRound() {
    for (const node of this.looked) this.isSeen[node] = 0;
    this.looked.length = 0;
  }

  /** Adds the unseen neighbours of a node to the queue, up to the first wanted one, which it returns; -1 if there is none. */
  private look(node: number, queue: number[], isWanted: (node: number) => boolean): number {
    const { instance, cores, rowPrice, price, seatWeight, seatRow, firstSeat, nextSeat } = this.network;
    const { rows } = instance;
    if (node < rows) return this.lookAlong(node, queue, isWanted);
    for (let at = firstSeat[node - rows]; at >= 0; at = nextSeat[at]) {
      const row = seatRow[at];
      cores.steps++;
      if (this.isSeen[row] === 1 || seatWeight[at] + rowPrice[row] !== price[node - rows]) continue;
      this.see(row, at);
      queue.push(row);
      if (isWanted(row)) return row;
    }
    return this.lookBeside(node - rows, queue, isWanted);
  }

  /** The port that a port counts in, and those that count in it. */
  private lookBeside(port: number, queue: number[], isWanted: (node: number) => boolean): number {
    const { network } = this;
    const { rows, ports, above } = network.instance;
    const { busy } = network;
    let found = -1;
    if (above[port] < ports && network.closing(port) === 0) found = this.add(rows + above[port], fromBelow(port), queue, isWanted);
    for (let below = busy.first[port]; below >= 0 && found < 0; below = busy.next[below]) {
      network.cores.steps++;
      if (network.reopening(below) === 0) found = this.add(rows + below, fromAbove, queue, isWanted);
    }
    return found;
  }

  /** The ports that cost a row no more than its price: those of its core, and only then, if there may be more, all others. */
  private lookAlong(row: number, queue: number[], isWanted: (node: number) => boolean): number {
    const { instance, cores, rowPrice, price } = this.network;
    const most = rowPrice[row];
    if (cores.size[row] < 0) cores.read(row);
    const found = this.lookInCore(row, queue, isWanted);
    if (found >= 0 || cores.bound[row] > most) return found;
    const { base, offsets, targets } = instance;
    const list = this.tight.get(row) ?? this.listTight(row);
    const shift = base[row];
    cores.steps += list.length;
    for (const edge of list) {
      const end = this.take(row, targets[edge - shift], edge, queue, isWanted);
      if (end >= 0) return end;
    }
    if (list.length < mostListed) return -1;
    const { line } = cores;
    this.network.weights.readRow(row, line);
    cores.steps += offsets[row + 1] - offsets[row];
    for (let edge = list[mostListed - 1] + 1; edge < offsets[row + 1]; edge++) {
      if (price[targets[edge - shift]] - line[edge - offsets[row]] !== most) continue;
      const end = this.take(row, targets[edge - shift], edge, queue, isWanted);
      if (end >= 0) return end;
    }
    return -1;
  }

  /** The first pairs that cost a row as much as its price, up to so many. */
  private listTight(row: number): readonly number[] {
    const { instance, weights, cores, rowPrice, price } = this.network;
    const { base, offsets, targets } = instance;
    const { line } = cores;
    const from = offsets[row];
    const shift = from - base[row];
    const count = offsets[row + 1] - from;
    const most = rowPrice[row];
    const list: number[] = [];
    weights.readRow(row, line);
    for (let k = 0; k < count && list.length < mostListed; k++) if (price[targets[shift + k]] - line[k] === most) list.push(from + k);
    cores.steps += count;
    this.tight.set(row, list);
    return list;
  }

  private lookInCore(row: number, queue: number[], isWanted: (node: number) => boolean): number {
    const { cores, rowPrice, price } = this.network;
    const { port, weight, lower, edge, width, size } = cores;
    const most = rowPrice[row];
    const end = width * row + size[row];
    let found = -1;
    let at = width * row;
    for (; at < end && lower[at] <= most && found < 0; at++)
      if (price[port[at]] - weight[at] === most) found = this.take(row, port[at], edge[at], queue, isWanted);
    cores.steps += at - width * row;
    return found;
  }

  /** The port's node if the pair may be taken, and it is new and wanted; -1 otherwise. */
  private take(row: number, port: number, edge: number, queue: number[], isWanted: (node: number) => boolean): number {
    const node = this.network.instance.rows + port;
    return this.isSeen[node] === 1 || this.network.isUsed(row, edge) ? -1 : this.add(node, edge, queue, isWanted);
  }

  /** The node if it is new and wanted; -1 otherwise. */
  private add(node: number, via: number, queue: number[], isWanted: (node: number) => boolean): number {
    if (this.isSeen[node] === 1) return -1;
    this.see(node, via);
    queue.push(node);
    return isWanted(node) ? node : -1;
  }

  private see(node: number, via: number) {
    this.isSeen[node] = 1;
    this.via[node] = via;
  }
}

/** The most pairs at no cost that are remembered of a row. */
const mostListed = 128;

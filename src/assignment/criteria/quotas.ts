import { smallWork, type Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import { boundedPorts, type Bounded, type Bounds } from "./bounded.ts";

/** All else than these bounds is left aside for good. Locked pairs are counted before, pairs below the threshold are absent. */
export function* openQuotas(instance: Instance, threshold: number, bounds: Bounds): Generator<Step, Quotas> {
  return new Quotas(instance, yield* boundedPorts(instance, threshold, bounds, phase));
}

const phase = "witness";

/**
 * Seats given to ports that ask for their minimum, and nothing else: no scores, no capacities. Augmenting ways after Ford and
 * Fulkerson, from a port that asks for more back through the residual network to what it counts in; where there is none, what
 * was seen is a cut (Hoffman's circulation theorem). Nodes: rows, ports, the hub.
 */
export class Quotas {
  private readonly bounded: Bounded;
  private readonly rows: number;
  private readonly hub: number;
  /** Seats that each row has left; the rows at each port and the ports of each row; how many count in each port. */
  private readonly spare: Float64Array;
  private readonly holders: readonly Set<number>[];
  private readonly held: readonly Set<number>[];
  private readonly load: Float64Array;
  /** Of a search: the next node on the way to its port, or -1. */
  private readonly onwards: Int32Array;

  /** Pairs looked at since the last pause. */
  private steps = 0;

  constructor({ rows, ports }: Instance, bounded: Bounded) {
    const nobody = new Set<number>();
    this.bounded = bounded;
    this.rows = rows;
    this.hub = rows + ports;
    this.spare = this.bounded.spare.slice();
    this.holders = this.bounded.rowsOf.map((list) => (list.length > 0 ? new Set() : nobody));
    this.held = Array.from({ length: rows }, () => new Set());
    this.load = new Float64Array(ports);
    this.onwards = new Int32Array(this.hub + 1).fill(-1);
  }

  /** Meets some of the bounds. `null` if they can all be met, or else those among them that together cannot. */
  *serve(bounds: Bounds): Generator<Step, Bounds | null> {
    const { load } = this;
    const { least } = this.bounded;
    for (const port of bounds.minimums) {
      while (load[port] < least[port]) {
        const seen = yield* this.addOne(port, bounds);
        if (seen !== null) return this.cutOf(seen, bounds);
      }
    }
    return null;
  }

  /** Takes seats away from a port until it has no more than so many. */
  release(port: number, count = 0) {
    const { rows, hub, load, holders } = this;
    const { up } = this.bounded;
    for (const at of this.within(port)) {
      for (const row of holders[at]) {
        if (load[port] <= count) return;
        this.step(rows + at, row);
        this.step(row, hub);
        for (let around = at; rows + around < hub; around = up[around]) load[around]--;
      }
    }
  }

  /** Takes seats away from a port until its maximum is kept. */
  trim(port: number) {
    this.release(port, this.bounded.most[port]);
  }

  /** Seats that all rows together lack for some of the bounds, if each of these is needed for there to be any lack. */
  lack({ minimums, maximums }: Bounds): { rows: number[]; shortfall: number } {
    const { kept, up, rowsOf, spare, least, most } = this.bounded;
    const isInside = new Uint8Array(up.length + 1);
    const reach = new Int32Array(this.rows);
    let shortfall = 0;
    for (const port of kept) {
      const isUnder = isInside[up[port]] === 1;
      if (isUnder && maximums.has(port)) shortfall -= most[port];
      else isInside[port] = Number(isUnder || minimums.has(port));
      if (minimums.has(port)) shortfall += least[port];
      if (isInside[port] === 1) for (const row of rowsOf[port]) reach[row]++;
    }
    const free = Array.from(reach, (count, row) => Math.min(count, spare[row]));
    return { rows: [...free.keys()].filter((row) => free[row] > 0), shortfall: free.reduce((left, count) => left - count, shortfall) };
  }

  /** One more row for a port, others moving on where they must. `null` if done, or else all nodes from which a way leads to the port. */
  private *addOne(port: number, bounds: Bounds): Generator<Step, readonly number[] | null> {
    const { rows, onwards } = this;
    const goal = rows + this.bounded.up[port];
    const queue: number[] = [];
    this.see(rows + port, goal, goal, queue);
    for (let at = 0; at < queue.length && onwards[goal] < 0; at++) {
      this.lookBack(queue[at], goal, bounds, queue);
      if (this.steps <= smallWork) continue;
      yield { phase, done: at, total: this.hub + 1, steps: this.steps };
      this.steps = 0;
    }
    const isDone = onwards[goal] >= 0;
    if (isDone) this.change(goal);
    for (const node of queue) onwards[node] = -1;
    return isDone ? null : queue;
  }

  /** Sees the nodes from which an arc leads to a node, until the goal is among them. */
  private lookBack(node: number, goal: number, { minimums, maximums }: Bounds, queue: number[]): boolean {
    const { rows, hub, held, holders, load } = this;
    const { up, down, rowsOf, least, most } = this.bounded;
    const isSeen = (next: number) => this.see(next, node, goal, queue);
    this.steps += node < rows ? held[node].size : node === hub ? rows : rowsOf[node - rows].length;
    if (node < rows) {
      for (const port of held[node]) if (isSeen(rows + port)) return true;
      return false;
    }
    const port = node - rows;
    if (node === hub) for (let row = 0; row < rows; row++) if (held[row].size > 0 && isSeen(row)) return true;
    if (node < hub) for (const row of rowsOf[port]) if (!holders[port].has(row) && isSeen(row)) return true;
    for (const below of down[port]) if ((node === hub || !maximums.has(below) || load[below] < most[below]) && isSeen(rows + below)) return true;
    return node < hub && load[port] > (minimums.has(port) ? least[port] : 0) && isSeen(rows + up[port]);
  }

  /** Notes where a way leads on from a node; whether that, or the hub by a seat that the row has to spare, is the goal. */
  private see(node: number, to: number, goal: number, queue: number[]): boolean {
    const { onwards, rows, spare, hub } = this;
    if (onwards[node] >= 0) return false;
    onwards[node] = to;
    queue.push(node);
    return node === goal || (node < rows && spare[node] > 0 && this.see(hub, node, goal, queue));
  }

  /** Changes all along the round that leads from a node to itself. */
  private change(start: number) {
    const { onwards } = this;
    let node = start;
    do {
      this.step(node, onwards[node]);
      node = onwards[node];
    } while (node !== start);
  }

  /** One arc of a way: a row takes a pair or leaves it, a port counts one more or one less, a row begins or ends a seat. */
  private step(from: number, to: number) {
    const { rows, hub, spare, holders, held, load } = this;
    if (from === hub && to < rows) spare[to]--;
    else if (from < rows && to === hub) spare[from]++;
    else if (from < rows) {
      holders[to - rows].add(from);
      held[from].add(to - rows);
    } else if (to < rows) {
      holders[from - rows].delete(to);
      held[to].delete(from - rows);
    } else if (from < hub && rows + this.bounded.up[from - rows] === to) load[from - rows]++;
    else load[to - rows]--;
  }

  /** The bounds that keep ways from leading further: minimums of ports seen in one unseen, maximums of ports unseen in one seen. */
  private cutOf(nodes: readonly number[], { minimums, maximums }: Bounds): Bounds {
    const { rows, hub } = this;
    const { up, down } = this.bounded;
    const seen = new Set(nodes);
    const isSeen = (port: number) => seen.has(rows + port);
    const ports = nodes.filter((node) => node >= rows && node < hub).map((node) => node - rows);
    return {
      minimums: new Set(ports.filter((port) => minimums.has(port) && !isSeen(up[port]))),
      maximums: new Set(ports.flatMap((port) => down[port].filter((below) => maximums.has(below) && !isSeen(below)))),
    };
  }

  /** The ports that count in a port, itself among them. */
  private within(port: number): number[] {
    const list = [port];
    for (const at of list) for (const below of this.bounded.down[at]) list.push(below);
    return list;
  }
}

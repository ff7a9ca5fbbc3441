import { beyondLocks } from "../network/locks.ts";
import type { Instance } from "../read/problem.ts";

/** Bounds on ports, by their numbers: minimums to meet, maximums to keep. All other bounds are left aside. */
export interface Bounds {
  readonly minimums: ReadonlySet<number>;
  readonly maximums: ReadonlySet<number>;
}

/** Seats given to ports that ask for their minimum, and nothing else: no scores, no capacities. Locked pairs are counted before. */
export interface Quotas {
  /** Meets the bounds. `null` if all can be met, or else those among them that together cannot. */
  serve(bounds: Bounds): Bounds | null;
  /** Takes all seats away from a port, or so many that its maximum is kept. */
  release(port: number): void;
  trim(port: number): void;
  /** Seats that all rows together lack for these bounds, if each of the bounds is needed for there to be any lack. */
  lack(bounds: Bounds): { rows: number[]; shortfall: number };
}

/**
 * Pairs below the threshold are absent. Augmenting ways after Ford and Fulkerson, from a port that asks for more back through
 * the residual network to the port above it; where there is none, what was seen is a cut (Hoffman's circulation theorem).
 */
export function openQuotas(instance: Instance, threshold: number): Quotas {
  const { rows, columns, ports, offsets, targets, base, above, firstBelow, nextBelow, absent, demand, lockedPairs } = instance;
  const { spare, least, most } = beyondLocks(instance);
  const hub = rows + ports;
  const isHigh = (points: number) => points !== absent && points >= threshold;
  const isOpen = (edge: number) => !lockedPairs.has(edge) && isHigh(instance.pointsOf(edge));
  // Only what counts for some minimum is of interest.
  const serves = new Uint8Array(ports + 1);
  for (let port = 0; port < ports; port++) serves[port] = Number(least[port] > 0 || serves[above[port]] === 1);
  const rowsOf: number[][] = Array.from({ length: ports }, () => []);
  for (let row = 0; row < rows; row++) {
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      const port = targets[edge - base[row]];
      if (serves[port] === 1 && isOpen(edge)) rowsOf[port].push(row);
    }
  }
  const holders = Array.from({ length: ports }, () => new Set<number>());
  const held = Array.from(demand, () => new Set<number>());
  const load = new Float64Array(ports);

  return {
    serve(bounds) {
      for (const port of bounds.minimums) {
        while (load[port] < least[port]) {
          const seen = addOne(port, bounds);
          if (seen !== null) return cutOf(seen, bounds);
        }
      }
      return null;
    },
    release: (port) => leave(port, 0),
    trim: (port) => leave(port, most[port]),
    lack({ minimums, maximums }) {
      const isInside = new Uint8Array(ports + 1);
      const reach = new Int32Array(rows);
      let shortfall = 0;
      for (let port = 0; port < ports; port++) {
        const isUnder = isInside[above[port]] === 1;
        if (isUnder && maximums.has(port)) shortfall -= most[port];
        else isInside[port] = Number(isUnder || minimums.has(port));
        if (minimums.has(port)) shortfall += least[port];
        if (isInside[port] === 1) for (const row of rowsOf[port]) reach[row]++;
      }
      const free = Array.from(reach, (count, row) => Math.min(count, spare[row] + held[row].size));
      return { rows: [...free.keys()].filter((row) => free[row] > 0), shortfall: free.reduce((left, count) => left - count, shortfall) };
    },
  };

  /** Leaves so many seats to a port, and takes the others away. */
  function leave(port: number, count: number) {
    for (const at of portsWithin(port)) {
      for (const row of holders[at]) {
        if (load[port] <= count) return;
        step(rows + at, row);
        step(row, hub);
        for (let up = at; up < ports; up = above[up]) load[up]--;
      }
    }
  }

  /** One more row for a port, others moving on where they must. `null` if done, or else all nodes from which a way leads to the port. */
  function addOne(port: number, { minimums, maximums }: Bounds): ReadonlySet<number> | null {
    const onwards = new Map([[rows + port, rows + above[port]]]);
    const add = (node: number, to: number) => onwards.has(node) || onwards.set(node, to);
    for (const node of onwards.keys()) {
      if (node === rows + above[port]) {
        change(node, onwards);
        return null;
      }
      if (node < rows) {
        for (const other of held[node]) add(rows + other, node);
        if (spare[node] > 0) add(hub, node);
      } else if (node < hub) {
        const at = node - rows;
        for (const row of rowsOf[at]) if (!holders[at].has(row)) add(row, node);
        for (let below = firstBelow[at]; below >= 0; below = nextBelow[below]) if (!maximums.has(below) || load[below] < most[below]) add(rows + below, node);
        if (load[at] > (minimums.has(at) ? least[at] : 0)) add(rows + above[at], node);
      } else {
        for (let row = 0; row < rows; row++) if (held[row].size > 0) add(row, node);
        for (let column = 0; column < columns; column++) add(rows + column, node);
      }
    }
    return new Set(onwards.keys());
  }

  /** Changes all along the round that leads from a node to itself. */
  function change(start: number, onwards: ReadonlyMap<number, number>) {
    let node = start;
    do {
      const to: number = onwards.get(node)!;
      step(node, to);
      node = to;
    } while (node !== start);
  }

  /** One arc of a way: a row takes a pair or leaves it, a port counts one more or one less, a row begins or ends a seat. */
  function step(from: number, to: number) {
    if (from === hub && to < rows) spare[to]--;
    else if (from < rows && to === hub) spare[from]++;
    else if (from < rows) {
      holders[to - rows].add(from);
      held[from].add(to - rows);
    } else if (to < rows) {
      holders[from - rows].delete(to);
      held[to].delete(from - rows);
    } else if (from < hub && rows + above[from - rows] === to) load[from - rows]++;
    else load[to - rows]--;
  }

  /** The bounds that keep ways from leading further: minimums of ports seen below one unseen, maximums of ports unseen below one seen. */
  function cutOf(seen: ReadonlySet<number>, { minimums, maximums }: Bounds): Bounds {
    const isSeen = (port: number) => seen.has(rows + port);
    const within = [...seen].filter((node) => node >= rows && node < hub).map((node) => node - rows);
    return {
      minimums: new Set(within.filter((port) => minimums.has(port) && !isSeen(above[port]))),
      maximums: new Set(within.flatMap((port) => portsBelow(port).filter((below) => maximums.has(below) && !isSeen(below)))),
    };
  }

  function portsBelow(port: number): number[] {
    const result: number[] = [];
    for (let below = firstBelow[port]; below >= 0; below = nextBelow[below]) result.push(below);
    return result;
  }

  function portsWithin(port: number): number[] {
    return [port, ...portsBelow(port).flatMap(portsWithin)];
  }
}

import type { Network } from "./network.ts";

/**
 * How a search reached a node: a column by the edge of a pair taken, a row by the seat that it left, the hub by the node
 * before it; a row or column entered from the hub by `fromHub`; where the search began, `source`.
 */
export type Via = Int32Array;

export const source = -1;
export const fromHub = -2;

/** A way through the residual network, as what changes along it. */
export interface Detour {
  /** Edges of pairs that begin, seats of pairs that end. */
  readonly taken: readonly number[];
  readonly left: readonly number[];
  /** The last node before the hub and the first behind it; -1 where the way does not pass it there. */
  readonly intoHub: number;
  readonly outOfHub: number;
}

/** Follows the marks of a search back from a node to a source, or to the node itself where the way is a round. */
export function trace(network: Network, via: Via, end: number): Detour {
  const { instance, seat, hub } = network;
  const { rows, offsets } = instance;
  const taken: number[] = [];
  const left: number[] = [];
  let intoHub = -1;
  let outOfHub = -1;
  let node = end;
  do {
    const by = via[node];
    if (by === source) break;
    if (node === hub) node = intoHub = by;
    else if (by === fromHub) {
      outOfHub = node;
      node = hub;
    } else if (node < rows) {
      left.push(by);
      node = rows + network.columnOf(network.seatRow[by], seat[by]);
    } else {
      taken.push(by);
      node = rowOfEdge(offsets, by);
    }
  } while (node !== end);
  return { taken, left, intoHub, outOfHub };
}

/** Makes the changes to pairs. Degrees and loads at the hub are the caller's. */
export function exchange(network: Network, { taken, left }: Detour) {
  for (const seat of left) network.leave(seat);
  for (const edge of taken) network.take(rowOfEdge(network.instance.offsets, edge), edge);
}

/** The row that an edge belongs to, by bisection. */
export function rowOfEdge(offsets: Int32Array, edge: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle] <= edge) low = middle;
    else high = middle;
  }
  return low;
}

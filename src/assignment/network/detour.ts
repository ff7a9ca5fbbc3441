import { rowOfEdge } from "../read/graph.ts";
import type { Network } from "./network.ts";

/**
 * How a search reached a node: a port by the edge of a pair taken, a row by the seat that it left, the hub by the row that
 * gives a seat up; a node entered from the one above by `fromAbove`, from a port below by `fromBelow`; where the search
 * began, `source`.
 */
export type Via = Int32Array;

export const source = -1;
export const fromAbove = -2;

/** The mark of a port, and the port of a mark. */
export function fromBelow(port: number): number {
  return -3 - port;
}

/** A way through the residual network, as what changes along it. */
export interface Detour {
  /** Edges of pairs that begin, seats of pairs that end. */
  readonly taken: readonly number[];
  readonly left: readonly number[];
  /** Ports that take a row more, and a row less. */
  readonly filled: readonly number[];
  readonly freed: readonly number[];
  /** The row that has a seat less in exchange for nothing, and the one that has a seat more; -1 where there is none. */
  readonly giver: number;
  readonly taker: number;
}

/** Follows the marks of a search back from a node to a source, or to the node itself where the way is a round. */
export function trace(network: Network, via: Via, end: number): Detour {
  const { instance, seat, hub } = network;
  const { rows, offsets, above } = instance;
  const taken: number[] = [];
  const left: number[] = [];
  const filled: number[] = [];
  const freed: number[] = [];
  let giver = -1;
  let taker = -1;
  let node = end;
  do {
    const by = via[node];
    if (by === source) break;
    if (by < fromAbove) {
      const port = fromBelow(by);
      filled.push(port);
      node = rows + port;
    } else if (by === fromAbove && node < rows) {
      taker = node;
      node = hub;
    } else if (by === fromAbove) {
      freed.push(node - rows);
      node = rows + above[node - rows];
    } else if (node === hub) {
      giver = by;
      node = by;
    } else if (node < rows) {
      left.push(by);
      node = rows + network.portOf(network.seatRow[by], seat[by]);
    } else {
      taken.push(by);
      node = rowOfEdge(offsets, by);
    }
  } while (node !== end);
  return { taken, left, filled, freed, giver, taker };
}

/** Makes the changes. Degrees and loads at both ends of the way are the caller's. */
export function exchange(network: Network, { taken, left, filled, freed, giver, taker }: Detour) {
  for (const seat of left) network.leave(seat);
  for (const edge of taken) network.take(rowOfEdge(network.instance.offsets, edge), edge);
  for (const port of filled) network.countAt(port, 1);
  for (const port of freed) network.countAt(port, -1);
  if (giver >= 0) network.degree[giver]--;
  if (taker >= 0) network.degree[taker]++;
}

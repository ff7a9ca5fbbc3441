import type { NormalisedGroup } from "../problem.ts";
import type { Graph } from "./graph.ts";
import { boundAt, widestFirst } from "./groups.ts";

/**
 * Where pairs end. Every column is a port of the same number. Where a group's bounds could make a difference at a column,
 * the group has a further port there; what it takes counts in the port above as well: that of the next wider group that has
 * one, or the column. So the ports of a column form a tree, and ports above have smaller numbers.
 */
export interface Ports {
  readonly ports: number;
  readonly columnOf: Int32Array;
  /** The group of a port, as it was given; -1 for the column itself. */
  readonly groupOf: Int32Array;
  /** The port that a port counts in. Columns count in the hub, which goes by the number `ports`. */
  readonly above: Int32Array;
  /** The ports that count in a port, as a list: `firstBelow[port]`, then `nextBelow` until -1. */
  readonly firstBelow: Int32Array;
  readonly nextBelow: Int32Array;
  /** Most ports that one pair counts in. */
  readonly depth: number;
  /** Most and fewest rows of each port. */
  readonly capacity: Float64Array;
  readonly minimum: Float64Array;
}

/** Whether there are ports besides the columns. */
export function hasGroups({ ports, columns }: Ports & Pick<Graph, "columns">): boolean {
  return ports > columns;
}

/** The graph of columns as one of ports: `targets` name the innermost port of a pair. Without groups it stays what it is. */
export function openPorts(graph: Graph, capacity: Float64Array, minimum: Float64Array, groups: readonly NormalisedGroup[]): Graph & Ports {
  const { columns } = graph;
  const columnOf = new Int32Array(columns);
  for (let column = 0; column < columns; column++) columnOf[column] = column;
  const none = new Int32Array(columns).fill(-1);
  const above = new Int32Array(columns).fill(columns);
  const alone = { ...graph, ports: columns, columnOf, groupOf: none, above, firstBelow: none, nextBelow: none, depth: 1, capacity, minimum };
  return groups.length === 0 ? alone : withGroups(alone, groups);
}

function withGroups(graph: Graph & Ports, groups: readonly NormalisedGroup[]): Graph & Ports {
  const built: Built = {
    columnOf: [...graph.columnOf],
    groupOf: [...graph.groupOf],
    above: Array.from(graph.above, () => -1),
    capacity: [...graph.capacity],
    minimum: [...graph.minimum],
  };
  const { targets, base } = addGroups(graph, groups, built);
  const ports = built.above.length;
  if (ports === graph.columns) return graph;
  const above = Int32Array.from(built.above, (port) => (port < 0 ? ports : port));
  const level = new Int32Array(ports + 1);
  const firstBelow = new Int32Array(ports).fill(-1);
  const nextBelow = new Int32Array(ports).fill(-1);
  for (let port = 0; port < ports; port++) {
    level[port] = level[above[port]] + 1;
    if (above[port] === ports) continue;
    nextBelow[port] = firstBelow[above[port]];
    firstBelow[above[port]] = port;
  }
  return {
    ...graph,
    targets,
    base,
    ports,
    columnOf: Int32Array.from(built.columnOf),
    groupOf: Int32Array.from(built.groupOf),
    above,
    firstBelow,
    nextBelow,
    depth: level.reduce((most, count) => Math.max(most, count), 1),
    capacity: Float64Array.from(built.capacity),
    minimum: Float64Array.from(built.minimum),
  };
}

/** Lists of what is known of each port. */
type Built = Record<"columnOf" | "groupOf" | "above" | "capacity" | "minimum", number[]>;

/** Adds the ports of each group, wider groups first, between its rows and the ports that these had before. */
function addGroups(graph: Graph, groups: readonly NormalisedGroup[], built: Built): Pick<Graph, "targets" | "base"> {
  const { columns, offsets, scores, mark } = graph;
  const { columnOf, above } = built;
  // Complete rows share one list of columns; now those of one group share one.
  const isShared = graph.base === offsets;
  const targets = isShared ? new Int32Array((groups.length + 1) * columns) : graph.targets.slice();
  const base = graph.base.slice();
  if (isShared) targets.set(graph.targets.subarray(0, columns));
  const reach = new Int32Array(columns);
  const portAt = new Int32Array(columns);
  for (const [turn, group] of widestFirst(groups).entries()) {
    const { rows } = groups[group];
    reach.fill(0);
    for (const row of rows) for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) if (scores[edge] !== mark) reach[columnOf[targets[edge - base[row]]]]++;
    for (let column = 0; column < columns; column++) portAt[column] = addPort(built, groups[group], group, column, reach[column]);
    if (!isShared) for (const row of rows) enter(offsets[row], offsets[row + 1]);
    else if (rows.length > 0) {
      const before = offsets[rows[0]] - base[rows[0]];
      const from = (turn + 1) * columns;
      targets.copyWithin(from, before, before + columns);
      for (const row of rows) base[row] = offsets[row] - from;
      enter(from, from + columns);
    }
  }
  return { targets, base };

  function enter(from: number, end: number) {
    for (let at = from; at < end; at++) {
      const port = portAt[columnOf[targets[at]]];
      if (port < 0) continue;
      above[port] = targets[at];
      targets[at] = port;
    }
  }
}

/** A port for a group at a column that this many of its rows can have; -1 where its bounds make no difference. */
function addPort(built: Built, group: NormalisedGroup, index: number, column: number, reach: number): number {
  const least = boundAt(group.minimum, column);
  const most = boundAt(group.maximum, column);
  if (least === 0 && most >= reach) return -1;
  built.columnOf.push(column);
  built.groupOf.push(index);
  built.capacity.push(most);
  built.minimum.push(least);
  return built.above.push(column) - 1;
}

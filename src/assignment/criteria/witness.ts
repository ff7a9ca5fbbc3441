import type { Witness } from "../assignment.ts";
import { beyondLocks } from "../network/locks.ts";
import { edgeOf } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";
import { openQuotas, type Bounds } from "./quotas.ts";

/** Why the locked pairs cannot all be, if so: one that can never be, or else one too many for its row, column or group. */
export function lockedWitness(instance: Instance): Witness | null {
  const { rows, ports, capacity, demand, problem } = instance;
  for (const [row, column] of problem.locked)
    if (demand[row] === 0 || edgeOf(instance, row, column) < 0 || portsOf(instance, row, column).some((port) => capacity[port] === 0)) return clash([row], [column]);
  if (problem.locked.length === 0) return null;
  const columnsOf: number[][] = Array.from({ length: rows }, () => []);
  const rowsOf: number[][] = Array.from({ length: ports }, () => []);
  for (const [row, column] of problem.locked) {
    if (columnsOf[row].push(column) > demand[row]) return clash([row], columnsOf[row]);
    for (const port of portsOf(instance, row, column)) if (rowsOf[port].push(row) > capacity[port]) return clash(rowsOf[port], [column]);
  }
  return null;
}

/** The ports that a pair counts in, innermost first. */
function portsOf(instance: Instance, row: number, column: number): number[] {
  const { ports, targets, base, above } = instance;
  const result: number[] = [];
  for (let port = targets[edgeOf(instance, row, column) - base[row]]; port < ports; port = above[port]) result.push(port);
  return result;
}

function clash(rows: readonly number[], columns: readonly number[]): Witness {
  return { rows: ascending(rows), columns: ascending(columns), groups: [], shortfall: 1, reason: "locked" };
}

/**
 * Why the minimums cannot all be met, given that they cannot: minimums that together ask for too much, with the maximums of
 * groups that keep others from serving them, and the rows that can; none of the bounds could be left out. A minimum above
 * its own capacity comes first.
 */
export function minimumWitness(instance: Instance, threshold: number): Witness {
  const { ports, columns, capacity, minimum } = instance;
  for (let column = 0; column < columns; column++)
    if (minimum[column] > capacity[column])
      return { rows: [], columns: [column], groups: [], shortfall: minimum[column] - capacity[column], reason: "minimum" };

  const quotas = openQuotas(instance, threshold);
  const all = Array.from({ length: ports }, (_, port) => port);
  const minimums = new Set(all.filter((port) => minimum[port] > 0));
  const tooFew = quotas.serve({ minimums, maximums: new Set() });
  const crowd = tooFew === null ? crowdWitness(instance) : null;
  if (crowd !== null) return crowd;
  const bounds = { minimums, maximums: new Set(all.slice(columns)) };
  for (const port of bounds.maximums) quotas.trim(port);
  let needed: Bounds = tooFew ?? quotas.serve(bounds) ?? bounds;
  for (const port of minimums) if (!needed.minimums.has(port)) quotas.release(port);
  for (const port of ascending([...needed.maximums])) {
    if (!needed.maximums.has(port)) continue;
    const stillTooMuch = quotas.serve({ ...needed, maximums: without(needed.maximums, port) });
    if (stillTooMuch === null) quotas.trim(port);
    else needed = stillTooMuch;
  }
  for (const port of ascending([...needed.minimums])) {
    if (!needed.minimums.has(port)) continue;
    const others = without(needed.minimums, port);
    quotas.release(port);
    const stillTooMuch = quotas.serve({ ...needed, minimums: others });
    if (stillTooMuch === null) continue;
    needed = stillTooMuch;
    for (const other of others) if (!needed.minimums.has(other)) quotas.release(other);
  }
  const { rows, shortfall } = quotas.lack(needed);
  return { rows, ...named(instance, needed), shortfall, reason: "minimum" };
}

/** Where a port is to take more than it can, by what the ports within it ask for. Innermost ports first. */
function crowdWitness(instance: Instance): Witness | null {
  const { ports, columns, above } = instance;
  const { least, most } = beyondLocks(instance);
  const asked = new Float64Array(ports + 1);
  for (let port = ports - 1; port >= 0; port--) {
    const wanted = Math.max(least[port], asked[port]);
    if (wanted > most[port]) {
      const minimums = new Set(askingWithin(port));
      let shortfall = wanted - most[port];
      for (const each of minimums) {
        if (least[each] >= shortfall) continue;
        minimums.delete(each);
        shortfall -= least[each];
      }
      const { columns: own, groups } = named(instance, { minimums, maximums: new Set(port < columns ? [] : [port]) });
      return { rows: [], columns: port < columns ? [port] : own, groups, shortfall, reason: "minimum" };
    }
    asked[above[port]] += wanted;
  }
  return null;

  /** The ports within a port, or itself, whose minimums make up what it is asked for. */
  function askingWithin(port: number): number[] {
    if (least[port] >= asked[port]) return least[port] > 0 ? [port] : [];
    const { firstBelow, nextBelow } = instance;
    const result: number[] = [];
    for (let below = firstBelow[port]; below >= 0; below = nextBelow[below]) result.push(...askingWithin(below));
    return result;
  }
}

/** Bounds on ports as what was given: columns whose own minimum counts, and bounds of groups. */
function named({ columns, columnOf, groupOf }: Instance, { minimums, maximums }: Bounds): Pick<Witness, "columns" | "groups"> {
  const ofGroups = (ports: ReadonlySet<number>, bound: "minimum" | "maximum") =>
    ascending([...ports].filter((port) => port >= columns)).map((port) => ({ group: groupOf[port], column: columnOf[port], bound }));
  return {
    columns: ascending([...minimums].filter((port) => port < columns)),
    groups: [...ofGroups(minimums, "minimum"), ...ofGroups(maximums, "maximum")],
  };
}

function without(ports: ReadonlySet<number>, port: number): ReadonlySet<number> {
  const others = new Set(ports);
  others.delete(port);
  return others;
}

function ascending(list: readonly number[]): number[] {
  return [...list].sort((a, b) => a - b);
}

import type { Witness } from "../assignment.ts";
import type { Step } from "../progress.ts";
import { edgeOf } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";
import type { Bounds } from "./bounded.ts";
import { findCrowd, type Crowd } from "./crowd.ts";
import { openQuotas, type Quotas } from "./quotas.ts";

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
 * its own capacity comes first, then what rows are too few for whatever groups take, then what one place has no room for.
 */
export function* minimumWitness(instance: Instance, threshold: number): Generator<Step, Witness> {
  const { ports, columns, capacity, minimum } = instance;
  for (let column = 0; column < columns; column++)
    if (minimum[column] > capacity[column])
      return { rows: [], columns: [column], groups: [], shortfall: minimum[column] - capacity[column], reason: "minimum" };

  const all = Array.from({ length: ports }, (_, port) => port);
  const asking: Bounds = { minimums: new Set(all.filter((port) => minimum[port] > 0)), maximums: new Set() };
  const tooFew = yield* (yield* openQuotas(instance, threshold, asking)).serve(asking);
  const crowd = tooFew === null ? findCrowd(instance) : null;
  if (crowd !== null) return crowdWitness(instance, crowd);
  const bounds: Bounds = { ...asking, maximums: new Set(all.slice(columns)) };
  const clashing = tooFew === null ? yield* clashOf(instance, threshold, bounds) : tooFew;

  const quotas = yield* openQuotas(instance, threshold, clashing);
  const needed = yield* leaveOut(quotas, clashing);
  const { rows, shortfall } = quotas.lack(needed);
  return { rows, ...named(instance, needed), shortfall, reason: "minimum" };
}

/** Those of the bounds that one search finds in conflict; all where it finds none. */
function* clashOf(instance: Instance, threshold: number, bounds: Bounds): Generator<Step, Bounds> {
  const quotas = yield* openQuotas(instance, threshold, bounds);
  const found = yield* quotas.serve(bounds);
  return found ?? bounds;
}

/** The bounds without any that are not needed for them to clash: tried one by one, and given back where all others can be met. */
function* leaveOut(quotas: Quotas, clashing: Bounds): Generator<Step, Bounds> {
  let needed = (yield* quotas.serve(clashing)) ?? clashing;
  for (const port of ascending(needed.maximums)) {
    if (!needed.maximums.has(port)) continue;
    const stillTooMuch = yield* quotas.serve({ ...needed, maximums: without(needed.maximums, port) });
    if (stillTooMuch === null) quotas.trim(port);
    else needed = stillTooMuch;
  }
  for (const port of clashing.minimums) if (!needed.minimums.has(port)) quotas.release(port);
  for (const port of ascending(needed.minimums)) {
    if (!needed.minimums.has(port)) continue;
    const others = without(needed.minimums, port);
    quotas.release(port);
    const stillTooMuch = yield* quotas.serve({ ...needed, minimums: others });
    if (stillTooMuch === null) continue;
    needed = stillTooMuch;
    for (const other of others) if (!needed.minimums.has(other)) quotas.release(other);
  }
  return needed;
}

function crowdWitness(instance: Instance, { port, minimums, shortfall }: Crowd): Witness {
  const isColumn = port < instance.columns;
  const { columns, groups } = named(instance, { minimums, maximums: new Set(isColumn ? [] : [port]) });
  return { rows: [], columns: isColumn ? [port] : columns, groups, shortfall, reason: "minimum" };
}

/** Bounds on ports as what was given: columns whose own minimum counts, and bounds of groups. */
function named({ columns, columnOf, groupOf }: Instance, { minimums, maximums }: Bounds): Pick<Witness, "columns" | "groups"> {
  const ofGroups = (ports: ReadonlySet<number>, bound: "minimum" | "maximum") =>
    ascending(ports).filter((port) => port >= columns).map((port) => ({ group: groupOf[port], column: columnOf[port], bound }));
  return {
    columns: ascending(minimums).filter((port) => port < columns),
    groups: [...ofGroups(minimums, "minimum"), ...ofGroups(maximums, "maximum")],
  };
}

function without(ports: ReadonlySet<number>, port: number): ReadonlySet<number> {
  const others = new Set(ports);
  others.delete(port);
  return others;
}

function ascending(list: Iterable<number>): number[] {
  return [...list].sort((a, b) => a - b);
}

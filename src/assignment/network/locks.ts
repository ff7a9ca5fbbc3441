import type { Instance } from "../read/problem.ts";

/** How many locked pairs each row has, and how many count in each port. */
export function countLocks({ rows, ports, above, locks }: Instance) {
  const lockedOfRow = new Int32Array(rows);
  const lockedOfPort = new Int32Array(ports);
  for (const [row, innermost] of locks) {
    lockedOfRow[row]++;
    for (let port = innermost; port < ports; port = above[port]) lockedOfPort[port]++;
  }
  return { lockedOfRow, lockedOfPort };
}

/** What is left beside the locked pairs: seats of each row, fewest and most of each port. */
export function beyondLocks(instance: Instance) {
  const { demand, capacity, minimum } = instance;
  const { lockedOfRow, lockedOfPort } = countLocks(instance);
  return {
    spare: demand.map((count, row) => count - lockedOfRow[row]),
    least: minimum.map((count, port) => Math.max(0, count - lockedOfPort[port])),
    most: capacity.map((count, port) => count - lockedOfPort[port]),
  };
}

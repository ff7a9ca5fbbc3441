import type { Network } from "./network.ts";

/**
 * The last touch to a solved network: a group's port that no row counts in may have been left behind as prices rose above it,
 * and may as well cost what is above. No row has a pair there, and none will want one the more.
 */
export function liftIdle({ instance, price, load, least }: Network) {
  const { ports, columns, above } = instance;
  for (let port = columns; port < ports; port++) if (load[port] === 0 && least[port] === 0) price[port] = Math.max(price[port], price[above[port]]);
}

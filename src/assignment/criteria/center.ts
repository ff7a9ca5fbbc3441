import type { Network } from "../network/network.ts";

/**
 * Moves all prices together so that as many as can be are 0, where no residual cost at the hub turns negative by that: it
 * proves as much in fewer numbers. For a network in which nothing is searched any more: bounds of cores stay behind.
 */
export function center(network: Network) {
  const { price, rowPrice, instance } = network;
  const { rows, columns, ports } = instance;
  const amount = -mostFrequent(price.subarray(0, columns));
  const suits = (cost: number, change: number) => cost + change >= 0;
  for (let row = 0; row < rows; row++) if (!suits(network.opening(row), amount) || !suits(network.giving(row), -amount)) return;
  for (let column = 0; column < columns; column++) if (!suits(network.reopening(column), amount) || !suits(network.closing(column), -amount)) return;
  for (let row = 0; row < rows; row++) rowPrice[row] += amount;
  for (let port = 0; port < ports; port++) price[port] += amount;
}

function mostFrequent(values: Float64Array): number {
  const times = new Map<number, number>();
  let most = 0;
  for (const value of values) {
    times.set(value, (times.get(value) ?? 0) + 1);
    if ((times.get(value) ?? 0) > (times.get(most) ?? 0)) most = value;
  }
  return most;
}

import type { Network } from "./network.ts";
import type { Step } from "./progress.ts";

/**
 * Where every place is sure to be filled, places need not start at price 0: any start moves all assignments by the same
 * sum. The best that anybody offers for a column, less the least such best, is a start from which popular columns are not
 * bid up step by step: the column reduction of Jonker and Volgenant, Computing 38 (1987).
 */
export function* setReserve(network: Network, phase: string): Generator<Step, void> {
  if (!isSureToFill(network)) return;
  const { instance, weights, cores, reserve, price } = network;
  const { rows, columns } = instance;
  reserve.fill(-Infinity);
  for (let row = 0; row < rows; row++) {
    weights.readRow(row, cores.line);
    for (let column = 0; column < columns; column++) if (cores.line[column] > reserve[column]) reserve[column] = cores.line[column];
    yield { phase, done: 0, total: rows, steps: columns };
  }
  const lowest = reserve.reduce((low, value) => Math.min(low, value), Infinity);
  for (let column = 0; column < columns; column++) price[column] = reserve[column] -= lowest;
}

/** As many places as rows, every pair allowed, and to serve a row outweighs all else. */
function isSureToFill({ instance, weights, room, most, least }: Network): boolean {
  const { rows, columns, offsets, problem } = instance;
  const { participation, total, kept } = weights.scale;
  return (
    rows > 0 &&
    problem.locked.length === 0 &&
    offsets[rows] === rows * columns &&
    weights.allowsAll &&
    participation > total &&
    participation > kept &&
    room.every((count) => count === 1) &&
    least.every((count) => count === 0) &&
    most.reduce((sum, count) => sum + count, 0) === rows
  );
}

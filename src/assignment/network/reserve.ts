import { smallWork, type Step } from "../progress.ts";
import { copyTo } from "../read/copy.ts";
import type { Network } from "./network.ts";

/**
 * Where every place is sure to be filled, places need not start at price 0: any start moves all assignments by the same
 * sum. The best points of a column, less the least such best, is a start from which popular columns are not
 * bid up step by step: the column reduction of Jonker and Volgenant, Computing 38 (1987). Whether it is so.
 */
export function* setReserve(network: Network, phase: string): Generator<Step, boolean> {
  if (!isSureToFill(network)) return false;
  const { instance, weights, cores, reserve, price } = network;
  const { rows, columns, points } = instance;
  const { line } = cores;
  reserve.fill(-Infinity);
  for (let row = 0; row < rows; row++) {
    copyTo(line, points, row * columns, (row + 1) * columns);
    takeGreater(reserve, line);
    cores.steps += columns;
    if (cores.steps > smallWork) yield cores.report(phase, 0, rows);
  }
  const lowest = reserve.reduce((low, value) => Math.min(low, value), Infinity);
  for (let column = 0; column < columns; column++) price[column] = reserve[column] = weights.scale.total * (reserve[column] - lowest);
  return true;
}

function takeGreater(best: Float64Array, line: Float64Array) {
  for (let column = 0; column < best.length; column++) if (line[column] > best[column]) best[column] = line[column];
}

/** As many places as rows, every pair allowed, and to serve a row outweighs all else. */
function isSureToFill({ instance, weights, room, most, least }: Network): boolean {
  const { rows, offsets, base, problem } = instance;
  const { participation, total, kept } = weights.scale;
  return (
    rows > 0 &&
    problem.locked.length === 0 &&
    base === offsets &&
    weights.allowsAll &&
    participation > total &&
    participation > kept &&
    room.every((count) => count === 1) &&
    least.every((count) => count === 0) &&
    most.reduce((sum, count) => sum + count, 0) === rows
  );
}

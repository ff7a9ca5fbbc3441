import { empty, type Touched } from "../network/mend.ts";
import type { Network } from "../network/network.ts";
import { numberOf } from "../read/graph.ts";
import { roundTo } from "../read/points.ts";
import { hasGroups } from "../read/ports.ts";
import type { Living } from "./living.ts";
import type { Change } from "./read-change.ts";

/** What was written over, so that it can be put back. */
export class Edits {
  private readonly former: (readonly [list: Line, index: number, value: number])[] = [];

  set(list: Line, index: number, value: number) {
    this.former.push([list, index, list[index]]);
    list[index] = value;
  }

  undo() {
    for (const [list, index, value] of this.former.reverse()) list[index] = value;
    this.former.length = 0;
  }
}

type Line = { [index: number]: number };

/** Whether a change fits into the arrays, seats and weights there are. */
export function fits({ instance, network }: Living, { joinRows, joinColumns, demand, minimum, scores, locked }: Change): boolean {
  const { exact, least, greatest, unit, mark, problem } = instance;
  const { seatStart, lockedOfRow, weights } = network;
  if (!exact || joinRows.length > 0 || joinColumns.length > 0 || locked !== null) return false;
  if (weights.minimum === 0 && minimum.some(([, count]) => count > 0)) return false;
  const hasSeats = (row: number, count: number, allowed: number) => Math.min(count - lockedOfRow[row], allowed) <= seatStart[row + 1] - seatStart[row];
  const wanted = new Map(demand);
  for (const [row, count] of wanted) if (!hasSeats(row, count, instance.allowedOfRow[row])) return false;
  for (const [row, column, score] of scores) {
    const edge = numberOf(instance, row, column);
    if (edge < 0) return false;
    const isAbsent = score === mark;
    if (isAbsent !== (instance.scores[edge] === mark)) {
      // A locked pair that could not be was left out of the network, and comes back by reading all anew.
      if (hasGroups(instance) || problem.locked.some((cell) => cell[0] === row && cell[1] === column)) return false;
      if (!hasSeats(row, wanted.get(row) ?? instance.demand[row], Infinity)) return false;
    }
    const points = problem.resolution === null ? score : roundTo(score, unit);
    if (!isAbsent && !(points >= least && points <= greatest)) return false;
  }
  return true;
}

/** Writes a change that fits into the problem, and takes out of the network what it makes wrong. */
export function edit({ instance, network }: Living, { demand, capacity, minimum, scores }: Change, edits: Edits): Touched {
  const touched: Touched = { rows: new Set(), ports: new Set() };
  for (const [row, count] of demand) {
    edits.set(instance.demand, row, count);
    touched.rows.add(row);
  }
  const columns = new Set<number>();
  for (const [column, count] of capacity) {
    edits.set(instance.capacity, column, count);
    columns.add(column);
  }
  for (const [column, count] of minimum) {
    edits.set(instance.minimum, column, count);
    columns.add(column);
  }
  for (const [row, column, score] of scores) rescore(network, row, column, score, edits, touched);
  for (const row of touched.rows) limitRow(network, row, touched);
  for (const column of columns) limitColumn(network, column, touched);
  return touched;
}

function rescore(network: Network, row: number, column: number, score: number, edits: Edits, touched: Touched) {
  const { scores, points, mark, absent, allowedOfRow, allowedOfColumn, unit } = network.instance;
  const edge = numberOf(network.instance, row, column);
  if (network.isUsed(row, edge)) empty(network, row, touched.ports);
  const change = Number(score !== mark) - Number(scores[edge] !== mark);
  edits.set(scores, edge, score);
  if (points !== scores) edits.set(points, edge, score === mark ? absent : roundTo(score, unit));
  edits.set(allowedOfRow, row, allowedOfRow[row] + change);
  edits.set(allowedOfColumn, column, allowedOfColumn[column] + change);
  if (score === mark) network.weights.allowsAll = false;
  network.cores.forgetRow(row);
  touched.rows.add(row);
}

/** The row's seats. Where too many are filled it leaves all its pairs, to be seated again. */
function limitRow(network: Network, row: number, { ports }: Touched) {
  network.limitRow(row);
  if (network.degree[row] > network.room[row]) empty(network, row, ports);
}

/** The column's places. Where too many are taken all its rows leave, to be seated again. */
function limitColumn(network: Network, column: number, touched: Touched) {
  network.limitPort(column);
  const isOver = network.load[column] > network.most[column];
  for (const port of portsFrom(network, column)) {
    touched.ports.add(port);
    for (let at = network.firstSeat[port]; at >= 0; at = isOver ? network.firstSeat[port] : network.nextSeat[at]) {
      touched.rows.add(network.seatRow[at]);
      if (isOver) empty(network, network.seatRow[at], touched.ports);
    }
  }
}

/** A port and all that count in it. */
function portsFrom(network: Network, port: number): number[] {
  const { firstBelow, nextBelow } = network.instance;
  const result = [port];
  for (const above of result) for (let at = firstBelow[above]; at >= 0; at = nextBelow[at]) result.push(at);
  return result;
}

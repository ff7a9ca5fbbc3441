import type { Instance } from "../read/problem.ts";
import { Cores } from "./cores.ts";
import { Lists } from "./lists.ts";
import { countLocks } from "./locks.ts";
import type { Weights } from "./weights.ts";

/**
 * The assignment problem as a flow through a hub, with one price per row and port (`ports.ts`: a column, or what a group may
 * take of it). Above a port is the one it counts in, above a column the hub, whose price is 0.
 *
 *     hub -> row     one arc per seat the row wants: reward `first`, then `further`
 *     row -> port    one arc per allowed pair: reward `weights.of`, used at most once
 *     port -> above  `least` arcs of reward `weights.minimum`, then free ones up to `most`
 *
 * Prices turn rewards into residual costs (what a detour loses), all of them >= 0 at the optimum:
 *
 *     hub -> row     rowPrice - reward of its next seat             row -> hub     reward of its last seat - rowPrice
 *     row -> port    price - pair - rowPrice (unused)               port -> row    pair + rowPrice - price (used)
 *     port -> above  price above - reward of next place - price     above -> port  price - price above
 *
 * A minimum once met is not given up again. Locked pairs are taken out beforehand: they only lower room, most and least.
 * Everything is a whole number. After Ahuja, Magnanti, Orlin, Network Flows (1993), chapter 9; one hub stands for source
 * and sink, because an unfilled seat is a legal end. Nodes: rows 0 .. rows - 1, then ports, then the hub.
 */
export class Network {
  readonly instance: Instance;
  readonly weights: Weights;
  readonly hub: number;
  readonly rowPrice: Float64Array;
  /** What a place at the port costs: more than above only where full, less only where held at its minimum. The hub's comes last. */
  readonly price: Float64Array;
  /** What a free place of the port costs at least: 0, save while all are sure to be filled anyway (`reserve.ts`). */
  readonly reserve: Float64Array;
  readonly lockedOfRow: Int32Array;
  readonly lockedOfPort: Int32Array;
  /** Seats a row may fill, and fills, beyond its locked ones. */
  readonly room: Int32Array;
  readonly degree: Int32Array;
  /** Seats of a row, of those, that stay filled come what may: 0, save where earlier criteria ask for it (`confined.ts`). */
  readonly fewest: Int32Array;
  /** What a port counts in, as the instance has it. */
  readonly above: Int32Array;
  /** Places of a port beyond its locked ones: the fewest, the most, the taken. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly load: Int32Array;
  /** The ports of groups that count any row, listed by the port above: of many groups most are idle at a column. */
  readonly busy: Lists;
  /** Row i's seats are `seatStart[i] .. seatStart[i + 1] - 1`; each holds the edge of a pair, or -1. */
  readonly seatStart: Int32Array;
  readonly seatRow: Int32Array;
  readonly seat: Int32Array;
  /** Weight of the pair on each seat. */
  readonly seatWeight: Float64Array;
  /** The seats of pairs that end at a port, as a list: `firstSeat[port]`, then `nextSeat` until -1. */
  readonly firstSeat: Int32Array;
  readonly nextSeat: Int32Array;
  private readonly seats: Lists;
  private madeCores: Cores | null = null;

  constructor(instance: Instance, weights: Weights) {
    const { rows, ports, above } = instance;
    this.instance = instance;
    this.weights = weights;
    this.hub = rows + ports;
    this.above = above;

    const { lockedOfRow, lockedOfPort } = countLocks(instance);
    this.lockedOfRow = lockedOfRow;
    this.lockedOfPort = lockedOfPort;
    this.room = new Int32Array(rows);
    for (let row = 0; row < rows; row++) this.limitRow(row);
    this.most = new Int32Array(ports);
    this.least = new Int32Array(ports);
    this.price = new Float64Array(ports + 1);
    for (let port = 0; port < ports; port++) {
      this.limitPort(port);
      this.price[port] = this.price[above[port]] - (this.least[port] > 0 ? weights.minimum : 0);
    }
    this.degree = new Int32Array(rows);
    this.fewest = new Int32Array(rows);
    this.load = new Int32Array(ports);
    this.busy = new Lists(ports, ports);
    this.rowPrice = new Float64Array(rows);

    this.reserve = new Float64Array(ports);
    this.seatStart = new Int32Array(rows + 1);
    for (let row = 0; row < rows; row++) this.seatStart[row + 1] = this.seatStart[row] + this.room[row];
    const seats = this.seatStart[rows];
    this.seat = new Int32Array(seats).fill(-1);
    this.seatRow = new Int32Array(seats);
    this.seatWeight = new Float64Array(seats);
    for (let row = 0; row < rows; row++) for (let at = this.seatStart[row]; at < this.seatStart[row + 1]; at++) this.seatRow[at] = row;
    this.seats = new Lists(ports, seats);
    this.firstSeat = this.seats.first;
    this.nextSeat = this.seats.next;
  }

  /** The best pairs of each row. Made when first asked for, which a small problem never does. */
  get cores(): Cores {
    return (this.madeCores ??= new Cores(this.instance, this.weights, this.price));
  }

  /** Reads the room of a row from the instance. */
  limitRow(row: number) {
    const { demand, allowedOfRow } = this.instance;
    this.room[row] = between(demand[row] - this.lockedOfRow[row], allowedOfRow[row]);
  }

  /** Reads the fewest and the most places of a port from the instance. */
  limitPort(port: number) {
    const { rows, capacity, minimum } = this.instance;
    const locked = this.lockedOfPort[port];
    this.most[port] = between(capacity[port] - locked, rows);
    // One more than there are rows stays a minimum that cannot be met.
    this.least[port] = between(minimum[port] - locked, rows + 1);
  }

  /** Reward of the row's k-th seat beyond its locked ones. */
  reward(row: number, k: number): number {
    return this.lockedOfRow[row] + k === 1 ? this.weights.first : this.weights.further;
  }

  /** Residual cost of hub -> row: one more seat. Infinity where it has all it wants. */
  opening(row: number): number {
    return this.degree[row] < this.room[row] ? this.rowPrice[row] - this.reward(row, this.degree[row] + 1) : Infinity;
  }

  /** Residual cost of row -> hub: a seat given up. Infinity where it has none to give. */
  giving(row: number): number {
    return this.degree[row] > this.fewest[row] ? this.reward(row, this.degree[row]) - this.rowPrice[row] : Infinity;
  }

  /** Residual cost of port -> above: its next place. Infinity where full. */
  closing(port: number): number {
    if (this.load[port] >= this.most[port]) return Infinity;
    return (this.load[port] < this.least[port] ? -this.weights.minimum : this.reserve[port]) + this.price[this.above[port]] - this.price[port];
  }

  /** Residual cost of above -> port: a place given back. Infinity where none may be. */
  reopening(port: number): number {
    return this.load[port] > this.least[port] ? this.price[port] - this.reserve[port] - this.price[this.above[port]] : Infinity;
  }

  /** The port that a row's pair ends at. */
  portOf(row: number, edge: number): number {
    return this.instance.targets[edge - this.instance.base[row]];
  }

  /** The seat that holds a pair of the row; below `seatStart` of the row if none does. */
  seatOf(row: number, edge: number): number {
    let at = this.seatStart[row + 1] - 1;
    while (at >= this.seatStart[row] && this.seat[at] !== edge) at--;
    return at;
  }

  /** Whether a pair of the row is assigned. */
  isUsed(row: number, edge: number): boolean {
    const { seat, seatStart } = this;
    for (let at = seatStart[row], end = seatStart[row + 1]; at < end; at++) if (seat[at] === edge) return true;
    return false;
  }

  /** Where a search has raised the hub, whose price is 0, all prices fall by as much; cores are the caller's. By how much. */
  groundHub(): number {
    const { price, rowPrice } = this;
    const gap = price[price.length - 1];
    if (gap === 0) return 0;
    for (let row = 0; row < rowPrice.length; row++) rowPrice[row] -= gap;
    for (let port = 0; port < price.length; port++) price[port] -= gap;
    return gap;
  }

  /** Counts a row more or less at a port, and at those that it counts in. */
  count(innermost: number, more: 1 | -1) {
    for (let port = innermost, { ports } = this.instance; port < ports; port = this.above[port]) this.countAt(port, more);
  }

  /** Counts a row more or less at this port alone. */
  countAt(port: number, more: 1 | -1) {
    const { load, above, busy } = this;
    load[port] += more;
    if (port < this.instance.columns) return;
    if (more > 0 && load[port] === 1) busy.add(above[port], port);
    if (more < 0 && load[port] === 0) busy.remove(above[port], port);
  }

  /** Counts as another network of the same ports does. Its pairs are the caller's. */
  countAs({ degree, load, busy }: Network) {
    this.degree.set(degree);
    this.load.set(load);
    this.busy.copy(busy);
  }

  /** Puts a pair on an empty seat of its row; degree and load are the caller's. */
  take(row: number, edge: number) {
    let seat = this.seatStart[row];
    while (this.seat[seat] >= 0) seat++;
    this.seat[seat] = edge;
    this.seatWeight[seat] = this.weights.of(edge);
    this.seats.add(this.portOf(row, edge), seat);
  }

  /** Empties a seat; degree and load are the caller's. */
  leave(seat: number) {
    this.seats.remove(this.portOf(this.seatRow[seat], this.seat[seat]), seat);
    this.seat[seat] = -1;
  }

  /** Empties all seats. What was read of rows is forgotten, so that prices may be set anew. */
  clear() {
    this.seat.fill(-1);
    this.seats.clear();
    this.degree.fill(0);
    this.load.fill(0);
    this.busy.clear();
    this.cores.forget();
  }

  /** The columns of each row, locked ones among them, ascending. */
  columnsOf(): number[][] {
    const { rows, columnOf, locks } = this.instance;
    const result: number[][] = Array.from({ length: rows }, () => []);
    for (const [row, port] of locks) result[row].push(columnOf[port]);
    for (let at = 0; at < this.seat.length; at++) {
      const row = this.seatRow[at];
      if (this.seat[at] >= 0) result[row].push(columnOf[this.portOf(row, this.seat[at])]);
    }
    for (const columns of result) if (columns.length > 1) columns.sort((a, b) => a - b);
    return result;
  }
}

function between(count: number, most: number): number {
  return Math.max(0, Math.min(count, most));
}

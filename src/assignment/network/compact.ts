import { smallWork, type Step } from "../progress.ts";
import { edgeOf } from "../read/graph.ts";
import { hasGroups } from "../read/ports.ts";
import type { Network } from "./network.ts";

/** Whether an empty network is small enough to be filled from one table, and asks for nothing that the table has no place for. */
export function isCompact({ instance, room, least }: Network): boolean {
  const { rows, columns } = instance;
  return rows * columns <= mostPairs && !hasGroups(instance) && room.every((count) => count <= 1) && least.every((count) => count === 0);
}

/** Above this it pays to keep only the best pairs of each row in view. */
const mostPairs = 20_000;

/**
 * Fills an empty network whose rows want one column at most, as `fill` does, with less code and no reading ahead: a cohort of a hundred is
 * mostly solved once in a process, before any of it is compiled. Rows bid, each for its best column, as long as that raises a
 * price; those left over get the shortest augmenting path over the whole table, where leaving a seat empty is a legal end.
 *
 * Jonker and Volgenant, Computing 38 (1987); Crouse, IEEE Transactions on Aerospace and Electronic Systems 52 (2016).
 */
export function* fillCompact(network: Network, phase: string): Generator<Step, void> {
  const { instance, room } = network;
  const { rows, columns } = instance;
  const table = new Table(network);
  const waiting: number[] = [];
  let left = bidsPerRow * rows;
  let steps = 0;
  for (let first = 0; first < rows; first++) {
    let row = room[first] === 1 ? first : -1;
    for (; row >= 0 && left > 0; left--) {
      row = table.bid(row, waiting);
      steps += columns;
    }
    if (row >= 0) waiting.push(row);
    if (steps < smallWork) continue;
    yield { phase, done: first, total: rows, steps };
    steps = 0;
  }
  for (let done = 0; done < waiting.length; done++) {
    steps += table.augment(waiting[done]);
    if (steps < smallWork) continue;
    yield { phase, done, total: waiting.length, steps };
    steps = 0;
  }
  table.seatAll(network);
}

const bidsPerRow = 8;

class Table {
  /** Weights, row by row; -Infinity where a pair must not be. */
  private readonly weight: Float64Array;
  private readonly columns: number;
  /** What the seat of each row is worth. */
  private readonly reward: Float64Array;
  private readonly price: Float64Array;
  private readonly rowPrice: Float64Array;
  private readonly most: Int32Array;
  private readonly load: Int32Array;
  private readonly columnOf: Int32Array;
  /** The rows of a column, as a list that ends at -1. */
  private readonly firstRow: Int32Array;
  private readonly nextRow: Int32Array;
  /** Of a search: how far each column is, and from which row; the first `open` in `order` are not settled. */
  private readonly distance: Float64Array;
  private readonly via: Int32Array;
  private readonly order: Int32Array;
  private open = 0;
  /** The nearest end so far: a column with a free place, or else a row that goes without. */
  private nearest = Infinity;
  private endColumn = -1;
  private endRow = -1;
  /** The second lowest cost that the last look at a row found. */
  private second = Infinity;

  constructor(network: Network) {
    const { rows, columns } = network.instance;
    this.weight = weightsOf(network);
    this.columns = columns;
    this.reward = new Float64Array(rows);
    for (let row = 0; row < rows; row++) this.reward[row] = network.reward(row, 1);
    this.price = network.price;
    this.rowPrice = network.rowPrice;
    this.most = network.most;
    this.load = network.load;
    this.columnOf = new Int32Array(rows).fill(-1);
    this.firstRow = new Int32Array(columns).fill(-1);
    this.nextRow = new Int32Array(rows).fill(-1);
    this.distance = new Float64Array(columns);
    this.via = new Int32Array(columns);
    this.order = new Int32Array(columns);
  }

  /** One bid of a row without a column. The row that has none afterwards and bids next, or -1. */
  bid(row: number, waiting: number[]): number {
    const { price, rowPrice, load, most, reward, firstRow } = this;
    const column = this.bestOf(row);
    if (column < 0) return -1;
    if (load[column] < most[column]) {
      load[column]++;
      this.put(row, column);
      return -1;
    }
    const raised = Math.min(this.second, reward[row]);
    if (most[column] > 1 || raised <= rowPrice[row]) {
      waiting.push(row);
      return -1;
    }
    price[column] += raised - rowPrice[row];
    if (most[column] === 0) return row;
    const other = firstRow[column];
    this.remove(other);
    this.put(row, column);
    rowPrice[row] = raised;
    return other;
  }

  /** The cheapest column of a row, at least cost `rowPrice`; -1 where going without is as good. */
  private bestOf(row: number): number {
    const { weight, price, columns } = this;
    const start = row * columns;
    let least = Infinity;
    let second = Infinity;
    let best = -1;
    for (let column = 0; column < columns; column++) {
      const cost = price[column] - weight[start + column];
      if (cost >= second) continue;
      if (cost < least) {
        second = least;
        least = cost;
        best = column;
      } else second = cost;
    }
    this.rowPrice[row] = least;
    this.second = second;
    return least < this.reward[row] ? best : -1;
  }

  /** Seats a row along the shortest way, where that brings more than going without. Returns how many pairs it looked at. */
  augment(row: number): number {
    if (this.bestOf(row) < 0) return this.columns;
    const looked = this.search(row);
    const { endColumn, endRow, load, via, columnOf } = this;
    let column = endColumn;
    if (column >= 0) load[column]++;
    else if (endRow !== row) {
      column = columnOf[endRow];
      this.remove(endRow);
    }
    while (column >= 0) {
      const taker = via[column];
      const left = columnOf[taker];
      if (left >= 0) this.remove(taker);
      this.put(taker, column);
      column = left;
    }
    return looked;
  }

  /** Finds the nearest end, and raises prices so that the way there costs nothing. */
  private search(start: number): number {
    const { columns, distance, order, price, rowPrice, firstRow, nextRow } = this;
    for (let k = 0; k < columns; k++) order[k] = k;
    distance.fill(Infinity);
    this.open = columns;
    this.nearest = Infinity;
    let looked = columns;
    for (let place = this.look(start, 0); place >= 0; ) {
      const column = order[place];
      order[place] = order[--this.open];
      order[this.open] = column;
      // A column without places leads nowhere; to look from the start once more finds the next.
      if (firstRow[column] < 0) place = this.look(start, 0);
      for (let row = firstRow[column]; row >= 0; row = nextRow[row]) {
        place = this.look(row, distance[column]);
        looked += this.open;
      }
    }
    rowPrice[start] += this.nearest;
    for (let k = this.open; k < columns; k++) {
      const gap = this.nearest - distance[order[k]];
      price[order[k]] += gap;
      for (let row = firstRow[order[k]]; row >= 0; row = nextRow[row]) rowPrice[row] += gap;
    }
    return looked;
  }

  /** Goes through the open columns from a row, and returns the place of the nearest of all; -1 where no column is nearer than an end. */
  private look(row: number, here: number): number {
    const { weight, price, distance, via, order, open, load, most } = this;
    const base = here - this.rowPrice[row];
    const start = row * this.columns;
    let { nearest } = this;
    if (base + this.reward[row] < nearest) {
      nearest = base + this.reward[row];
      this.endColumn = -1;
      this.endRow = row;
    }
    let least = nearest;
    let place = -1;
    for (let k = 0; k < open; k++) {
      const column = order[k];
      const there = base + price[column] - weight[start + column];
      let known = distance[column];
      if (there < known && there < nearest) {
        distance[column] = known = there;
        via[column] = row;
        if (load[column] < most[column]) {
          nearest = there;
          this.endColumn = column;
        }
      }
      if (known < least) {
        least = known;
        place = k;
      }
    }
    this.nearest = nearest;
    return least < nearest ? place : -1;
  }

  private put(row: number, column: number) {
    this.columnOf[row] = column;
    this.nextRow[row] = this.firstRow[column];
    this.firstRow[column] = row;
  }

  private remove(row: number) {
    const { columnOf, firstRow, nextRow } = this;
    const column = columnOf[row];
    columnOf[row] = -1;
    if (firstRow[column] === row) {
      firstRow[column] = nextRow[row];
      return;
    }
    let at = firstRow[column];
    while (nextRow[at] !== row) at = nextRow[at];
    nextRow[at] = nextRow[row];
  }

  /** Hands the pairs over; prices and loads have been the network's all the time. */
  seatAll(network: Network) {
    const { columnOf } = this;
    for (let row = 0; row < columnOf.length; row++) {
      if (columnOf[row] < 0) continue;
      network.take(row, edgeOf(network.instance, row, columnOf[row]));
      network.degree[row] = 1;
    }
  }
}

/** All pairs' weights as a table; -Infinity where a pair must not be. */
function weightsOf({ instance, weights }: Network): Float64Array {
  const { rows, columns, offsets, targets, base } = instance;
  const listed = new Float64Array(offsets[rows]);
  weights.readAll(listed);
  if (base === offsets) return listed;
  const table = new Float64Array(rows * columns).fill(-Infinity);
  for (let row = 0; row < rows; row++)
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) table[row * columns + targets[edge - base[row]]] = listed[edge];
  return table;
}

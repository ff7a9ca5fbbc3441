import { source, trace } from "../network/detour.ts";
import { Network } from "../network/network.ts";
import { Paths } from "../network/paths.ts";
import type { Step } from "../progress.ts";
import { rowOfEdge } from "../read/graph.ts";

/** What a row must keep to: pairs it has, pairs it has not, and the fewest seats beyond its locked ones. */
interface Terms {
  readonly forced: readonly number[];
  readonly forbidden: readonly number[];
  readonly least: number;
}

/**
 * A part of all assignments with the best in it. Rows before `row` have just what they have in the best, `row` keeps to the
 * terms, all rows after it are free.
 */
export interface Branch extends Terms {
  readonly row: number;
  /** Weight lost against the optimum of all. */
  readonly loss: number;
  /** The pairs of the best, seat by seat, and prices that prove it. */
  readonly seat: Int32Array;
  readonly price: Float64Array;
  readonly rowPrice: Float64Array;
}

/** A part of a branch in which a row is the first to differ from the best: it keeps the forced pairs, but not the last one or, at -1, has one seat more. */
export interface Twig {
  readonly parent: Branch;
  readonly row: number;
  readonly forced: readonly number[];
  readonly without: number;
  readonly loss: number;
}

const free: Terms = { forced: [], forbidden: [], least: 0 };

/** Splits parts of all assignments into smaller ones and finds the best of each, in a network of its own. */
export class Branches {
  private readonly origin: Network;
  private readonly network: Network;
  private readonly paths: Paths;

  constructor(origin: Network) {
    this.origin = origin;
    this.network = new Network(origin.instance, origin.weights);
    this.paths = new Paths(this.network);
  }

  /** All assignments. */
  root(): Branch {
    const { seat, price, rowPrice } = this.origin;
    return { ...free, row: 0, loss: 0, seat, price, rowPrice };
  }

  /** The pairs of the best. */
  columnsOf(branch: Branch): number[][] {
    this.enter(branch);
    return this.network.columnsOf();
  }

  /** A branch without its best, in parts that have nothing in common: by the first row that differs, and by how. */
  *split(parent: Branch): Generator<Step, Twig[]> {
    const { network, paths } = this;
    const { hub, instance, weights, cores, price, rowPrice } = network;
    this.enter(parent);
    for (let row = 0; row < parent.row; row++) this.close(row);
    for (const edge of parent.forced) this.settle(parent.row, edge);
    const twigs: Twig[] = [];
    for (let { row } = parent; row < instance.rows; row++) {
      const { forbidden, least, ...terms } = row === parent.row ? parent : free;
      const forced = [...terms.forced];
      for (const without of this.pairsOf(row)) {
        const port = network.portOf(row, without);
        const target = instance.rows + port;
        if (this.search(row, { forced, forbidden, least }, target)) {
          const ending = weights.of(without) + rowPrice[row] - price[port];
          twigs.push({ parent, row, forced: [...forced], without, loss: parent.loss + ending + paths.distance[target] });
        }
        this.settle(row, without);
        forced.push(without);
      }
      const opening = network.opening(row);
      if (opening < Infinity && this.search(row, { forced, forbidden, least }, hub)) twigs.push({ parent, row, forced, without: -1, loss: parent.loss + opening + paths.distance[hub] });
      this.close(row);
      yield cores.report("parts", row, instance.rows);
    }
    return twigs;
  }

  /** The best of a twig: one shortest way from the best of its branch. */
  grow({ parent, row, forced, without, loss }: Twig): Branch {
    const { network, paths } = this;
    const { hub, instance, price, rowPrice } = network;
    const terms = row === parent.row ? parent : free;
    this.enter(parent);
    for (let before = 0; before < row; before++) this.close(before);
    for (const edge of forced) this.settle(row, edge);
    const target = without < 0 ? hub : instance.rows + network.portOf(row, without);
    this.search(row, { ...terms, forced }, target);
    const { taken, left } = trace(network, paths.via, target);
    const seat = parent.seat.slice();
    for (const edge of left.map((at) => network.seat[at])) this.swap(seat, edge, edge, -1);
    if (without >= 0) this.swap(seat, without, without, -1);
    for (const edge of taken) this.swap(seat, edge, -1, edge);
    paths.reprice();
    return {
      row,
      forced,
      forbidden: without < 0 ? terms.forbidden : [...terms.forbidden, without],
      least: without < 0 ? forced.length + 1 : terms.least,
      loss,
      seat,
      price: price.slice(),
      rowPrice: rowPrice.slice(),
    };
  }

  /** Puts the best of a branch into the network. */
  private enter({ seat, price, rowPrice }: Branch) {
    const { origin, network } = this;
    network.price.set(price);
    network.rowPrice.set(rowPrice);
    for (const name of ["lockedOfRow", "room", "most", "least"] as const) network[name].set(origin[name]);
    network.clear();
    for (const [at, edge] of seat.entries()) {
      if (edge < 0) continue;
      const row = network.seatRow[at];
      network.take(row, edge);
      network.degree[row]++;
      network.count(network.portOf(row, edge), 1);
    }
  }

  private pairsOf(row: number): number[] {
    const { seat, seatStart } = this.network;
    return [...seat.subarray(seatStart[row], seatStart[row + 1])].filter((edge) => edge >= 0).sort((a, b) => a - b);
  }

  /** Takes a pair out of the network as if it were locked. */
  private settle(row: number, edge: number) {
    const { network } = this;
    const { above, least, most } = network;
    const innermost = network.portOf(row, edge);
    network.leave(network.seatOf(row, edge));
    network.lockedOfRow[row]++;
    network.room[row]--;
    network.degree[row]--;
    network.count(innermost, -1);
    for (let port = innermost; port < network.instance.ports; port = above[port]) {
      most[port]--;
      if (least[port] > 0) least[port]--;
    }
  }

  /** Leaves a row as it is. */
  private close(row: number) {
    for (const edge of this.pairsOf(row)) this.settle(row, edge);
    this.network.room[row] = 0;
  }

  /** The shortest way from a row to a port or the hub, on the row's terms; settled pairs are its forced ones. */
  private search(row: number, { forced, forbidden, least }: Terms, target: number): boolean {
    const { network, paths } = this;
    const { hub, instance, weights, price, rowPrice, degree } = network;
    const { offsets, rows } = instance;
    paths.reset();
    if (forced.length === 0 && forbidden.length === 0 && least === 0) {
      paths.start(row, 0);
      return paths.run(target);
    }
    paths.bar(row, source);
    if (degree[row] > 0 && degree[row] + forced.length > least) paths.start(hub, network.giving(row), row);
    for (let edge = offsets[row]; edge < offsets[row + 1]; edge++) {
      const weight = weights.of(edge);
      if (weight === -Infinity || network.isUsed(row, edge) || forced.includes(edge) || forbidden.includes(edge)) continue;
      const port = network.portOf(row, edge);
      paths.start(rows + port, price[port] - weight - rowPrice[row], edge);
    }
    return paths.run(target);
  }

  /** Puts another edge, or none, on the seat of an edge's row that holds this one. */
  private swap(seat: Int32Array, edge: number, old: number, next: number) {
    const { seatStart, instance } = this.network;
    seat[seat.indexOf(old, seatStart[rowOfEdge(instance.offsets, edge)])] = next;
  }
}

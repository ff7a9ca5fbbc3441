import { Network } from "../network/network.ts";
import { Weights } from "../network/weights.ts";
import type { Criterion } from "../objective.ts";
import type { ScoreArray } from "../problem.ts";
import { smallWork, type Step } from "../progress.ts";
import type { Instance } from "../read/problem.ts";
import { settled, type OpenPairs } from "./open-pairs.ts";
import { heldBy, type Held } from "./reoptimise.ts";

/**
 * The optima of some criteria as a problem of its own: by complementary slackness they are the assignments that use pairs of
 * residual cost 0, and of negative cost all. So some pairs are out and some are locked, some rows and ports keep the number
 * of pairs that they have at least or at most, and within that every choice is as good for the criteria before.
 *
 * Networks of it number pairs by their place among the open ones, until the next one is made.
 */
export class Confined {
  readonly open: OpenPairs;
  private readonly origin: Instance;
  private readonly capacity: Float64Array;
  private readonly minimum: Float64Array;
  private readonly demand: Float64Array;
  /** The fewest pairs of each row, locked ones included, as the others are. */
  private readonly fewest: Float64Array;
  private readonly locks: (readonly [row: number, port: number])[];

  constructor(instance: Instance, open: OpenPairs) {
    const { rows, capacity, minimum, demand, locks } = instance;
    this.origin = instance;
    this.open = open;
    this.capacity = capacity.slice();
    this.minimum = minimum.slice();
    this.demand = demand.slice();
    this.fewest = new Float64Array(rows);
    this.locks = [...locks];
  }

  /** An empty network in which pairs weigh what they count. */
  countingNetwork(): Network {
    this.open.tidy();
    const none = { previousPairs: new Set<number>(), markedOf: new Map<number, number[]>() };
    return this.network(["total"], { points: this.open.counts, absent: settled, least: -1, greatest: 1, outside: 0, ...none });
  }

  /** An empty network for criteria of the instance. */
  networkFor(criteria: readonly Criterion[]): Network {
    this.open.tidy();
    const { open, origin } = this;
    const { numbers, counts } = open;
    const placesOf = (edges: Iterable<number>) => [...edges].map((edge) => open.placeOf(edge)).filter((place) => place >= 0);
    const points = new Float64Array(numbers.length);
    for (let place = 0; place < points.length; place++) points[place] = counts[place] === settled ? -Infinity : origin.points[numbers[place]];
    return this.network(criteria, {
      points,
      absent: -Infinity,
      previousPairs: new Set(placesOf(origin.previousPairs)),
      markedOf: new Map([...origin.markedOf].map(([row, edges]) => [row, placesOf(edges)])),
    });
  }

  private network(criteria: readonly Criterion[], worth: Partial<Instance> & { readonly points: ScoreArray; readonly absent: number }): Network {
    const { open, capacity, minimum, demand, fewest, locks, origin } = this;
    const instance: Instance = {
      ...origin,
      ...worth,
      pointsOf: (place) => worth.points[place],
      scores: worth.points,
      mark: worth.absent,
      offsets: open.offsets,
      targets: open.targets,
      base: new Int32Array(origin.rows),
      allowedOfRow: open.ofRow,
      capacity,
      minimum,
      demand,
      // Those are settled, so they are not among the open pairs; they count for their rows and ports.
      locks,
      lockedPairs: new Set(),
    };
    const network = new Network(instance, new Weights(instance, criteria, -Infinity));
    for (let row = 0; row < fewest.length; row++) network.fewest[row] = Math.max(0, fewest[row] - network.lockedOfRow[row]);
    return network;
  }

  /** Goes on from a solved network of counts, or of none as yet, to those of its optima that are optima of all before. What it holds of open pairs. */
  *confine(network: Network, phase: string): Generator<Step, Held[]> {
    const { capacity, minimum, demand, fewest, locks, open } = this;
    const { room, degree, load, lockedOfRow, lockedOfPort, price, rowPrice, cores } = network;
    const { rows, ports } = network.instance;
    const { offsets, targets, counts } = open;
    for (let port = 0; port < ports; port++) {
      const all = load[port] + lockedOfPort[port];
      if (network.closing(port) > 0) capacity[port] = Math.min(capacity[port], all);
      if (network.reopening(port) > 0) minimum[port] = Math.max(minimum[port], all);
    }
    for (let row = 0; row < rows; row++) {
      const most = Math.max(degree[row], seatsWorth(network, row, (reward) => reward >= rowPrice[row]));
      const least = Math.min(degree[row], seatsWorth(network, row, (reward) => reward > rowPrice[row]));
      demand[row] = Math.min(demand[row], most + lockedOfRow[row]);
      fewest[row] = Math.max(fewest[row], least + lockedOfRow[row]);
      const isIdle = room[row] === 0;
      cores.steps += offsets[row + 1] - offsets[row];
      for (let place = offsets[row], end = offsets[row + 1]; place < end; place++) {
        const cost = price[targets[place]] - counts[place] - rowPrice[row];
        if ((cost === 0 && !isIdle) || counts[place] === settled) continue;
        open.settle(row, place);
        // A row without room takes no part, and its price says nothing.
        if (cost < 0 && !isIdle) locks.push([row, targets[place]]);
      }
      if (cores.steps > smallWork) yield cores.report(phase, row, rows);
    }
    return open.keepOpen(open.numbered(heldBy(network)));
  }
}

/** How many of a row's seats, the first ones first, have a reward that passes: a first seat may have more than further ones. */
function seatsWorth(network: Network, row: number, passes: (reward: number) => boolean): number {
  const room = network.room[row];
  if (room === 0 || !passes(network.reward(row, 1))) return 0;
  return room === 1 || !passes(network.reward(row, 2)) ? 1 : room;
}

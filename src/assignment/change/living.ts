import { Network } from "../network/network.ts";
import { Weights } from "../network/weights.ts";
import type { AssignmentOptions, NormalisedProblem, Scores } from "../problem.ts";
import { readProblem, type Instance } from "../read/problem.ts";
import { Kept } from "./kept.ts";

/** A problem that goes on to change, and its network. The arrays of the instance are its own and may be written to. */
export interface Living {
  readonly instance: Instance & { problem: NormalisedProblem };
  readonly network: Network;
  readonly kept: Kept;
}

/**
 * Opens a problem whose weights have room for seats that are added later, and for every pair to be kept; as much as an
 * earlier network had, if that is enough, so that its prices hold here as well.
 *
 * @throws AssignmentError for the problem itself, and `too-large` where there is no such room below 2^53
 */
export function openLiving(scores: Scores, options: AssignmentOptions, before: Living | null): Living {
  const read = readProblem(scores, options);
  const seats = read.exact ? roomFor(read, before) : read.seats;
  const kept = new Kept(read);
  const instance = {
    ...read,
    seats,
    mostKept: read.exact ? seats : 0,
    least: Math.min(read.least, before?.instance.least ?? Infinity),
    greatest: Math.max(read.greatest, before?.instance.greatest ?? -Infinity),
    previousPairs: kept.pairs,
    markedOf: kept.marked,
  };
  const network = new Network(instance, new Weights(instance, instance.problem.criteria, instance.frozenFloor));
  return { instance, network, kept };
}

/** Seats that may be filled one day. Fractions have no room to spare: their unit is as fine as the seats there are allow. */
function roomFor({ demand, allowedOfRow }: Instance, before: Living | null): number {
  const wanted = demand.reduce((sum, count, row) => sum + Math.min(count, allowedOfRow[row]), 0);
  return before !== null && before.instance.seats >= wanted ? before.instance.seats : Math.ceil(wanted * spareSeats) + fewestSpare;
}

const spareSeats = 1.25;
const fewestSpare = 16;

/** What progress calls the work on a change. */
export const phase = "change";

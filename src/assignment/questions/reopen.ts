import type { Assignment, Proof } from "../assignment.ts";
import { AssignmentError } from "../error.ts";
import { fitRowPrice } from "../network/mend.ts";
import { Network } from "../network/network.ts";
import { Weights } from "../network/weights.ts";
import { isStaged } from "../objective.ts";
import type { Scores } from "../problem.ts";
import { smallWork, type Step } from "../progress.ts";
import { edgeOf } from "../read/graph.ts";
import { optionsOf } from "../read/options-of.ts";
import { pointsAtFloor } from "../read/points.ts";
import { readProblem } from "../read/problem.ts";

/**
 * The solved network of a result, at its floor, built again from its pairs and prices. All pairs are looked at once.
 *
 * @throws AssignmentError `not-proved` where the result has no optimum, or its prices do not prove it for these scores
 */
export function* reopen(scores: Scores, { columnsOf, certificate, criteria, problem }: Assignment): Generator<Step, Network> {
  if (problem.stable !== null || isStaged(problem.criteria))
    throw new AssignmentError("not-defined", ["problem", "criteria"], problem.criteria, "Under leximin, ranks and stable no single price vector can be asked.");
  if (certificate === null) throw notProved("status", "Minimums or locks cannot be met, so there is no optimum to start from.");
  const instance = readProblem(scores, optionsOf(problem));
  if (instance.asked !== null) throw new AssignmentError("needs-matrix", ["scores"], scores, "Questions look at all pairs again and again: pass the scores as a matrix or as candidates.");
  yield { phase, done: 0, total: instance.rows, steps: instance.points.length };
  const floor = criteria.floor === null ? -Infinity : pointsAtFloor(criteria.floor, instance);
  const network = new Network(instance, new Weights(instance, problem.criteria, floor));
  if (certificate.prices.length !== instance.columns || columnsOf.length !== instance.rows) throw notProved("certificate", remedy);
  setPrices(network, certificate);
  seat(network, columnsOf);
  for (let row = 0; row < instance.rows; row++) {
    if (!fitRowPrice(network, row)) throw notProved("certificate", remedy);
    if (network.cores.steps > smallWork) yield network.cores.report(phase, row, instance.rows);
  }
  for (let port = 0; port < instance.ports; port++)
    if (network.closing(port) < 0 || network.reopening(port) < 0 || network.load[port] < network.least[port]) throw notProved("certificate", remedy);
  return network;
}

const phase = "reopening";
const remedy = "Pass the scores that were solved, and the result as it was.";

function notProved(place: string, remedy: string) {
  return new AssignmentError("not-proved", [place], undefined, remedy);
}

/** Ports above have smaller numbers, so their prices are there first. */
function setPrices({ instance, price }: Network, { prices, surcharges }: Proof) {
  const { ports, columns, columnOf, groupOf, above } = instance;
  const keyOf = (group: number, column: number) => group * columns + column;
  const extras = new Map(surcharges.map(({ group, column, price }) => [keyOf(group, column), price]));
  price.set(prices);
  for (let port = columns; port < ports; port++) price[port] = price[above[port]] + (extras.get(keyOf(groupOf[port], columnOf[port])) ?? 0);
}

function seat(network: Network, columnsOf: Assignment["columnsOf"]) {
  for (const [row, columns] of columnsOf.entries()) {
    for (const column of columns) {
      const edge = edgeOf(network.instance, row, column);
      if (edge < 0) throw notProved("columnsOf", remedy);
      if (network.instance.lockedPairs.has(edge)) continue;
      if (network.isUsed(row, edge) || network.degree[row] === network.room[row]) throw notProved("columnsOf", remedy);
      network.take(row, edge);
      network.degree[row]++;
      network.count(network.portOf(row, edge), 1);
    }
  }
}

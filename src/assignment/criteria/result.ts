import type { Assignment, Certificate, CriteriaValues, Witness } from "../assignment.ts";
import type { Network } from "../network/network.ts";
import { edgeOf } from "../read/graph.ts";
import type { Instance } from "../read/problem.ts";
import type { Floor } from "./floor.ts";
import { proofOf } from "./optimum.ts";

const format = { format: "mentor-match/assignment", formatVersion: 1 } as const;

/** A solved network as a result. */
export function optimal(network: Network, floor: Floor): Assignment {
  return assigned(network.instance, network.columnsOf(), floor.points, { ...proofOf(network), floor: floor.certificate, stages: [] });
}

/** Pairs as a result, with what they reach; the floor in points. */
export function assigned(instance: Instance, columnsOf: readonly (readonly number[])[], floor: number, certificate: Certificate | null): Assignment {
  const criteria = valuesOf(instance, columnsOf, floor);
  return {
    ...format,
    status: "optimal",
    columnsOf,
    unassigned: shortRows(instance, columnsOf),
    total: criteria.total,
    criteria,
    problem: instance.problem,
    certificate,
    witness: null,
  };
}

/** The result where minimums or locks cannot be met: no pairs. */
export function infeasible(instance: Instance, witness: Witness): Assignment {
  const columnsOf = Array.from({ length: instance.rows }, () => []);
  const criteria = valuesOf(instance, columnsOf, -Infinity);
  return {
    ...format,
    status: "infeasible",
    columnsOf,
    unassigned: shortRows(instance, columnsOf),
    total: 0,
    criteria,
    problem: instance.problem,
    certificate: null,
    witness,
  };
}

/** What pairs reach on every criterion. */
export function valuesOf(instance: Instance, columnsOf: readonly (readonly number[])[], floor: number): CriteriaValues {
  const { columns, scores, unit, exact, previousPairs } = instance;
  const loads = new Float64Array(columns);
  let rows = 0;
  let seats = 0;
  let total = 0;
  let kept = 0;
  let load = 0;
  for (let row = 0; row < columnsOf.length; row++) {
    if (columnsOf[row].length > 0) rows++;
    seats += columnsOf[row].length;
    for (const column of columnsOf[row]) {
      const edge = edgeOf(instance, row, column);
      total += exact ? instance.pointsOf(edge) : scores[edge];
      if (previousPairs.has(edge)) kept++;
      // From k to k + 1 the square grows by 2 k + 1.
      load += 2 * loads[column]++ + 1;
    }
  }
  return { participation: { rows, seats }, floor: floor === -Infinity ? null : floor * unit, total: exact ? total * unit : total, kept, load };
}

function shortRows({ demand }: Instance, columnsOf: readonly (readonly number[])[]): number[] {
  const short: number[] = [];
  for (let row = 0; row < columnsOf.length; row++) if (columnsOf[row].length < demand[row]) short.push(row);
  return short;
}

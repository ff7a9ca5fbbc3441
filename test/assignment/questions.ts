// How the laws of questions ask again: the problem with one thing changed, solved anew at the floor of the result.
import { solveAssignment, type Assignment, type AssignmentOptions, type Cell, type Regret } from "../../src/assignment/index.ts";
import { nested, samples, type Sample } from "./problems.ts";

/** Problems that can be solved and in which all that adds up counts, with their results. */
export const solved = samples
  .map((sample) => ({ sample, result: solveAssignment(nested(sample), sample.options) }))
  .filter(({ result }) => result.status === "optimal" && (["participation", "total", "kept"] as const).every((name) => result.problem.criteria.includes(name)));

/** Solves again at the floor of a result, with one thing changed; `null` where it cannot be. */
export function again({ options, ...sample }: Sample, result: Assignment, change: Partial<Sample & { more: readonly Cell[] }>): Assignment | null {
  const { criteria, problem } = result;
  const next = solveAssignment(nested({ ...sample, ...change }), {
    ...options,
    ...change.options,
    // Where no floor held, none is to be searched for.
    objective: problem.criteria.filter((name) => name !== "floor" || criteria.floor !== null),
    locked: [...options.locked, ...(change.more ?? [])],
    ...(criteria.floor === null ? {} : { floor: criteria.floor }),
  });
  return next.status === "infeasible" ? null : next;
}

export function lossBetween({ criteria: a }: Assignment, { criteria: b }: Assignment): Regret {
  return {
    participation: a.participation.rows - b.participation.rows,
    seats: a.participation.seats - b.participation.seats,
    points: a.total - b.total,
    kept: a.kept - b.kept,
  };
}

/** The criteria that add up, in their order, as the objective counts them. */
export function vectorOf({ options }: { readonly options: AssignmentOptions }, { criteria: { participation, total, kept }, problem: { criteria } }: Assignment): number[] {
  const isCounted = criteria.includes("participation") && criteria.indexOf("participation") < criteria.indexOf("total");
  return criteria.flatMap((name) => {
    if (name === "participation") return [participation.rows, participation.seats];
    if (name === "total") return [total - (isCounted ? 0 : (options.minimumScore ?? 0) * participation.seats)];
    return name === "kept" ? [kept] : [];
  });
}

/** 1 where the first list is greater in dictionary order, -1 where it is less. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : Math.sign(a[at] - b[at]);
}

export function withScore({ table }: Sample, [row, column]: Cell, score: number | null): Sample["table"] {
  return table.map((line, i) => line.map((old, j) => (i === row && j === column ? score : old)));
}

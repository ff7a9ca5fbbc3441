import { problemOf, type Problem } from "../program/index.ts";
import type { Found } from "../program/problem-list.ts";

export type { Found };

/** How many problems a list shows; the total counts them all. */
export const mostListed = 100;

/** Where problems are put down while an input is read. */
export interface ProblemSink {
  add(problem: Found): void;
}

/** The problems of one input. */
export interface Gathered extends ProblemSink {
  readonly total: number;
  /** At most 100 of them in the order of finding. A flood of one cause never hides another: causes take turns. */
  list(): readonly Problem[];
}

/** An empty list of problems. */
export function gather(): Gathered {
  const byCode = new Map<string, { readonly at: number; readonly problem: Problem }[]>();
  let total = 0;
  return {
    add({ nearest, ...problem }) {
      total++;
      const listed = byCode.get(problem.code) ?? [];
      if (listed.length === mostListed) return;
      byCode.set(problem.code, listed);
      const name = nearest?.();
      const value = "value" in problem ? { value: shown(problem.value) } : {};
      listed.push({ at: total, problem: problemOf({ ...problem, ...value, ...(name === undefined ? {} : { nearest: name }) }) });
    },
    get total() {
      return total;
    },
    list() {
      const causes = [...byCode.values()];
      const chosen = [];
      for (let turn = 0; turn < mostListed && chosen.length < mostListed; turn++)
        for (const cause of causes) if (turn < cause.length && chosen.length < mostListed) chosen.push(cause[turn]);
      return chosen.sort((a, b) => a.at - b.at).map(({ problem }) => problem);
    },
  };
}

/** A value that may stand in a report: short, and JSON whatever came in. */
function shown(value: unknown): unknown {
  if (typeof value === "string") return value.length > 100 ? `${value.slice(0, 100)}…` : value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "object") return Array.isArray(value) ? "(a list)" : "(a record)";
  return `(${typeof value})`;
}

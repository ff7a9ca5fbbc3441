import { problemOf, type Problem } from "./problem.ts";

/** A problem as it is found. What is most like an unknown name is dear to find: it is looked for only where it will be shown. */
export interface Found extends Omit<Problem, "nearest" | "nearestId"> {
  readonly nearest?: (() => string | undefined) | undefined;
  readonly nearestId?: (() => string | undefined) | undefined;
}

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

/** How many problems a list shows; the total counts them all. */
const mostListed = 100;

/** An empty list of problems. `completed` adds what is known of the place of each. */
export function gather(completed: (problem: Found) => Found = (problem) => problem): Gathered {
  const byCode = new Map<string, { readonly at: number; readonly problem: Problem }[]>();
  let total = 0;
  return {
    add(problem) {
      total++;
      const listed = byCode.get(problem.code) ?? [];
      if (listed.length === mostListed) return;
      byCode.set(problem.code, listed);
      listed.push({ at: total, problem: problemFrom(completed(problem)) });
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

function problemFrom({ nearest, nearestId, ...found }: Found): Problem {
  const [name, id] = [nearest?.(), nearestId?.()];
  const value = "value" in found ? { value: shown(found.value) } : {};
  return problemOf({ ...found, ...value, ...(name === undefined ? {} : { nearest: name }), ...(id === undefined ? {} : { nearestId: id }) });
}

/** A value that may stand in a report: short, and JSON whatever came in. */
function shown(value: unknown): unknown {
  if (typeof value === "string") return value.length > 100 ? `${value.slice(0, 100)}…` : value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "boolean" || value === null || value === undefined) return value;
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "object") return Array.isArray(value) ? "(a list)" : "(a record)";
  return `(${typeof value})`;
}

import type { Criterion } from "../objective.ts";
import type { AssignmentOptions, Cell, NormalisedGroup, RowGroup } from "../problem.ts";
import type { Case } from "./case.ts";
import type { VerificationProblem } from "./verification.ts";

/** Where the problem that was solved is not the one that the options state. */
export function optionProblems({ problem }: Case, options: AssignmentOptions): VerificationProblem[] {
  const { rows, columns } = problem;
  const protects = options.objective === "protect-worst";
  const criteria = criteriaOf(options, problem.exact);
  const stated = {
    capacity: all(options.capacity ?? 1, columns),
    minimum: all(options.minimum ?? 0, columns),
    groups: groups(options.groups),
    demand: all(options.demand ?? 1, rows),
    locked: cells(options.locked),
    previous: cells(options.previous),
    changePrice: options.changePrice ?? 0,
    criteria,
    share: protects ? 1 : (options.share ?? 0.8),
    floor: options.floor ?? null,
    minimumScore: options.minimumScore ?? 0,
    resolution: options.resolution ?? null,
    stable: criteria[0] === "stable" ? { proposing: options.proposing ?? "rows", columnScores: options.columnScores !== undefined } : null,
  };
  const solved = { ...problem, locked: cells(problem.locked), previous: cells(problem.previous) };
  const names = Object.keys(stated) as (keyof typeof stated)[];
  return names
    .filter((name) => JSON.stringify(stated[name]) !== JSON.stringify(solved[name]))
    .map((name) => ({ code: "other-options", path: ["problem", name], remedy: "Pass the options that were solved." }));
}

function all(counts: number | ArrayLike<number>, size: number): number[] {
  return typeof counts === "number" ? Array.from({ length: size }, () => counts) : Array.from(counts);
}

/** Each as a set of rows, with bounds as they were given. */
function groups(list: readonly RowGroup[] = []): NormalisedGroup[] {
  const bound = (counts: number | ArrayLike<number>) => (typeof counts === "number" ? counts : Array.from(counts));
  return list.map(({ rows, minimum = 0, maximum }) => ({
    rows: [...new Set(Array.from(rows))].sort((a, b) => a - b),
    minimum: bound(minimum),
    maximum: maximum === undefined ? null : bound(maximum),
  }));
}

/** As a set: each pair once, in one order. */
function cells(list: readonly Cell[] = []): string[] {
  return [...new Set(list.map(([row, column]) => `${row} ${column}`))].sort();
}

function criteriaOf(options: AssignmentOptions, exact: boolean): readonly Criterion[] {
  const objective = options.objective ?? "balanced";
  if (typeof objective !== "string") return objective;
  if (objective === "stable") return ["stable"];
  if (objective === "leximin") return ["participation", "leximin", "kept", "load"];
  if (objective === "rank-maximal") return ["ranks", "total", "kept", "load"];
  const ends: readonly Criterion[] = exact ? ["total", "kept", "load"] : ["total"];
  if (objective === "score-only") return ends;
  return objective === "total" ? ["participation", ...ends] : ["participation", "floor", ...ends];
}

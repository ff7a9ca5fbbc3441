// Brute force: every assignment of a small problem, row by row, by what it does to the loads of the columns.
import type { Criterion } from "../../src/assignment/index.ts";
import type { Sample } from "./problems.ts";

export interface Best {
  readonly participation: { readonly rows: number; readonly seats: number };
  readonly floor: number | null;
  readonly total: number;
  readonly kept: number;
  readonly load: number;
  /** Seats per row: among all that is equal, the greatest in dictionary order. */
  readonly degrees: readonly number[];
  /** Scores of all pairs, and their ranks for their rows from 1, ascending. */
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
}

type Vector = readonly number[];

/** The best values of the criteria in their order, and of what is reported besides; `null` where minimums or locks cannot be met. */
export function bestOf(sample: Sample): Best | null {
  const { options } = sample;
  const resolution = options.resolution ?? 1;
  const toPoints = (score: number) => Math.floor(score / resolution + 0.5);
  const points = sample.table.map((line) => line.map((score) => (score === null ? null : toPoints(score))));
  const levels = [...new Set(points.flat().filter((value): value is number => value !== null))].sort((a, b) => a - b);
  const problem: Wanted = { ...sample, points, levels, outside: toPoints(options.minimumScore), criteria: criteriaOf(sample) };
  if (options.locked.some(([row, column]) => points[row][column] === null)) return null;

  const full = solve({ ...problem, criteria: ["participation"] }, -Infinity);
  if (full === null) return null;
  const floor = problem.criteria.includes("floor") ? floorOf(problem) : null;
  const best = solve(problem, floor ?? -Infinity);
  if (best === null) return null;
  const { rows, seats, total, kept, load, degrees, values } = best;
  const scores = values.map((value) => value * resolution).sort((a, b) => a - b);
  const ranks = [...best.ranks].sort((a, b) => a - b);
  return { participation: { rows, seats }, floor: floor === null ? null : floor * resolution, total: total * resolution, kept, load, degrees, scores, ranks };
}

interface Wanted extends Sample {
  /** The scores that occur, ascending. */
  readonly levels: readonly number[];
  readonly points: readonly (readonly (number | null)[])[];
  readonly outside: number;
  readonly criteria: readonly Criterion[];
}

function criteriaOf({ options: { objective } }: Sample): readonly Criterion[] {
  if (typeof objective !== "string") return objective;
  if (objective === "total") return ["participation", "total", "kept", "load"];
  if (objective === "leximin") return ["participation", "leximin", "kept", "load"];
  if (objective === "rank-maximal") return ["ranks", "total", "kept", "load"];
  return objective === "score-only" ? ["total", "kept", "load"] : ["participation", "floor", "total", "kept", "load"];
}

/** w0 + ceil(share (w* - w0)) by its definition: thresholds are tried from the highest down. */
function floorOf(problem: Wanted): number | null {
  const { options, points } = problem;
  const isLocked = (row: number, column: number) => options.locked.some((cell) => cell[0] === row && cell[1] === column);
  const occurring = points.flatMap((line, row) => line.filter((value, column): value is number => value !== null && !isLocked(row, column)));
  const thresholds = [...new Set(occurring)].sort((a, b) => b - a);
  const highest = (criteria: readonly Criterion[]): number => {
    const wanted = { ...problem, criteria };
    const aim = String(solve(wanted, -Infinity)?.vector);
    if (String(solve(wanted, Infinity)?.vector) === aim) return Infinity;
    return thresholds.find((threshold) => String(solve(wanted, threshold)?.vector) === aim) ?? -Infinity;
  };
  const low = highest(["participation", "total"]);
  const high = highest(["participation"]);
  if (high === Infinity) return null;
  const share = options.objective === "protect-worst" ? 1 : options.share;
  return low + Math.ceil(Number((share * (high - low)).toFixed(9)));
}

interface Reached extends Omit<State, "loads" | "gain"> {
  readonly vector: Vector;
  readonly load: number;
}

interface State {
  readonly loads: readonly number[];
  /** Rows of each group at each column. */
  readonly shares: readonly (readonly number[])[];
  readonly rows: number;
  readonly seats: number;
  readonly total: number;
  readonly gain: number;
  readonly kept: number;
  readonly degrees: readonly number[];
  /** Points of all pairs so far, and their ranks for their rows, from 1. */
  readonly values: readonly number[];
  readonly ranks: readonly number[];
}

/** Of all states with the same loads and shares of groups only the best can be part of an optimum: what is still to come does not tell them apart. */
function solve(problem: Wanted, threshold: number): Reached | null {
  const { options, columns } = problem;
  const none = Array.from({ length: columns }, () => 0);
  const start: State = { loads: none, shares: options.groups.map(() => none), rows: 0, seats: 0, total: 0, gain: 0, kept: 0, degrees: [], values: [], ranks: [] };
  let states = new Map<string, State>([["", start]]);
  for (let row = 0; row < problem.rows; row++) {
    const next = new Map<string, State>();
    const choices = choicesOf(problem, row, threshold);
    for (const state of states.values()) {
      for (const choice of choices) {
        const reached = add(problem, state, row, choice);
        if (reached.loads.some((load, column) => load > options.capacity[column])) continue;
        if (options.groups.some(({ maximum }, group) => reached.shares[group].some((share, column) => share > maximum[column]))) continue;
        const key = [reached.loads, ...reached.shares].join(";");
        const rival = next.get(key);
        if (rival === undefined || compare(vectorOf(problem, reached), vectorOf(problem, rival)) > 0) next.set(key, reached);
      }
    }
    states = next;
  }
  let best: Reached | null = null;
  let record: Vector = [];
  for (const state of states.values()) {
    if (state.loads.some((load, column) => load < options.minimum[column])) continue;
    if (options.groups.some(({ minimum }, group) => state.shares[group].some((share, column) => share < minimum[column]))) continue;
    const load = state.loads.reduce((sum, count) => sum + count * count, 0);
    const vector = vectorOf(problem, state, load);
    if (best !== null && compare(vector, record) <= 0) continue;
    best = { ...state, load, vector: vector.slice(0, vector.length - problem.rows) };
    record = vector;
  }
  return best;
}

interface Choice {
  readonly columns: readonly number[];
  readonly total: number;
  readonly gain: number;
  readonly kept: number;
  readonly values: readonly number[];
  readonly ranks: readonly number[];
}

/** Every set of columns that a row may get. */
function choicesOf({ points, options, columns, outside, criteria }: Wanted, row: number, threshold: number): Choice[] {
  const locked = options.locked.filter((cell) => cell[0] === row).map(([, column]) => column);
  const participation = criteria.indexOf("participation");
  const empty = participation >= 0 && participation < criteria.indexOf("total") ? 0 : outside;
  const choices: Choice[] = [];
  for (let set = 0; set < 1 << columns; set++) {
    const chosen = Array.from({ length: columns }, (_, column) => column).filter((column) => (set >> column) & 1);
    if (chosen.length > options.demand[row] || !locked.every((column) => chosen.includes(column))) continue;
    const values = chosen.map((column) => points[row][column]);
    if (chosen.some((column, k) => values[k] === null || (values[k] < threshold && !locked.includes(column)))) continue;
    const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const kept = options.previous.filter((cell) => cell[0] === row && chosen.includes(cell[1])).length;
    const reached = values.filter((value): value is number => value !== null);
    const ranks = reached.map((value) => new Set(points[row].filter((other) => other !== null && other >= value)).size);
    choices.push({ columns: chosen, total, gain: total - empty * chosen.length, kept, values: reached, ranks });
  }
  return choices;
}

function add({ options }: Wanted, state: State, row: number, { columns, total, gain, kept, values, ranks }: Choice): State {
  const more = (counts: readonly number[]) => counts.map((count, column) => count + Number(columns.includes(column)));
  return {
    loads: more(state.loads),
    shares: state.shares.map((counts, group) => (options.groups[group].rows.includes(row) ? more(counts) : counts)),
    rows: state.rows + (columns.length > 0 ? 1 : 0),
    seats: state.seats + columns.length,
    total: state.total + total,
    gain: state.gain + gain,
    kept: state.kept + kept,
    degrees: [...state.degrees, columns.length],
    values: [...state.values, ...values],
    ranks: [...state.ranks, ...ranks],
  };
}

function vectorOf({ criteria, levels, columns }: Wanted, { rows, seats, gain, kept, degrees, values, ranks }: State, load?: number): Vector {
  const vector: number[] = [];
  for (const name of criteria) {
    if (name === "participation") vector.push(rows, seats);
    else if (name === "total") vector.push(gain);
    else if (name === "leximin") for (const level of levels) vector.push(-values.filter((value) => value === level).length);
    else if (name === "ranks") for (let rank = 1; rank <= columns; rank++) vector.push(ranks.filter((other) => other === rank).length);
    else if (name === "kept") vector.push(kept);
    else if (name === "load" && load !== undefined) vector.push(-load);
  }
  return [...vector, ...degrees];
}

function compare(a: Vector, b: Vector): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : a[at] - b[at];
}

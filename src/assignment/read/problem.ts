import { AssignmentError } from "../error.ts";
import type { AssignmentOptions, Cell, NormalisedProblem, ScoreArray, Scores } from "../problem.ts";
import { changePriceInPoints } from "./change-price.ts";
import { criteriaOfFractions, readCriteria } from "./criteria.ts";
import { edgeOf, type Graph } from "./graph.ts";
import { readGroups } from "./groups.ts";
import { checkNames, readCells, readCounts, readNumber } from "./options.ts";
import { pointsAtFloor, toPoints, type Points } from "./points.ts";
import { openPorts, type Ports } from "./ports.ts";
import { readSides } from "./sides.ts";
import { readStable } from "./stable.ts";

/** A problem as the solver wants it: the graph, whole points per pair and the constraints in typed arrays. */
export interface Instance extends Graph, Ports, Points {
  /** What each pair is worth to its column, where columns have scores of their own. */
  readonly scoresOfColumn: ScoreArray | null;
  readonly demand: Float64Array;
  /** The pairs that are settled beforehand, as rows and the ports that they end at. */
  readonly locks: readonly (readonly [row: number, port: number])[];
  /** The pairs that are locked, and those of the previous assignment. */
  readonly lockedPairs: ReadonlySet<number>;
  readonly previousPairs: ReadonlySet<number>;
  /** The locked and the previous pairs of each row that has some. */
  readonly markedOf: ReadonlyMap<number, readonly number[]>;
  /** The most pairs that an assignment can have, and the most of before that it can keep. */
  readonly seats: number;
  readonly mostKept: number;
  /** What giving up a pair of before costs, in points. */
  readonly priceOfChange: number;
  /** Totals that differ by no more than this may differ by rounding alone; 0 where exact. In points. */
  readonly slack: number;
  /** The floor the caller froze, in points; -Infinity where none. */
  readonly frozenFloor: number;
  readonly problem: NormalisedProblem;
}

const known: Readonly<Record<keyof AssignmentOptions, true>> = {
  capacity: true,
  minimum: true,
  groups: true,
  demand: true,
  locked: true,
  previous: true,
  changePrice: true,
  objective: true,
  share: true,
  floor: true,
  minimumScore: true,
  resolution: true,
  columnScores: true,
  proposing: true,
};

/** Validates once; everything below trusts the result. @throws AssignmentError */
export function readProblem(scores: Scores, options: AssignmentOptions): Instance {
  if (typeof options !== "object" || options === null) throw new AssignmentError("wrong-type", ["options"], options, "Pass an object of options, or nothing.");
  checkNames(options, Object.keys(known), "Options are");
  const { graph: read, scoresOfColumn } = readSides(scores, options.columnScores);
  const { rows, columns } = read;

  const objective = options.objective ?? (read.asked === null ? "balanced" : "total");
  const named = readCriteria(objective, options.floor, read);
  const capacity = readCounts(options.capacity ?? 1, columns, ["capacity"]);
  const minimum = readCounts(options.minimum ?? 0, columns, ["minimum"]);
  const groups = readGroups(options.groups ?? [], rows, columns);
  const demand = readCounts(options.demand ?? 1, rows, ["demand"]);
  const locked = readCells(options.locked ?? [], read, "locked");
  const previous = readCells(options.previous ?? [], read, "previous");
  const changePrice = readNumber(options.changePrice ?? 0, "changePrice", (value) => value >= 0 && value < Infinity, "Give a finite number of at least 0.");
  const share = readNumber(options.share ?? 0.8, "share", (value) => value >= 0 && value <= 1, "Give a share from 0 to 1.");
  const minimumScore = readNumber(options.minimumScore ?? 0, "minimumScore", Number.isFinite, "Give a finite number.");
  const floor = options.floor === undefined ? null : readNumber(options.floor, "floor", Number.isFinite, "Give a finite number.");
  const stable = readStable(options, named, minimum, groups);
  const resolution =
    options.resolution === undefined ? null : readNumber(options.resolution, "resolution", (value) => value > 0 && value < Infinity, "Give a number above 0.");

  const seats = mostPairs(read, capacity, demand);
  const graph = openPorts(read, capacity, minimum, groups);
  const points = toPoints(graph, { resolution, minimumScore, seats, depth: graph.depth });
  const problem: NormalisedProblem = {
    rows,
    columns,
    capacity: [...capacity],
    minimum: [...minimum],
    groups,
    demand: [...demand],
    locked,
    previous,
    changePrice,
    criteria: points.exact ? named : criteriaOfFractions(named, objective, previous),
    share: objective === "protect-worst" ? 1 : share,
    floor,
    minimumScore,
    resolution,
    unit: points.unit,
    exact: points.exact,
    tolerance: points.exact ? 0 : seats * points.unit,
    stable,
  };
  return {
    ...graph,
    ...points,
    scoresOfColumn,
    demand,
    locks: locksOf(graph, locked),
    lockedPairs: pairsOf(graph, locked),
    previousPairs: pairsOf(graph, previous),
    markedOf: pairsByRow(graph, [...locked, ...previous]),
    seats,
    mostKept: previous.length,
    priceOfChange: changePriceInPoints(problem),
    slack: points.exact ? 0 : seats,
    frozenFloor: floor === null ? -Infinity : pointsAtFloor(floor, points),
    problem,
  };
}

function mostPairs({ allowedOfRow, allowedOfColumn }: Graph, capacity: Float64Array, demand: Float64Array): number {
  const wanted = demand.reduce((sum, count, row) => sum + Math.min(count, allowedOfRow[row]), 0);
  const places = capacity.reduce((sum, count, column) => sum + Math.min(count, allowedOfColumn[column]), 0);
  return Math.min(wanted, places);
}

function locksOf(graph: Graph & Ports, locked: readonly Cell[]): (readonly [number, number])[] {
  const result: (readonly [number, number])[] = [];
  for (const [row, column] of locked) {
    const edge = edgeOf(graph, row, column);
    if (edge >= 0) result.push([row, graph.targets[edge - graph.base[row]]]);
  }
  return result;
}

/** The pairs of the cells; cells that must not be have none. */
function pairsOf(graph: Graph & Ports, cells: readonly Cell[]): Set<number> {
  return new Set(cells.map(([row, column]) => edgeOf(graph, row, column)).filter((edge) => edge >= 0));
}

function pairsByRow(graph: Graph & Ports, cells: readonly Cell[]): Map<number, number[]> {
  const result = new Map<number, number[]>();
  for (const [row, column] of cells) {
    const edge = edgeOf(graph, row, column);
    if (edge < 0) continue;
    const pairs = result.get(row);
    if (pairs === undefined) result.set(row, [edge]);
    else pairs.push(edge);
  }
  return result;
}

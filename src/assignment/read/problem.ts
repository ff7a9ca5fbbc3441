import { AssignmentError } from "../error.ts";
import { criteriaOf } from "../objective.ts";
import type { AssignmentOptions, Cell, NormalisedProblem, ScoreArray, Scores } from "../problem.ts";
import { edgeOf, type Graph } from "./graph.ts";
import { readGroups } from "./groups.ts";
import { readCells, readCounts, readNumber } from "./options.ts";
import { multipleOf, pointsAtFloor, toPoints, type Points } from "./points.ts";
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
  for (const name of Object.keys(options))
    if (!Object.hasOwn(known, name)) throw new AssignmentError("unknown-option", [name], name, `Options are ${Object.keys(known).join(", ")}.`);
  const { graph: read, scoresOfColumn } = readSides(scores, options.columnScores);
  const { rows, columns } = read;

  const objective = options.objective ?? (read.asked === null ? "balanced" : "total");
  const named = criteriaOf(objective);
  if (read.asked !== null && ((named.includes("floor") && options.floor === undefined) || named.some((name) => name === "leximin" || name === "ranks" || name === "stable")))
    throw new AssignmentError("needs-matrix", ["objective"], objective, "The floor, leximin, ranks and stable need a matrix: state the floor, or choose other criteria.");
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
    criteria: points.exact ? named : withoutExactOnes(named, objective, previous),
    share: objective === "protect-worst" ? 1 : share,
    floor,
    minimumScore,
    resolution,
    unit: points.unit,
    exact: points.exact,
    tolerance: points.exact ? 0 : seats * points.unit,
    stable,
  };
  const isPriced = problem.criteria.includes("kept") && problem.criteria.includes("total") && !problem.criteria.some((name) => name === "leximin" || name === "ranks");
  if (changePrice > 0 && !isPriced)
    throw new AssignmentError("not-defined", ["changePrice"], changePrice, "A change is priced against the total: use whole-number scores or a resolution, and the criteria total and kept.");
  const priceOfChange = multipleOf(changePrice, points.unit);
  if (priceOfChange === null)
    throw new AssignmentError("needs-integers", ["changePrice"], changePrice, `Scores are whole multiples of ${points.unit}: give such a price.`);
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
    priceOfChange,
    slack: points.exact ? 0 : seats,
    frozenFloor: floor === null ? -Infinity : pointsAtFloor(floor, points),
    problem,
  };
}

/** Fractions have no exact ties, so presets do without `kept` and `load` there; whoever asks for them by name is told. */
function withoutExactOnes(criteria: NormalisedProblem["criteria"], objective: AssignmentOptions["objective"], previous: readonly Cell[]) {
  if (criteria.includes("leximin") || criteria.includes("ranks"))
    throw new AssignmentError("needs-integers", ["objective"], objective, "Classes of equal scores are counted: use whole-number scores or give a resolution.");
  const left = criteria.filter((name) => name !== "kept" && name !== "load");
  const asked = left.length < criteria.length && (typeof objective !== "string" || previous.length > 0);
  if (!asked) return left;
  throw new AssignmentError(
    "needs-integers",
    [typeof objective === "string" ? "previous" : "objective"],
    objective,
    "Kept pairs and even loads decide among exact ties: use whole-number scores or give a resolution.",
  );
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

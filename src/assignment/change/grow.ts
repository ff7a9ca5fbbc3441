import type { AssignmentOptions, DenseScores, RowGroup, ScoreArray, Scores, SparseScores } from "../problem.ts";
import { optionsOf } from "../read/options-of.ts";
import type { Instance } from "../read/problem.ts";
import type { Change } from "./read-change.ts";

/** The scores of a problem as it is, in arrays of their own. */
export function scoresOf(instance: Instance): DenseScores | SparseScores {
  const { rows, columns } = instance;
  if (isComplete(instance)) return { rows, columns, values: instance.scores.slice() };
  return sparseScores(instance, rows, columns, new Map());
}

/** The problem that a change leads to, read anew. */
export function grow(instance: Instance, change: Change): { scores: Scores; options: AssignmentOptions } {
  const { problem } = instance;
  const rows = instance.rows + change.joinRows.length;
  const columns = instance.columns + change.joinColumns.length;
  const demand = [...problem.demand, ...change.joinRows.map((row) => row.demand)];
  const capacity = [...problem.capacity, ...change.joinColumns.map((column) => column.capacity)];
  const minimum = [...problem.minimum, ...change.joinColumns.map((column) => column.minimum)];
  for (const [row, count] of change.demand) demand[row] = count;
  for (const [column, count] of change.capacity) capacity[column] = count;
  for (const [column, count] of change.minimum) minimum[column] = count;
  const written = cellsOf(instance, change);
  const options = optionsOf(problem);
  const floor = problem.floor === null ? {} : { floor: problem.floor };
  return {
    scores: isComplete(instance) ? denseScores(instance, rows, columns, written) : sparseScores(instance, rows, columns, written),
    options: {
      ...options,
      ...floor,
      demand,
      capacity,
      minimum,
      locked: change.locked ?? problem.locked,
      groups: options.groups?.map((group) => widened(group, change.joinColumns.length)) ?? [],
    },
  };
}

/** Every cell has a number, row after row. */
function isComplete({ rows, columns, offsets }: Instance): boolean {
  return offsets[rows] === rows * columns;
}

/** The cells that a change writes, by row; what is written last counts. */
function cellsOf({ rows, columns }: Instance, { joinRows, joinColumns, scores }: Change): Map<number, Map<number, number>> {
  const written = new Map<number, Map<number, number>>();
  const write = (row: number, column: number, score: number) => {
    const line = written.get(row) ?? new Map<number, number>();
    written.set(row, line.set(column, score));
  };
  for (const [k, joining] of joinColumns.entries()) for (let row = 0; row < rows; row++) write(row, columns + k, joining.scores[row]);
  for (const [k, joining] of joinRows.entries()) for (const [column, score] of joining.scores.entries()) write(rows + k, column, score);
  for (const [row, column, score] of scores) write(row, column, score);
  return written;
}

type Written = ReadonlyMap<number, ReadonlyMap<number, number>>;

function denseScores(instance: Instance, rows: number, columns: number, written: Written): DenseScores {
  const { scores, mark } = instance;
  const values = new (scores.constructor as new (length: number) => ScoreArray)(rows * columns).fill(mark);
  for (let row = 0; row < instance.rows; row++) values.set(scores.subarray(row * instance.columns, (row + 1) * instance.columns), row * columns);
  for (const [row, line] of written) for (const [column, score] of line) values[row * columns + column] = score;
  return { rows, columns, values };
}

function sparseScores(instance: Instance, rows: number, columns: number, written: Written): SparseScores {
  const { scores, mark, targets, base, columnOf } = instance;
  const offsets = [0];
  const columnsOfPairs: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    const line = new Map<number, number>();
    if (row < instance.rows)
      for (let edge = instance.offsets[row]; edge < instance.offsets[row + 1]; edge++) line.set(columnOf[targets[edge - base[row]]], scores[edge]);
    for (const [column, score] of written.get(row) ?? []) line.set(column, score);
    for (const [column, score] of [...line].sort(([a], [b]) => a - b)) {
      if (score === mark) continue;
      columnsOfPairs.push(column);
      values.push(score);
    }
    offsets.push(values.length);
  }
  return { rows, columns, offsets: Int32Array.from(offsets), targets: Int32Array.from(columnsOfPairs), values: Float64Array.from(values) };
}

/** A group whose bounds are stated for each column has none at those that join. */
function widened(group: RowGroup, joining: number): RowGroup {
  const more = (bound: RowGroup["minimum"] & {}, value: number) => (typeof bound === "number" ? bound : [...Array.from(bound), ...Array.from({ length: joining }, () => value)]);
  const { minimum = 0, maximum } = group;
  return { ...group, minimum: more(minimum, 0), ...(maximum === undefined ? {} : { maximum: more(maximum, Number.MAX_SAFE_INTEGER) }) };
}

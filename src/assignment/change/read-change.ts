import { AssignmentError } from "../error.ts";
import type { Cell, ScoreArray } from "../problem.ts";
import { checkNames, readCells, readCount } from "../read/options.ts";
import type { Instance } from "../read/problem.ts";
import type { AssignmentChange, Count } from "./assignment-change.ts";

/** A change that was understood: scores as the problem stores them, with its mark where a pair must not be. */
export interface Change {
  readonly joinColumns: readonly { readonly scores: Float64Array; readonly capacity: number; readonly minimum: number }[];
  readonly joinRows: readonly { readonly scores: Float64Array; readonly demand: number }[];
  readonly demand: readonly Count[];
  readonly capacity: readonly Count[];
  readonly minimum: readonly Count[];
  readonly scores: readonly (readonly [row: number, column: number, score: number])[];
  /** The locked pairs afterwards; `null` where they are the same. */
  readonly locked: readonly Cell[] | null;
}

const known: Readonly<Record<keyof AssignmentChange, true>> = {
  joinColumns: true,
  joinRows: true,
  leaveRows: true,
  leaveColumns: true,
  demand: true,
  capacity: true,
  minimum: true,
  scores: true,
  unlock: true,
  lock: true,
};

/** Validates a change of a problem, all of it before any of it is made. @throws AssignmentError */
export function readChange(change: AssignmentChange, instance: Instance): Change {
  if (typeof change !== "object" || change === null) throw new AssignmentError("wrong-type", ["change"], change, "Pass an object of what changes.");
  checkNames(change, Object.keys(known), "Changes are");

  const joinColumns = listOf(change, "joinColumns").map(({ scores, capacity = 1, minimum = 0 }, k) => ({
    scores: readLine(scores, instance.rows, instance, ["joinColumns", k, "scores"]),
    capacity: readCount(capacity, ["joinColumns", k, "capacity"]),
    minimum: readCount(minimum, ["joinColumns", k, "minimum"]),
  }));
  const columns = instance.columns + joinColumns.length;
  const joinRows = listOf(change, "joinRows").map(({ scores, demand = 1 }, k) => ({
    scores: readLine(scores, columns, instance, ["joinRows", k, "scores"]),
    demand: readCount(demand, ["joinRows", k, "demand"]),
  }));
  const rows = instance.rows + joinRows.length;

  const leaveRows = listOf(change, "leaveRows").map((row, k) => readIndex(row, rows, ["leaveRows", k]));
  const leaveColumns = listOf(change, "leaveColumns").map((column, k) => readIndex(column, columns, ["leaveColumns", k]));
  const counts = (name: "demand" | "capacity" | "minimum", size: number) =>
    listOf(change, name).map((entry, k): Count => {
      const [index, count] = readTuple(entry, 2, [name, k]);
      return [readIndex(index, size, [name, k, 0]), readCount(count as number, [name, k, 1])];
    });
  const cells = (name: "lock" | "unlock") => readCells(listOf(change, name), { rows, columns }, name);
  return {
    joinColumns,
    joinRows,
    demand: [...leaveRows.map(toNone), ...counts("demand", rows)],
    capacity: [...leaveColumns.map(toNone), ...counts("capacity", columns)],
    minimum: [...leaveColumns.map(toNone), ...counts("minimum", columns)],
    scores: listOf(change, "scores").map((entry, k) => {
      const [row, column, score] = readTuple(entry, 3, ["scores", k]);
      return [readIndex(row, rows, ["scores", k, 0]), readIndex(column, columns, ["scores", k, 1]), readScore(score, instance, ["scores", k, 2])];
    }),
    locked: relocked(instance.problem.locked, new Set(leaveRows), new Set(leaveColumns), cells("unlock"), cells("lock")),
  };
}

type Path = readonly (string | number)[];

function toNone(index: number): Count {
  return [index, 0];
}

function relocked(locked: readonly Cell[], goneRows: ReadonlySet<number>, goneColumns: ReadonlySet<number>, unlock: readonly Cell[], lock: readonly Cell[]): Cell[] | null {
  const has = (cells: readonly Cell[], [row, column]: Cell) => cells.some((cell) => cell[0] === row && cell[1] === column);
  const left = locked.filter((cell) => !goneRows.has(cell[0]) && !goneColumns.has(cell[1]) && !has(unlock, cell));
  const added = lock.filter((cell) => !has(left, cell));
  return left.length === locked.length && added.length === 0 ? null : [...left, ...added];
}

function listOf<Name extends keyof AssignmentChange>(change: AssignmentChange, name: Name): NonNullable<AssignmentChange[Name]> {
  const list: AssignmentChange[Name] | readonly never[] = change[name] ?? [];
  if (!Array.isArray(list)) throw new AssignmentError("wrong-type", [name], list, "Give a list.");
  const gap = list.findIndex((entry: unknown) => entry === null || entry === undefined);
  if (gap >= 0) throw new AssignmentError("wrong-type", [name, gap], list[gap], "Leave nothing out within a list.");
  return list as unknown as NonNullable<AssignmentChange[Name]>;
}

function readTuple(entry: unknown, length: number, path: Path): readonly unknown[] {
  if (!Array.isArray(entry) || entry.length !== length) throw new AssignmentError("wrong-type", path, entry, `Give a list of ${length}.`);
  return entry;
}

function readIndex(index: unknown, size: number, path: Path): number {
  if (Number.isInteger(index) && (index as number) >= 0 && (index as number) < size) return index as number;
  throw new AssignmentError("out-of-range", path, index, `Give a whole number from 0 to ${size - 1}.`);
}

function readLine(scores: ArrayLike<number | null>, size: number, instance: Instance, path: Path): Float64Array {
  if (typeof scores !== "object" || scores === null || typeof scores.length !== "number")
    throw new AssignmentError("wrong-type", path, scores, "Give an array of numbers and nulls.");
  if (scores.length !== size) throw new AssignmentError("wrong-length", path, scores.length, `Give ${size} scores.`);
  const line = new Float64Array(size);
  for (let k = 0; k < size; k++) line[k] = readScore(scores[k], instance, [...path, k]);
  return line;
}

/** A score that can stand among the others of its problem. */
function readScore(score: unknown, { mark, scores, problem }: Instance, path: Path): number {
  if (score === null || score === -Infinity) return mark;
  if (typeof score !== "number") throw new AssignmentError("wrong-type", path, score, "Scores are numbers; null means that the pair must not be.");
  if (!Number.isFinite(score)) throw new AssignmentError(Number.isNaN(score) ? "not-a-number" : "not-finite", path, score, "Use a finite score, or null for a pair that must not be.");
  if (problem.exact && problem.resolution === null && !Number.isInteger(score))
    throw new AssignmentError("needs-integers", path, score, "The other scores are whole numbers: give a whole number, or solve with a resolution.");
  const kept = asStored(score, scores);
  if (kept === mark || (kept !== score && !isFloat(scores)) || !Number.isFinite(kept))
    throw new AssignmentError("out-of-range", path, score, "The typed array of scores has no room for this number, or it is its mark for a pair that must not be.");
  return kept;
}

function isFloat(scores: ScoreArray): boolean {
  return scores instanceof Float32Array || scores instanceof Float64Array;
}

function asStored(score: number, scores: ScoreArray): number {
  const one = new (scores.constructor as new (length: number) => ScoreArray)(1);
  one[0] = score;
  return one[0];
}

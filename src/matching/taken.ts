import type { Assignment } from "../assignment/index.ts";
import { FORBIDDEN } from "../compatibility/index.ts";
import { byCodePoint } from "../program/index.ts";
import { keepFirst } from "./keep-first.ts";
import type { TakenPlace } from "./matching.ts";
import type { Problem } from "./problem.ts";

/** By column, the rows that have it. */
export type Holders = readonly (readonly number[])[];

const mostNamed = 3;

export function holdersOf({ matrix }: Problem, { columnsOf }: Assignment): Holders {
  const holders: number[][] = Array.from({ length: matrix.columns }, () => []);
  for (const [row, columns] of columnsOf.entries()) for (const column of columns) holders[column].push(row);
  return holders;
}

/** The best-scoring mentors of a mentee, and who has their places. */
export function takenPlaces({ matrix, scorer }: Problem, row: number, holders: Holders): TakenPlace[] {
  const { mentees, mentors } = scorer.cohort;
  const pointsOf = (row: number, column: number) => matrix.values[row * matrix.columns + column];
  const best: number[] = [];
  const byPoints = (a: number, b: number) => pointsOf(row, b) - pointsOf(row, a) || byCodePoint(mentors[a].id, mentors[b].id);
  for (let column = 0; column < matrix.columns; column++)
    if (pointsOf(row, column) !== FORBIDDEN && holders[column].length > 0) keepFirst(best, column, mostNamed, byPoints);
  return best.map((column) => ({
    mentor: mentors[column].id,
    places: mentors[column].capacity,
    points: pointsOf(row, column),
    holders: holders[column]
      .map((holder) => ({ mentee: mentees[holder].id, points: pointsOf(holder, column) }))
      .sort((a, b) => a.points - b.points || byCodePoint(a.mentee, b.mentee))
      .slice(0, mostNamed),
  }));
}

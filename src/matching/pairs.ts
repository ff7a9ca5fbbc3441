import { forbiddenOf, type Assignment } from "../assignment/index.ts";
import { pairScore } from "../compatibility/index.ts";
import { byCodePoint } from "../program/index.ts";
import type { MatchedPair } from "./matching.ts";
import type { Problem } from "./problem.ts";

/** The assigned pairs with their scores, ranks and status; the highest score first, equal ones by mentee, then mentor. */
export function matchedPairs({ scorer, matrix, options }: Problem, { columnsOf }: Assignment, isTied: (row: number, column: number) => boolean): MatchedPair[] {
  const { mentees, mentors } = scorer.cohort;
  const locked = cellSet(options.locked ?? [], matrix.columns);
  const previous = cellSet(options.previous ?? [], matrix.columns);
  const pairs = columnsOf.flatMap((columns, row) =>
    columns.map((column): MatchedPair => {
      const cell = row * matrix.columns + column;
      const { mentee, mentor, points, score, contributions, interval, coverage } = pairScore(scorer, mentees[row], mentors[column]);
      const [forMentee, forMentor] = [rankInRow(matrix, row, points), rankInColumn(matrix, column, points)];
      return {
        mentee,
        mentor,
        status: locked.has(cell) ? "locked" : previous.has(cell) ? "kept" : "new",
        points,
        score,
        rankForMentee: forMentee.rank,
        eligibleForMentee: forMentee.eligible,
        rankForMentor: forMentor.rank,
        eligibleForMentor: forMentor.eligible,
        contributions,
        interval,
        coverage,
        tie: !locked.has(cell) && isTied(row, column),
      };
    }),
  );
  return pairs.sort((a, b) => b.points - a.points || byCodePoint(a.mentee, b.mentee) || byCodePoint(a.mentor, b.mentor));
}

/** A place among the eligible: 1 + how many score more; equal scores share it. */
export interface Rank {
  readonly rank: number;
  readonly eligible: number;
}

/** The rank that a mentor of so many points has for a mentee. */
export function rankInRow({ values, columns }: Problem["matrix"], row: number, points: number): Rank {
  return rank(values, row * columns, 1, columns, points);
}

/** The rank that a mentee of so many points has for a mentor. */
export function rankInColumn({ values, rows, columns }: Problem["matrix"], column: number, points: number): Rank {
  return rank(values, column, columns, rows, points);
}

function rank(values: Problem["matrix"]["values"], from: number, step: number, count: number, points: number): Rank {
  const forbidden = forbiddenOf(values);
  let eligible = 0;
  let better = 0;
  for (let k = 0, cell = from; k < count; k++, cell += step) {
    if (values[cell] === forbidden) continue;
    eligible++;
    if (values[cell] > points) better++;
  }
  return { rank: better + 1, eligible };
}

function cellSet(cells: readonly (readonly [number, number])[], columns: number): ReadonlySet<number> {
  return new Set(cells.map(([row, column]) => row * columns + column));
}

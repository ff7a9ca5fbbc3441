import type { Assignment } from "../assignment/index.ts";
import { FORBIDDEN, pairScore, type Steps } from "../compatibility/index.ts";
import { byCodePoint } from "../program/index.ts";
import type { MatchedPair } from "./matching.ts";
import type { Problem } from "./problem.ts";

/** Whether a pair is there, or not there, only because ties had to be broken somehow. */
export type IsTied = (row: number, column: number) => boolean;

/** The assigned pairs with their scores, ranks and status; the highest score first, equal ones by mentee, then mentor. */
export function* matchedPairs({ scorer, matrix, options }: Problem, { columnsOf }: Assignment, isTied: IsTied): Steps<MatchedPair[]> {
  const { mentees, mentors } = scorer.cohort;
  const locked = cellSet(options.locked ?? [], matrix.columns);
  const previous = cellSet(options.previous ?? [], matrix.columns);
  const pairs: MatchedPair[] = [];
  for (const [row, columns] of columnsOf.entries()) {
    for (const column of columns) {
      const cell = row * matrix.columns + column;
      const { mentee, mentor, points, score, contributions, interval, coverage } = pairScore(scorer, mentees[row], mentors[column]);
      const [forMentee, forMentor] = [rankInRow(matrix, row, column), rankInColumn(matrix, row, column)];
      pairs.push({
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
      });
    }
    yield columns.length * (matrix.columns + matrix.rows + workOfPair);
  }
  return pairs.sort((a, b) => b.points - a.points || byCodePoint(a.mentee, b.mentee) || byCodePoint(a.mentor, b.mentor));
}

/** A pair with all it is made of takes about as long as a solver takes to look at so many. */
const workOfPair = 1_000;

/** A place among the eligible: 1 + how many score more; equal scores share it. */
export interface Rank {
  readonly rank: number;
  readonly eligible: number;
}

/** The rank that an eligible mentor has for a mentee. */
export function rankInRow({ values, columns }: Problem["matrix"], row: number, column: number): Rank {
  return rank(values, row * columns, 1, columns, values[row * columns + column]);
}

/** The rank that an eligible mentee has for a mentor. */
export function rankInColumn({ values, rows, columns }: Problem["matrix"], row: number, column: number): Rank {
  return rank(values, column, columns, rows, values[row * columns + column]);
}

function rank(values: Problem["matrix"]["values"], from: number, step: number, count: number, points: number): Rank {
  let eligible = 0;
  let better = 0;
  for (let k = 0, cell = from; k < count; k++, cell += step) {
    if (values[cell] === FORBIDDEN) continue;
    eligible++;
    if (values[cell] > points) better++;
  }
  return { rank: better + 1, eligible };
}

function cellSet(cells: readonly (readonly [number, number])[], columns: number): ReadonlySet<number> {
  return new Set(cells.map(([row, column]) => row * columns + column));
}

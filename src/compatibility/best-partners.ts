import { CohortError, type Cohort } from "../cohort/index.ts";
import { FORBIDDEN, ScoreRows } from "./score-rows.ts";
import { compileScorer } from "./scorer.ts";
import { finish, type Steps } from "./steps.ts";

/** The best partners of each person of a side, by index in draw order. A working object: typed, not JSON. */
export interface Best {
  /** Row-major, `most` for each person: indexes of partners, the best first, of equals the first drawn; -1 where there are no more. */
  readonly partners: Int32Array;
  /** Their points; -32768 where there are no more. */
  readonly points: Int16Array;
}

/** For each mentee and for each mentor. */
export interface BestPartners {
  readonly most: number;
  readonly ofMentees: Best;
  readonly ofMentors: Best;
}

/**
 * The best eligible partners of everybody, exact, without a matrix: all pairs are scored, and memory is taken in proportion to
 * people times `most`. @throws CohortError `out-of-range` where `most` is no whole number from 1 to 10,000
 */
export function bestPartners(cohort: Cohort, most: number): BestPartners {
  return finish(bestPartnerSteps(cohort, most));
}

/** The same piece by piece: yields after each mentee. */
export function* bestPartnerSteps(cohort: Cohort, most: number): Steps<BestPartners> {
  if (!(Number.isInteger(most) && most >= 1 && most <= 10_000))
    throw new CohortError([{ code: "out-of-range", path: ["most"], value: most, remedy: "Give how many partners to list for each, from 1 to 10,000." }]);
  const scores = new ScoreRows(compileScorer(cohort));
  const { rows, columns } = scores;
  const ofMentees = noneOf(rows, most);
  const ofMentors = noneOf(columns, most);
  const line = new Int16Array(columns);
  for (let row = 0; row < rows; row++) {
    scores.read(row, line);
    keepOfRow(ofMentees, row, most, line);
    keepOfColumns(ofMentors, row, most, line);
    yield scores.work;
  }
  return { most, ofMentees, ofMentors };
}

function noneOf(people: number, most: number): Best {
  return { partners: new Int32Array(people * most).fill(-1), points: new Int16Array(people * most).fill(FORBIDDEN) };
}

function keepOfRow(best: Best, row: number, most: number, line: Int16Array) {
  const last = (row + 1) * most - 1;
  let limit = best.points[last];
  for (let column = 0; column < line.length; column++) {
    if (line[column] <= limit) continue;
    insert(best, row * most, last, column, line[column]);
    limit = best.points[last];
  }
}

function keepOfColumns(best: Best, row: number, most: number, line: Int16Array) {
  for (let column = 0, last = most - 1; column < line.length; column++, last += most)
    if (line[column] > best.points[last]) insert(best, column * most, last, row, line[column]);
}

/** Puts a partner behind all who are as good or better. */
function insert({ partners, points }: Best, first: number, last: number, partner: number, value: number) {
  let at = last;
  for (; at > first && points[at - 1] < value; at--) {
    points[at] = points[at - 1];
    partners[at] = partners[at - 1];
  }
  points[at] = value;
  partners[at] = partner;
}

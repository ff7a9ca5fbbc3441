import { ONE } from "../comparators/index.ts";
import { CohortError, tooLarge, type Cohort } from "../cohort/index.ts";
import { barrierOf } from "./barrier.ts";
import { lineOf } from "./line.ts";
import { pointsOf } from "./points.ts";
import { compileScorer, type Scorer } from "./scorer.ts";
import { usualPoints } from "./similarity.ts";
import { finish, type Steps } from "./steps.ts";

/** The mark of a pair that must not be: the least Int16, as the assignment engine reads it. */
export const FORBIDDEN = -32768;

/** All scores of a cohort. A working object: typed, not JSON. */
export interface ScoreMatrix {
  /** Mentees, in draw order. */
  readonly rows: number;
  /** Mentors, in draw order. */
  readonly columns: number;
  /** Row-major points 0..1000, or -32768 for a pair that a rule blocks. */
  readonly values: Int16Array;
  /** How many pairs no rule blocks. */
  readonly eligible: number;
}

/** Scores every pair, equal to `scorePair` to the point. @throws CohortError `too-large` before memory is taken */
export function scoreCohort(cohort: Cohort): ScoreMatrix {
  return finish(scoreSteps(compileScorer(cohort)));
}

/** One factor or rule of a pair takes about as long as a solver takes to look at so many pairs. */
const workOfPair = 1;

/** The same piece by piece: yields after each mentee. */
export function* scoreSteps({ cohort, measures, cheapFirst }: Scorer): Steps<ScoreMatrix> {
  const { mentees, mentors, program } = cohort;
  const problem = tooLarge({ mentors: mentors.length, mentees: mentees.length });
  if (problem !== undefined) throw new CohortError([problem]);
  const rows = mentees.length;
  const columns = mentors.length;
  const values = new Int16Array(rows * columns).fill(FORBIDDEN);
  const lines = measures.map((measure) => lineOf(measure, mentors));
  const barriers = cheapFirst.filter(({ leastPoints }) => leastPoints === undefined).map((rule) => barrierOf(rule, cohort));
  const least = Math.max(0, ...cheapFirst.map(({ leastPoints = 0 }) => leastPoints));
  const usual = usualPoints(measures, program.resolution);
  const [sums, asked, blocked] = [new Int32Array(columns), new Int32Array(columns), new Uint8Array(columns)];
  let eligible = 0;
  for (const [row, mentee] of mentees.entries()) {
    blocked.fill(0);
    sums.fill(0);
    asked.fill(0);
    let askedOfAll = 0;
    for (const barrier of barriers) barrier(mentee, row, blocked);
    for (const line of lines) askedOfAll += line(mentee, sums, asked);
    const points = values.subarray(row * columns, (row + 1) * columns);
    eligible += writePoints(points, { sums, asked, blocked }, { askedOfAll, usual, least, resolution: program.resolution });
    yield columns * (barriers.length + lines.length) * workOfPair;
  }
  return { rows, columns, values, eligible };
}

interface Row {
  readonly sums: Int32Array;
  readonly asked: Int32Array;
  readonly blocked: Uint8Array;
}

interface Terms {
  readonly askedOfAll: number;
  readonly usual: number;
  readonly least: number;
  readonly resolution: number;
}

/** The points of the pairs that nothing blocks. How many there are. */
function writePoints(into: Int16Array, { sums, asked, blocked }: Row, { askedOfAll, usual, least, resolution }: Terms): number {
  let eligible = 0;
  for (let column = 0; column < into.length; column++) {
    if (blocked[column] === 1) continue;
    const weight = askedOfAll + asked[column];
    const points = weight === 0 ? usual : pointsOf(sums[column], weight * ONE, resolution);
    if (points < least) continue;
    into[column] = points;
    eligible++;
  }
  return eligible;
}

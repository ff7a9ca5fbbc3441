import { ONE } from "../comparators/index.ts";
import type { Cohort } from "../cohort/index.ts";
import { barrierOf, type Barrier } from "./barrier.ts";
import { lineOf, type Line } from "./line.ts";
import { pointsOf } from "./points.ts";
import type { Scorer } from "./scorer.ts";
import { usualPoints } from "./similarity.ts";

/** The mark of a pair that must not be: the least Int16, as the assignment engine reads it. */
export const FORBIDDEN = -32768;

/** The scores of a cohort, one mentee against all mentors at a time, both in draw order. Memory in proportion to the people. */
export class ScoreRows {
  readonly rows: number;
  readonly columns: number;
  /** What a row costs, as in `Steps`: a factor or rule of a pair takes about as long as a solver takes to look at one. */
  readonly work: number;
  private readonly cohort: Cohort;
  private readonly lines: readonly Line[];
  private readonly barriers: readonly Barrier[];
  private readonly least: number;
  private readonly usual: number;
  private readonly row: Row;

  constructor({ cohort, measures, cheapFirst }: Scorer) {
    const { mentees, mentors, program } = cohort;
    this.cohort = cohort;
    this.rows = mentees.length;
    this.columns = mentors.length;
    this.lines = measures.map((measure) => lineOf(measure, mentors));
    this.barriers = cheapFirst.filter(({ leastPoints }) => leastPoints === undefined).map((rule) => barrierOf(rule, cohort));
    this.least = Math.max(0, ...cheapFirst.map(({ leastPoints = 0 }) => leastPoints));
    this.usual = usualPoints(measures, program.resolution);
    this.work = this.columns * (this.barriers.length + this.lines.length);
    this.row = { sums: new Int32Array(this.columns), asked: new Int32Array(this.columns), blocked: new Uint8Array(this.columns) };
  }

  /** Writes the points of a mentee with every mentor, -32768 where a rule stands between them. With how many none does. */
  read(mentee: number, into: Int16Array): number {
    const { sums, asked, blocked } = this.row;
    const person = this.cohort.mentees[mentee];
    sums.fill(0);
    asked.fill(0);
    blocked.fill(0);
    let askedOfAll = 0;
    for (const barrier of this.barriers) barrier(person, mentee, blocked);
    for (const line of this.lines) askedOfAll += line(person, sums, asked);
    const { usual, least } = this;
    return writePoints(into, this.row, { askedOfAll, usual, least, resolution: this.cohort.program.resolution });
  }
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

/** The points of the pairs that nothing blocks, and how many there are. */
function writePoints(into: Int16Array, { sums, asked, blocked }: Row, { askedOfAll, usual, least, resolution }: Terms): number {
  let eligible = 0;
  for (let column = 0; column < into.length; column++) {
    const weight = askedOfAll + asked[column];
    const points = weight === 0 ? usual : pointsOf(sums[column], weight * ONE, resolution);
    const isEligible = blocked[column] === 0 && points >= least;
    into[column] = isEligible ? points : FORBIDDEN;
    if (isEligible) eligible++;
  }
  return eligible;
}

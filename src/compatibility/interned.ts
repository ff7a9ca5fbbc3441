import type { Cohort, Participant } from "../cohort/index.ts";
import { canonicalJSON, type Factor } from "../program/index.ts";
import type { Measure } from "./similarity.ts";
import type { Steps } from "./steps.ts";

/** Cells of one table: 2 MiB. */
const mostCells = 1_048_576;
const notYet = -32768;

/**
 * The same measure, computing each similarity once for all pairs of people who answered the same: few options have few
 * pairs. Where nearly every answer is another one there is nothing to keep, and the measure stays as it is.
 */
export function* interned(measure: Measure, { mentees, mentors }: Cohort): Steps<Measure> {
  const { factor, pair } = measure;
  const wants = yield* distinctAnswers(factor.swapped ? mentors : mentees, factor);
  const offers = yield* distinctAnswers(factor.swapped ? mentees : mentors, factor);
  const cells = wants.count * offers.count;
  if (cells > mostCells || 2 * cells > mentees.length * mentors.length) return measure;
  const table = new Int16Array(cells).fill(notYet);
  return {
    ...measure,
    pair(want, offer) {
      const [row, column] = [wants.numberOf.get(want), offers.numberOf.get(offer)];
      if (row === undefined || column === undefined) return pair(want, offer);
      const cell = row * offers.count + column;
      if (table[cell] === notYet) table[cell] = pair(want, offer);
      return table[cell];
    },
  };
}

/** A number for every answer, the same for equal ones. */
interface Distinct {
  readonly numberOf: ReadonlyMap<unknown, number>;
  readonly count: number;
}

/** Spelling an answer out takes about as long as a solver takes to look at so many pairs. */
const workOfSpelling = 500;

/** Finds out which answers of a list of people are equal. Yields after each person. */
function* distinctAnswers(people: readonly Participant[], { index }: Factor): Steps<Distinct> {
  const numberOf = new Map<unknown, number>();
  const known = new Map<string, number>();
  for (const { answers } of people) {
    const answer = answers[index];
    if (numberOf.has(answer)) continue;
    const spelled = canonicalJSON(answer);
    const number = known.get(spelled) ?? known.size;
    known.set(spelled, number);
    numberOf.set(answer, number);
    yield workOfSpelling;
  }
  return { numberOf, count: known.size };
}

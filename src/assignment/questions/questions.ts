import type { Assignment } from "../assignment.ts";
import type { Scores } from "../problem.ts";
import type { Step } from "../progress.ts";
import { readCount } from "../read/options.ts";
import { run } from "../run.ts";
import { findAllRegrets, type AllRegrets } from "./all-regrets.ts";
import { firstRanked, rank, type Ranked } from "./ranking.ts";
import { regretsOf, type Regrets } from "./regret.ts";
import { reopen } from "./reopen.ts";
import { findSeatWorths, type SeatWorth } from "./seat-worth.ts";
import { findTies, type IsTied } from "./ties.ts";

/**
 * What can be asked of a result, at its frozen floor, answered exactly from the certificate's prices. What looks at all pairs has
 * a stepped form, for `runAsync`. Leave a typed array of scores as it is while you ask.
 */
export interface Questions {
  /** What all would lose if a pair or a seat were insisted on, one at a time. */
  readonly regrets: Regrets;
  /**
   * Tells of a pair whether assignments that are equal on all criteria differ in it: of an assigned pair, that it is there
   * only because ties had to be broken somehow; of another, that it might as well have been. Locked pairs are not tied.
   */
  tiedPairs(): IsTied;
  tiedSteps(): Generator<Step, IsTied>;
  /** The regrets and margins of all pairs. */
  allRegrets(): AllRegrets;
  allRegretsSteps(): Generator<Step, AllRegrets>;
  /** What one place more or less would change, for each column. */
  seatWorths(): SeatWorth[];
  seatWorthSteps(): Generator<Step, SeatWorth[]>;
  /**
   * The best assignments, one after the other: first the result, then each at least as good as the next by the criteria that
   * add up (participation, total, kept), until none is left. No set of pairs comes twice; what is equal comes in a fixed order.
   */
  ranked(): Generator<Ranked, void>;
  /** The first `count` of them; fewer where there are no more. @throws AssignmentError `out-of-range` */
  best(count: number): Ranked[];
  bestSteps(count: number): Generator<Step, Ranked[]>;
}

/** Opens a result for questions: one look at all pairs. @throws AssignmentError `not-proved` where the prices do not prove the result for these scores */
export function openQuestions(scores: Scores, assignment: Assignment): Questions {
  return run(questionSteps(scores, assignment));
}

/** `openQuestions`, piece by piece. */
export function* questionSteps(scores: Scores, assignment: Assignment): Generator<Step, Questions> {
  const network = yield* reopen(scores, assignment);
  return {
    regrets: regretsOf(network),
    tiedPairs: () => run(findTies(network)),
    tiedSteps: () => findTies(network),
    allRegrets: () => run(findAllRegrets(network)),
    allRegretsSteps: () => findAllRegrets(network),
    seatWorths: () => run(findSeatWorths(network)),
    seatWorthSteps: () => findSeatWorths(network),
    ranked: () => rank(network),
    best: (count) => run(firstRanked(network, readCount(count, ["count"]))),
    bestSteps: (count) => firstRanked(network, readCount(count, ["count"])),
  };
}

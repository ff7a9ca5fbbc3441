import { forbiddenOf, type AssignmentOptions, type Cell } from "../assignment/index.ts";
import type { Cohort, IndexPair } from "../cohort/index.ts";
import { blockedBy, compileScorer, pairScore, scoreCohort, type BlockedBy, type ScoreMatrix, type Scorer } from "../compatibility/index.ts";
import type { Aim, Rule } from "../program/index.ts";

/** A cohort as the assignment engine takes it: rows are mentees, columns mentors, both in draw order. */
export interface Problem {
  readonly scorer: Scorer;
  readonly matrix: ScoreMatrix;
  readonly options: AssignmentOptions;
}

/** The objective each aim stands for. */
const objectives = {
  "most-people": "total",
  balanced: "balanced",
  "best-total": "score-only",
  "raise-lowest": "protect-worst",
} as const satisfies Record<Aim, AssignmentOptions["objective"]>;

/** Rules about how well two people fit. A locked pair is to be whatever it scores, so these alone do not stop it. */
const aboutScore: ReadonlySet<Rule["kind"]> = new Set(["minimum-similarity", "minimum-score"]);

/** Scores a cohort and states its constraints. */
export function problemOf(cohort: Cohort, aim: Aim): Problem {
  const { mentors, mentees, program } = cohort;
  const scorer = compileScorer(cohort);
  const options: AssignmentOptions = {
    objective: objectives[aim],
    share: program.share,
    minimumScore: program.minimumScore,
    capacity: mentors.map(({ capacity }) => capacity),
    // Nobody can ask for mentees while taking no part.
    minimum: mentors.map(({ minimum, available }) => (available ? minimum : 0)),
    demand: mentees.map(({ demand }) => demand),
    locked: cohort.locked.map(cellOf),
    previous: cohort.previous.map(cellOf),
  };
  return { scorer, matrix: withLocked(scorer, scoreCohort(cohort)), options };
}

/** A locked pair that a rule other than those about scores forbids, with these rules; `undefined` where there is none. */
export function blockedLock(scorer: Scorer): { readonly pair: IndexPair; readonly rules: readonly BlockedBy[] } | undefined {
  for (const pair of scorer.cohort.locked) {
    const rules = strictRules(scorer, pair);
    if (rules.length > 0) return { pair, rules };
  }
  return undefined;
}

function withLocked(scorer: Scorer, matrix: ScoreMatrix): ScoreMatrix {
  const { mentors, mentees, locked } = scorer.cohort;
  const forbidden = forbiddenOf(matrix.values);
  const cellAt = ({ mentee, mentor }: IndexPair) => mentee * matrix.columns + mentor;
  const low = locked.filter((pair) => matrix.values[cellAt(pair)] === forbidden && strictRules(scorer, pair).length === 0);
  if (low.length === 0) return matrix;
  const values = matrix.values.slice();
  for (const pair of low) values[cellAt(pair)] = pairScore(scorer, mentees[pair.mentee], mentors[pair.mentor]).points;
  return { ...matrix, values, eligible: matrix.eligible + low.length };
}

function strictRules(scorer: Scorer, { mentee, mentor }: IndexPair): readonly BlockedBy[] {
  const { mentees, mentors, program } = scorer.cohort;
  const lenient = new Set(program.rules.filter(({ kind }) => aboutScore.has(kind)).map(({ id }) => id));
  return blockedBy(scorer, mentees[mentee], mentors[mentor]).filter(({ rule }) => !lenient.has(rule));
}

function cellOf({ mentee, mentor }: IndexPair): Cell {
  return [mentee, mentor];
}

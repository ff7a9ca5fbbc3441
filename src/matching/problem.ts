import type { AssignmentOptions, Cell } from "../assignment/index.ts";
import { takesPart, type Cohort, type IndexPair } from "../cohort/index.ts";
import { blocks, compileForAll, finish, FORBIDDEN, pairPoints, scoreSteps, type BlockedBy, type ScoreMatrix, type Scorer } from "../compatibility/index.ts";
import type { Aim } from "../program/index.ts";

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

/** The aims there are. */
export const aims = Object.keys(objectives);

/** Whether something read from elsewhere is an aim. */
export function isAim(value: unknown): value is Aim {
  return typeof value === "string" && Object.hasOwn(objectives, value);
}

/** Scores a cohort and states its constraints. */
export function problemOf(cohort: Cohort, aim: Aim): Problem {
  const scorer = compileForAll(cohort);
  return stated(scorer, finish(scoreSteps(scorer)), aim);
}

/** The same of a cohort that is scored. */
export function stated(scorer: Scorer, matrix: ScoreMatrix, aim: Aim): Problem {
  const { cohort } = scorer;
  const { mentors, mentees, program } = cohort;
  const options: AssignmentOptions = {
    objective: objectives[aim],
    share: program.share,
    minimumScore: program.minimumScore,
    capacity: mentors.map(({ capacity }) => capacity),
    // Nobody can ask for mentees while taking no part.
    minimum: mentors.map((mentor) => (takesPart(program, "mentor", mentor) ? mentor.minimum : 0)),
    demand: mentees.map(({ demand }) => demand),
    locked: cohort.locked.map(cellOf),
    previous: cohort.previous.map(cellOf),
  };
  return { scorer, matrix: withLocked(scorer, matrix), options };
}

/** Whether the aim leaves somebody alone rather than take a pair that is worth too little. */
export function mayLeaveAlone({ options }: Problem): boolean {
  return options.objective === objectives["best-total"];
}

/** A locked pair that a rule forbids, and not for its score alone, with these rules; `undefined` where there is none. */
export function blockedLock(scorer: Scorer): { readonly pair: IndexPair; readonly rules: readonly BlockedBy[] } | undefined {
  for (const pair of scorer.cohort.locked) {
    const rules = strictRules(scorer, pair);
    if (rules.length > 0) return { pair, rules };
  }
  return undefined;
}

/** A locked pair is to be whatever it scores. */
function withLocked(scorer: Scorer, matrix: ScoreMatrix): ScoreMatrix {
  const { mentors, mentees, locked, program } = scorer.cohort;
  const cellAt = ({ mentee, mentor }: IndexPair) => mentee * matrix.columns + mentor;
  const low = locked.filter((pair) => matrix.values[cellAt(pair)] === FORBIDDEN && strictRules(scorer, pair).length === 0);
  if (low.length === 0) return matrix;
  const values = matrix.values.slice();
  for (const pair of low) values[cellAt(pair)] = pairPoints(scorer.measures, mentees[pair.mentee], mentors[pair.mentor], program.resolution);
  return { ...matrix, values, eligible: matrix.eligible + low.length };
}

function strictRules({ cohort, rules }: Scorer, { mentee, mentor }: IndexPair): readonly BlockedBy[] {
  return rules
    .filter((rule) => rule.about !== "fit" && blocks(rule, cohort.mentees[mentee], cohort.mentors[mentor]))
    .map(({ id, reason }) => ({ rule: id, reason }));
}

function cellOf({ mentee, mentor }: IndexPair): Cell {
  return [mentee, mentor];
}

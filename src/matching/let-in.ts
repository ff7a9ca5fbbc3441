import { blocks, compileRule, FORBIDDEN, pairPoints, type Blocking, type ScoreMatrix } from "../compatibility/index.ts";
import type { Rule } from "../program/index.ts";
import { mayLeaveAlone, type Problem } from "./problem.ts";

/** The matrix of a program that goes without some rules, by their indexes among the scorer's: pairs that nothing else keeps apart are let in. */
export function withoutRules(problem: Problem, { setOf, sets }: Blocking, dropped: readonly number[]): ScoreMatrix {
  const isOpen = sets.map((rules) => rules.length > 0 && rules.every((rule) => dropped.includes(rule)));
  return withPairs(problem, (cell) => setOf[cell] >= 0 && isOpen[setOf[cell]]);
}

/** The matrix where one rule, by its index, is stated otherwise: pairs that only its first form keeps apart are let in. */
export function withRule(problem: Problem, blocking: Blocking, index: number, rule: Rule): ScoreMatrix {
  const { cohort, measures } = problem.scorer;
  const changed = compileRule(rule, cohort, measures);
  const alone = blocking.sets.findIndex((rules) => rules.length === 1 && rules[0] === index);
  return withPairs(problem, (cell, row, column) => blocking.setOf[cell] === alone && !blocks(changed, cohort.mentees[row], cohort.mentors[column]));
}

/** Scores are worked out only where they decide about who is paired; else 0 stands for any. */
function withPairs(problem: Problem, isIn: (cell: number, row: number, column: number) => boolean): ScoreMatrix {
  const { scorer: { cohort, measures }, matrix } = problem;
  const scored = mayLeaveAlone(problem);
  const values = matrix.values.slice();
  let eligible = matrix.eligible;
  for (let row = 0, cell = 0; row < matrix.rows; row++)
    for (let column = 0; column < matrix.columns; column++, cell++) {
      if (values[cell] !== FORBIDDEN || !isIn(cell, row, column)) continue;
      values[cell] = scored ? pairPoints(measures, cohort.mentees[row], cohort.mentors[column], cohort.program.resolution) : 0;
      eligible++;
    }
  return { ...matrix, values, eligible };
}

import type { Regret, Regrets, ServingRegret } from "../assignment/index.ts";
import { FORBIDDEN, type Steps } from "../compatibility/index.ts";
import { keepFirst } from "./keep-first.ts";
import type { PairingCost, Unmatched } from "./matching.ts";
import { mayLeaveAlone, type Problem } from "./problem.ts";

/** What a regret of the solver says of a mentee. */
export function servingCost(problem: Problem, regret: ServingRegret): PairingCost {
  const { mentees, mentors } = problem.scorer.cohort;
  const { column, displaced } = regret;
  return { ...lossOf(problem, regret), partner: mentors[column].id, instead: displaced === null ? null : mentees[displaced].id };
}

/** In larger cohorts nobody looks for the mentee of every mentor who is not needed. */
const mostCells = 20_000;
const mostTried = 10;

/** Mentors who are not needed with what it costs to pair them: the least over the ten mentees who score highest there. */
export function* withMentorCosts(problem: Problem, unmatched: readonly Unmatched[], regrets: Regrets): Steps<Unmatched[]> {
  const { matrix: { rows, columns, values }, scorer: { cohort } } = problem;
  if (values.length > mostCells) return [...unmatched];
  const told: Unmatched[] = [];
  for (const person of unmatched) {
    const column = person.side === "mentor" && person.reason === "spare" ? cohort.mentorIndex.get(person.id) : undefined;
    if (column === undefined) {
      told.push(person);
      continue;
    }
    const best: number[] = [];
    const byPoints = (a: number, b: number) => values[b * columns + column] - values[a * columns + column];
    for (let row = 0; row < rows; row++) if (values[row * columns + column] !== FORBIDDEN) keepFirst(best, row, mostTried, byPoints);
    let cost: PairingCost | null = null;
    for (const row of best) {
      const regret = regrets.ofPair([row, column]);
      yield rows + columns;
      const found = regret === null ? null : { ...lossOf(problem, regret), partner: cohort.mentees[row].id, instead: null };
      if (found !== null && (cost === null || isLess(found, cost))) cost = found;
    }
    told.push({ ...person, cost });
  }
  return told;
}

function isLess(one: PairingCost, other: PairingCost): boolean {
  return one.participation < other.participation || (one.participation === other.participation && one.points < other.points);
}

/** Where people may be left alone, a pair more must make up for what being alone is worth. */
function lossOf(problem: Problem, { participation, points, seats }: Regret): Pick<PairingCost, "points" | "participation"> {
  return { participation, points: mayLeaveAlone(problem) ? points - seats * (problem.options.minimumScore ?? 0) : points };
}

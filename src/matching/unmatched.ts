import type { Assignment, Regrets, ServingRegret } from "../assignment/index.ts";
import { takesPart, type Participant, type Side } from "../cohort/index.ts";
import { FORBIDDEN, standing, type Steps } from "../compatibility/index.ts";
import { byCodePoint } from "../program/index.ts";
import { servingCost } from "./cost.ts";
import type { Unmatched, UnmatchedReason } from "./matching.ts";
import type { IsTied } from "./pairs.ts";
import { mayLeaveAlone, type Problem } from "./problem.ts";
import type { ShortGroup } from "./shortages.ts";
import { holdersOf, takenPlaces } from "./taken.ts";

/** What is known of a solved problem. */
export interface Solved {
  readonly assignment: Assignment;
  readonly groups: readonly ShortGroup[];
  readonly isTied: IsTied;
  /** `null` where minimums or locks cannot be met. */
  readonly regrets: Regrets | null;
}

/** Everybody without a partner, with the reason: mentees, then mentors, each by id. */
export function* unmatchedPeople(problem: Problem, solved: Solved): Steps<Unmatched[]> {
  const { matrix, scorer } = problem;
  const { mentees, mentors } = scorer.cohort;
  const { columnsOf } = solved.assignment;
  const holders = holdersOf(problem, solved.assignment);
  const groupOf = new Map(solved.groups.flatMap(({ rows }, index) => rows.map((row) => [row, index])));
  const idleMentees: Unmatched[] = [];
  for (const [row, person] of mentees.entries()) {
    if (columnsOf[row].length > 0) continue;
    const alone = aloneOf(problem, "mentee", person, solved);
    const isOpen = alone.eligible > 0 && solved.regrets !== null;
    const regret = isOpen ? solved.regrets.ofServing(row) : null;
    idleMentees.push({
      ...alone,
      reason: alone.reason ?? lossOf(problem, row, regret, solved.isTied),
      taken: isOpen ? takenPlaces(problem, row, holders) : [],
      shortage: groupOf.get(row) ?? null,
      cost: regret === null ? null : servingCost(problem, regret),
    });
    yield matrix.columns * (scorer.rules.length + (isOpen ? workOfRegret : 0));
  }
  const idleMentors: Unmatched[] = [];
  for (const [column, person] of mentors.entries()) {
    if (holders[column].length > 0) continue;
    const alone = aloneOf(problem, "mentor", person, solved);
    idleMentors.push({ ...alone, reason: alone.reason ?? "spare", taken: [], shortage: null, cost: null });
    yield matrix.rows * scorer.rules.length;
  }
  const byId = (a: Unmatched, b: Unmatched) => byCodePoint(a.id, b.id);
  return [...idleMentees.sort(byId), ...idleMentors.sort(byId)];
}

/** One shortest way takes about as long as looking so often at every column. */
const workOfRegret = 10;

/** What rules alone say of somebody; a reason where that explains why they have nobody. */
function aloneOf({ scorer }: Problem, side: Side, person: Participant, { regrets }: Solved) {
  const isIn = takesPart(scorer.cohort.program, side, person);
  const { eligible, byRule, onlyByScore, without } = standing(scorer, side, person);
  const left = eligible > 0 ? undefined : onlyByScore > 0 ? "below-minimum" : "no-eligible";
  const reason: UnmatchedReason | undefined = !isIn ? "unavailable" : regrets === null ? "not-matched" : left;
  // Rules do not matter to who takes no part.
  const stands = isIn ? { eligible, blockedBy: byRule, onlyByScore, without } : { eligible: 0, blockedBy: [], onlyByScore: 0, without: null };
  return { side, id: person.id, reason, ...stands, onePlaceWith: null };
}

/** Why a mentee lost who could have had somebody. */
function lossOf(problem: Problem, row: number, regret: ServingRegret | null, isTied: IsTied): UnmatchedReason {
  if (!isWorthWhile(problem, row)) return "below-minimum";
  const isEqual = regret !== null && regret.participation === 0 && regret.seats === 0 && regret.points === 0 && regret.kept === 0;
  if (!isEqual) return "places-taken";
  // Equal in all that adds up; the evenness of loads comes after that, and only then the draw.
  const { columns } = problem.matrix;
  for (let column = 0; column < columns; column++) if (isTied(row, column)) return "draw";
  return "even-load";
}

/** Whether anybody scores enough for this row: where people may be left alone, a pair must bring more than that. */
function isWorthWhile(problem: Problem, row: number): boolean {
  if (!mayLeaveAlone(problem)) return true;
  const { values, columns } = problem.matrix;
  const least = problem.options.minimumScore ?? 0;
  return values.subarray(row * columns, (row + 1) * columns).some((value) => value !== FORBIDDEN && value > least);
}

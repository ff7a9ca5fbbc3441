import { forbiddenOf, type Assignment, type ServingRegret } from "../assignment/index.ts";
import type { Participant, Side } from "../cohort/index.ts";
import { blocks } from "../compatibility/index.ts";
import { byCodePoint, type Rule } from "../program/index.ts";
import type { TakenPlace, Unmatched, UnmatchedReason } from "./matching.ts";
import type { Problem } from "./problem.ts";
import type { ShortGroup } from "./shortages.ts";

/** What the solver knows of a row that goes without: what it loses by being served all the same. */
export type ServingCost = (row: number) => ServingRegret | null;

const mostNamed = 3;

/** Everybody without a partner, with the reason: mentees, then mentors, each by id. */
export function unmatchedPeople(problem: Problem, assignment: Assignment, groups: readonly ShortGroup[], costOf: ServingCost): Unmatched[] {
  const { mentees, mentors } = problem.scorer.cohort;
  const holders = holdersOf(problem, assignment);
  const groupOf = new Map(groups.flatMap(({ rows }, index) => rows.map((row) => [row, index])));
  const idleMentees = mentees.flatMap((person, row) => {
    if (assignment.columnsOf[row].length > 0) return [];
    const standing = standingOf(problem, "mentee", person);
    const cost = standing.eligible > 0 ? costOf(row) : null;
    const taken = standing.eligible > 0 ? takenPlaces(problem, row, holders) : [];
    return [{ ...standing, reason: reasonOf(standing, cost, worthWhile(problem, row)), taken, shortage: groupOf.get(row) ?? null, cost: costInIds(problem, cost), onePlaceWith: null }];
  });
  const idleMentors = mentors.flatMap((person, column) => {
    if (holders[column].length > 0) return [];
    const standing = standingOf(problem, "mentor", person);
    return [{ ...standing, reason: standing.reason ?? ("spare" as const), taken: [], shortage: null, cost: null, onePlaceWith: null }];
  });
  const byId = (a: Unmatched, b: Unmatched) => byCodePoint(a.id, b.id);
  return [...idleMentees.sort(byId), ...idleMentors.sort(byId)];
}

/** How somebody stands to the other side; a reason where that alone explains why they have nobody. */
interface Standing extends Pick<Unmatched, "role" | "id" | "eligible" | "blockedBy"> {
  readonly reason: UnmatchedReason | undefined;
}

function standingOf({ scorer }: Problem, role: Side, person: Participant): Standing {
  const { program, mentees, mentors } = scorer.cohort;
  const takesPart = person.available && (role === "mentee" ? person.demand : person.capacity) > 0;
  if (!takesPart) return { role, id: person.id, eligible: 0, blockedBy: [], reason: "unavailable" };
  const kinds = new Map<string, Rule["kind"]>(program.rules.map(({ id, kind }) => [id, kind]));
  const work = scorer.rules.map(({ id, reason }) => ({ rule: id, reason, count: 0, partners: [] as string[] }));
  let eligible = 0;
  let onlyTooLow = 0;
  for (const other of role === "mentee" ? mentors : mentees) {
    let stopped = false;
    let strictly = false;
    for (const [index, rule] of scorer.rules.entries()) {
      if (!(role === "mentee" ? blocks(rule, person, other) : blocks(rule, other, person))) continue;
      stopped = true;
      strictly ||= kinds.get(rule.id) !== "minimum-score" && kinds.get(rule.id) !== "minimum-similarity";
      work[index].count++;
      work[index].partners.push(other.id);
    }
    if (!stopped) eligible++;
    else if (!strictly) onlyTooLow++;
  }
  const blockedBy = work
    .filter(({ count }) => count > 0)
    .map(({ partners, ...rest }) => ({ ...rest, partners: partners.sort(byCodePoint).slice(0, mostNamed) }));
  const reason = eligible > 0 ? undefined : onlyTooLow > 0 ? "below-minimum" : "no-eligible";
  return { role, id: person.id, eligible, blockedBy, reason };
}

/** Whether anybody scores enough for this row: under an aim that does not ask for the most, a place may stay free instead. */
function worthWhile({ matrix, options }: Problem, row: number): boolean {
  if (options.objective !== "score-only") return true;
  const forbidden = forbiddenOf(matrix.values);
  const points = matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns);
  return points.some((value) => value !== forbidden && value >= (options.minimumScore ?? 0));
}

/** Lost by the draw: serving this one instead is just as good in everything that counts. */
function reasonOf({ reason }: Standing, cost: ServingRegret | null, isWorthWhile: boolean): UnmatchedReason {
  if (reason !== undefined) return reason;
  if (!isWorthWhile) return "below-minimum";
  return cost !== null && cost.participation === 0 && cost.points === 0 && cost.kept === 0 ? "draw" : "places-taken";
}

function costInIds({ scorer }: Problem, cost: ServingRegret | null): Unmatched["cost"] {
  if (cost === null) return null;
  const { mentees, mentors } = scorer.cohort;
  const { points, participation, column, displaced } = cost;
  return { points, participation, mentor: mentors[column].id, instead: displaced === null ? null : mentees[displaced].id };
}

type Holders = readonly (readonly { readonly row: number; readonly points: number }[])[];

function holdersOf({ matrix }: Problem, { columnsOf }: Assignment): Holders {
  const holders: { row: number; points: number }[][] = Array.from({ length: matrix.columns }, () => []);
  for (const [row, columns] of columnsOf.entries())
    for (const column of columns) holders[column].push({ row, points: matrix.values[row * matrix.columns + column] });
  return holders;
}

/** The best-scoring columns of a row, and who has their places. */
function takenPlaces({ matrix, scorer }: Problem, row: number, holders: Holders): TakenPlace[] {
  const { mentees, mentors } = scorer.cohort;
  const forbidden = forbiddenOf(matrix.values);
  return mentors
    .flatMap(({ id, capacity }, column) => {
      const points = matrix.values[row * matrix.columns + column];
      return points === forbidden || holders[column].length === 0 ? [] : [{ mentor: id, places: capacity, points, column }];
    })
    .sort((a, b) => b.points - a.points || byCodePoint(a.mentor, b.mentor))
    .slice(0, mostNamed)
    .map(({ column, ...place }) => ({
      ...place,
      holders: holders[column]
        .map((holder) => ({ mentee: mentees[holder.row].id, points: holder.points }))
        .sort((a, b) => a.points - b.points || byCodePoint(a.mentee, b.mentee))
        .slice(0, mostNamed),
    }));
}

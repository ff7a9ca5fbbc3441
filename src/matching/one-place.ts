import { solveAssignment } from "../assignment/index.ts";
import type { Unmatched } from "./matching.ts";
import type { Problem } from "./problem.ts";

/** Solving again for single people is worth it in small cohorts; in large ones the groups say enough. */
const mostCells = 10_000;
const mostPeople = 40;

/**
 * For unmatched mentees whose places were taken: a mentor for whom one more place would pair this very person, found by
 * solving the whole problem again with that place. Their best mentor is tried first, at most three are.
 */
export function* withOnePlace({ scorer, matrix, options }: Problem, unmatched: readonly Unmatched[]): Generator<void, Unmatched[]> {
  const { mentorIndex, menteeIndex, mentors } = scorer.cohort;
  const asking = unmatched.filter(({ taken }) => taken.length > 0);
  if (matrix.values.length > mostCells || asking.length > mostPeople) return [...unmatched];
  const capacity = mentors.map((mentor) => mentor.capacity);
  const solved = new Map<string, readonly (readonly number[])[]>();
  const found = new Map<string, string>();
  for (const { id, taken } of asking) {
    for (const { mentor } of taken) {
      const column = mentorIndex.get(mentor);
      const row = menteeIndex.get(id);
      if (column === undefined || row === undefined) continue;
      const then = solved.get(mentor) ?? solveAssignment(matrix, { ...options, capacity: capacity.map((places, at) => places + (at === column ? 1 : 0)) }).columnsOf;
      solved.set(mentor, then);
      yield;
      if (then[row].length === 0) continue;
      found.set(id, mentor);
      break;
    }
  }
  return unmatched.map((person) => (person.role === "mentee" ? { ...person, onePlaceWith: found.get(person.id) ?? null } : person));
}

import type { Steps } from "../compatibility/index.ts";
import type { Unmatched } from "./matching.ts";
import type { Problem } from "./problem.ts";
import { solving } from "./solving.ts";

/** Pairs to be looked at in all solutions together: about a second. In larger cohorts the groups say enough. */
const mostCells = 1_000_000;

/**
 * For unmatched mentees whose places were taken: a mentor for whom one more place would pair this very person, found by
 * solving the whole problem again with that place. Their best mentor is tried first, at most three are.
 */
export function* withOnePlace({ scorer, matrix, options }: Problem, unmatched: readonly Unmatched[]): Steps<Unmatched[]> {
  const { mentorIndex, menteeIndex, mentors } = scorer.cohort;
  const asking = unmatched.filter(({ taken }) => taken.length > 0);
  // All or none: who is looked after must not depend on who comes first.
  const tried = new Set(asking.flatMap(({ taken }) => taken.map(({ mentor }) => mentor)));
  if (tried.size * matrix.values.length > mostCells) return [...unmatched];
  const solved = new Map<string, readonly (readonly number[])[]>();
  const found = new Map<string, string>();
  for (const { id, taken } of asking) {
    for (const { mentor } of taken) {
      const more = mentorIndex.get(mentor);
      const capacity = mentors.map(({ capacity }, at) => capacity + (at === more ? 1 : 0));
      const known = solved.get(mentor);
      const then = known === undefined ? (yield* solving(matrix, { ...options, capacity })).columnsOf : known;
      solved.set(mentor, then);
      if (then[menteeIndex.get(id) ?? -1].length === 0) continue;
      found.set(id, mentor);
      break;
    }
  }
  return unmatched.map((person) => (person.side === "mentee" ? { ...person, onePlaceWith: found.get(person.id) ?? null } : person));
}

import { byCodePoint } from "../comparators/text.ts";
import { canonicalJSON, sha256 } from "../program/index.ts";
import type { Cohort, IndexPair, Participant } from "./cohort.ts";

type Content = Pick<Cohort, "mentors" | "mentees" | "managers" | "past" | "forbidden" | "locked" | "previous">;

/** sha-256 of all that can move a score or a rule, in the order of ids: a corrected name or another order changes nothing. */
export function cohortHash({ mentors, mentees, managers, past, forbidden, locked, previous }: Content): string {
  const byIds = (pairs: readonly IndexPair[]) =>
    pairs.map(({ mentee, mentor }) => [mentees[mentee].id, mentors[mentor].id]).sort((a, b) => byCodePoint(a[0], b[0]) || byCodePoint(a[1], b[1]));
  return sha256(
    canonicalJSON({
      mentors: contentOf(mentors),
      mentees: contentOf(mentees),
      managers: [...managers].sort((a, b) => byCodePoint(a[0], b[0])),
      past: byIds(past),
      forbidden: byIds(forbidden),
      locked: byIds(locked),
      previous: byIds(previous),
    }),
  );
}

function contentOf(people: readonly Participant[]): unknown[] {
  return people
    .map(({ id, available, capacity, minimum, demand, veto, answers, fields }) => ({ id, available, capacity, minimum, demand, veto, answers, fields }))
    .sort((a, b) => byCodePoint(a.id, b.id));
}

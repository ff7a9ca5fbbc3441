import type { Cohort, Participant } from "../cohort/index.ts";
import type { Matching } from "../matching/index.ts";
import { byCodePoint } from "../program/index.ts";
import { outTable, type Column } from "./out-table.ts";
import { nameOf, pairsWithPeople, type PairOfPeople } from "./pairs-with-people.ts";
import type { OutCell } from "./write.ts";

/**
 * The pairs as a table to share with them, headers first: names, addresses and what two people have in common, nothing of a
 * sensitive dimension. No scores, and not in their order either: by name, so that nobody reads how well they fit.
 *
 * @param pairs those of the matching, where `pairsWithPeople` has made them already
 * @throws MatchingError where the matching is not one of this cohort
 */
export function introductionsTable(cohort: Cohort, matching: Matching, pairs: readonly PairOfPeople[] = pairsWithPeople(cohort, matching)): OutCell[][] {
  return outTable(columns, [...pairs].sort((a, b) => byName(a.mentee, b.mentee) || byName(a.mentor, b.mentor)));
}

const columns: readonly Column<PairOfPeople>[] = [
  ["mentee_name", ({ mentee }) => nameOf(mentee)],
  ["mentee_email", ({ mentee }) => mentee.email],
  ["mentor_name", ({ mentor }) => nameOf(mentor)],
  ["mentor_email", ({ mentor }) => mentor.email],
  ["common_ground", ({ common }) => common.join("; ")],
];

function byName(a: Participant, b: Participant): number {
  return byCodePoint(nameOf(a), nameOf(b)) || byCodePoint(a.id, b.id);
}

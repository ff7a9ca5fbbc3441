import type { Cohort, Participant } from "../cohort/index.ts";
import { personAt } from "../compatibility/index.ts";
import { checkBelongs, type Matching } from "../matching/index.ts";
import { exclusionLayout, pairLayouts } from "./layouts/pair-layouts.ts";
import { outTable, type Column } from "./out-table.ts";
import { nameOf } from "./pairs-with-people.ts";
import type { OutCell } from "./write.ts";

/** Platforms whose import of pairs, or of people who must not meet, is written. */
export const platforms = ["chronus", "pushfar", "10kc"] as const;
export type Platform = (typeof platforms)[number];

/**
 * The pairs as a table that a platform imports, headers first; for Ten Thousand Coffees, which pairs by itself, the people whom
 * this cohort forbids to meet. People stand in it by their e-mail addresses, by their ids where they have none.
 *
 * @param programId what PushFar calls its program
 * @throws MatchingError where the matching is not one of this cohort
 */
export function platformTable(cohort: Cohort, matching: Matching, platform: Platform, programId = ""): OutCell[][] {
  checkBelongs(cohort, matching);
  if (platform === "10kc") return outTable(exclusionColumns, cohort.forbidden.map(({ mentee, mentor }) => ({ mentee: cohort.mentees[mentee], mentor: cohort.mentors[mentor] })));
  const people = matching.pairs.map(({ mentee, mentor }) => ({ mentee: personAt(cohort, "mentee", mentee), mentor: personAt(cohort, "mentor", mentor) }));
  const [layout] = pairLayouts.filter(({ key }) => key === platform);
  const beside = (layout.beside ?? []).map((header): Column<Two> => [header, (two) => (platform === "pushfar" ? programId : `${nameOf(two.mentor)} & ${nameOf(two.mentee)}`)]);
  return outTable([[layout.mentor, ({ mentor }) => addressOf(mentor)], [layout.mentee, ({ mentee }) => addressOf(mentee)], ...beside], people);
}

interface Two {
  readonly mentee: Participant;
  readonly mentor: Participant;
}

const exclusionColumns: readonly Column<Two>[] = [
  [exclusionLayout.person, ({ mentee }) => addressOf(mentee)],
  [exclusionLayout.meets, () => "no"],
  [exclusionLayout.by, () => "email"],
  [exclusionLayout.other, ({ mentor }) => addressOf(mentor)],
];

function addressOf({ id, email }: Participant): string {
  return email ?? id;
}

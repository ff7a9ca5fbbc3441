import type { Cohort, Participant } from "../cohort/index.ts";
import { compileScorer, pairScore, personAt } from "../compatibility/index.ts";
import { commonGround, type Matching } from "../matching/index.ts";
import { byCodePoint } from "../program/index.ts";
import { nameOf, outTable, type Column } from "./out-table.ts";
import type { OutCell } from "./write.ts";

interface Introduction {
  readonly mentee: Participant;
  readonly mentor: Participant;
  readonly common: string;
}

/**
 * The pairs as a table to share with them, headers first: names, addresses and what two people have in common, nothing of a
 * sensitive dimension. No scores, and not in their order either: by name, so that nobody reads how well they fit.
 *
 * @throws CohortError where the matching is one of other people
 */
export function introductionsTable(cohort: Cohort, matching: Matching): OutCell[][] {
  const scorer = compileScorer(cohort);
  const introductions = matching.pairs.map((pair): Introduction => {
    const [mentee, mentor] = [personAt(cohort, "mentee", pair.mentee), personAt(cohort, "mentor", pair.mentor)];
    return { mentee, mentor, common: commonGround(pairScore(scorer, mentee, mentor)).join("; ") };
  });
  return outTable(columns, introductions.sort((a, b) => byName(a.mentee, b.mentee) || byName(a.mentor, b.mentor)));
}

const columns: readonly Column<Introduction>[] = [
  ["mentee_name", ({ mentee }) => nameOf(mentee)],
  ["mentee_email", ({ mentee }) => mentee.email],
  ["mentor_name", ({ mentor }) => nameOf(mentor)],
  ["mentor_email", ({ mentor }) => mentor.email],
  ["common_ground", ({ common }) => common],
];

function byName(a: Participant, b: Participant): number {
  return byCodePoint(nameOf(a), nameOf(b)) || byCodePoint(a.id, b.id);
}

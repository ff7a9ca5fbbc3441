import type { Cohort, Participant } from "../cohort/index.ts";
import { personAt, scoreText } from "../compatibility/index.ts";
import { checkBelongs, english, helpFor, reasonsFor, sayReason, type Matching, type NameOf, type Reason, type Unmatched } from "../matching/index.ts";
import { outTable, type Column } from "./out-table.ts";
import { nameOf } from "./pairs-with-people.ts";
import type { OutCell } from "./write.ts";

/** Somebody without a partner, in the matching and in the cohort. */
interface UnmatchedRow {
  readonly unmatched: Unmatched;
  readonly person: Participant;
  readonly matching: Matching;
  readonly say: (reasons: readonly Reason[]) => string;
}

/**
 * Everybody without a partner as a table for coordinators, headers first: why, what would help, and where they stand in the
 * sheets. @throws MatchingError where the matching is not one of this cohort
 */
export function unmatchedTable(cohort: Cohort, matching: Matching): OutCell[][] {
  checkBelongs(cohort, matching);
  const callByName: NameOf = (side, id) => nameOf(personAt(cohort, side, id));
  const say = (reasons: readonly Reason[]) => reasons.map((reason) => sayReason(reason, english, callByName)).join("; ");
  return outTable(columns, matching.unmatched.map((unmatched) => ({ unmatched, person: personAt(cohort, unmatched.side, unmatched.id), matching, say })));
}

const columns: readonly Column<UnmatchedRow>[] = [
  ["role", ({ unmatched }) => unmatched.side],
  ["id", ({ person }) => person.id],
  ["name", ({ person }) => person.name],
  ["reason", ({ unmatched }) => unmatched.reason],
  ["eligible", ({ unmatched }) => unmatched.eligible],
  ["blocked_by", ({ unmatched }) => unmatched.blockedBy.map(({ rule, count }) => `${rule} ${count}`).join("; ")],
  ["places_short", ({ unmatched: { shortage }, matching }) => (shortage === null ? "" : matching.shortages[shortage].short)],
  ["why", ({ unmatched, matching, say }) => say(reasonsFor(matching, unmatched))],
  ["what_would_help", ({ unmatched, matching, say }) => say(helpFor(matching, unmatched))],
  // Where pairing this person would leave more people without a partner, no number of points says what it costs.
  ["cost_to_pair", ({ unmatched: { cost } }) => (cost === null || cost.participation > 0 ? "" : scoreText(cost.points))],
  ["sheet", ({ person }) => person.place?.sheet],
  ["row", ({ person }) => person.place?.row],
];

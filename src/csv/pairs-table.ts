import type { Cohort } from "../cohort/index.ts";
import { scoreText } from "../compatibility/index.ts";
import type { Matching } from "../matching/index.ts";
import type { Dimension } from "../program/index.ts";
import type { Decision } from "./decisions.ts";
import { outTable, type Column } from "./out-table.ts";
import { pairsWithPeople, type PairOfPeople } from "./pairs-with-people.ts";
import type { OutCell } from "./write.ts";

/** A pair with its points by dimension. */
interface PairRow extends PairOfPeople {
  readonly points: ReadonlyMap<string, number>;
  readonly decided: Decision | undefined;
}

/**
 * The pairs as a table for coordinators, headers first: who with whom, the score with its interval and what every dimension
 * brings to it, and how each stands in the eyes of the other. The last two columns are the coordinator's own.
 *
 * @param pairs those of the matching, where `pairsWithPeople` has made them already
 * @param decisions of an earlier run, to stand in the last two columns again
 * @throws MatchingError where the matching is not one of this cohort
 */
export function pairsTable(
  cohort: Cohort, matching: Matching, pairs: readonly PairOfPeople[] = pairsWithPeople(cohort, matching), decisions: readonly Decision[] = [],
): OutCell[][] {
  const decided = new Map(decisions.map((one) => [JSON.stringify([one.mentee, one.mentor]), one]));
  const { dimensions } = cohort.program;
  const rows = pairs.map((one): PairRow => ({ ...one, decided: decided.get(JSON.stringify([one.pair.mentee, one.pair.mentor])), points: new Map(one.pair.contributions.map(({ dimension, points }) => [dimension, points])) }));
  return outTable([...before, ...dimensions.map((dimension) => dimensionColumn(dimension, dimensions)), ...after], rows);
}

const before: readonly Column<PairRow>[] = [
  ["mentee_id", ({ mentee }) => mentee.id],
  ["mentee_name", ({ mentee }) => mentee.name],
  ["mentor_id", ({ mentor }) => mentor.id],
  ["mentor_name", ({ mentor }) => mentor.name],
  ["status", ({ pair }) => pair.status],
  ["score", ({ pair }) => scoreText(pair.points)],
  ["score_low", ({ pair }) => scoreText(pair.interval.low)],
  ["score_high", ({ pair }) => scoreText(pair.interval.high)],
  ["answered_percent", ({ pair }) => pair.coverage],
  ["rank_for_mentee", ({ pair }) => pair.rankForMentee],
  ["mentors_eligible", ({ pair }) => pair.eligibleForMentee],
  ["rank_for_mentor", ({ pair }) => pair.rankForMentor],
  ["mentees_eligible", ({ pair }) => pair.eligibleForMentor],
  ["tie", ({ pair }) => (pair.tie ? "yes" : "no")],
];

/**
 * What a dimension brings, blank where it took no part; by its label where that tells it from all others. The colon keeps a
 * dimension called "low" apart from score_low.
 */
function dimensionColumn({ key, label }: Dimension, all: readonly Dimension[]): Column<PairRow> {
  const isUnique = all.filter((other) => other.label === label).length === 1;
  return [`score: ${isUnique ? label : key}`, ({ points }) => (points.has(key) ? scoreText(points.get(key) ?? 0) : "")];
}

const after: readonly Column<PairRow>[] = [
  ["why", ({ common }) => common.join("; ")],
  ["decision", ({ decided }) => decided?.decision],
  ["note", ({ decided }) => decided?.note],
];

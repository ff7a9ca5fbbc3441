import type { Cohort, Participant } from "../cohort/index.ts";
import { compileScorer, pairScore, personAt, scoreText } from "../compatibility/index.ts";
import { commonGround, type MatchedPair, type Matching } from "../matching/index.ts";
import type { Dimension } from "../program/index.ts";
import { outTable, type Column } from "./out-table.ts";
import type { OutCell } from "./write.ts";

/** A pair with its people, its points by dimension and what the two share. */
interface PairRow {
  readonly pair: MatchedPair;
  readonly mentee: Participant;
  readonly mentor: Participant;
  readonly points: ReadonlyMap<string, number>;
  readonly why: string;
}

/**
 * The pairs as a table for coordinators, headers first: who with whom, the score with its interval and what every dimension
 * brings to it, and how each stands in the eyes of the other. The last two columns are the coordinator's own.
 *
 * @throws CohortError where the matching is one of other people
 */
export function pairsTable(cohort: Cohort, matching: Matching): OutCell[][] {
  const { dimensions } = cohort.program;
  const scorer = compileScorer(cohort);
  const rows = matching.pairs.map((pair): PairRow => {
    const [mentee, mentor] = [personAt(cohort, "mentee", pair.mentee), personAt(cohort, "mentor", pair.mentor)];
    const points = new Map(pair.contributions.map((contribution) => [contribution.dimension, contribution.points]));
    return { pair, mentee, mentor, points, why: commonGround(pairScore(scorer, mentee, mentor)).join("; ") };
  });
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
  ["why", ({ why }) => why],
  ["decision", () => ""],
  ["note", () => ""],
];

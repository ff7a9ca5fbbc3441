import type { Cohort } from "../cohort/index.ts";
import { introductionsTable, pairsTable, platforms, platformTable, unmatchedTable, writeTable, type Decision, type OutCell, type PairOfPeople, type Platform } from "../csv/index.ts";
import type { Matching } from "../matching/index.ts";
import { byCause } from "../program/problem.ts";
import type { RowAside } from "./set-aside.ts";

/** What a run has to write down. */
export interface RunResult {
  readonly cohort: Cohort;
  readonly matching: Matching;
  readonly pairs: readonly PairOfPeople[];
  readonly decisions: readonly Decision[];
  readonly aside: readonly RowAside[];
  readonly platform: Platform | undefined;
}

/** The files that some runs write and others do not. */
export const optionalFiles = ["for-coordinator/dropped.csv", "for-coordinator/set-aside.csv", ...platforms.map((platform) => `to-platform/${platform}.csv`)];

/** The files of a run by their place in its folder; matching.json, the mark of a complete run, last. */
export function runFiles({ cohort, matching, pairs, decisions, aside, platform }: RunResult): Readonly<Record<string, string>> {
  const dropped = decisions.filter((one) => !matching.pairs.some(({ mentee, mentor }) => mentee === one.mentee && mentor === one.mentor));
  const table = (rows: readonly (readonly OutCell[])[]) => writeTable(rows);
  return {
    "for-coordinator/pairs.csv": table(pairsTable(cohort, matching, pairs, decisions)),
    ...(dropped.length === 0 ? {} : { "for-coordinator/dropped.csv": table(droppedTable(dropped)) }),
    "for-coordinator/unmatched.csv": table(unmatchedTable(cohort, matching)),
    ...(aside.length === 0 ? {} : { "for-coordinator/set-aside.csv": table(asideTable(aside)) }),
    "to-share/introductions.csv": table(introductionsTable(cohort, matching, pairs)),
    ...(platform === undefined ? {} : { [`to-platform/${platform}.csv`]: table(platformTable(cohort, matching, platform)) }),
    "matching.json": `${JSON.stringify(matching)}\n`,
  };
}

/** Decisions about pairs that are none now, so that the next run knows them too. */
function droppedTable(decisions: readonly Decision[]): OutCell[][] {
  return [["mentee_id", "mentor_id", "decision", "note"], ...decisions.map(({ mentee, mentor, decision, note }) => [mentee, mentor, decision, note])];
}

/** Rows that were not read; nothing of what they hold. */
function asideTable(aside: readonly RowAside[]): OutCell[][] {
  const rows = aside.map(({ sheet, row, problems }) => {
    const causes = byCause(problems);
    const columns = [...new Set(problems.flatMap(({ place }) => (place?.row === row && place.sheet === sheet ? (place.column ?? []) : [])))];
    const nearest = [...new Set(problems.flatMap((problem) => problem.nearest ?? []))];
    return [sheet, row, columns.join("; "), causes.map(([{ remedy }]) => remedy).join(" "), nearest.join("; ")];
  });
  return [["sheet", "row", "columns", "what_to_do", "did_you_mean"], ...rows];
}

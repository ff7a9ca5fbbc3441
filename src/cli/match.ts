import { introductionsTable, pairsTable, pairsWithPeople, platformTable, unmatchedTable, writeTable, type PairOfPeople, type Platform } from "../csv/index.ts";
import type { Cohort } from "../cohort/index.ts";
import { describeConflict, matchCohortAsync, verifyMatching, type Matching } from "../matching/index.ts";
import type { Aim } from "../program/index.ts";
import { exitCode, together } from "./exit.ts";
import { reportFaults } from "./faults.ts";
import { readInputs, type InputOptions } from "./inputs.ts";
import { progressBar } from "./progress.ts";
import { claimFolder, writeRun } from "./run-folder.ts";
import { matchScreen, readScreen } from "./screen.ts";
import { say, sayJSON, type Session } from "./session.ts";

export interface MatchCommandOptions extends InputOptions {
  readonly aim?: Aim;
  readonly out?: string;
  readonly for?: Platform;
  readonly overwrite?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Pairs the people of the sheets, prints the outcome and writes the files; as JSON it writes none. Returns how to end. */
export async function matchCommand(options: MatchCommandOptions, session: Session): Promise<number> {
  const { aim, out = "out", overwrite = false, json = false, quiet = false, for: platform, ...files } = options;
  const { stdout, stderr } = session;
  const [inputs] = await together([readInputs(files), json ? Promise.resolve() : claimFolder(out, overwrite)]);
  if (!inputs.ok) return reportFaults(inputs, json, session);
  const { cohort } = inputs;
  if (!json) say(stdout, readScreen(inputs));

  const bar = progressBar(session, quiet);
  const matching = await matchCohortAsync(cohort, { onProgress: bar.show, ...(aim === undefined ? {} : { aim }) }).finally(bar.stop);
  if (json) sayJSON(stdout, matching);
  if (matching.status === "infeasible") {
    say(stderr, describeConflict(matching));
    return exitCode.conflict;
  }
  confirm(cohort, matching);
  if (json) return exitCode.done;
  const pairs = pairsWithPeople(cohort, matching);
  say(stdout, matchScreen(matching, pairs));
  const written = filesOf(cohort, matching, pairs, platform);
  await session.orderly((signal) => writeRun(out, written, { overwrite, signal }));
  say(stdout, `Written to ${out}: ${Object.keys(written).join(", ")}`);
  return exitCode.done;
}

/** What is called proved was confirmed by a checker of the proof that shares no code with what found it. */
function confirm(cohort: Cohort, matching: Matching): void {
  const { valid, optimal, problems } = verifyMatching(cohort, matching);
  if (!valid || !optimal) throw new Error(`The matching does not pass its own check: ${problems.map(({ code }) => code).join(", ")}`);
}

/** The files of a run by their place in its folder; matching.json, the mark of a complete run, last. */
function filesOf(cohort: Cohort, matching: Matching, pairs: readonly PairOfPeople[], platform: Platform | undefined): Readonly<Record<string, string>> {
  return {
    "for-coordinator/pairs.csv": writeTable(pairsTable(cohort, matching, pairs)),
    "for-coordinator/unmatched.csv": writeTable(unmatchedTable(cohort, matching)),
    "to-share/introductions.csv": writeTable(introductionsTable(cohort, matching, pairs)),
    ...(platform === undefined ? {} : { [`to-platform/${platform}.csv`]: writeTable(platformTable(cohort, matching, platform)) }),
    "matching.json": `${JSON.stringify(matching)}\n`,
  };
}

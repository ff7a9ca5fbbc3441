import type { Cohort } from "../cohort/index.ts";
import { pairsWithPeople, type Platform } from "../csv/index.ts";
import { changesSince, describeConflict, matchCohortAsync, verifyMatching, type Matching } from "../matching/index.ts";
import type { Aim } from "../program/index.ts";
import { exitCode, together } from "./exit.ts";
import { reportFaults } from "./faults.ts";
import { loadInputs, type InputOptions } from "./inputs.ts";
import { progressBar } from "./progress.ts";
import { claimFolder, writeRun } from "./run-folder.ts";
import { optionalFiles, runFiles } from "./run-files.ts";
import { asideScreen, changesScreen, matchScreen, readScreen } from "./screen.ts";
import { say, sayJSON, type Session } from "./session.ts";
import { understandWithout } from "./set-aside.ts";
import { understand } from "./understand.ts";

export interface MatchCommandOptions extends InputOptions {
  readonly aim?: Aim;
  readonly out?: string;
  readonly for?: Platform;
  /** Rows with problems are set aside and listed. */
  readonly setAside?: boolean;
  readonly overwrite?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Pairs the people of the sheets, prints the outcome and writes the files; as JSON it writes none. Returns how to end. */
export async function matchCommand(options: MatchCommandOptions, session: Session): Promise<number> {
  const { aim, out = "out", setAside = false, overwrite = false, json = false, quiet = false, for: platform, ...files } = options;
  const { stdout, stderr } = session;
  const [loaded] = await together([loadInputs(files), json ? Promise.resolve() : claimFolder(out, overwrite)]);
  const { inputs, aside } = setAside ? understandWithout(loaded) : { inputs: understand(loaded), aside: [] };
  if (!inputs.ok) return reportFaults(inputs, json, session);
  const { cohort, decisions, before } = inputs;
  if (!json) say(stdout, [readScreen(inputs), ...asideScreen(aside)].join("\n"));

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
  if (before !== undefined) say(stdout, changesScreen(cohort, changesSince(before, cohort, matching)));
  const written = runFiles({ cohort, matching, pairs, decisions, aside, platform });
  await session.orderly((signal) => writeRun(out, written, { overwrite, obsolete: optionalFiles, signal }));
  say(stdout, `Written to ${out}: ${Object.keys(written).join(", ")}`);
  return exitCode.done;
}

/** What is called proved was confirmed by a checker of the proof that shares no code with what found it. */
function confirm(cohort: Cohort, matching: Matching): void {
  const { valid, optimal, problems } = verifyMatching(cohort, matching);
  if (!valid || !optimal) throw new Error(`The matching does not pass its own check: ${problems.map(({ code }) => code).join(", ")}`);
}

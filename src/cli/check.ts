import { chaseTable, topicsOf, writeTable } from "../csv/index.ts";
import { ruleRemarks, silences } from "../matching/index.ts";
import { remarkLines, silenceLines, topicLines } from "./check-screen.ts";
import { exitCode } from "./exit.ts";
import { reportFaults } from "./faults.ts";
import { loadInputs, type InputOptions } from "./inputs.ts";
import { writeNewFile } from "./new-file.ts";
import { personScreen } from "./one-person.ts";
import { checkScreen, readScreen } from "./screen.ts";
import { say, sayJSON, type Session } from "./session.ts";
import { supplyOf } from "./supply.ts";
import { understand } from "./understand.ts";

export interface CheckOptions extends InputOptions {
  readonly json?: boolean;
  /** A file for the list of who has not answered what. */
  readonly chase?: string;
  /** The id of one person to be put to all rules. */
  readonly person?: string;
}

/** Reads everything and pairs nobody: prints what is wrong, or else what was read, what looks odd and the room there is. Returns how to end. */
export async function checkCommand({ json = false, chase, person, ...files }: CheckOptions, session: Session): Promise<number> {
  const inputs = understand(await loadInputs(files));
  if (!inputs.ok) return reportFaults(inputs, json, session);
  const { cohort, sheets, warnings } = inputs;
  if (person !== undefined) {
    say(session.stdout, personScreen(cohort, person));
    return exitCode.done;
  }
  const [supply, topics, remarks, open] = [supplyOf(cohort), topicsOf(cohort, sheets.input), ruleRemarks(cohort), silences(cohort)];
  if (chase !== undefined) await writeNewFile(chase, writeTable(chaseTable(cohort, open)));
  if (json) {
    const { rows, ignored, assumed } = sheets;
    sayJSON(session.stdout, { format: "mentor-match/check", formatVersion: 1, rows, ignored, assumed, warnings, supply, topics, remarks, open });
  } else say(session.stdout, [readScreen(inputs), checkScreen(supply), ...topicLines(topics), ...remarkLines(remarks), ...silenceLines(open)].join("\n"));
  if (chase !== undefined && !json) say(session.stdout, `Written to ${chase}`);
  return exitCode.done;
}

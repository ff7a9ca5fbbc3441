import { exitCode } from "./exit.ts";
import { reportFaults } from "./faults.ts";
import { readInputs, type InputOptions } from "./inputs.ts";
import { checkScreen, readScreen } from "./screen.ts";
import { say, sayJSON, type Session } from "./session.ts";
import { supplyOf } from "./supply.ts";

export interface CheckOptions extends InputOptions {
  readonly json?: boolean;
}

/** Reads everything and pairs nobody: prints what is wrong, or else what was read, what looks odd and the room there is. Returns how to end. */
export async function checkCommand({ json = false, ...files }: CheckOptions, session: Session): Promise<number> {
  const inputs = await readInputs(files);
  if (!inputs.ok) return reportFaults(inputs, json, session);
  const { sheets, warnings } = inputs;
  const supply = supplyOf(inputs.cohort);
  if (json) {
    const { rows, ignored, assumed } = sheets;
    sayJSON(session.stdout, { format: "mentor-match/check", formatVersion: 1, rows, ignored, assumed, warnings, supply });
  } else say(session.stdout, `${readScreen(inputs)}\n${checkScreen(supply)}`);
  return exitCode.done;
}

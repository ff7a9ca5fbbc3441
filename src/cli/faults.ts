import { counted } from "../program/counted.ts";
import { exitCode } from "./exit.ts";
import type { FaultyInputs } from "./understand.ts";
import { problemLines } from "./problem-text.ts";
import { say, sayJSON, type Session } from "./session.ts";

/** Prints what is wrong with the files, for people on standard error and as JSON on standard output where asked. Returns how to end. */
export function reportFaults({ problems, total, warnings, names }: FaultyInputs, json: boolean, { stdout, stderr }: Session): number {
  if (json) sayJSON(stdout, { format: "mentor-match/problems", formatVersion: 1, total, problems, warnings });
  const listed = total > problems.length ? `, ${problems.length} of them listed here` : "";
  const lines = [`${counted(total, "problem")}${listed}. Nobody is paired.`, "", ...problemLines(problems, names)];
  if (problems.every(({ place }) => place !== undefined && place.row > 1)) lines.push("", "Correct these rows, or run match with --set-aside: it pairs the others, and lists these with what to do.");
  if (warnings.length > 0) lines.push("", `${counted(warnings.length, "thing")} to look at besides.`, "", ...problemLines(warnings, names));
  say(stderr, lines.join("\n"));
  return exitCode.problems;
}

import { draftProgram, type DraftLine } from "../csv/index.ts";
import { groupBy } from "../program/group.ts";
import { inColumns } from "./columns.ts";
import { exitCode } from "./exit.ts";
import { reportFaults } from "./faults.ts";
import { jsonText } from "./json-text.ts";
import { writeNewFile } from "./new-file.ts";
import { oneLine } from "./printable.ts";
import { problemLines } from "./problem-text.ts";
import { say, type Session } from "./session.ts";
import { readSheetFiles, type SheetPaths } from "./sheet-files.ts";

export interface DraftOptions extends SheetPaths {
  readonly round?: string;
  readonly name?: string;
  readonly out?: string;
}

/** Drafts a program from sheets, writes it, and says of every column what became of it and why. Returns how to end. */
export async function draftCommand({ round = "first", name, out = "program.json", ...paths }: DraftOptions, session: Session): Promise<number> {
  const draft = draftProgram(await readSheetFiles(paths), { round, ...(name === undefined ? {} : { name }) });
  const names = { program: out, previous: "" };
  if (!draft.ok) return reportFaults({ ok: false, problems: draft.problems, total: draft.total, warnings: [], names }, false, session);
  await writeNewFile(out, `${jsonText(draft.definition)}\n`);
  const sheets = groupBy(draft.lines, ({ sheet }) => sheet).flatMap(([first, ...rest]) => ["", oneLine(first.sheet), ...columnLines([first, ...rest])]);
  const warnings = draft.warnings.length === 0 ? [] : ["", ...problemLines(draft.warnings, names)];
  const questions = (draft.definition.toDecide ?? []).map((question, index) => `  ${index + 1}. ${question}`);
  say(session.stdout, [`Guessed from the sheets, column by column:`, ...sheets, ...warnings, "", `To decide, each a line of toDecide in ${out}; take it out once it is decided:`, ...questions].join("\n"));
  say(session.stdout, `\nWritten to ${out}. Correct it there, then: mentor-match check --program ${out} ${commandLine(paths)}`);
  return exitCode.done;
}

function columnLines(lines: readonly DraftLine[]): string[] {
  return inColumns(lines.map(({ column, becomes, because }) => [`  ${oneLine(column)}`, becomes, `since ${because}`]));
}

/** The sheets as the next command names them. */
function commandLine(paths: SheetPaths): string {
  const quoted = (path: string) => (/^[\w./#-]+$/.test(path) ? path : `"${path}"`);
  return Object.entries(paths).flatMap(([option, path]) => (path === undefined ? [] : [`--${option} ${quoted(path)}`])).join(" ");
}

import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { templateOf, writeTable } from "../csv/index.ts";
import { exitCode, UsageError } from "./exit.ts";
import { reportFaults } from "./faults.ts";
import { reasonOf } from "./files.ts";
import { readDefinition } from "./inputs.ts";
import { writeNewFile } from "./new-file.ts";
import { say, type Session } from "./session.ts";

export interface TemplateOptions {
  readonly program?: string;
  readonly round?: string;
  readonly out?: string;
}

/** Writes empty sheets for a program's people, and a sheet that says what may stand in each column. Returns how to end. */
export async function templateCommand({ out = "sheets", ...program }: TemplateOptions, session: Session): Promise<number> {
  const read = await readDefinition(program);
  if (!read.ok) return reportFaults({ ok: false, problems: read.problems, total: read.total, warnings: [], names: { program: program.program ?? "", previous: "" } }, false, session);
  const { sheets, columns } = templateOf(read.program);
  const files = Object.entries({ ...sheets, columns }).map(([name, table]) => ({ path: join(out, `${name}.csv`), text: writeTable(table) }));
  for (const { path } of files) if (await stat(path).then(() => true, () => false)) throw new UsageError(`${path} is there already and is left as it is: choose another folder with --out.`);
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw new UsageError(`Cannot write to ${out}: ${reasonOf(error)}.`);
  });
  for (const { path, text } of files) await writeNewFile(path, text);
  say(session.stdout, `Written: ${files.map(({ path }) => path).join(", ")}\nFill in ${Object.keys(sheets).map((name) => `${name}.csv`).join(" and ")}; columns.csv says what each column may hold.`);
  return exitCode.done;
}

import { basename } from "node:path";
import { isRecord } from "../comparators/record.ts";
import type { SheetFile, SheetFiles } from "../csv/index.ts";
import { safeReadProgram, standardProgram, type ProgramResult } from "../program/index.ts";
import { readEarlierRun, type EarlierRun } from "./earlier-run.ts";
import { together, UsageError } from "./exit.ts";
import { readJSON } from "./files.ts";
import type { SourceNames } from "./problem-text.ts";
import { readSheetFiles, sheetAt, type SheetPaths } from "./sheet-files.ts";

export interface InputOptions extends SheetPaths {
  readonly program?: string;
  readonly round?: string;
  readonly previous?: string;
  /** Sheets of pairs that were, and of people who must not meet. */
  readonly past?: string;
  readonly exclude?: string;
  /** Sheets with what the coordinator decided about pairs of an earlier run. */
  readonly decisions?: readonly string[];
}

/** All files of a run, loaded and not yet understood. */
export interface Loaded {
  readonly program: ProgramResult;
  readonly sheets: SheetFiles;
  readonly earlier: EarlierRun | undefined;
  readonly past: SheetFile | undefined;
  readonly exclude: SheetFile | undefined;
  readonly decisions: readonly SheetFile[];
  readonly names: SourceNames;
}

/** Loads program, sheets and the matching of an earlier run. @throws UsageError with every file that cannot be read at all */
export async function loadInputs(options: InputOptions): Promise<Loaded> {
  const [program, sheets, earlier, past, exclude, decisions] = await together([
    readDefinition(options),
    readSheetFiles(options),
    readEarlier(options),
    optionalSheet(options.past),
    optionalSheet(options.exclude),
    together((options.decisions ?? []).map((path) => sheetAt(path))),
  ]);
  const names: SourceNames = { program: options.program === undefined ? "the standard program" : basename(options.program), previous: earlier?.name ?? "" };
  return { program, sheets, earlier, past, exclude, decisions, names };
}

/** The program of a file, or the standard one. @throws UsageError where the file cannot be read, or where nothing names the round */
export async function readDefinition({ program: path, round }: Pick<InputOptions, "program" | "round">): Promise<ProgramResult> {
  if (path !== undefined) return safeReadProgram(withRound(await readJSON(path), round));
  if (round === undefined) throw new UsageError("Without --program the standard program is used: name its round, such as --round spring-2027.");
  return { ok: true, program: standardProgram({ round }) };
}

function withRound(definition: unknown, round: string | undefined): unknown {
  return round !== undefined && isRecord(definition) ? { ...definition, round } : definition;
}

async function readEarlier({ previous }: InputOptions): Promise<EarlierRun | undefined> {
  return previous === undefined ? undefined : readEarlierRun(previous);
}

async function optionalSheet(path: string | undefined): Promise<SheetFile | undefined> {
  return path === undefined ? undefined : sheetAt(path);
}

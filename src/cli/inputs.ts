import { basename } from "node:path";
import { safeReadCohort, type Cohort } from "../cohort/index.ts";
import { isRecord } from "../comparators/record.ts";
import { readPairSheet, readSheets, readTable, type SheetFile, type SheetFiles, type SheetsReading } from "../csv/index.ts";
import { safeReadProgram, standardProgram, type Problem, type Program, type ProgramResult } from "../program/index.ts";
import { readEarlierRun, scaleFor, type EarlierRun } from "./earlier-run.ts";
import { together, UsageError } from "./exit.ts";
import { readJSON } from "./files.ts";
import type { SourceNames } from "./problem-text.ts";
import { readSheetFiles, sheetAt, type SheetPaths } from "./sheet-files.ts";
import { problemsOfSides } from "./sides.ts";

export interface InputOptions extends SheetPaths {
  readonly program?: string;
  readonly round?: string;
  readonly previous?: string;
  /** Sheets of pairs that were, and of people who must not meet. */
  readonly past?: string;
  readonly exclude?: string;
}

/** What the files say, read and checked. */
export interface Inputs {
  readonly ok: true;
  readonly program: Program;
  readonly cohort: Cohort;
  readonly sheets: Extract<SheetsReading, { readonly ok: true }>;
  readonly warnings: readonly Problem[];
  readonly names: SourceNames;
  /** Everybody is scored on the scale of the earlier run. */
  readonly sameScale: boolean;
}

/** What is wrong with them. */
export interface FaultyInputs {
  readonly ok: false;
  readonly problems: readonly Problem[];
  /** How many there are; the list ends at 100 of each kind of file. */
  readonly total: number;
  readonly warnings: readonly Problem[];
  readonly names: SourceNames;
}

/** Reads program, sheets and the matching of an earlier run. @throws UsageError with every file that cannot be read at all */
export async function readInputs(options: InputOptions): Promise<Inputs | FaultyInputs> {
  const [read, files, earlier, past, exclude] = await together([readDefinition(options), readSheetFiles(options), readEarlier(options), sheetOf(options.past), sheetOf(options.exclude)]);
  const names: SourceNames = { program: options.program === undefined ? "the standard program" : basename(options.program), previous: earlier?.name ?? "" };
  if (!read.ok) {
    // Without a program nobody knows what a column means, but whether the sheets are sheets can be told all the same.
    const problems = [...read.problems, ...problemsOfTables(files)];
    return { ok: false, problems, total: problems.length + unlisted(read), warnings: [], names };
  }
  const { program } = read;
  const sheets = readSheets(program, files);
  const reference = earlier && scaleFor(program, earlier);
  const pairs = { past: past && readPairSheet(past, sheets.input), forbidden: exclude && readPairSheet(exclude, sheets.input) };
  const people = {
    ...sheets.input,
    ...(earlier === undefined ? {} : { previous: earlier.pairs }),
    ...(pairs.past === undefined ? {} : { past: pairs.past.pairs }),
    ...(pairs.forbidden === undefined ? {} : { forbidden: pairs.forbidden.pairs }),
  };
  const pairSheets = [pairs.past, pairs.forbidden].filter((reading) => reading !== undefined);
  const cohort = safeReadCohort(program, people, { places: sheets.places, ...(reference === undefined ? {} : { reference }) });
  // What is wrong in cells, with people and with whole sides, in one go.
  const problems = [...problemsIn(sheets), ...problemsOfSides(files, sheets, cohort.ok ? cohort.cohort : undefined), ...pairSheets.flatMap((reading) => reading.problems), ...problemsIn(cohort)];
  const warnings = [...program.warnings, ...sheets.warnings, ...pairSheets.flatMap((reading) => reading.warnings)];
  // Where people are missing because they could not be read, what looks odd about the others may follow from that.
  if (!sheets.ok || !cohort.ok || problems.length > 0)
    return { ok: false, problems, total: problems.length + unlisted(sheets) + unlisted(cohort) + pairSheets.reduce((sum, { total, problems }) => sum + total - problems.length, 0), warnings, names };
  return { ok: true, program, cohort: cohort.cohort, sheets, warnings: [...warnings, ...cohort.cohort.warnings], names, sameScale: reference !== undefined };
}

type Faulty = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[]; readonly total: number };

function problemsIn(reading: Faulty): readonly Problem[] {
  return reading.ok ? [] : reading.problems;
}

/** Problems that were found and are not in the list. */
function unlisted(reading: Faulty): number {
  return reading.ok ? 0 : reading.total - reading.problems.length;
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

async function sheetOf(path: string | undefined): Promise<SheetFile | undefined> {
  return path === undefined ? undefined : sheetAt(path);
}

async function readEarlier({ previous }: InputOptions): Promise<EarlierRun | undefined> {
  return previous === undefined ? undefined : readEarlierRun(previous);
}

function problemsOfTables({ mentors, mentees, both, directory }: SheetFiles): Problem[] {
  return [mentors, mentees, both, directory].flatMap((file) => (file === undefined ? [] : readTable(file.content, file.name).problems));
}

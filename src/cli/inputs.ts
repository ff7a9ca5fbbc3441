import { basename } from "node:path";
import { safeReadCohort, type Cohort } from "../cohort/index.ts";
import { readSheets, readTable, type SheetFiles, type SheetsReading } from "../csv/index.ts";
import { safeReadProgram, standardProgram, type Problem, type Program, type ProgramResult } from "../program/index.ts";
import { readEarlierRun, scaleFor, type EarlierRun } from "./earlier-run.ts";
import { together, UsageError } from "./exit.ts";
import { readJSON } from "./files.ts";
import type { SourceNames } from "./problem-text.ts";
import { readSheetFiles, type SheetPaths } from "./sheet-files.ts";

export interface InputOptions extends SheetPaths {
  readonly program?: string;
  readonly round?: string;
  readonly previous?: string;
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
  const [read, files, earlier] = await together([readDefinition(options), readSheetFiles(options), readEarlier(options)]);
  const names: SourceNames = { program: options.program === undefined ? "the standard program" : basename(options.program), previous: earlier?.name ?? "" };
  if (!read.ok) {
    // Without a program nobody knows what a column means, but whether the sheets are sheets can be told all the same.
    const problems = [...read.problems, ...problemsOfTables(files)];
    return { ok: false, problems, total: problems.length, warnings: [], names };
  }
  const { program } = read;
  const sheets = readSheets(program, files);
  if (!sheets.ok) return { ok: false, problems: sheets.problems, total: sheets.total, warnings: program.warnings, names };
  const warnings = [...program.warnings, ...sheets.warnings];
  const reference = earlier && scaleFor(program, earlier);
  const people = { ...sheets.input, ...(earlier === undefined ? {} : { previous: earlier.pairs }) };
  const cohort = safeReadCohort(program, people, { places: sheets.places, ...(reference === undefined ? {} : { reference }) });
  const empty = emptySides(files, sheets.rows);
  if (!cohort.ok) return { ok: false, problems: [...empty, ...cohort.problems], total: empty.length + cohort.total, warnings, names };
  const mute = [...empty, ...silentSides(files, cohort.cohort)];
  if (mute.length > 0) return { ok: false, problems: mute, total: mute.length, warnings, names };
  return { ok: true, program, cohort: cohort.cohort, sheets, warnings: [...warnings, ...cohort.cohort.warnings], names, sameScale: reference !== undefined };
}

async function readDefinition({ program: path, round }: InputOptions): Promise<ProgramResult> {
  if (path !== undefined) return safeReadProgram(withRound(await readJSON(path), round));
  if (round === undefined) throw new UsageError("Without --program the standard program is used: name its round, such as --round spring-2027.");
  return { ok: true, program: standardProgram({ round }) };
}

function withRound(definition: unknown, round: string | undefined): unknown {
  return round === undefined || typeof definition !== "object" || definition === null || Array.isArray(definition) ? definition : { ...definition, round };
}

async function readEarlier({ previous }: InputOptions): Promise<EarlierRun | undefined> {
  return previous === undefined ? undefined : readEarlierRun(previous);
}

function problemsOfTables({ mentors, mentees, both }: SheetFiles): Problem[] {
  return [mentors, mentees, both].flatMap((file) => (file === undefined ? [] : readTable(file.content, file.name).problems));
}

const sides = ["mentors", "mentees"] as const;

/** The library takes a side without people; a sheet without people is a mistake. */
function emptySides(files: SheetFiles, rows: { readonly mentors: number; readonly mentees: number }): Problem[] {
  return sides.filter((side) => rows[side] === 0).map((side): Problem => {
    const remedy = files.both === undefined ? `This sheet holds headers and nobody: give one with the ${side} in it.` : `No row of this sheet is one of the ${side}.`;
    return { code: "no-people", path: [side], ...headerOf(files, side), remedy };
  });
}

/** Sides with people of whom nobody answers anything: their scores would all be the same, and the draw would pair them. */
function silentSides(files: SheetFiles, cohort: Cohort): Problem[] {
  const isSilent = (side: (typeof sides)[number]) => cohort[side].length > 0 && cohort[side].every(({ answers }) => answers.every((answer) => answer === null));
  return sides.filter(isSilent).map((side): Problem => {
    const remedy = "Nobody in this sheet answers any question of the program: say under sheets in the program which column holds which answer.";
    return { code: "no-answers", path: [side], ...headerOf(files, side), remedy };
  });
}

function headerOf(files: SheetFiles, side: (typeof sides)[number]): Pick<Problem, "place"> {
  const file = files[side] ?? files.both;
  return file === undefined ? {} : { place: { sheet: file.name, row: 1 } };
}

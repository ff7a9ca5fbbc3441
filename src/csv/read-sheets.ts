import { gather, type Found, type ProblemSink } from "../program/gather.ts";
import type { CohortInput, Places, Side } from "../cohort/index.ts";
import type { Problem, Program } from "../program/index.ts";
import { ignoredColumns, type IgnoredColumn } from "./doubts.ts";
import { listOf, statedMapping } from "./mapping.ts";
import { readDirectory, type DirectoryReading } from "./read-directory.ts";
import { nobody, readSide, type SideReading, type Sinks } from "./read-side.ts";
import { tableOf, type SheetContent, type Table } from "./table.ts";

/** A file saved as CSV, or the cells of a workbook's sheet, and the name that problems call it by. */
export interface SheetFile {
  readonly name: string;
  readonly content: SheetContent;
  /** Numbers of rows that are not to be read, as a spreadsheet shows them. */
  readonly setAside?: ReadonlySet<number>;
}

/**
 * A sheet for each side, or one for both with a column that says who is who. A side without a sheet has nobody. The directory is
 * of everybody in the organisation: it adds what people's own sheets do not say, and who reports to whom.
 */
export interface SheetFiles {
  readonly mentors?: SheetFile;
  readonly mentees?: SheetFile;
  readonly both?: SheetFile;
  readonly directory?: SheetFile;
}

export type SheetsReading<P extends Program = Program> =
  | (ReadSheets<P> & { readonly ok: true })
  /** The input is what could be read all the same: `safeReadCohort` finds what else is wrong with it, to be told in one go. */
  | (ReadSheets<P> & { readonly ok: false; readonly problems: readonly Problem[]; readonly total: number });

interface ReadSheets<P extends Program> {
  /** For `readCohort`, which checks what each comparator asks of an answer. */
  readonly input: CohortInput<P>;
  /** Sheet, row and columns of each person, for `readCohort`. */
  readonly places: Required<Places>;
  /** Columns that are not read, those the mapping says to ignore among them. */
  readonly ignored: readonly IgnoredColumn[];
  /** What no column says and is taken from the program, in words. */
  readonly assumed: readonly string[];
  /** Rows that were found for each side. */
  readonly rows: { readonly mentors: number; readonly mentees: number };
  readonly warnings: readonly Problem[];
}

/**
 * Reads people out of sheets by the program's mapping (`sheets`), or, where it states none, from columns whose headers are
 * the program's own keys, or those of a known layout. A blank cell is not answered. Nothing is coerced or guessed and no row is lost: what cannot be read
 * is a problem with its row and column. Never throws.
 */
export function readSheets<P extends Program>(program: P, files: SheetFiles): SheetsReading<P> {
  const problems = gather();
  const warnings = gather();
  const seen = new Set<string>();
  const sinks = (sheet: string): Sinks => ({ problems: once(problems, sheet, seen), warnings: once(warnings, sheet, seen) });
  const both = sinks("both");
  const shared = files.both === undefined ? undefined : tableFor(program, "mentor", files.both, ["both"], both);
  const directory = files.directory === undefined ? undefined : readDirectory(program, files.directory, sinks("directory"));
  const [mentors, mentees] = (["mentor", "mentee"] as const).map((side) => {
    const file = files[listOf[side]];
    if (file === undefined) return shared === undefined ? nobody : readSide(program, side, shared, true, directory, both);
    const own = sinks(listOf[side]);
    return readSide(program, side, tableFor(program, side, file, [listOf[side]], own), false, directory, own);
  });
  const sides = [mentors, mentees, ...(directory === undefined ? [] : [directory])];
  const read = {
    // Keys and shapes are the program's; whether each value fits is for `readCohort` to say, as with any data from outside.
    input: { mentors: mentors.people, mentees: mentees.people, ...(directory === undefined ? {} : { directory: directory.lines }) } as unknown as CohortInput<P>,
    places: { mentors: mentors.places, mentees: mentees.places, directory: directory?.places ?? [], columns: { mentors: columnsOf(mentors, directory), mentees: columnsOf(mentees, directory) } },
    ignored: ignoredColumns(program, sides.flatMap(({ source, mapping }) => (source === undefined ? [] : [{ source, mapping }])), warnings),
    assumed: [...new Set(sides.flatMap(({ assumed }) => assumed))],
    rows: { mentors: mentors.rows, mentees: mentees.rows },
    warnings: warnings.list(),
  };
  return problems.total === 0 ? { ok: true, ...read } : { ok: false, ...read, problems: problems.list(), total: problems.total };
}

/** An answer that only the directory gives is named as its column there. */
function columnsOf({ source }: SideReading, directory: DirectoryReading | undefined): Readonly<Record<string, string>> {
  const { table, columns = new Map<string, string>() } = directory?.source ?? {};
  return Object.fromEntries([...[...columns].map(([path, column]) => [path, `${column} (${table?.name})`] as const), ...(source?.columns ?? [])]);
}

function tableFor(program: Program, side: Side, { name, content, setAside }: SheetFile, path: Problem["path"], { problems, warnings }: Sinks): Table {
  const headerRows = statedMapping(program, side)?.facts.headerRows;
  return tableOf(content, name, { headerRows, setAside }, path, problems, warnings);
}

/**
 * Each problem once: a row that stands for both sides is read twice, an address is an id and a way to reach people, and a
 * mapping for both sheets is used with each. What is wrong in two sheets is two problems, also where they have one name.
 */
function once(sink: ProblemSink, sheet: string, seen: Set<string>): ProblemSink {
  return {
    add(problem: Found) {
      const { code, place, path, value, remedy } = problem;
      const key = JSON.stringify([code, remedy, place === undefined ? path : [sheet, place], typeof value === "string" ? value : ""]);
      if (seen.has(key)) return;
      seen.add(key);
      sink.add(problem);
    },
  };
}

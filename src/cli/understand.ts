import { safeReadCohort, type Cohort } from "../cohort/index.ts";
import { readSheets, readTable, type SheetFiles, type SheetsReading } from "../csv/index.ts";
import type { Problem, Program } from "../program/index.ts";
import { scaleFor } from "./earlier-run.ts";
import type { Loaded } from "./inputs.ts";
import type { SourceNames } from "./problem-text.ts";
import { readRelations, type Relations } from "./relations.ts";
import { problemsOfSides } from "./sides.ts";

/** What the files say, read and checked. */
export interface Inputs extends Pick<Relations, "decisions" | "before"> {
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

/** Makes a cohort of loaded files, or finds everything that is wrong with them in one go. */
export function understand(loaded: Loaded): Inputs | FaultyInputs {
  const { program: read, sheets: files, earlier, names } = loaded;
  if (!read.ok) {
    // Without a program nobody knows what a column means, but whether the sheets are sheets can be told all the same.
    const problems = [...read.problems, ...problemsOfTables(files)];
    return { ok: false, problems, total: problems.length + unlisted(read), warnings: [], names };
  }
  const { program } = read;
  const sheets = readSheets(program, files);
  const reference = earlier && scaleFor(program, earlier);
  const relations = readRelations(loaded, sheets.input);
  const cohort = safeReadCohort(program, { ...sheets.input, ...relations.lists }, { places: sheets.places, ...(reference === undefined ? {} : { reference }) });
  // What is wrong in cells, with people and with whole sides, in one go.
  const problems = [...problemsIn(sheets), ...problemsOfSides(files, sheets, cohort.ok ? cohort.cohort : undefined), ...relations.problems, ...problemsIn(cohort)];
  const warnings = [...program.warnings, ...sheets.warnings, ...relations.warnings];
  // Where people are missing because they could not be read, what looks odd about the others may follow from that.
  if (!sheets.ok || !cohort.ok || problems.length > 0)
    return { ok: false, problems, total: problems.length + unlisted(sheets) + unlisted(cohort) + unlisted({ ok: false, ...relations }), warnings, names };
  const { decisions, before } = relations;
  return { ok: true, program, cohort: cohort.cohort, sheets, warnings: [...warnings, ...cohort.cohort.warnings], names, sameScale: reference !== undefined, decisions, before };
}

type Faulty = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[]; readonly total: number };

function problemsIn(reading: Faulty): readonly Problem[] {
  return reading.ok ? [] : reading.problems;
}

/** Problems that were found and are not in the list. */
function unlisted(reading: Faulty): number {
  return reading.ok ? 0 : reading.total - reading.problems.length;
}

function problemsOfTables({ mentors, mentees, both, directory }: SheetFiles): Problem[] {
  return [mentors, mentees, both, directory].flatMap((file) => (file === undefined ? [] : readTable(file.content, file.name).problems));
}

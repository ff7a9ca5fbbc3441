import { gather, type Found, type ProblemSink } from "../program/gather.ts";
import type { CohortInput, Place, Places, Side } from "../cohort/index.ts";
import type { Problem, Program } from "../program/index.ts";
import { ignoredColumns, warnOfGaps, warnOfLostZeros, type IgnoredColumn } from "./doubts.ts";
import { headerMapping } from "./header-mapping.ts";
import { latestRows } from "./latest.ts";
import { listOf, statedMapping, type Mapping } from "./mapping.ts";
import { personReaders, type PersonReaders } from "./person.ts";
import { sideReader } from "./side.ts";
import { refuseMapping, sourceOf, type Fault, type Source } from "./source.ts";
import { tableOf, type Row, type Table } from "./table.ts";

/** A file saved as CSV, and the name that problems call it by. */
export interface SheetFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A sheet for each side, or one for both with a column that says who is who. A side without a sheet has nobody. */
export interface SheetFiles {
  readonly mentors?: SheetFile;
  readonly mentees?: SheetFile;
  readonly both?: SheetFile;
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
 * the program's own keys. A blank cell is not answered. Nothing is coerced or guessed and no row is lost: what cannot be read
 * is a problem with its row and column. Never throws.
 */
export function readSheets<P extends Program>(program: P, files: SheetFiles): SheetsReading<P> {
  const problems = gather();
  const warnings = gather();
  const seen = new Set<string>();
  const sinks = (sheet: string): Sinks => ({ problems: once(problems, sheet, seen), warnings: once(warnings, sheet, seen) });
  const both = sinks("both");
  const shared = files.both === undefined ? undefined : tableFor(program, "mentor", files.both, ["both"], both);
  const [mentors, mentees] = (["mentor", "mentee"] as const).map((side) => {
    const file = files[listOf[side]];
    if (file === undefined) return shared === undefined ? nobody : readSide(program, side, shared, true, both);
    const own = sinks(listOf[side]);
    return readSide(program, side, tableFor(program, side, file, [listOf[side]], own), false, own);
  });
  const sides = [mentors, mentees];
  const read = {
    // Keys and shapes are the program's; whether each value fits is for `readCohort` to say, as with any data from outside.
    input: { mentors: mentors.people, mentees: mentees.people } as unknown as CohortInput<P>,
    places: { mentors: mentors.places, mentees: mentees.places, columns: { mentors: columnsOf(mentors), mentees: columnsOf(mentees) } },
    ignored: ignoredColumns(program, sides.flatMap(({ source, mapping }) => (source === undefined ? [] : [{ source, mapping }])), warnings),
    assumed: sides.flatMap(({ assumed }) => assumed),
    rows: { mentors: mentors.rows, mentees: mentees.rows },
    warnings: warnings.list(),
  };
  return problems.total === 0 ? { ok: true, ...read } : { ok: false, ...read, problems: problems.list(), total: problems.total };
}

interface Sinks {
  readonly problems: ProblemSink;
  readonly warnings: ProblemSink;
}

/** What one side's sheet gave. */
interface SideReading {
  readonly people: readonly Readonly<Record<string, unknown>>[];
  readonly places: readonly Place[];
  readonly rows: number;
  readonly assumed: readonly string[];
  readonly source?: Source;
  readonly mapping?: Mapping | undefined;
}

const nobody: SideReading = { people: [], places: [], rows: 0, assumed: [] };
const nowhere: ProblemSink = { add() {} };

function columnsOf({ source }: SideReading): Readonly<Record<string, string>> {
  return Object.fromEntries(source?.columns ?? []);
}

function tableFor(program: Program, side: Side, { name, content }: SheetFile, path: Problem["path"], { problems, warnings }: Sinks): Table {
  const headerRows = statedMapping(program, side)?.facts.headerRows;
  return tableOf(content, name, headerRows === undefined ? {} : { headerRows }, path, problems, warnings);
}

function readSide(program: Program, side: Side, table: Table, isShared: boolean, { problems, warnings }: Sinks): SideReading {
  const source = sourceOf(table, problems, warnings);
  const stated = statedMapping(program, side);
  const mapping = stated ?? headerMapping(program, side, table.headers);
  if (table.headers.length === 0) return { ...nobody, source, mapping: stated };
  const list = listOf[side];
  const readers = personReaders(program, side, mapping, source);
  const rows = isShared ? rowsOf(side, mapping, source) : table.rows;
  const { duplicates } = mapping.facts;
  const at = { source, mapping: mapping.pathOf("duplicates") };
  const kept = typeof duplicates === "object" ? latestRows(rows, quietId(program, side, mapping, table), duplicates.latestBy, at, [list]) : rows;
  const personOf = personReader(program, readers);
  // Who has no id that can be read is a problem already; the others can be looked at without them.
  const found = kept.map((row, index) => ({ row, person: personOf(row, [list, index]) })).filter(({ person }) => person["id"] !== undefined);
  const people = found.map(({ person }) => person);
  warnOfGaps(program, side, readers, source);
  warnOfLostZeros(found, source, [list]);
  return {
    people,
    places: found.map(({ row: { row } }) => ({ sheet: table.name, row })),
    rows: rows.length,
    assumed: assumptions(program, side, readers),
    source,
    mapping: stated,
  };
}

/** One mentor for a mentee goes without saying; one place for a mentor does not. */
function assumptions({ capacity, demand }: Program, side: Side, readers: PersonReaders): string[] {
  if (readers.has(side === "mentor" ? "capacity" : "demand")) return [];
  if (side === "mentor") return [`${capacity.default} ${capacity.default === 1 ? "place" : "places"} per mentor (no column says otherwise)`];
  return demand.default === 1 ? [] : [`up to ${demand.default} mentors per mentee (no column says otherwise)`];
}

/** The rows of a shared sheet that stand for one side. */
function rowsOf(side: Side, mapping: Mapping, source: Source): readonly Row[] {
  const { takesPartAs } = mapping.facts;
  if (takesPartAs === undefined) {
    refuseMapping({ source, mapping: ["sheets", "both", "takesPartAs"] }, noSides);
    return [];
  }
  const read = sideReader(takesPartAs, { source, mapping: mapping.pathOf("takesPartAs") });
  return source.table.rows.filter((row) => [side, "both"].includes(read(row, ["both"]) ?? ""));
}

const noSides: Fault = { code: "missing-part", remedy: "Say which column tells mentors from mentees, or give a sheet for each." };

/** Ids alone, before people are read: what is wrong with them is said then. */
function quietId(program: Program, side: Side, mapping: Mapping, table: Table): (row: Row) => unknown {
  const read = personReaders(program, side, mapping, sourceOf(table, nowhere, nowhere)).get("id");
  return (row) => read?.(row, []);
}

/** Reads a person as `readCohort` takes it: parts inside their dimension, what was not answered left out. */
function personReader({ factors }: Program, readers: PersonReaders): (row: Row, path: Problem["path"]) => Readonly<Record<string, unknown>> {
  const byKey = new Map(factors.map((factor) => [factor.key, factor]));
  const steps = [...readers].map(([key, read]) => ({ dimension: key, ...byKey.get(key), read }));
  return (row, path) => {
    const person: Record<string, unknown> = {};
    for (const { dimension, part, read } of steps) {
      const value = read(row, part === undefined ? [...path, dimension] : [...path, dimension, part]);
      if (value === undefined) continue;
      person[dimension] = part === undefined ? value : { ...(person[dimension] as object | undefined), [part]: value };
    }
    return person;
  };
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

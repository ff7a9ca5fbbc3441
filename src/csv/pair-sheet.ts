import { gather } from "../program/gather.ts";
import type { CohortInput, Pair } from "../cohort/index.ts";
import type { Problem } from "../program/index.ts";
import { columnFinder, columnName } from "./column.ts";
import { folded } from "./folded.ts";
import { exclusionLayout, pairLayouts } from "./layouts/pair-layouts.ts";
import { memberFinder, type MemberFinder } from "./members.ts";
import type { SheetFile } from "./read-sheets.ts";
import type { Fault } from "./source.ts";
import { tableOf, type Row, type Table } from "./table.ts";

export interface PairSheetReading {
  /** Of people who take part now, each on their side. */
  readonly pairs: readonly Pair[];
  /** What the sheet's headers say it is, for people. */
  readonly layout: string;
  /** At most 100; `total` counts all. Rows that are not read are problems, rows of people who take no part now are warnings. */
  readonly problems: readonly Problem[];
  readonly total: number;
  readonly warnings: readonly Problem[];
}

/**
 * Reads pairs that were, or that must not be, out of a sheet of any known layout: a column of mentors and one of mentees, or a
 * list of exclusions. People are found by their id, else by their e-mail address. Never throws.
 */
export function readPairSheet(file: SheetFile, people: Pick<CohortInput, "mentors" | "mentees">): PairSheetReading {
  const problems = gather();
  const warnings = gather();
  const table = tableOf(file.content, file.name, file, ["pairs"], problems, warnings);
  const members = memberFinder(people);
  const sheet: PairSheet = {
    table,
    members,
    refuse: (fault, row, column) => problems.add({ ...fault, path: ["pairs"], place: placeOf(table, row, column) }),
    passOver: (fault, row, column) => warnings.add({ ...fault, path: ["pairs"], place: placeOf(table, row, column) }),
  };
  const { layout, pairs } = pairsIn(sheet);
  return { pairs, layout, problems: problems.list(), total: problems.total, warnings: warnings.list() };
}

interface PairSheet {
  readonly table: Table;
  readonly members: MemberFinder;
  refuse(fault: Fault, row: number, column?: number): void;
  passOver(fault: Fault, row: number, column?: number): void;
}

function placeOf({ name, headers }: Table, row: number, column: number | undefined) {
  return { sheet: name, row, ...(column === undefined ? {} : { column: columnName(headers, column) }) };
}

function pairsIn(sheet: PairSheet): { readonly layout: string; readonly pairs: readonly Pair[] } {
  const { table } = sheet;
  const find = columnFinder(table.headers);
  const columns = (...headers: readonly string[]) => headers.map(find).filter((column) => column !== undefined);
  const { person, meets, by, other, name } = exclusionLayout;
  const exclusion = columns(person, meets, by, other);
  if (exclusion.length === 4) return { layout: name, pairs: exclusionsIn(sheet, exclusion) };
  for (const { mentor, mentee, name } of pairLayouts) {
    const found = columns(mentor, mentee);
    if (found.length === 2) return { layout: name, pairs: rowPairs(sheet, found[0], found[1]) };
  }
  if (table.headers.length > 0) sheet.refuse(unknownLayout, table.headerRow);
  return { layout: "", pairs: [] };
}

function rowPairs(sheet: PairSheet, mentorColumn: number, menteeColumn: number): Pair[] {
  return sheet.table.rows.flatMap((row) => {
    const [mentor, mentee] = [member(sheet, row, mentorColumn, "mentor"), member(sheet, row, menteeColumn, "mentee")];
    return mentor === undefined || mentee === undefined ? [] : [{ mentee, mentor }];
  });
}

function member({ members, refuse, passOver }: PairSheet, { row, cells }: Row, column: number, side: "mentor" | "mentee"): string | undefined {
  const text = (cells[column] ?? "").trim();
  if (text === "") {
    refuse(blankSide, row, column);
    return undefined;
  }
  const id = members.find(side, text);
  if (id === undefined) passOver(members.find(side === "mentor" ? "mentee" : "mentor", text) === undefined ? takesNoPart : otherSide, row, column);
  return id;
}

/** Exclusions know no sides: whoever of the two is a mentor is kept from the other as a mentee. */
function exclusionsIn(sheet: PairSheet, [person, meets, by, other]: readonly number[]): Pair[] {
  const { table, members } = sheet;
  return table.rows.flatMap(({ row, cells }) => {
    const [one, said, segment, two] = [person, meets, by, other].map((column) => (cells[column] ?? "").trim());
    if (one === "" || two === "") sheet.refuse(blankSide, row, one === "" ? person : other);
    else if (folded(said) !== "no") sheet.refuse(noExclusion, row, meets);
    else if (folded(segment) !== "email") sheet.refuse(noPerson, row, by);
    else {
      const pairs = [[one, two], [two, one]].flatMap(([mentor, mentee]) => {
        const [mentorId, menteeId] = [members.find("mentor", mentor), members.find("mentee", mentee)];
        return mentorId === undefined || menteeId === undefined ? [] : [{ mentee: menteeId, mentor: mentorId }];
      });
      if (pairs.length === 0) sheet.passOver(neverMeet, row);
      return pairs;
    }
    return [];
  });
}

const headersKnown = pairLayouts.map(({ mentor, mentee }) => `${mentor} and ${mentee}`).join("; ");
const unknownLayout: Fault = { code: "unknown-layout", remedy: `This sheet's headers say of no columns that they hold pairs. Name two of them like one of these: ${headersKnown}.` };
const blankSide: Fault = { code: "missing-part", remedy: "Say who this is, or empty the row." };
const takesNoPart: Fault = { code: "takes-no-part", remedy: "This person takes no part now: the pair is passed over." };
const otherSide: Fault = { code: "takes-no-part", remedy: "This person takes part, but not on this side: the pair is passed over. Look whether the two columns are swapped." };
const noExclusion: Fault = { code: "unknown-label", remedy: 'Only rows with "no" in this column are exclusions: take this row out, or correct it.' };
const noPerson: Fault = { code: "unsuitable-exclusion", remedy: "This row excludes by something else than a person's address: state it as a rule of the program." };
const neverMeet: Fault = { code: "takes-no-part", remedy: "These two cannot meet anyway, since they do not take part on different sides: the row is passed over." };

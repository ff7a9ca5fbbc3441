import fc from "fast-check";
import { safeReadCohort } from "../../src/cohort/index.ts";
import { draftProgram, readSheets, readTable, type SheetFile } from "../../src/csv/index.ts";
import { readProgram, type Problem } from "../../src/program/index.ts";
import { base } from "./reading.ts";

const program = readProgram({
  ...base,
  sheets: { both: { id: { column: "Email", kind: "email" }, takesPartAs: { column: "Role", neither: ["Nobody"] }, topics: { column: ["Topics", "Topics2"] }, style: "Style", capacity: "Places", department: "Team", duplicates: { latestBy: "Sent" } } },
});
const headers = ["Email", "Role", "Topics", "Topics2", "Style", "Places", "Team", "Sent"];

const emails = fc.constantFrom("a@x.org", "A@X.org ", "b@x.org", "c@x.org", "d@x.org", "e@x.org", "", "nobody", "\u200Bf@x.org", "=g@x.org");
const roles = fc.constantFrom("Mentor", "mentee", "Both", " Mentor\u00a0", "Nobody", "", "Mentr");
const others = fc.oneof(
  fc.constantFrom("", "", "sql", "sql;law;", "hiring, firing;sql", "Direct", "gentle ", "1", "2", "1,5", "5-Mar", "1E+05", "#N/A", "2027-03-05", "3/4/27 9:00", '"', "\n", "a;b", "__proto__", "‮x", "é", "😀", "=1+1"),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const rowCells = fc.tuple(emails, roles, others, others, others, others, others, others);

/** A sheet of people with whatever goes wrong in forms and spreadsheets, and what truly stands in it. */
export interface AnySheet {
  readonly file: SheetFile;
  /** Rows that hold something, where the sheet's form says without doubt which these are. */
  readonly rows: number | undefined;
}

const layouts = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t"),
  newline: fc.constantFrom("\n", "\r\n"),
  encoding: fc.constantFrom("text", "utf-8", "utf-8 with mark", "utf-16le", "windows-1252", "cells"),
  said: fc.boolean(),
  quoted: fc.boolean(),
  order: fc.shuffledSubarray(headers.map((_, index) => index), { minLength: headers.length }),
});

export const anySheets: fc.Arbitrary<AnySheet> = fc.tuple(fc.array(rowCells, { maxLength: 8 }), layouts).map(([rows, { delimiter, newline, encoding, said, quoted, order }]): AnySheet => {
  const cells = [headers, ...rows].map((row) => order.map((at) => row[at]));
  // What stands for no text of its own in CSV: a mark at the very start, a lone return, half a character.
  const isPlain = cells.every((row) => row.every((cell) => !/[\r\0\uFEFF\uD800-\uDFFF\u0080-\u009f]/.test(cell)));
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== "")).length;
  if (encoding === "cells") return { file: { name: "s", content: cells }, rows: filled };
  const written = (cell: string) => (quoted ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = `${said ? `sep=${delimiter}${newline}` : ""}${cells.map((row) => row.map(written).join(delimiter)).join(newline)}${newline}`;
  return { file: { name: "s", content: encoded(text, encoding) }, rows: quoted && isPlain && encoding !== "windows-1252" ? filled : undefined };
});

function encoded(text: string, encoding: string): string | Uint8Array {
  if (encoding === "text") return text;
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  return new Uint8Array(Buffer.from(encoding === "utf-8 with mark" ? `\uFEFF${text}` : text, encoding === "windows-1252" ? "latin1" : "utf8"));
}

/** What is wrong with how a sheet was read: rows that nothing is said of, people out of nowhere, problems without a place or a remedy. */
export function faultsOfReading({ file, rows }: AnySheet): string[] {
  const { table, problems: ofTable } = readTable(file.content, file.name);
  const reading = readSheets(program, { both: file });
  safeReadCohort(program, reading.input, { places: reading.places });
  const draft = draftProgram({ both: file }, { round: "r" });
  if (draft.ok) readProgram(draft.definition);
  const said = [...reading.warnings, ...(reading.ok ? [] : reading.problems)];
  const told = new Set([...reading.places.mentors, ...reading.places.mentees].map(({ row }) => row));
  for (const { place } of said) if (place !== undefined) told.add(place.row);
  const isWholeList = reading.ok || reading.total === reading.problems.length;
  const isUnread = said.some(({ code }) => code === "missing-column" || code === "empty-sheet" || code === "not-text" || code === "duplicate-header");
  const lost = isWholeList && !isUnread ? table.rows.filter(({ row }) => !told.has(row)).map(({ row }) => `row ${row} is lost`) : [];
  const strangers = [...reading.places.mentors, ...reading.places.mentees].filter(({ row }) => !table.rows.some((one) => one.row === row)).map(({ row }) => `row ${row} is nobody's`);
  const count = rows !== undefined && ofTable.length === 0 && rows !== table.rows.length ? [`${table.rows.length} rows of ${rows}`] : [];
  return [...lost, ...strangers, ...count, ...said.filter(isMute).map(({ code }) => `${code} says nothing`)];
}

function isMute({ remedy, place, path }: Problem): boolean {
  return remedy === "" || (place === undefined && path.length === 0);
}

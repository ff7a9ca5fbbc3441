import { gather, type ProblemSink } from "../program/gather.ts";
import type { Problem } from "../program/index.ts";
import { cellTexts, type CellRows } from "./cells.ts";
import { checkHeaders, checkWidths } from "./check-table.ts";
import { decode } from "./decode.ts";
import { foreignFormat } from "./foreign-format.ts";
import { layoutOf } from "./layout.ts";
import { recordsOf } from "./records.ts";
import type { Fault } from "./source.ts";

/** A sheet as it is: every cell as text, letter for letter. */
export interface Table {
  /** The name that problems call the sheet by. */
  readonly name: string;
  readonly headers: readonly string[];
  /** The number of the header row as a spreadsheet shows it. */
  readonly headerRow: number;
  /** Rows that hold something; blank ones hold nobody. */
  readonly rows: readonly Row[];
}

export interface Row {
  /** Its number as a spreadsheet shows it: rows with line breaks inside quotes are one row, blank rows count. */
  readonly row: number;
  /** As many as the row has: fewer than there are headers, or more. */
  readonly cells: readonly string[];
}

export interface TableReading {
  readonly table: Table;
  /** At most 100; `total` counts all. With problems the table holds what could be read, to be looked at. */
  readonly problems: readonly Problem[];
  readonly total: number;
  readonly warnings: readonly Problem[];
}

export interface TableOptions {
  /** Numbers of rows that are not read, as a spreadsheet shows them. */
  readonly setAside?: ReadonlySet<number> | undefined;
  /** Rows at the top that are headers: the first has the names, the others explain them and are not read. Told by the sheet unless stated. */
  readonly headerRows?: number | undefined;
}

/** What a sheet holds: a file saved as CSV, or rows of cells out of a workbook. */
export type SheetContent = string | Uint8Array | CellRows;

/**
 * Reads a sheet saved as CSV: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab; with or without a line `sep=`. Or rows of
 * cells. Nothing is typed, trimmed or guessed, and whatever the content is, this neither throws nor drops a row in silence.
 */
export function readTable(content: SheetContent, name: string, options: TableOptions = {}): TableReading {
  const problems = gather();
  const warnings = gather();
  const table = tableOf(content, name, options, [], problems, warnings);
  return { table, problems: problems.list(), total: problems.total, warnings: warnings.list() };
}

/** As `readTable`, with problems and warnings put down where the caller wants them, under a path. */
export function tableOf(content: SheetContent, name: string, { headerRows, setAside }: TableOptions, path: Problem["path"], problems: ProblemSink, warnings: ProblemSink): Table {
  const rows = typeof content === "string" || content instanceof Uint8Array ? rowsOfText(content, name, path, problems, warnings) : numbered(cellTexts(content), 1);
  if (rows === undefined) return { name, headers: [], headerRow: 1, rows: [] };
  const whole = underHeaders(name, rows, headerRows);
  const table = setAside === undefined ? whole : { ...whole, rows: whole.rows.filter(({ row }) => !setAside.has(row)) };
  checkHeaders(table, path, problems, warnings);
  checkWidths(table, path, problems, warnings);
  return table;
}

/** The rows of a text file; `undefined` where it is none. */
function rowsOfText(content: string | Uint8Array, name: string, path: Problem["path"], problems: ProblemSink, warnings: ProblemSink): readonly Row[] | undefined {
  const top = { path, place: { sheet: name, row: 1 } };
  const foreign = foreignFormat(content);
  if (foreign !== undefined) {
    problems.add({ ...foreign, ...top });
    return undefined;
  }
  const { text, doubt } = decode(content);
  if (doubt !== undefined) warnings.add({ ...(doubt === "damaged" ? damagedText : assumedEncoding), ...top });

  const { delimiter, newline, start } = layoutOf(text);
  const { records, faults } = recordsOf(text.slice(start), delimiter, newline);
  const firstRow = start === 0 ? 1 : 2;
  for (const { record, code } of faults) {
    const fault = code === "MissingQuotes" ? unterminatedQuote : strayQuote;
    problems.add({ ...fault, path, place: { sheet: name, row: firstRow + record } });
  }
  return numbered(records, firstRow);
}

function numbered(rows: readonly (readonly string[])[], first: number): readonly Row[] {
  return rows.map((cells, index) => ({ row: first + index, cells }));
}

/** The first row that holds something has the headers. */
function underHeaders(name: string, rows: readonly Row[], headerRows: number | undefined): Table {
  const header = rows.findIndex(holdsSomething);
  if (header < 0) return { name, headers: [], headerRow: 1, rows: [] };
  const body = header + (headerRows ?? headerRowsOf(rows.slice(header, header + 3)));
  return { name, headers: rows[header].cells, headerRow: rows[header].row, rows: rows.slice(body).filter(holdsSomething) };
}

function holdsSomething({ cells }: Row): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

/**
 * Qualtrics exports three header rows: names, questions, and ids that its own import reads. SuccessFactors has two: keys, and
 * labels, of which those of STATUS and USERID must be left as they are.
 */
function headerRowsOf([keys, labels, ids]: readonly Row[]): number {
  if (ids !== undefined && /^\s*\{"ImportId"/.test(ids.cells[0] ?? "")) return 3;
  const isLabelled = ["STATUS", "USERID"].every((key) => keys.cells.includes(key) && labels?.cells[keys.cells.indexOf(key)]?.trim() === key);
  return isLabelled ? 2 : 1;
}

const assumedEncoding: Fault = {
  code: "assumed-encoding",
  remedy: "Read as Windows-1252, since it is no UTF-8: look whether accents are right, or save it as CSV UTF-8.",
};
const damagedText: Fault = { code: "damaged-text", remedy: "Some characters could not be read: save it as CSV UTF-8." };
const unterminatedQuote: Fault = {
  code: "unterminated-quote",
  remedy: "A quotation mark opens a cell in this row and none closes it: all that follows went into this cell.",
};
const strayQuote: Fault = { code: "stray-quote", remedy: "A quotation mark stands inside a quoted cell: double it." };

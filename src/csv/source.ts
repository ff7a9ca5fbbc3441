import type { ProblemSink } from "../program/gather.ts";
import { nearest } from "../comparators/index.ts";
import type { Problem } from "../program/index.ts";
import type { ColumnNames } from "../program/sheets.ts";
import { columnFinder, columnName } from "./column.ts";
import { errorOf } from "./damage.ts";
import { folded } from "./folded.ts";
import type { Row, Table } from "./table.ts";

export type Path = Problem["path"];

/** What is wrong, and what to do about it. */
export interface Fault {
  readonly code: string;
  readonly remedy: string;
}

/** A cell that says something. */
export interface Cell {
  /** Trimmed, not empty. */
  readonly text: string;
  /** Puts down what is wrong with it, or with one entry of it, and the known text most like it. */
  refuse(fault: Fault, known?: readonly string[], entry?: string): undefined;
}

/** Reads a cell; `undefined` where it was refused, null where it says nothing. */
export type CellReader<T> = (cell: Cell) => T | null | undefined;

/** Reads one thing about the person of a row; `undefined` where nothing was answered. */
export type RowReader<T = unknown> = (row: Row, path: Path) => T | null | undefined;

/** A table that people are read from. */
export interface Source {
  readonly table: Table;
  readonly problems: ProblemSink;
  readonly warnings: ProblemSink;
  /** Headers asked for, also where there is no such column. */
  readonly asked: Set<string>;
  /** Columns that were found. */
  readonly used: Set<number>;
  /** The name of the column by the path inside a person that it was read for: `values.care`. */
  readonly columns: Map<string, string>;
  /** The column of a header as it is written, else folded. */
  find(header: string): number | undefined;
}

/** A source, and the path of the mapping that is being read from it: `["sheets", "both", "grade"]`. */
export interface MappedSource {
  readonly source: Source;
  readonly mapping: Path;
}

export function sourceOf(table: Table, problems: ProblemSink, warnings: ProblemSink): Source {
  return { table, problems, warnings, asked: new Set(), used: new Set(), columns: new Map(), find: columnFinder(table.headers) };
}

/**
 * The reader of a column, or of several that ask the same. A header that is not there is put down once. A blank cell is not
 * answered, unless it is stated to be a fault; different answers in two of the columns are a fault.
 */
export function columnReader<T>(from: MappedSource, headers: ColumnNames, read: CellReader<T>, ifBlank?: Fault): RowReader<T> {
  const { source } = from;
  const columns = (typeof headers === "string" ? [headers] : headers).flatMap((header) => columnOf(from, header) ?? []);
  if (columns.length === 0) return () => undefined;
  const names = columns.map((column) => columnName(source.table.headers, column));
  let isNoted = false;
  return ({ row, cells }, path) => {
    if (!isNoted) source.columns.set(insidePerson(path), names[0]);
    isNoted = true;
    let [at, text, other] = [0, (cells[columns[0]] ?? "").trim(), ""];
    for (let index = 1; index < columns.length && other === ""; index++) {
      const one = (cells[columns[index]] ?? "").trim();
      if (one === "" || (text !== "" && folded(one) === folded(text))) continue;
      if (text !== "") other = one;
      [at, text] = [index, text === "" ? one : text];
    }
    const refuse: Cell["refuse"] = ({ code, remedy }, known = [], entry = text) => {
      const place = { sheet: source.table.name, row, column: names[at] };
      source.problems.add({ code, path, place, value: entry, remedy, nearest: () => nearest(entry, known) });
      return undefined;
    };
    if (text === "") return ifBlank === undefined ? undefined : refuse(ifBlank);
    if (other !== "") return refuse(answeredTwice, [], other);
    const error = errorOf(text);
    return error === undefined ? read({ text, refuse }) : refuse(error);
  };
}

/** The index of a header's column. One that is not there is put down the first time it is asked for. */
function columnOf({ source, mapping }: MappedSource, header: string): number | undefined {
  const { table, problems, asked, used } = source;
  const column = source.find(header);
  const isNew = !asked.has(header);
  asked.add(header);
  if (column !== undefined) used.add(column);
  else if (isNew) {
    const place = { sheet: table.name, row: table.headerRow };
    problems.add({ ...missingColumn, path: mapping, place, value: header, nearest: () => nearest(header, table.headers) });
  }
  return column;
}

/** Where in a person a path points: `["mentors", 3, "values", "care"]` is `values.care`. */
export function insidePerson(path: Path): string {
  return path.slice(2).join(".");
}

/** Puts down what is wrong with the mapping itself. */
export function refuseMapping({ source, mapping }: MappedSource, fault: Fault, value?: unknown, known: readonly string[] = []): void {
  const got = value === undefined ? {} : { value };
  source.problems.add({ ...fault, path: mapping, ...got, nearest: () => (typeof value === "string" ? nearest(value, known) : undefined) });
}

const missingColumn: Fault = {
  code: "missing-column",
  remedy: "No column of the sheet has the header that the mapping names: correct one of the two.",
};

const answeredTwice: Fault = {
  code: "answered-twice",
  remedy: "This row answers the same question differently in two columns: empty one of the two cells.",
};

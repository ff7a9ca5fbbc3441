import type { ProblemSink } from "../program/gather.ts";
import type { Problem } from "../program/index.ts";
import { columnLetter, columnName } from "./column.ts";
import { folded } from "./folded.ts";
import type { Fault } from "./source.ts";
import type { Table } from "./table.ts";

/** Finds what makes columns hard to tell: no headers, the same one twice, none over answers, signs of a wrong encoding. */
export function checkHeaders(table: Table, path: Problem["path"], problems: ProblemSink, warnings: ProblemSink): void {
  const { name: sheet, headers, headerRow: row } = table;
  const add = (sink: ProblemSink, fault: Fault, column: number) => sink.add({ ...fault, path, place: { sheet, row, column: columnLetter(column) } });
  if (headers.length === 0) problems.add({ ...emptySheet, path, place: { sheet, row } });
  const seen = new Set<string>();
  for (const [column, header] of headers.entries()) {
    const key = folded(header);
    if (header.includes("\0")) add(problems, notText, column);
    else if (key !== "" && seen.has(key)) add(problems, duplicateHeader, column);
    seen.add(key);
  }
  for (const column of namelessColumns(table)) add(warnings, noHeader, column);
}

/** Columns that hold something and have no header. */
function namelessColumns({ headers, rows }: Table): number[] {
  const nameless = headers.flatMap((header, column) => (folded(header) === "" ? [column] : []));
  return nameless.filter((column) => rows.some(({ cells }) => (cells[column] ?? "").trim() !== ""));
}

/**
 * Finds rows that do not fit under the headers. Cells beyond the last header, and rows cut in two by a line break without
 * quotes, are problems. A row that only ends early is a warning: spreadsheets save rows so whose last cells are empty.
 */
export function checkWidths({ name: sheet, headers, rows }: Table, path: Problem["path"], problems: ProblemSink, warnings: ProblemSink): void {
  const width = headers.findLastIndex((header) => header.trim() !== "") + 1;
  for (const [index, { row, cells }] of rows.entries()) {
    const beyond = cells.findIndex((cell, column) => column >= headers.length && cell.trim() !== "");
    if (beyond >= 0) problems.add({ ...wideRow, path, place: { sheet, row, column: columnLetter(beyond) }, value: cells[beyond] });
    if (cells.length >= width) continue;
    const place = { sheet, row, column: columnName(headers, cells.length) };
    const above = rows[index - 1];
    const isHalf = index > 0 && above.row === row - 1 && above.cells.length < width && above.cells.length + cells.length === width + 1;
    if (isHalf) problems.add({ ...brokenRow, path, place });
    else if (cells.length === 1 && width > 2) problems.add({ ...singleCell, path, place, value: cells[0] });
    else warnings.add({ ...shortRow, path, place });
  }
}

const emptySheet: Fault = { code: "empty-sheet", remedy: "This sheet is empty: give one with a header row." };
const notText: Fault = { code: "not-text", remedy: "This is no text in UTF-8: save it as CSV UTF-8." };
const duplicateHeader: Fault = { code: "duplicate-header", remedy: "Another column has the same header: give each its own." };
const noHeader: Fault = { code: "no-header", remedy: "This column has no header, so nobody can say what it means: it is not read." };
const wideRow: Fault = { code: "wide-row", remedy: "This row has more cells than there are headers: put a cell that holds the delimiter into quotes." };
const brokenRow: Fault = { code: "broken-row", remedy: "This row and the one above are one row with a line break in it: put the cell into quotes." };
const singleCell: Fault = { code: "short-row", remedy: "This row has a single cell: take it out, or complete it." };
const shortRow: Fault = { code: "short-row", remedy: "This row ends early: the cells it lacks count as not answered." };

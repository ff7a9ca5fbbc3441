/** A cell of a workbook: dates as text, `2027-03-05` or `2027-03-05 09:30:00`; nothing is an empty cell. */
export type CellValue = string | number | boolean | null | undefined;

/** Rows of cells, as a reader of workbooks gives them. The first is the spreadsheet's row 1. */
export type CellRows = readonly (readonly CellValue[])[];

/** Cells as the text that a spreadsheet shows for them. Nothing is typed or trimmed. */
export function cellTexts(rows: CellRows): string[][] {
  return rows.map((cells) => Array.from(cells, textOf));
}

function textOf(cell: CellValue): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  // What is no number is an error of a formula; workbooks keep 15 digits, and their arithmetic leaves 0.30000000000000004.
  if (!Number.isFinite(cell)) return "#NUM!";
  return String(Number.isSafeInteger(cell) ? cell : Number(cell.toPrecision(15)));
}

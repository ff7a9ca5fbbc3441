/** Text or a number; nothing is an empty cell. */
export type OutCell = string | number | null | undefined;

/**
 * Rows as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, quotes where they are needed. Text that a spreadsheet
 * would run as a formula gets an apostrophe before it (CWE-1236; OWASP ASVS 1.2.10): text that begins with = + - @, a tab, a
 * return or a NUL, unless it is a plain number; so does such text that already has apostrophes before it, so that
 * `withoutApostrophe` gives back every text as it was. Numbers are written as they are.
 *
 * @param delimiter `","` unless stated; `";"` for spreadsheets of countries with a decimal comma.
 */
export function writeTable(rows: readonly (readonly OutCell[])[], { delimiter = "," }: { readonly delimiter?: "," | ";" | "\t" } = {}): string {
  const lines = rows.map((cells) => {
    const texts = cells.map((cell) => quoted(textOf(cell)));
    // An empty line would be no row at all.
    return texts.length === 1 && texts[0] === "" ? '""' : texts.join(delimiter);
  });
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** The text before `writeTable` put an apostrophe to it; any other text as it is. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;
}

function textOf(cell: OutCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  return isFormula(cell) ? `'${cell}` : cell;
}

function isFormula(text: string): boolean {
  return /^'*[=+\-@\t\r\0]/.test(text) && !/^[+-]\d+(?:\.\d+)?$/.test(text);
}

/** In quotes wherever a reader might take something for layout: any delimiter, since readers tell by the header row which one it is. */
function quoted(text: string): string {
  return /[,;\t"\r\n\uFEFF]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

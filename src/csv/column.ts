import { folded } from "./folded.ts";

/** The letters over a column as spreadsheets show them: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? "" : columnLetter(rest)) + String.fromCharCode(65 + (index % 26));
}

const longestName = 60;

/** What problems call a column: its header, or its letter where the header is a whole question or there is none. */
export function columnName(headers: readonly string[], index: number): string {
  const header = (headers[index] ?? "").replace(/\s+/gu, " ").trim();
  return header === "" || header.length > longestName ? columnLetter(index) : header;
}

/** Finds the column of a header as it is written, else folded. */
export function columnFinder(headers: readonly string[]): (header: string) => number | undefined {
  const exact = new Map<string, number>();
  const like = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    if (!exact.has(header)) exact.set(header, index);
    if (!like.has(folded(header))) like.set(folded(header), index);
  }
  return (header) => exact.get(header) ?? like.get(folded(header));
}

import Papa from "papaparse";

export type Newline = "\r\n" | "\n" | "\r";

/** Text cut into cells, and what is wrong with its quotes, by record. */
export interface Records {
  readonly records: string[][];
  readonly faults: readonly { readonly record: number; readonly code: string }[];
}

/** Cuts text into records by RFC 4180. Nothing is typed, renamed, trimmed or left out; `most` stops early, 0 = never. */
export function recordsOf(text: string, delimiter: string, newline: Newline, most = 0): Records {
  if (newline === "\n") return cut(text, delimiter, "\n", most);
  const whole = cut(text, delimiter, newline, most);
  if (newline === "\r" || !/(?<!\r)\n/.test(text)) return whole;
  // Lone line feeds are line breaks inside quotes as spreadsheets write them, or ends of rows that another program added.
  const loose = cut(text, delimiter, "\n", most);
  return loose.records.length === whole.records.length ? whole : loose;
}

function cut(text: string, delimiter: string, newline: Newline, preview: number): Records {
  const { data, errors } = Papa.parse<string[]>(text.replace(/(?:\r?\n|\r)$/, ""), { delimiter, newline, preview });
  // Errors come in the order of rows; a cell full of stray quotes is one fault.
  const faults = errors.flatMap(({ row, code }, index) => (row === undefined || errors[index - 1]?.row === row ? [] : [{ record: row, code }]));
  if (newline === "\n") for (const record of data) trimReturn(record);
  return { records: data, faults };
}

/** The carriage return of a pair is what is left of the pair where rows end with line feeds. */
function trimReturn(record: string[]): void {
  const last = record.length - 1;
  if (last >= 0 && record[last].endsWith("\r")) record[last] = record[last].slice(0, -1);
}

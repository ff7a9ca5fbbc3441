import type { Fault } from "./source.ts";

/** What a file is that is no CSV at all, told by its first bytes; `undefined` where it may be one. */
export function foreignFormat(content: string | Uint8Array): Fault | undefined {
  const start = typeof content === "string" ? content.slice(0, 100) : String.fromCharCode(...content.subarray(0, 100));
  // A zip archive is what .xlsx, .ods and .numbers files are; the other mark is that of .xls.
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) return workbook;
  // Some systems put a web page into a file named .xls or .csv: the export itself, or the page that asks to sign in.
  return /^(?:\u00ef\u00bb\u00bf|\uFEFF)?\s*<(?:!doctype|html|table|\?xml)/i.test(start) ? webPage : undefined;
}

const asCsv = 'In the spreadsheet, use "Save as" and choose "CSV UTF-8", one file for each sheet.';
const workbook: Fault = { code: "not-csv", remedy: `This is a workbook and no CSV file. ${asCsv}` };
const webPage: Fault = { code: "not-csv", remedy: `This is a web page and no CSV file. Open it in a spreadsheet. ${asCsv}` };

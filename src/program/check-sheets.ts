import { addUnknownKey } from "./issue.ts";
import { isRecord, own } from "./plain.ts";
import type { ProblemList } from "./problem-list.ts";
import { sheetShape } from "./sheets.ts";
import { subjectsOf } from "./subject.ts";

/** Checks that every answer a column mapping names is a dimension, a part of one, or a field of the program. */
export function checkSheets(definition: Readonly<Record<string, unknown>>, problems: ProblemList): void {
  const answers = [...subjectsOf(definition).keys()];
  const sheets = own(definition, "sheets");
  for (const name of ["both", "mentors", "mentees"]) {
    const path = ["sheets", name];
    const sheet = own(sheets, name);
    checkKeys(sheet, [...Object.keys(sheetShape), ...answers], path, problems);
    checkKeys(own(sheet, "answers"), answers, [...path, "answers"], problems);
  }
}

function checkKeys(record: unknown, known: readonly string[], path: readonly string[], problems: ProblemList): void {
  if (!isRecord(record)) return;
  const names = new Set(known);
  for (const [key, value] of Object.entries(record)) if (!names.has(key)) addUnknownKey(key, value, known, path, problems);
}

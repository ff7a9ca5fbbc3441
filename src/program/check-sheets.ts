import { isRecord, own } from "../comparators/record.ts";
import { addUnknownKey, checkShape } from "./issue.ts";
import type { ProblemList } from "./problem-list.ts";
import { answerSchema, sheetNames, sheetShape } from "./sheets.ts";
import { subjectsOf } from "./subject.ts";

/** Checks every answer that a column mapping names: that the program asks for it, and that its columns are stated as its kind needs. */
export function checkSheets(definition: Readonly<Record<string, unknown>>, problems: ProblemList): void {
  const answers = [...subjectsOf(definition).keys()];
  const dimensions = own(definition, "dimensions");
  const sheets = own(definition, "sheets");
  for (const name of sheetNames) {
    const path = ["sheets", name];
    const sheet = own(sheets, name);
    const beside = Object.keys(sheetShape);
    checkAnswers(sheet, beside, answers, dimensions, path, problems);
    checkAnswers(own(sheet, "answers"), [], answers, dimensions, [...path, "answers"], problems);
  }
}

/** `beside` are keys of the same record that stand for something else. */
function checkAnswers(record: unknown, beside: readonly string[], answers: readonly string[], dimensions: unknown, path: readonly string[], problems: ProblemList): void {
  if (!isRecord(record)) return;
  for (const [key, spec] of Object.entries(record)) {
    if (beside.includes(key)) continue;
    if (!answers.includes(key)) addUnknownKey(key, spec, [...beside, ...answers], path, problems);
    else {
      const parts = own(own(dimensions, key), "parts");
      checkShape(answerSchema(isRecord(parts) ? Object.keys(parts) : undefined), spec, [...path, key], problems);
    }
  }
}

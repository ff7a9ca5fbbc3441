import { readSheets, type SheetContent, type SheetFiles } from "../../src/csv/index.ts";
import { readProgram, type Problem } from "../../src/program/index.ts";

/** A program whose every kind of answer fits into one column. */
export const base = {
  round: "r",
  dimensions: { topics: { compare: "tags", options: ["sql", "hiring, firing", "law"] }, style: { compare: "choice", options: ["direct", "gentle"] } },
  weights: { topics: 1, style: 1 },
  fields: { department: "choice", location: "choice" },
  rules: [],
} as const;

export const programWith = (sheets?: object) => readProgram({ ...base, ...(sheets === undefined ? {} : { sheets }) });

export const file = (content: SheetContent, name = "people.csv") => ({ name, content });

/** Code, row and column of each problem, and what is nearest. */
export const said = (problems: readonly Problem[]) =>
  problems.map(({ code, place, path, nearest }) => [place === undefined ? path.join("/") : [place.sheet, place.row, place.column].filter((part) => part !== undefined).join("/"), code, nearest].filter((part) => part !== undefined).join(" "));

/** What sheets give, with everything said about them. */
export function readAll(sheets: object | undefined, files: SheetFiles) {
  const reading = readSheets(programWith(sheets), files);
  const warnings = said(reading.warnings).filter((text) => !text.includes("no-column"));
  return { ...reading, mentors: reading.input.mentors, mentees: reading.input.mentees, faults: reading.ok ? [] : said(reading.problems), warnings };
}

import { gather } from "../program/gather.ts";
import type { CohortInput, Pair } from "../cohort/index.ts";
import { nearest } from "../comparators/index.ts";
import type { Problem } from "../program/index.ts";
import { columnFinder, columnName } from "./column.ts";
import { folded } from "./folded.ts";
import { memberFinder } from "./members.ts";
import type { SheetFile } from "./read-sheets.ts";
import type { Fault } from "./source.ts";
import { tableOf } from "./table.ts";

/** What a coordinator decided about a pair: it is to stay, it is not to be, or only something to remember. */
export interface Decision extends Pair {
  readonly decision: "keep" | "drop" | "";
  readonly note: string;
}

export interface DecisionsReading {
  /** Of people who take part now: a pair with a decision or a note, each once. */
  readonly decisions: readonly Decision[];
  /** Every pair of the sheet whose people take part now: what was, to be compared with. */
  readonly pairs: readonly Pair[];
  readonly problems: readonly Problem[];
  readonly total: number;
  readonly warnings: readonly Problem[];
}

const columns = ["mentee_id", "mentor_id", "decision", "note"] as const;

/** Reads the decisions out of pairs.csv of an earlier run, or out of a sheet with its columns. Never throws. */
export function readDecisions(file: SheetFile, people: Pick<CohortInput, "mentors" | "mentees">): DecisionsReading {
  const problems = gather();
  const warnings = gather();
  const table = tableOf(file.content, file.name, file, ["decisions"], problems, warnings);
  const find = columnFinder(table.headers);
  const place = (row: number, column?: number) => ({ sheet: table.name, row, ...(column === undefined ? {} : { column: columnName(table.headers, column) }) });
  const at = Object.fromEntries(columns.map((name) => [name, find(name)])) as Record<(typeof columns)[number], number | undefined>;
  for (const name of columns) if (at[name] === undefined && name !== "note" && table.headers.length > 0) problems.add({ ...missingColumn, path: ["decisions", name], place: place(table.headerRow), nearest: () => nearest(name, table.headers) });

  const members = memberFinder(people);
  const pairs: Pair[] = [];
  const decisions = new Map<string, Decision>();
  for (const { row, cells } of at.decision === undefined ? [] : table.rows) {
    const text = (column: number | undefined) => (column === undefined ? "" : (cells[column] ?? "").trim());
    const word = folded(text(at.decision));
    const note = text(at.note);
    if (word !== "" && word !== "keep" && word !== "drop") {
      problems.add({ ...unknownDecision, path: ["decisions"], place: place(row, at.decision), value: word, nearest: () => nearest(word, ["keep", "drop"]) });
      continue;
    }
    const [mentee, mentor] = [members.find("mentee", text(at.mentee_id)), members.find("mentor", text(at.mentor_id))];
    if (mentee === undefined || mentor === undefined) {
      warnings.add({ ...takesNoPart, path: ["decisions"], place: place(row) });
      continue;
    }
    const key = JSON.stringify([mentee, mentor]);
    const earlier = decisions.get(key);
    if (earlier !== undefined && earlier.decision !== word) problems.add({ ...contradiction, path: ["decisions"], place: place(row) });
    pairs.push({ mentee, mentor });
    if (word !== "" || note !== "") decisions.set(key, { mentee, mentor, decision: word, note });
  }
  return { decisions: [...decisions.values()], pairs, problems: problems.list(), total: problems.total, warnings: warnings.list() };
}

const missingColumn: Fault = { code: "missing-column", remedy: "Decisions are read from the columns mentee_id, mentor_id and decision, as in pairs.csv: this sheet lacks one." };
const unknownDecision: Fault = { code: "unknown-label", remedy: "Write keep, drop or nothing." };
const takesNoPart: Fault = { code: "takes-no-part", remedy: "One of the two takes no part now: the decision is passed over." };
const contradiction: Fault = { code: "contradiction", remedy: "Another row decides the same pair differently: keep one of them." };

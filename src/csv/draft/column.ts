import type { Side } from "../../cohort/index.ts";
import { damageOf } from "../damage.ts";
import type { Row, Table } from "../table.ts";
import { roleOf } from "./header-words.ts";

/** The sheet of a mapping that a column belongs to. */
export type SheetName = "both" | "mentors" | "mentees";

/** A column as a draft looks at it. */
export interface DraftColumn {
  readonly sheet: SheetName;
  readonly file: string;
  readonly header: string;
  /** How many rows say something whose people are on that side alone. */
  readonly only: Readonly<Record<Side, number>>;
  /** The trimmed texts of rows that say something, without those that a spreadsheet damaged. */
  readonly all: readonly string[];
  /** Of every row, said or not. */
  readonly cells: readonly string[];
}

/** The column that tells mentors from mentees, with the words it does so by. */
export interface RoleColumn {
  readonly header: string;
  readonly words: ReadonlyMap<string, "mentor" | "mentee" | "both" | "neither">;
}

/** The columns of a sheet that have a header. */
export function columnsOf(table: Table, sheet: SheetName, role: RoleColumn | undefined): DraftColumn[] {
  const at = role === undefined ? -1 : table.headers.indexOf(role.header);
  const sideOf = (row: Row) => (sheet === "both" ? role?.words.get((row.cells[at] ?? "").trim()) : sideOfSheet[sheet]);
  const sides = table.rows.map(sideOf);
  return table.headers.flatMap((header, column) => {
    if (header.trim() === "") return [];
    const cells = table.rows.map(({ cells }) => (cells[column] ?? "").trim());
    const only = (side: Side) => cells.filter((text, index) => text !== "" && sides[index] === side).length;
    return [{ sheet, file: table.name, header, only: { mentor: only("mentor"), mentee: only("mentee") }, all: cells.filter((text) => text !== "" && damageOf(text) === undefined), cells }];
  });
}

const sideOfSheet = { mentors: "mentor", mentees: "mentee" } as const;
const mostWords = 12;

/** Finds the column whose few texts name roles, mentor and mentee among them, in nine of ten rows or more. */
export function roleColumn({ headers, rows }: Table): RoleColumn | undefined {
  for (const [column, header] of headers.entries()) {
    const said = rows.map(({ cells }) => (cells[column] ?? "").trim()).filter((text) => text !== "");
    const texts = new Set(said);
    if (texts.size > mostWords) continue;
    const named = [...texts].map((text) => [text, roleOf(text)] as const);
    const words = new Map(named.flatMap(([text, role]) => (role === undefined ? [] : [[text, role] as const])));
    const roles = new Set(words.values());
    const isTold = said.filter((text) => words.has(text)).length >= said.length * 0.9;
    if (isTold && (roles.has("both") || (roles.has("mentor") && roles.has("mentee")))) return { header, words };
  }
  return undefined;
}

/** Who answers a column: the one side whose people say something while nobody does who is on the other side alone. */
export function answeredBy({ only, sheet }: DraftColumn): Side | "both" {
  if (sheet !== "both") return sideOfSheet[sheet];
  if (only.mentee === 0 && only.mentor > 0) return "mentor";
  return only.mentor === 0 && only.mentee > 0 ? "mentee" : "both";
}

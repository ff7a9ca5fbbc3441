import type { Participant } from "../cohort/index.ts";
import type { OutCell } from "./write.ts";

/** A column to be written: its header, and what it says of each item. */
export type Column<T> = readonly [header: string, cell: (item: T) => OutCell];

/** Items as rows of cells, headers first. */
export function outTable<T>(columns: readonly Column<T>[], items: readonly T[]): OutCell[][] {
  return [columns.map(([header]) => header), ...items.map((item) => columns.map(([, cell]) => harmless(cell(item))))];
}

/** Without characters that reverse the text around them or steer a terminal: they only serve to make a name look like another. */
function harmless(cell: OutCell): OutCell {
  return typeof cell === "string" ? cell.replace(/[^\P{Cc}\t\n\r]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "") : cell;
}

/** What people call a person. */
export function nameOf({ id, name }: Participant): string {
  return name === undefined || name.trim() === "" ? id : name;
}

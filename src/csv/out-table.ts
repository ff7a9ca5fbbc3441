import type { Participant } from "../cohort/index.ts";
import type { OutCell } from "./write.ts";

/** A column to be written: its header, and what it says of each item. */
export type Column<T> = readonly [header: string, cell: (item: T) => OutCell];

/** Items as rows of cells, headers first. */
export function outTable<T>(columns: readonly Column<T>[], items: readonly T[]): OutCell[][] {
  return [columns.map(([header]) => header), ...items.map((item) => columns.map(([, cell]) => cell(item)))];
}

/** What people call a person. */
export function nameOf({ id, name }: Participant): string {
  return name === undefined || name.trim() === "" ? id : name;
}

import { harmless } from "./harmless.ts";
import type { OutCell } from "./write.ts";

/** A column to be written: its header, and what it says of each item. */
export type Column<T> = readonly [header: string, cell: (item: T) => OutCell];

/** Items as rows of cells, headers first. */
export function outTable<T>(columns: readonly Column<T>[], items: readonly T[]): OutCell[][] {
  const written = (cell: OutCell) => (typeof cell === "string" ? harmless(cell) : cell);
  return [columns.map(([header]) => header), ...items.map((item) => columns.map(([, cell]) => written(cell(item))))];
}

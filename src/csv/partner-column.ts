import type { Matching } from "../matching/index.ts";
import { columnFinder } from "./column.ts";
import { folded } from "./folded.ts";
import type { Table } from "./table.ts";
import type { OutCell } from "./write.ts";

/**
 * A sheet of people as it came, row by row and cell by cell, with one column more: whom each is paired with, by id, several
 * separated by `;`. For platforms that import people with columns of the customer's own, such as Together's user directory.
 *
 * @param column the header of the sheet's column that holds the ids
 * @param header of the new column
 */
export function withPartners(table: Table, matching: Matching, column: string, header = "mentor_match_partners"): OutCell[][] {
  const at = columnFinder(table.headers)(column);
  const partners = new Map<string, string[]>();
  const add = (id: string, partner: string) => partners.set(folded(id), [...(partners.get(folded(id)) ?? []), partner]);
  for (const { mentee, mentor } of matching.pairs) {
    add(mentee, mentor);
    add(mentor, mentee);
  }
  const cellsOf = (cells: readonly string[]) => table.headers.map((_, index) => cells[index] ?? "");
  const partnersOf = (cells: readonly string[]) => (at === undefined ? [] : (partners.get(folded(cells[at] ?? "")) ?? []));
  return [[...table.headers, header], ...table.rows.map(({ cells }) => [...cellsOf(cells), partnersOf(cells).join(";")])];
}

import type { Cohort } from "../cohort/index.ts";
import { silences, type Silence } from "../matching/index.ts";
import { outTable, type Column } from "./out-table.ts";
import type { OutCell } from "./write.ts";

/** Who has not answered what, as a table for coordinators, headers first: whom to write to, and where they stand in the sheets. */
export function chaseTable(cohort: Cohort, people: readonly Silence[] = silences(cohort)): OutCell[][] {
  return outTable(columns, people);
}

const columns: readonly Column<Silence>[] = [
  ["role", ({ side }) => side],
  ["id", ({ id }) => id],
  ["name", ({ name }) => name],
  ["email", ({ email }) => email],
  ["not_answered", ({ open }) => open.join("; ")],
  ["count", ({ open }) => open.length],
  ["sheet", ({ place }) => place?.sheet],
  ["row", ({ place }) => place?.row],
];

import type { Table } from "../table.ts";
import type { DraftColumn, SheetName } from "./column.ts";
import type { Facts } from "./facts.ts";
import type { DraftItem } from "./items.ts";
import type { Outcome } from "./outcome.ts";

/** A sheet as a draft looks at it: facts told apart from questions. */
export interface Sheet {
  readonly sheet: SheetName;
  readonly table: Table;
  readonly columns: readonly DraftColumn[];
  readonly facts: Facts;
}

/** A question with what becomes of it, and its name in the program. */
export interface Found {
  readonly item: DraftItem;
  readonly outcome: Outcome;
  readonly key: string;
}

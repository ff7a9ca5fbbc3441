import { normalText } from "../comparators/text.ts";
import type { ColumnNames, ItemColumn, Labels } from "../program/sheets.ts";
import { refuseMapping, type MappedSource, type RowReader } from "./source.ts";

/** The reader of one item's column. */
export interface ItemReader<T = unknown> {
  readonly item: string;
  readonly read: RowReader<T>;
}

/** One item's column, with the place of its mapping. */
interface ItemAt {
  readonly item: string;
  readonly column: ColumnNames;
  readonly labels?: Labels;
  readonly from: MappedSource;
}

/** The readers of a column for each item. Items that the program does not know are problems; where it names none, any will do. */
export function itemReaders<T>(
  columns: Readonly<Record<string, ItemColumn>>, known: readonly string[], { source, mapping }: MappedSource, readerOf: (at: ItemAt) => RowReader<T>,
): ItemReader<T>[] {
  const names = new Set(known.map(normalText));
  return Object.entries(columns).map(([item, spec]) => {
    const from = { source, mapping: [...mapping, item] };
    if (names.size > 0 && !names.has(normalText(item))) refuseMapping(from, unknownItem, item, known);
    const { column, labels } = typeof spec === "string" ? { column: spec } : spec;
    return { item, read: readerOf({ item, column, ...(labels === undefined ? {} : { labels }), from }) };
  });
}

const unknownItem = { code: "unknown-key", remedy: "The program knows nothing of this name here: correct one of the two." };

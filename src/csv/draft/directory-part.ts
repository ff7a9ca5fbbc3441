import type { Table } from "../table.ts";
import { columnSpecOf } from "./column-spec.ts";
import { columnsOf } from "./column.ts";
import { factsOf } from "./facts.ts";
import { aboutOf } from "./header-words.ts";
import { itemsOf } from "./items.ts";
import { keyOf } from "./key-of.ts";
import { outcomeOf } from "./outcome.ts";
import type { Found } from "./sheet.ts";
import type { Told } from "./told.ts";

/** What a draft takes from a directory: facts, and units, places and ranks for rules. */
export interface DirectoryPart {
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly fields: readonly Found[];
  readonly lines: readonly Told[];
  readonly saysManagers: boolean;
  /** Nobody can be found in it: no column looks like an address or a number of people. */
  readonly lacksId: boolean;
}

/** Guesses a directory, whose people did not answer questions. `taken` are names that the program uses already. */
export function directoryPart(table: Table, taken: ReadonlySet<string>): DirectoryPart {
  const columns = columnsOf(table, "both", undefined);
  const facts = factsOf(table, columns, undefined, "directory");
  const names = new Set(taken);
  const found = itemsOf(columns.filter(({ header }) => !facts.used.has(header)), new Map()).map((item): Found => {
    const outcome = outcomeOf(item);
    const key = keyOf(item.header, names);
    const about = aboutOf(item.header);
    if (outcome.as !== "field" || (about !== "unit" && about !== "rank")) return { item, key, outcome: outcome.as === "ignored" ? outcome : { as: "ignored", becomes: "not read", because: "of a directory, units, places and ranks are taken" } };
    names.add(key);
    return { item, key, outcome };
  });
  const fields = found.filter(({ outcome }) => outcome.as === "field");
  const headersOf = ({ item }: Found) => item.columns.mentor.map(({ header }) => header);
  const ignore = found.filter(({ outcome }) => outcome.as === "ignored").flatMap(headersOf);
  const answers = Object.fromEntries(fields.map(({ item, key }) => [key, columnSpecOf(item, "mentor")]));
  return {
    mapping: { id: "which column?", ...facts.spec, ...(fields.length === 0 ? {} : { answers }), ...(ignore.length === 0 ? {} : { ignore }) },
    fields,
    lines: table.headers.flatMap((header): Told[] => {
      const line = facts.lines.find(({ column }) => column === header);
      const one = found.find((item) => headersOf(item).includes(header));
      if (line !== undefined) return [line];
      return one === undefined ? [] : [{ sheet: table.name, column: header, becomes: one.outcome.as === "ignored" ? "not read" : `${one.outcome.becomes} (${one.key})`, because: one.outcome.because }];
    }),
    saysManagers: facts.spec["manager"] !== undefined,
    lacksId: facts.spec["id"] === undefined,
  };
}

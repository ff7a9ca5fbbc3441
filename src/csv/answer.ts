import type { Factor } from "../program/index.ts";
import type { CellSpec, ColumnSpec, ItemColumns, TimeColumns } from "../program/sheets.ts";
import { numberReader, optionReader, textReader } from "./cell.ts";
import { coverageReader, listedReader, ratingsReader, scheduleReader, supportReader, ticksReader } from "./entries.ts";
import { knownNames } from "./known-names.ts";
import { checkLabels } from "./labels.ts";
import { optionsReader } from "./list.ts";
import { columnReader, refuseMapping, type MappedSource, type RowReader } from "./source.ts";

/** The reader of one factor's answer on the side that wants or the side that offers, in the form its comparator takes. */
export function answerReader(factor: Factor, wants: boolean, spec: ColumnSpec, from: MappedSource): RowReader {
  const { cell, items, time } = formsOf(spec);
  const read = (cell && oneColumn(factor, wants, cell, from)) ?? (items && oneColumnEach(factor, wants, items, from)) ?? (time && twoColumns(factor, time, from));
  if (read !== undefined) return read;
  const remedy = `Answers of this kind (${factor.compare}) are read from ${wanted[factor.compare] ?? 'one column: { "column": ... }'}.`;
  refuseMapping(from, { code: "unsuitable-mapping", remedy }, spec);
  return () => undefined;
}

const wanted: Readonly<Partial<Record<Factor["compare"], string>>> = {
  profile: 'a column for each item: { "columns": { ... } }',
  shares: 'a column for each item: { "columns": { ... } }',
  coverage: 'a column for each skill: { "columns": { ... } }',
};

/** A mapping by its form. */
export function formsOf(spec: ColumnSpec): { readonly cell?: CellSpec; readonly items?: ItemColumns; readonly time?: TimeColumns } {
  if (typeof spec === "string") return { cell: { column: spec } };
  if ("columns" in spec) return { items: spec };
  return "offset" in spec ? { time: spec } : { cell: spec };
}

/** Answers that fit into one cell; `undefined` where this kind does not. */
function oneColumn(factor: Factor, wants: boolean, cell: CellSpec, from: MappedSource): RowReader | undefined {
  const { column, separator, labels } = cell;
  const options = knownNames(factor);
  switch (factor.compare) {
    case "choice":
    case "ordinal":
      checkLabels(labels, options, from);
      return columnReader(from, column, optionReader(options, labels));
    case "number":
    case "mutual":
      checkLabels(labels, "number", from);
      return columnReader(from, column, numberReader(labels));
    case "tags":
      checkLabels(labels, options, from);
      return columnReader(from, column, optionsReader(options, separator, labels));
    // Skills without levels can be wanted; what is offered has a level.
    case "coverage":
      return wants ? listedReader("skill", cell, options, from) : undefined;
    case "support":
      return listedReader("goal", cell, [], from);
    case "schedule":
      return scheduleReader({ offset: labels === undefined ? column : { column, labels } }, from);
    case "custom":
      return columnReader(from, column, textReader(labels));
    default:
      return undefined;
  }
}

/** Answers with a column for each item; `undefined` where this kind has no items. */
function oneColumnEach(factor: Factor, wants: boolean, items: ItemColumns, from: MappedSource): RowReader | undefined {
  switch (factor.compare) {
    case "profile":
    case "shares":
      return ratingsReader(items, knownNames(factor), from);
    case "tags":
      return ticksReader(items, knownNames(factor), from);
    case "coverage":
      return coverageReader(items, knownNames(factor), wants, from);
    case "support":
      return supportReader(items, wants, from);
    default:
      return undefined;
  }
}

function twoColumns({ compare }: Factor, time: TimeColumns, from: MappedSource): RowReader | undefined {
  return compare === "schedule" ? scheduleReader(time, from) : undefined;
}

import type { AnswerForm } from "../comparators/index.ts";
import type { Factor } from "../program/index.ts";
import { kindOf } from "../program/kind.ts";
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
  const form = columnForms[kindOf(factor.compare).form];
  const question = { names: knownNames(factor), wants };
  const read = (cell && form.cell?.(cell, question, from)) ?? (items && form.items?.(items, question, from)) ?? (time && form.time?.(time, from));
  if (read !== undefined) return read;
  const remedy = `Answers of this kind (${factor.compare}) are read from ${form.usual}.`;
  refuseMapping(from, { code: "unsuitable-mapping", remedy }, spec);
  return () => undefined;
}

/** A mapping by its form. */
export function formsOf(spec: ColumnSpec): { readonly cell?: CellSpec; readonly items?: ItemColumns; readonly time?: TimeColumns } {
  if (typeof spec === "string") return { cell: { column: spec } };
  if ("columns" in spec) return { items: spec };
  return "offset" in spec ? { time: spec } : { cell: spec };
}

/** What readers must know of a question: the names it states, and whether the answer is that of the side that wants. */
interface Question {
  readonly names: readonly string[];
  readonly wants: boolean;
}

/** The columns that answers of one form may stand in: one cell, a column for each item, or an offset with hours. */
interface ColumnForm {
  readonly cell?: (cell: CellSpec, question: Question, from: MappedSource) => RowReader | undefined;
  readonly items?: (items: ItemColumns, question: Question, from: MappedSource) => RowReader;
  readonly time?: (time: TimeColumns, from: MappedSource) => RowReader;
  /** In words, the one that most take. */
  readonly usual: string;
}

const oneColumn = 'one column: { "column": ... }';

const columnForms: Readonly<Record<AnswerForm, ColumnForm>> = {
  number: {
    usual: oneColumn,
    cell({ column, labels }, _, from) {
      checkLabels(labels, "number", from);
      return columnReader(from, column, numberReader(labels));
    },
  },
  option: {
    usual: oneColumn,
    cell({ column, labels }, { names }, from) {
      checkLabels(labels, names, from);
      return columnReader(from, column, optionReader(names, labels));
    },
  },
  options: {
    usual: oneColumn,
    cell({ column, separator, labels }, { names }, from) {
      checkLabels(labels, names, from);
      return columnReader(from, column, optionsReader(names, separator, labels));
    },
    items: (items, { names }, from) => ticksReader(items, names, from),
  },
  ratings: {
    usual: 'a column for each item: { "columns": { ... } }',
    items: (items, { names }, from) => ratingsReader(items, names, from),
  },
  levels: {
    usual: 'a column for each skill: { "columns": { ... } }',
    // Skills without levels can be wanted; what is offered has a level.
    cell: (cell, { names, wants }, from) => (wants ? listedReader("skill", cell, names, from) : undefined),
    items: (items, { names, wants }, from) => coverageReader(items, names, wants, from),
  },
  goals: {
    usual: oneColumn,
    cell: (cell, _, from) => listedReader("goal", cell, [], from),
    items: (items, { wants }, from) => supportReader(items, wants, from),
  },
  time: {
    usual: oneColumn,
    cell: ({ column, labels }, _, from) => scheduleReader({ offset: { column, ...(labels === undefined ? {} : { labels }) } }, from),
    time: scheduleReader,
  },
  anything: {
    usual: oneColumn,
    cell: ({ column, labels }, _, from) => columnReader(from, column, textReader(labels)),
  },
};

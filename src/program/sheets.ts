import * as z from "zod";
import type { PersonKey } from "./person-keys.ts";
import { textSchema } from "./text.ts";

/** What the texts of a column stand for: `{ "Very much like me": 6 }`; null = says nothing: `{ "Prefer not to say": null }`. */
export type Labels = Readonly<Record<string, number | string | null>>;

/** A column by its header; or several that ask the same, as forms with branches export them: a row answers in at most one. */
export type ColumnNames = string | readonly string[];

/** A column by its header, or with labels of its own. */
export type ItemColumn = string | { readonly column: ColumnNames; readonly labels?: Labels };

/** One column with what its cells mean. */
export interface CellSpec {
  readonly column: ColumnNames;
  /** Between the entries of a list; `";"` unless stated. One at the end is no entry. */
  readonly separator?: string;
  readonly labels?: Labels;
  /** Texts that mean yes, and texts that mean no, in any case; common English ones and 1 and 0 unless stated. */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** One column for each item: a profile, shares, levels by skill, goals, options with a column each. */
export interface ItemColumns {
  readonly columns: Readonly<Record<string, ItemColumn>>;
  /** For all columns that have none of their own. */
  readonly labels?: Labels;
  /** Texts that mean that an option or goal with a column of its own was chosen. */
  readonly ticked?: readonly string[];
  /** Levels by skill: further columns, of those who want it (`current`, `importance`) and of those who offer it (`willing`). */
  readonly current?: Readonly<Record<string, ItemColumn>>;
  readonly importance?: Readonly<Record<string, ItemColumn>>;
  readonly willing?: Readonly<Record<string, ItemColumn>>;
  /** Texts that mean willing, and texts that mean not. */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** The two columns of a schedule: the offset from UTC, and the weekly hours as a list. */
export interface TimeColumns {
  readonly offset: ItemColumn;
  readonly hours?: string | { readonly column: ColumnNames; readonly separator?: string; readonly labels?: Labels };
}

/** The columns of one answer. */
export type ColumnSpec = string | CellSpec | ItemColumns | TimeColumns;

/** Who a row stands for, where mentors and mentees share a sheet. Words unless stated: Mentor, Mentee, Both. */
export interface SideSpec {
  readonly column: ColumnNames;
  readonly mentor?: readonly string[];
  readonly mentee?: readonly string[];
  readonly both?: readonly string[];
  /** Of rows that take no part, which are listed and not read; none unless stated. */
  readonly neither?: readonly string[];
}

/**
 * How the columns of one sheet become people. Answers and fields stand under `answers`, or directly under their own names;
 * a part of a dimension under `"communication.style"`, or inside a record of its dimension.
 */
export interface SheetSpec {
  readonly id: string | { readonly column: string; readonly kind?: "email" | "text" };
  /** One column, or several to be joined with a space. */
  readonly name?: string | readonly string[];
  readonly email?: string | CellSpec;
  readonly manager?: string | CellSpec;
  /** Of a directory: what `manager` names people by, where that is not their id. */
  readonly key?: string;
  readonly capacity?: string | CellSpec;
  readonly minimum?: string | CellSpec;
  readonly demand?: string | CellSpec;
  readonly available?: string | CellSpec;
  readonly veto?: string | CellSpec;
  /** Needed where mentors and mentees share a sheet. */
  readonly takesPartAs?: string | SideSpec;
  /** Columns that are known and not read. */
  readonly ignore?: readonly string[];
  /** What to do when somebody answered twice; `"error"` unless stated. */
  readonly duplicates?: "error" | { readonly latestBy: string };
  /** Rows at the top that are headers: the first has the names, the others explain them. Told by the sheet unless stated, mostly 1. */
  readonly headerRows?: number;
  readonly answers?: Readonly<Record<string, AnswerColumns>>;
  readonly [dimensionOrField: string]: unknown;
}

/**
 * Column mappings by sheet: `both` holds for either side, and what `mentors` or `mentees` say comes before it, key by key.
 * `directory` is for a sheet of everybody in the organisation, joined to the people of the others by their id. Headers change
 * every year and the program does not: they are no part of its hash.
 */
export interface SheetsMapping {
  readonly both?: Partial<SheetSpec>;
  readonly mentors?: Partial<SheetSpec>;
  readonly mentees?: Partial<SheetSpec>;
  readonly directory?: Partial<SheetSpec>;
}

const labels = z.record(z.string(), z.union([z.number(), z.string(), z.null()], "Give a number, a text, or null for what says nothing.")).exactOptional();
const texts = z.array(z.string());
const words = texts.min(1).exactOptional();
const separator = z.string().min(1).exactOptional();

const columnNames = z.union([textSchema, z.array(textSchema).min(1)], "Give the header of a column, or those of several that ask the same.");
const itemColumn = z.union([textSchema, z.strictObject({ column: columnNames, labels })], "Give the header of a column.");
const itemColumns = z.record(z.string(), itemColumn);
const listColumn = z.union([textSchema, z.strictObject({ column: columnNames, separator, labels })], "Give the header of a column.");

const cellSchema = z.strictObject({ column: columnNames, separator, labels, yes: words, no: words });

const columnSchema = z.union(
  [
    textSchema,
    cellSchema,
    z.strictObject({
      columns: itemColumns,
      labels,
      ticked: words,
      current: itemColumns.exactOptional(),
      importance: itemColumns.exactOptional(),
      willing: itemColumns.exactOptional(),
      yes: words,
      no: words,
    }),
    z.strictObject({ offset: itemColumn, hours: listColumn.exactOptional() }),
  ],
  'Give the header of a column, { "column": ... }, { "columns": { ... } } or { "offset": ..., "hours": ... }.',
);

/** The columns of one answer, or those of each part of a dimension that has parts. */
export type AnswerColumns = ColumnSpec | Readonly<Record<string, ColumnSpec>>;

/** Reads the mapping of one answer, whose dimension has these parts. */
export function answerSchema(parts: readonly string[] | undefined): z.ZodType {
  if (parts === undefined) return columnSchema;
  const shape = Object.fromEntries(parts.map((part) => [part, columnSchema.exactOptional()]));
  return z.strictObject(shape, { error: ({ code }) => (code === "invalid_type" ? "This dimension has parts: give a record with the mapping of each." : undefined) });
}

const fact = z.union([textSchema, cellSchema], 'Give the header of a column or { "column": ... }.').exactOptional();
const idSchema = z.strictObject({ column: textSchema, kind: z.enum(["email", "text"]).exactOptional() });
const sideSchema = z.strictObject({ column: columnNames, mentor: words, mentee: words, both: words, neither: words });
const header = "Give the header of a column";

/** The columns of what a record says of a person apart from answers and fields. */
const personShape = {
  id: z.union([textSchema, idSchema], `${header} that holds the id.`).exactOptional(),
  name: z.union([textSchema, z.array(textSchema).min(1)], `${header} or a list of them.`).exactOptional(),
  email: fact,
  manager: fact,
  capacity: fact,
  minimum: fact,
  demand: fact,
  available: fact,
  veto: fact,
} satisfies Readonly<Record<PersonKey, z.ZodType>>;

/** Keys of a sheet that are no answers. */
export const sheetShape = {
  ...personShape,
  key: textSchema.exactOptional(),
  takesPartAs: z.union([textSchema, sideSchema], `${header} or { "column": ..., "mentor": [...], ... }.`).exactOptional(),
  ignore: texts.exactOptional(),
  duplicates: z.union([z.literal("error"), z.strictObject({ latestBy: textSchema })], 'Give "error" or { "latestBy": the header of a column }.').exactOptional(),
  headerRows: z.int().min(1).max(10).exactOptional(),
  answers: z.record(z.string(), z.unknown()).exactOptional(),
};

export const sheetNames = ["both", "mentors", "mentees", "directory"] as const;

/** Reads what a sheet's mapping says beside answers: each of these is read by what it answers. */
const sheetSchema = z.looseObject(sheetShape).exactOptional();

export const sheetsSchema = z.strictObject({ both: sheetSchema, mentors: sheetSchema, mentees: sheetSchema, directory: sheetSchema });

import type { ProblemSink } from "../program/gather.ts";
import type { Side } from "../cohort/index.ts";
import { nearest } from "../comparators/index.ts";
import type { Problem, Program } from "../program/index.ts";
import { columnName } from "./column.ts";
import { folded } from "./folded.ts";
import { knownHeaders } from "./header-mapping.ts";
import { listOf, type Mapping } from "./mapping.ts";
import type { PersonReaders } from "./person.ts";
import type { Fault, Source } from "./source.ts";
import type { Row, Table } from "./table.ts";

/** A column that is not read. */
export interface IgnoredColumn {
  readonly sheet: string;
  readonly column: string;
}

/** A table with what reads it; without a stated mapping, headers are the program's keys. */
interface Reading {
  readonly source: Source;
  readonly mapping: Mapping | undefined;
}

/** The columns that no side reads, each with a warning where its header looks like a mistyped one that would be read. */
export function ignoredColumns(program: Program, readings: readonly Reading[], warnings: ProblemSink): IgnoredColumn[] {
  const tables = new Set<Table>(readings.map(({ source }) => source.table));
  return [...tables].flatMap((table) => {
    const readers = readings.filter(({ source }) => source.table === table);
    const read = readers.flatMap(({ source, mapping }) => (mapping === undefined ? knownHeaders(program) : [...source.asked]));
    const stated = new Set(readers.flatMap(({ mapping }) => mapping?.facts.ignore ?? []).map(folded));
    return table.headers.flatMap((header, index) => {
      if (readers.some(({ source }) => source.used.has(index))) return [];
      const column = columnName(table.headers, index);
      const key = folded(header);
      const like = key === "" || stated.has(key) ? undefined : nearest(header, read);
      if (like !== undefined) warnings.add({ ...unknownColumn, path: [], place: { sheet: table.name, row: table.headerRow, column }, nearest: () => like });
      const isEmpty = key === "" && table.rows.every(({ cells }) => (cells[index] ?? "").trim() === "");
      return isEmpty ? [] : [{ sheet: table.name, column }];
    });
  });
}

const unknownColumn: Fault = {
  code: "unknown-column",
  remedy: "This column is not read, and its header is much like one that is: correct it, or list it under ignore.",
};

/** Warns of questions and fields that no column answers: nobody answered, which is seldom meant. */
export function warnOfGaps(program: Program, side: Side, readers: PersonReaders, { table, warnings }: Source): void {
  for (const { key } of [...program.factors, ...program.fields]) {
    if (readers.has(key)) continue;
    warnings.add({ ...noColumn, path: [listOf[side], key], place: { sheet: table.name, row: table.headerRow, column: key } });
  }
}

const noColumn: Fault = {
  code: "no-column",
  remedy: "No column of this sheet holds answers to this, so it counts as not answered by anybody: say in the mapping which one does.",
};

/** A row and what was read from it. */
interface ReadRow {
  readonly row: Row;
  readonly person: { readonly id?: unknown };
}

/** Shorter numbers are counted on from 1, so they differ in length by themselves. */
const leastLength = 4;

/** Warns of numbers that are shorter than nearly all others, where ids are numbers of one length: spreadsheets drop zeros in front. */
export function warnOfLostZeros(people: readonly ReadRow[], { table, warnings }: Source, path: Problem["path"]): void {
  const texts = people.map(({ person: { id } }) => (typeof id === "string" ? id : ""));
  if (texts.some((id) => !/^\d+$/.test(id))) return;
  const longest = texts.reduce((most, id) => Math.max(most, id.length), 0);
  const short = texts.flatMap((id, index) => (id.length < longest ? [index] : []));
  if (longest < leastLength || short.length * 5 > texts.length) return;
  for (const index of short) {
    warnings.add({ ...shortId, path: [...path, index, "id"], place: { sheet: table.name, row: people[index].row.row }, value: texts[index] });
  }
}

const shortId: Fault = { code: "short-id", remedy: "This id is shorter than nearly all others: look whether a spreadsheet dropped zeros in front of it." };

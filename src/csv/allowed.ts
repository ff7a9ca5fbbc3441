import type { AnswerForm } from "../comparators/index.ts";
import type { Factor } from "../program/index.ts";
import { kindOf } from "../program/kind.ts";
import type { CellSpec, ColumnSpec, Labels } from "../program/sheets.ts";
import { formsOf } from "./answer.ts";
import { knownNames } from "./known-names.ts";
import { columnsIn } from "./layouts/recognise.ts";

/** A column of an answer, and what may stand in it, in words. */
export interface AllowedColumn {
  readonly header: string;
  readonly allowed: string;
}

/** The columns of one question's answer, those of items one by one. */
export function allowedIn(spec: ColumnSpec, factor: Factor, wants: boolean): AllowedColumn[] {
  const { cell, items, time } = formsOf(spec);
  if (time !== undefined) {
    const hours = time.hours === undefined ? [] : headersOf(time.hours, "hours of the week, such as mon 09:00-12:00, separated by ;");
    return [...headersOf(time.offset, "offset from UTC, such as +01:00"), ...hours];
  }
  if (cell !== undefined) return headersOf(cell, inOneCell(factor, cell));
  const { columns, current = {}, importance = {}, willing = {}, labels, ticked, yes = ["yes"], no = ["no"] } = items ?? { columns: {} };
  const { form } = kindOf(factor.compare);
  const level = form === "options" || ticked !== undefined ? `${(ticked ?? ["yes"])[0]}, or blank` : numberIn(factor, form);
  const each = (record: typeof columns, allowed: string) => Object.values(record).flatMap((column) => headersOf(column, labelsOf(labels) ?? allowed));
  return [
    ...each(columns, form === "levels" && wants ? `the level to reach: ${level}` : level),
    ...each(current, `the level now: ${level}`),
    ...each(importance, "how important: a number from 0 to 100"),
    ...Object.values(willing).flatMap((column) => headersOf(column, `${yes.join(" | ")} | ${no.join(" | ")}`)),
  ];
}

function headersOf(column: CellSpec | CellSpec["column"], allowed: string): AllowedColumn[] {
  const labels = typeof column === "object" && "labels" in column ? labelsOf(column.labels) : undefined;
  return columnsIn(column).map((header) => ({ header, allowed: labels ?? allowed }));
}

function labelsOf(labels: Labels | undefined): string | undefined {
  return labels === undefined ? undefined : Object.keys(labels).join(" | ");
}

function inOneCell(factor: Factor, { separator = ";" }: CellSpec): string {
  const { form } = kindOf(factor.compare);
  const names = knownNames(factor).join(" | ");
  const words: Readonly<Record<AnswerForm, string>> = {
    number: numberIn(factor, form),
    option: names === "" ? "one text" : `one of: ${names}`,
    options: `several, separated by "${separator}"${names === "" ? "" : `, of: ${names}`}`,
    levels: `several, separated by "${separator}"${names === "" ? "" : `, of: ${names}`}`,
    goals: `several, separated by "${separator}"; parts of a topic by /, such as career/promotion`,
    ratings: numberIn(factor, form),
    time: "offset from UTC, such as +01:00",
    anything: "anything",
  };
  return words[form];
}

function numberIn({ settings }: Factor, form: AnswerForm): string {
  const { minimum, maximum } = (settings["scale"] ?? settings) as { readonly minimum?: unknown; readonly maximum?: unknown };
  if (typeof minimum === "number" && typeof maximum === "number") return `a number from ${minimum} to ${maximum}`;
  return form === "goals" ? "how important, or how strongly supported: a number" : "a number";
}

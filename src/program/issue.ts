import * as z from "zod";
import { nearest } from "../comparators/index.ts";
import { own } from "../comparators/record.ts";
import type { ProblemSink } from "./gather.ts";

type Path = readonly (string | number)[];

/** What a schema reads from a value, or `undefined` after putting every issue down as a problem with its remedy. */
export function readShape<T>(schema: z.ZodType<T>, value: unknown, path: Path, problems: ProblemSink): { readonly data: T } | undefined {
  const read = schema.safeParse(value, { error: remedyOf });
  if (read.success) return { data: read.data };
  for (const issue of read.error.issues) addIssue(issue, schema, value, path, problems);
  return undefined;
}

/** Whether a schema can read a value; every issue is put down as a problem. */
export function checkShape(schema: z.ZodType, value: unknown, path: Path, problems: ProblemSink): boolean {
  return readShape(schema, value, path, problems) !== undefined;
}

function addIssue(issue: z.core.$ZodIssue, schema: z.ZodType, whole: unknown, above: Path, problems: ProblemSink): void {
  const inside = issue.path.filter((step) => typeof step !== "symbol");
  const path = [...above, ...inside];
  const value = at(whole, inside);
  const meant = issue.code === "invalid_union" ? optionMeant(issue, value) : undefined;
  if (meant !== undefined) {
    for (const inner of meant) addIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, whole, above, problems);
    return;
  }
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, inside);
    for (const key of issue.keys) addUnknownKey(key, own(value, key), known, path, problems);
    return;
  }
  problems.add({ code: codeOf(issue, value), path, value, remedy: issue.message, nearest: () => nearestOf(issue, value) });
}

/** What is wrong with a value as the only one of several forms that it can be meant as: it has the type and all that must be there. */
function optionMeant({ errors }: z.core.$ZodIssueInvalidUnion, value: unknown): readonly z.core.$ZodIssue[] | undefined {
  const isAnother = ({ code, path }: z.core.$ZodIssue) =>
    path.length === 0 ? code !== "unrecognized_keys" && code !== "custom" : at(value, path.filter((step) => typeof step !== "symbol")) === undefined;
  const possible = errors.filter((issues) => !issues.some(isAnother));
  return possible.length === 1 ? possible[0] : undefined;
}

/** A key that means nothing here, with the known key most like it. */
export function addUnknownKey(key: string, value: unknown, known: readonly string[], path: Path, problems: ProblemSink): void {
  problems.add({ code: "unknown-key", path: [...path, key], value, remedy: "Take this key out, or correct its name.", nearest: () => nearest(key, known) });
}

/** A name that should be one of the known ones, with the known one most like it. */
export function addUnknown(code: string, name: string, known: readonly string[], path: Path, remedy: string, problems: ProblemSink): void {
  problems.add({ code, path, value: name, remedy, nearest: () => nearest(name, known) });
}

function nearestOf(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const said = issue.code === "custom" ? own(issue.params, "nearest") : undefined;
  if (typeof said === "string") return said;
  return typeof value === "string" ? nearest(value, optionsOf(issue)) : undefined;
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  const said = issue.code === "custom" ? own(issue.params, "code") : undefined;
  if (typeof said === "string") return said;
  if (value === undefined) return "missing-part";
  if (typeof value === "number" && !Number.isFinite(value)) return "not-a-number";
  if (optionsOf(issue).length > 0 && typeof value === "string") return "unknown-option";
  if (issue.code === "too_small" && issue.origin !== "number") return "missing-part";
  return issue.code === "invalid_type" && issue.expected !== "int" ? "wrong-type" : issue.code === "invalid_union" ? "wrong-type" : "out-of-range";
}

/** The words a value could have been. */
function optionsOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "invalid_value") return issue.values.filter((value) => typeof value === "string");
  if (issue.code === "invalid_union" && "options" in issue) return issue.options.filter((value) => typeof value === "string");
  return [];
}

const wanted: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a record",
  record: "a record",
};

/** What to do about an issue whose schema does not say so itself. */
function remedyOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type") return `Give ${wanted[issue.expected] ?? issue.expected}.`;
  if (issue.code === "invalid_value") return `Give ${oneOf(issue.values)}.`;
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) return `Give ${oneOf(issue.options)}.`;
  if (issue.code === "too_small") return `Give ${issue.origin === "number" || issue.origin === "int" ? "" : "a length of "}at least ${issue.minimum}.`;
  if (issue.code === "too_big") return `Give ${issue.origin === "number" || issue.origin === "int" ? "" : "a length of "}at most ${issue.maximum}.`;
  return "Give what the program's format asks for here.";
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(", ")} or ${shown[shown.length - 1]}`;
}

function at(whole: unknown, path: Path): unknown {
  let value = whole;
  for (const step of path) value = Array.isArray(value) && typeof step === "number" ? value[step] : own(value, String(step));
  return value;
}

/** The keys a schema knows at a place; of a union, those of all its options. */
function keysAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => keysAt(option, path)))];
  if (schema instanceof z.ZodObject && path.length === 0) return Object.keys(schema.shape);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) return keysAt(own(schema.shape, String(step)) ?? schema.def.catchall, rest);
  if (schema instanceof z.ZodRecord) return path.length === 0 ? [] : keysAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return path.length === 0 ? [] : keysAt(schema.element, rest);
  return [];
}

import * as z from "zod";
import { nearest } from "./nearest.ts";
import { isRecord } from "./record.ts";
import { byCodePoint, normalText } from "./text.ts";

type Path = readonly (string | number)[];

/** Puts down what is wrong with an answer: where, the cause, what to do, and the known name most like the unknown one. */
export type Report = (path: Path, code: string, remedy: string, nearest?: string) => undefined;

/**
 * Reads one value of an answer; `undefined` after reporting what is wrong with it. Written by hand because the schema
 * library leaves keys named `__proto__` out of records without a word.
 */
export type Reader<T> = (value: unknown, path: Path, report: Report) => T | undefined;

/** A reader as a schema. Issues are custom ones: `message` is the remedy, `params` hold the code and the nearest name. */
export function schemaOf<T>(read: Reader<T>): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    const answer = read(value, [], (path, code, message, nearest) => {
      context.addIssue({ code: "custom", path: [...path], message, params: nearest === undefined ? { code } : { code, nearest } });
      return undefined;
    });
    return answer === undefined ? z.NEVER : answer;
  });
}

/** A finite number within bounds, both included. */
export function number(minimum: number, maximum: number): Reader<number> {
  const remedy = `Give a number from ${minimum} to ${maximum}.`;
  return (value, path, report) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return report(path, "not-a-number", remedy);
    return value < minimum || value > maximum ? report(path, "out-of-range", remedy) : value;
  };
}

/** What a reader gives, turned into something else. */
export function mapped<From, To>(read: Reader<From>, turn: (value: From) => To): Reader<To> {
  return (value, path, report) => {
    const from = read(value, path, report);
    return from === undefined ? undefined : turn(from);
  };
}

export const flag: Reader<boolean> = (value, path, report) => (typeof value === "boolean" ? value : report(path, "wrong-type", "Give true or false."));

/** Text that is not empty, in normal form. */
export const text: Reader<string> = (value, path, report) => {
  if (typeof value !== "string") return report(path, "wrong-type", "Give text.");
  return normalText(value) === "" ? report(path, "bad-format", "Give text that is not empty.") : normalText(value);
};

/** One of some options, in normal form; any text where no options are stated. */
export function option(options: readonly string[] | undefined): Reader<string> {
  if (options === undefined) return text;
  const known = new Set(options.map(normalText));
  return (value, path, report) => {
    const name = text(value, path, report);
    if (name === undefined || known.has(name)) return name;
    return report(path, "unknown-option", "Use an option of the program, or add this one to it.", nearest(name, [...known]));
  };
}

const mostEntries = 10_000;
const once = "Name each entry once; spaces around it make no difference.";

/** A list in which no two items have one name, in the order of names. */
export function listOf<T>(read: Reader<T>, nameOf: (item: T) => string): Reader<readonly T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(path, "wrong-type", "Give a list.");
    if (value.length > mostEntries) return report(path, "too-many", `Give at most ${mostEntries} entries.`);
    const items = new Map<string, T>();
    let whole = true;
    for (let index = 0; index < value.length; index++) {
      const item = read(value[index], [...path, index], report);
      if (item === undefined) whole = false;
      else if (items.has(nameOf(item))) {
        whole = false;
        report([...path, index], "duplicate-entry", once);
      } else items.set(nameOf(item), item);
    }
    return whole ? [...items].sort(([a], [b]) => byCodePoint(a, b)).map(([, item]) => item) : undefined;
  };
}

/** A record with a fixed set of parts, of which those with a default may be left out or null. */
export function partsOf<T extends object>(readers: { readonly [Key in keyof T]: Reader<T[Key]> }, defaults: Partial<T>): Reader<T> {
  const known = Object.keys(readers);
  const readerOf = new Map<string, Reader<unknown>>(Object.entries(readers));
  const defaultOf = new Map<string, unknown>(Object.entries(defaults));
  return (value, path, report) => {
    const entries = entriesOf(value, path, report);
    if (entries === undefined) return undefined;
    const parts: Record<string, unknown> = {};
    let whole = true;
    for (const key of entries.keys()) {
      if (readerOf.has(key)) continue;
      report([...path, key], "unknown-key", "Take this key out, or correct its name.", nearest(key, known));
      whole = false;
    }
    for (const [key, read] of readerOf) {
      const part = entries.get(key) ?? undefined;
      if (part === undefined && !defaultOf.has(key)) report([...path, key], "missing-part", "Give this part.");
      parts[key] = part === undefined ? defaultOf.get(key) : read(part, [...path, key], report);
      if (parts[key] === undefined) whole = false;
    }
    return whole ? (parts as T) : undefined;
  };
}

/** A record with at most one value for each name, as a list in the order of `names`; `null` where it has none. Names are in normal form. */
export function valuesOf<T>(names: readonly string[], read: Reader<T>): Reader<readonly (T | null)[]> {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  return (value, path, report) => {
    const entries = entriesOf(value, path, report);
    if (entries === undefined) return undefined;
    const values: (T | null)[] = names.map(() => null);
    const seen = new Set<number>();
    let whole = true;
    for (const [key, part] of entries) {
      const at = [...path, key];
      const index = indexOf.get(normalText(key));
      if (index === undefined || seen.has(index)) {
        if (index === undefined) report(at, "unknown-key", "Use a name of the program, or add this one to it.", nearest(key, names));
        else report(at, "duplicate-entry", once);
        whole = false;
        continue;
      }
      seen.add(index);
      const item = part === null ? null : read(part, at, report);
      if (item === undefined) whole = false;
      else values[index] = item;
    }
    return whole ? values : undefined;
  };
}

/** The own entries of a record that are not `undefined`. */
function entriesOf(value: unknown, path: Path, report: Report): ReadonlyMap<string, unknown> | undefined {
  if (!isRecord(value)) return report(path, "wrong-type", "Give a plain record.");
  return new Map(Object.entries(value).filter(([, part]) => part !== undefined));
}

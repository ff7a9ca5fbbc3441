import { isRecord } from "../comparators/record.ts";
import { byCodePoint } from "../comparators/text.ts";
import type { ProblemSink } from "./gather.ts";

type Path = readonly (string | number)[];

/** Stands for a value whose reading threw; the problem has been put down. */
export const unreadable: unique symbol = Symbol("unreadable");

/** Values of one copy: far above any questionnaire or program, far below what would take long. */
const mostValues = 100_000;
/** Entries of a list of people or pairs. */
const mostEntries = 1_000_000;
const mostDepth = 20;
const longestText = 10_000;

/**
 * A copy of data from outside as plain data that nobody else holds, in the order given: no getter or proxy is asked twice.
 * What JSON cannot hold is put down as a problem and left out, as is a key named `__proto__`; so are keys that are
 * `undefined`, silently; -0 becomes 0. NaN and the infinities stay: schemas know what was asked for in their place.
 */
export function plainCopy(value: unknown, path: Path, problems: ProblemSink): unknown {
  let left = mostValues;

  function copy(value: unknown, path: Path, above: readonly object[]): unknown {
    if (value === undefined || value === null || typeof value === "boolean") return value;
    if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
    if (typeof value === "string") return value.length <= longestText ? value : refuse("too-long", path, value.length, `Shorten the text to ${longestText} characters.`);
    if (typeof value !== "object") return refuse("not-plain-data", path, value, "Give plain data as in JSON.");
    if (above.includes(value)) return refuse("cyclic", path, undefined, "Leave out the part that contains itself.");
    if (above.length === mostDepth) return refuse("too-deep", path, undefined, `Nest data at most ${mostDepth} deep.`);
    return isList(value) ? copyList(value, path, [...above, value]) : copyRecord(value, path, [...above, value]);
  }

  function copyList(value: unknown, path: Path, inside: readonly object[]): unknown {
    const items = readList(value, path, problems, left);
    left -= items?.length ?? 0;
    return items?.map((item, index) => (item === unreadable ? undefined : copy(item, [...path, index], inside)));
  }

  function copyRecord(value: object, path: Path, inside: readonly object[]): unknown {
    const entries = readFields(value, path, problems, left);
    if (entries === undefined) return undefined;
    left -= entries.length;
    const record: Record<string, unknown> = {};
    for (const [key, item] of entries) {
      const part = item === unreadable ? undefined : copy(item, [...path, key], inside);
      if (part === undefined) continue;
      if (key === "__proto__") refuse("reserved-name", [...path, key], undefined, "Take another name: this one changes what objects are.");
      else record[key] = part;
    }
    return record;
  }

  function refuse(code: string, path: Path, value: unknown, remedy: string): undefined {
    problems.add({ code, path, value, remedy });
  }

  return copy(value, path, []);
}

/** The items of a list, holes as `undefined`; `undefined` where it is no list or too long. Items are not copied yet. */
export function readList(value: unknown, path: Path, problems: ProblemSink, most = mostEntries): unknown[] | undefined {
  try {
    if (!Array.isArray(value)) {
      problems.add({ code: "wrong-type", path, value, remedy: "Give a list." });
      return undefined;
    }
    const { length } = value;
    if (tooMany(length, most, path, problems)) return undefined;
    return Array.from({ length }, (_, index) => readOne(value, index, [...path, index], problems));
  } catch {
    return cannotRead(path, problems);
  }
}

/**
 * The entries of a record by key, in code point order, so that the order given shows in no list of problems; without those
 * that are `undefined`. `undefined` where it is no record or too long. Items are not copied yet.
 */
export function readEntries(value: unknown, path: Path, problems: ProblemSink): Map<string, unknown> | undefined {
  const entries = readFields(value, path, problems, mostValues);
  return entries && new Map(entries.filter(([, item]) => item !== undefined).sort(([a], [b]) => byCodePoint(a, b)));
}

function readFields(value: unknown, path: Path, problems: ProblemSink, most: number): [key: string, item: unknown][] | undefined {
  try {
    if (!isRecord(value)) {
      problems.add({ code: "wrong-type", path, value, remedy: "Give a plain record." });
      return undefined;
    }
    const keys = Object.keys(value);
    if (tooMany(keys.length, most, path, problems)) return undefined;
    return keys.map((key) => [key, readOne(value, key, [...path, key], problems)]);
  } catch {
    return cannotRead(path, problems);
  }
}

function isList(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function tooMany(length: number, most: number, path: Path, problems: ProblemSink): boolean {
  if (length > most) problems.add({ code: "too-many", path, value: length, remedy: `Give at most ${most} entries.` });
  return length > most;
}

function readOne(holder: object, key: string | number, path: Path, problems: ProblemSink): unknown {
  try {
    return Reflect.get(holder, key);
  } catch {
    cannotRead(path, problems);
    return unreadable;
  }
}

function cannotRead(path: Path, problems: ProblemSink): undefined {
  problems.add({ code: "unreadable", path, remedy: "Reading this threw an error: give plain data." });
}

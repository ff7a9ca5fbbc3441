import { nearest } from "../comparators/index.ts";
import { byCodePoint, normalText } from "../comparators/text.ts";
import type { ProblemSink } from "../program/gather.ts";
import { NOT_ASKED, type FieldSpec, type NotAsked } from "../program/index.ts";
import { saysNotAsked } from "./answer.ts";
import type { FieldValue } from "./cohort.ts";
import { unreadable, type Path } from "./plain.ts";

/** Reads a fact that only rules use; null = unknown. */
export type FieldReader = (value: unknown, path: Path, problems: ProblemSink) => FieldValue | NotAsked | null;

/** The reader of a field: its kind is settled once. */
export function fieldReader({ spec }: { readonly spec: FieldSpec }): FieldReader {
  const read = readerOf(spec);
  return (value, path, problems) => {
    if (value === undefined || value === null || value === unreadable) return null;
    return saysNotAsked(value) ? NOT_ASKED : read(value, path, problems);
  };
}

function readerOf(spec: FieldSpec): FieldReader {
  if (spec === "choice") return readChoice;
  if (spec === "list") return readChoices;
  if (spec === "number") return readNumber;
  const order = spec.order.map(normalText);
  const places = new Map(order.map((option, index) => [option, index]));
  return (value, path, problems) => {
    const text = readChoice(value, path, problems);
    if (typeof text !== "string") return null;
    const place = places.get(text);
    if (place === undefined)
      problems.add({ code: "unknown-option", path, value, remedy: "Use an option of the program, or add this one to it.", nearest: () => nearest(text, order) });
    return place ?? null;
  };
}

/** Any text, compared trimmed and in normal form C. */
function readChoice(value: unknown, path: Path, problems: ProblemSink): string | null {
  if (typeof value !== "string") problems.add({ code: "wrong-type", path, value, remedy: "Give text, or null where it is unknown." });
  else if (normalText(value) === "") problems.add({ code: "bad-format", path, value, remedy: "Give null where it is unknown: empty text says nothing." });
  else return normalText(value);
  return null;
}

/** A list of texts as a set in the order of code points. */
function readChoices(value: unknown, path: Path, problems: ProblemSink): readonly string[] | null {
  if (!Array.isArray(value)) {
    problems.add({ code: "wrong-type", path, value, remedy: "Give a list of texts, or null where it is unknown." });
    return null;
  }
  const texts = value.map((item, index) => readChoice(item, [...path, index], problems)).filter((text) => text !== null);
  return [...new Set(texts)].sort(byCodePoint);
}

function readNumber(value: unknown, path: Path, problems: ProblemSink): number | null {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  problems.add({ code: "not-a-number", path, value, remedy: "Give a finite number, or null where it is unknown." });
  return null;
}

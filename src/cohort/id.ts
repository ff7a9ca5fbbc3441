import { normalText } from "../comparators/text.ts";
import type { ProblemSink } from "../program/gather.ts";
import { hasUnseen } from "../program/text.ts";
import { unreadable, type Path } from "./plain.ts";

/** An id from outside, or `undefined` after putting down what is wrong with it. Numbers are not taken for text. */
export function readId(value: unknown, path: Path, problems: ProblemSink): string | undefined {
  if (value === unreadable) return undefined;
  const at = { path, value };
  if (value === undefined || value === null) {
    problems.add({ code: "missing-part", ...at, remedy: "Give an id: text that is unique on its side." });
    return undefined;
  }
  if (typeof value !== "string") {
    problems.add({ code: "wrong-type", ...at, remedy: "Give the id as text." });
    return undefined;
  }
  const id = normalText(value);
  if (id === "") {
    problems.add({ code: "missing-part", ...at, remedy: "Give an id: text that is not empty." });
    return undefined;
  }
  if (hasUnseen(id)) {
    problems.add({ code: "bad-format", ...at, remedy: "Take out control, zero-width and direction characters." });
    return undefined;
  }
  return id;
}

import type { ProblemSink } from "../program/gather.ts";
import { plainCopy, unreadable } from "../program/plain.ts";

export { readEntries, readList, unreadable } from "../program/plain.ts";

/** Where something stands in the input: `["mentors", 3, "values", "care"]`. */
export type Path = readonly (string | number)[];

/** A plain copy of data from outside, or `unreadable` where any part of it cannot be copied: half an answer is none. */
export function wholeCopy(value: unknown, path: Path, problems: ProblemSink): unknown {
  let whole = true;
  const copy = plainCopy(value, path, {
    add(problem) {
      whole = false;
      problems.add(problem);
    },
  });
  return whole ? copy : unreadable;
}

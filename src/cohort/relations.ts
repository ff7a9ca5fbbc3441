import type { ProblemSink } from "../program/gather.ts";
import type { Cohort, IndexPair } from "./cohort.ts";
import { readId } from "./id.ts";
import { readEntries, readList, unreadable, wholeCopy, type Path } from "./plain.ts";
import { nearest } from "../comparators/index.ts";

/** The indexes by id, of both sides. */
export type Indexes = Pick<Cohort, "mentorIndex" | "menteeIndex">;

/**
 * A list of `{ mentee, mentor }` by ids as index pairs, each once. Pairs of people who do not take part go to `unknown`:
 * the list of problems where that makes the list meaningless, of warnings where people may simply have left.
 */
export function readPairs(value: unknown, name: string, indexes: Indexes, problems: ProblemSink, unknown: ProblemSink): IndexPair[] {
  if (value === undefined || value === null || value === unreadable) return [];
  const pairs = new Map<number, IndexPair>();
  for (const [row, item] of (readList(value, [name], problems) ?? []).entries()) {
    const path = [name, row];
    const entries = item === unreadable ? undefined : readEntries(item, path, problems);
    if (entries === undefined) continue;
    unknownKeys(entries, ["mentee", "mentor"], path, problems);
    const mentee = readMember(entries.get("mentee"), "mentee", path, indexes, problems, unknown);
    const mentor = readMember(entries.get("mentor"), "mentor", path, indexes, problems, unknown);
    if (mentee !== undefined && mentor !== undefined) pairs.set(mentee * indexes.mentorIndex.size + mentor, { mentee, mentor });
  }
  return [...pairs.values()].sort((a, b) => a.mentee - b.mentee || a.mentor - b.mentor);
}

/** Keys that mean nothing here: a typing error must not drop an answer. */
export function unknownKeys(entries: ReadonlyMap<string, unknown>, known: readonly string[], path: Path, problems: ProblemSink, more: object = {}): void {
  for (const key of entries.keys()) {
    if (known.includes(key)) continue;
    problems.add({ code: "unknown-key", path: [...path, key], remedy: `Use one of: ${known.join(", ")}.`, nearest: () => nearest(key, known), ...more });
  }
}

function readMember(value: unknown, side: "mentee" | "mentor", path: Path, indexes: Indexes, problems: ProblemSink, unknown: ProblemSink): number | undefined {
  const at = [...path, side];
  const id = readId(wholeCopy(value, at, problems), at, problems);
  if (id === undefined) return undefined;
  const [own, other] = side === "mentee" ? [indexes.menteeIndex, indexes.mentorIndex] : [indexes.mentorIndex, indexes.menteeIndex];
  const index = own.get(id);
  if (index === undefined) {
    const swapped = `This person takes part, but not as a ${side}: look whether the two are swapped.`;
    // In a list of what was, people may simply have left; then no likeness of names means anything.
    if (unknown !== problems) unknown.add({ code: "takes-no-part", path: at, value: id, remedy: other.has(id) ? swapped : "This person takes no part now: the pair is passed over." });
    else unknown.add({ code: "unknown-person", path: at, value: id, remedy: other.has(id) ? swapped : `Nobody among the ${side}s has this id.`, nearestId: () => nearest(id, [...own.keys()]) });
  }
  return index;
}

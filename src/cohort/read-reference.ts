import { ONE } from "../comparators/index.ts";
import type { ProblemSink } from "../program/gather.ts";
import type { Factor, Program } from "../program/index.ts";
import { deepFreeze } from "../program/freeze.ts";
import { comparatorOf } from "./comparator-of.ts";
import { readEntries, unreadable, wholeCopy } from "./plain.ts";
import { questionHash, referenceHash, type Reference } from "./reference.ts";
import { unknownKeys } from "./relations.ts";

const keys = ["format", "formatVersion", "questions", "norms", "means", "people", "pairs", "hash"];
const again = "Take the reference out of a matching as it stands there, or leave it out to have it estimated.";

/** A reference from an earlier matching, checked against the program; `undefined` after putting down what is wrong. */
export function readReference(program: Program, value: unknown, problems: ProblemSink): Reference | undefined {
  const path = ["reference"];
  const copy = wholeCopy(value, path, problems);
  const entries = copy === unreadable ? undefined : readEntries(copy, path, problems);
  if (entries === undefined) return undefined;
  unknownKeys(entries, keys, path, problems);
  let good = true;
  const wrong = (key: string, code: string, remedy = again) => {
    good = false;
    problems.add({ code, path: [...path, key], value: entries.get(key), remedy });
  };
  if (entries.get("format") !== "mentor-match/reference") wrong("format", "bad-format");
  if (entries.get("formatVersion") !== 1) wrong("formatVersion", "bad-format", "This library reads version 1.");
  const [people, pairs, hash] = [entries.get("people"), entries.get("pairs"), entries.get("hash")];
  const questions = readByFactor(program, "questions", entries.get("questions"), problems, (factor, question) => (question === questionHash(factor) ? questionHash(factor) : undefined));
  const means = readByFactor(program, "means", entries.get("means"), problems, (_, mean) => (isWhole(mean, ONE) ? mean : undefined));
  const norms = readByFactor(program, "norms", entries.get("norms"), problems, (factor, norm) => comparatorOf(program, factor).norm.safeParse(norm).data);
  if (!isWhole(people)) wrong("people", "out-of-range");
  if (!isWhole(pairs)) wrong("pairs", "out-of-range");
  if (!good || questions === undefined || means === undefined || norms === undefined || !isWhole(people) || !isWhole(pairs)) return undefined;
  const content = { format: "mentor-match/reference", formatVersion: 1, questions, norms, means, people, pairs } as const;
  if (hash !== referenceHash(content)) {
    wrong("hash", "changed", "The reference is not the one that was written: its hash differs. Take it again from where it was saved.");
    return undefined;
  }
  return deepFreeze({ ...content, hash });
}

/** A record with one entry for every factor of the program and no other. */
function readByFactor<T>(
  program: Program, name: string, value: unknown, problems: ProblemSink,
  read: (factor: Factor, value: unknown) => T | undefined,
): Record<string, T> | undefined {
  const path = ["reference", name];
  const entries = readEntries(value, path, problems);
  if (entries === undefined) return undefined;
  unknownKeys(entries, program.factors.map(({ key }) => key), path, problems);
  const found: Record<string, T> = Object.create(null);
  let whole = true;
  for (const factor of program.factors) {
    const at = [...path, factor.key];
    const entry = entries.get(factor.key);
    const item = entry === undefined ? undefined : read(factor, entry);
    if (entry === undefined || item === undefined) {
      whole = false;
      problems.add({ code: entry === undefined ? "missing-part" : "out-of-range", path: at, value: entry, remedy: `The reference does not fit this program. ${again}` });
    } else found[factor.key] = item;
  }
  return whole ? found : undefined;
}

function isWhole(value: unknown, most = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}

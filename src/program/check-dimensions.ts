import * as z from "zod";
import type { ComparatorName } from "../comparators/index.ts";
import { isRecord, own } from "../comparators/record.ts";
import { checkWeights } from "./check-weights.ts";
import { compoundSchema, partSchema, questionKeys, questionSchema } from "./dimension.ts";
import { addUnknown, checkShape } from "./issue.ts";
import { comparatorNames, isComparatorName, kindOf } from "./kind.ts";
import { checkName } from "./name.ts";
import { personKeys } from "./person-keys.ts";
import type { ProblemList } from "./problem-list.ts";
import { settingsOf } from "./settings.ts";

type Path = readonly (string | number)[];

/** Checks the dimensions of a definition, each by its own comparator, and the functions they name. */
export function checkDimensions(dimensions: unknown, functions: ReadonlyMap<string, unknown>, problems: ProblemList): void {
  const path = ["dimensions"];
  if (!isRecord(dimensions)) {
    checkShape(z.record(z.string(), z.unknown()), dimensions, path, problems);
    return;
  }
  const keys = Object.keys(dimensions);
  if (keys.length === 0) problems.add({ code: "missing-part", path, remedy: "Give at least one dimension." });
  for (const key of keys) {
    checkName(key, personKeys, [...path, key], problems);
    checkDimension(dimensions[key], [...path, key], functions, problems);
  }
}

function checkDimension(spec: unknown, path: Path, functions: ReadonlyMap<string, unknown>, problems: ProblemList): void {
  if (!isRecord(spec) || !Object.hasOwn(spec, "parts")) return checkQuestion(spec, questionSchema, path, functions, problems);
  checkShape(compoundSchema, spec, path, problems);
  const { parts } = spec;
  if (!isRecord(parts)) return;
  const keys = Object.keys(parts);
  if (keys.length === 0) problems.add({ code: "missing-part", path: [...path, "parts"], remedy: "Give at least one part." });
  for (const key of keys) {
    const at = [...path, "parts", key];
    checkName(key, new Set(), at, problems);
    checkQuestion(parts[key], partSchema, at, functions, problems);
  }
  checkWeights(own(spec, "weights"), keys, "part", [...path, "weights"], problems);
}

/** A question's own keys by the program's schema, all the others by the comparator's. */
function checkQuestion(spec: unknown, schema: z.ZodType, path: Path, functions: ReadonlyMap<string, unknown>, problems: ProblemList): void {
  if (!isRecord(spec)) {
    checkShape(schema, spec, path, problems);
    return;
  }
  const frame = Object.fromEntries(Object.entries(spec).filter(([key]) => key !== "compare" && questionKeys.has(key)));
  checkShape(schema, frame, path, problems);
  const name = comparatorNamed(spec, path, problems);
  if (name === undefined) return;
  const { settings, calls } = kindOf(name);
  const fits = checkShape(settings, settingsOf(spec), path, problems);
  if (fits && calls !== undefined) checkFunction(own(spec, calls), [...path, calls], functions, problems);
}

function comparatorNamed(spec: Readonly<Record<string, unknown>>, path: Path, problems: ProblemList): ComparatorName | undefined {
  const name = own(spec, "compare");
  if (isComparatorName(name)) return name;
  const at = [...path, "compare"];
  const remedy = `Say how answers are compared: ${comparatorNames.join(", ")}; or give "parts".`;
  if (typeof name === "string") addUnknown("unknown-option", name, comparatorNames, at, remedy, problems);
  else problems.add({ code: name === undefined ? "missing-part" : "wrong-type", path: at, value: name, remedy });
  return undefined;
}

function checkFunction(name: unknown, path: Path, functions: ReadonlyMap<string, unknown>, problems: ProblemList): void {
  if (typeof name === "string" && !functions.has(name))
    addUnknown("unknown-function", name, [...functions.keys()], path, "Hand a function of this name over with the program.", problems);
}

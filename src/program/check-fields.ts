import * as z from "zod";
import { isRecord } from "../comparators/record.ts";
import { fieldSchema } from "./field.ts";
import { checkShape } from "./issue.ts";
import { checkName } from "./name.ts";
import { personKeys } from "./person-keys.ts";
import type { ProblemList } from "./problem-list.ts";

/** Checks the fields of a definition, which share a person's record with the dimensions. */
export function checkFields(fields: unknown, dimensions: readonly string[], problems: ProblemList): void {
  const path = ["fields"];
  if (fields === undefined) return;
  if (!isRecord(fields)) {
    checkShape(z.record(z.string(), z.unknown()), fields, path, problems);
    return;
  }
  const taken = new Set([...personKeys, ...dimensions]);
  for (const [key, spec] of Object.entries(fields)) {
    checkName(key, taken, [...path, key], problems);
    checkShape(fieldSchema, spec, [...path, key], problems);
  }
}

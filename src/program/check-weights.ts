import * as z from "zod";
import { nearest } from "../comparators/index.ts";
import { isRecord } from "../comparators/record.ts";
import { checkShape } from "./issue.ts";
import type { ProblemList } from "./problem-list.ts";

const weightSchema = z.number("Give a finite number.").min(0, "Give a weight of 0 or more.");

/** Checks that weights and the dimensions (or parts) they weigh name each other one to one, and that something counts. */
export function checkWeights(weights: unknown, names: readonly string[], noun: "dimension" | "part", path: readonly (string | number)[], problems: ProblemList): void {
  if (!isRecord(weights)) {
    checkShape(z.record(z.string(), z.unknown()), weights, path, problems);
    return;
  }
  const wanted = new Set(names);
  const known = new Map<string, number>();
  for (const [key, weight] of Object.entries(weights)) {
    if (!wanted.has(key)) problems.add({ code: `unknown-${noun}`, path: [...path, key], value: weight, remedy: `Weigh ${noun}s that exist.`, nearest: () => nearest(key, names) });
    else if (checkShape(weightSchema, weight, [...path, key], problems) && typeof weight === "number") known.set(key, weight);
  }
  for (const name of names) {
    if (!Object.hasOwn(weights, name))
      problems.add({ code: "missing-weight", path: [...path, name], remedy: `Give this ${noun} a weight; 0 where it is asked but takes no part in scores.` });
  }
  if (names.length > 0 && problems.clean(path) && ![...known.values()].some((weight) => weight > 0))
    problems.add({ code: "no-weight", path, remedy: `Give at least one ${noun} a weight above 0.` });
}

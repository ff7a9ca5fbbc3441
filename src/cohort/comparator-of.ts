import type { Comparator } from "../comparators/index.ts";
import type { Factor, Program } from "../program/index.ts";
import { kindOf } from "../program/kind.ts";

/** The comparator of a factor, with its settings and the program's functions bound. Whoever compares much keeps it. */
export function comparatorOf({ functions }: Pick<Program, "functions">, { compare, settings }: Factor): Comparator {
  return kindOf(compare).bind(settings, functions);
}

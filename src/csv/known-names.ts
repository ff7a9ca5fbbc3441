import type { Factor } from "../program/index.ts";
import { kindOf } from "../program/kind.ts";

/** The options or items that a question names; none where any will do. */
export function knownNames({ compare, settings }: Factor): readonly string[] {
  const names = settings[kindOf(compare).names ?? ""];
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}

import type * as z from "zod";
import type { ProblemSink } from "./gather.ts";
import type { Path } from "./plain.ts";

type Issue = z.core.$ZodIssue;

/**
 * A schema's issue as a problem at its place in the person. Comparators say their own code, and the nearest option; what
 * is left are the schema library's own codes.
 */
export function addIssue(issue: Issue, answer: unknown, path: Path, problems: ProblemSink): void {
  const inside = issue.path.filter((key) => typeof key !== "symbol");
  const said = issue.code === "custom" ? new Map(Object.entries(issue.params ?? {})) : new Map<string, unknown>();
  const code = said.get("code");
  const nearest = said.get("nearest");
  problems.add({
    code: typeof code === "string" ? code : codeOf(issue),
    path: [...path, ...inside],
    value: at(answer, inside),
    remedy: issue.message,
    nearest: () => (typeof nearest === "string" ? nearest : undefined),
  });
}

function codeOf(issue: Issue): string {
  if (issue.code === "unrecognized_keys") return "unknown-key";
  if (issue.code === "too_big" || issue.code === "too_small") return "out-of-range";
  if (issue.code === "invalid_value") return "unknown-option";
  return "wrong-type";
}

function at(answer: unknown, path: Path): unknown {
  let value = answer;
  for (const key of path) value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return value;
}

import { byCodePoint } from "../comparators/text.ts";
import type { ProblemSink } from "../program/gather.ts";
import { readId } from "./id.ts";
import { readEntries, readList, unreadable, wholeCopy, type Path } from "./plain.ts";
import { unknownKeys } from "./relations.ts";

/** Who reports to whom as somebody says it: a manager's id, or null for nobody above. */
export interface ManagerClaim {
  readonly id: string;
  readonly manager: string | null;
  readonly path: Path;
}

/** The manager of a person or directory entry: `undefined` where nothing is said. */
export function readManager(value: unknown, path: Path, problems: ProblemSink): string | null | undefined {
  if (value === undefined || value === null || value === unreadable) return value === null ? null : undefined;
  return readId(value, path, problems);
}

/** The lines of a directory `{ id, manager? }`, which may hold people who do not take part. */
export function readDirectory(value: unknown, problems: ProblemSink): { readonly ids: ReadonlySet<string>; readonly claims: readonly ManagerClaim[] } {
  const claims: ManagerClaim[] = [];
  const ids = new Set<string>();
  if (value === undefined || value === null || value === unreadable) return { ids, claims };
  for (const [row, item] of (readList(value, ["directory"], problems) ?? []).entries()) {
    const path = ["directory", row];
    const entries = item === unreadable ? undefined : readEntries(item, path, problems);
    if (entries === undefined) continue;
    unknownKeys(entries, ["id", "manager"], path, problems);
    const at = [...path, "manager"];
    const id = readId(wholeCopy(entries.get("id"), [...path, "id"], problems), [...path, "id"], problems);
    const manager = readManager(wholeCopy(entries.get("manager"), at, problems), at, problems);
    if (id !== undefined) ids.add(id);
    if (id !== undefined && manager !== undefined) claims.push({ id, manager, path: at });
  }
  return { ids, claims };
}

/**
 * One manager per person out of everything that was said. Two different managers of one person are a problem. A manager
 * nobody knows ends the line there, a line that runs in a circle proves nothing about who is on top: both are warnings.
 */
export function joinManagers(claims: readonly ManagerClaim[], known: { has(id: string): boolean }, problems: ProblemSink, warnings: ProblemSink): Map<string, string | null> {
  const managers = new Map<string, string | null>();
  for (const { id, manager, path } of claims) {
    const other = managers.get(id);
    // Nobody is their own manager; directories write it so for whoever stands at the top.
    const above = manager === id ? null : manager;
    if (other !== undefined && other !== above)
      problems.add({ code: "contradiction", path, value: manager, remedy: "Another entry gives this person a different manager: keep one." });
    managers.set(id, above);
    if (above !== null && !known.has(above))
      warnings.add({ code: "unknown-manager", path, value: above, remedy: "This manager is neither a participant nor in the directory: the reporting line ends there." });
  }
  for (const id of circles(managers))
    warnings.add({ code: "manager-cycle", path: ["directory"], value: id, remedy: "The reporting line above this person runs in a circle: correct one of its managers." });
  return managers;
}

/** One person of every circle in the reporting lines, the least by code point. Every person is visited once. */
function circles(managers: ReadonlyMap<string, string | null>): string[] {
  const walkOf = new Map<string, number>();
  const found: string[] = [];
  let walk = 0;
  for (const start of managers.keys()) {
    walk++;
    let id: string | null | undefined = start;
    while (typeof id === "string" && !walkOf.has(id)) {
      walkOf.set(id, walk);
      id = managers.get(id);
    }
    if (typeof id !== "string" || walkOf.get(id) !== walk) continue;
    let least = id;
    for (let next = managers.get(id); typeof next === "string" && next !== id; next = managers.get(next)) if (byCodePoint(next, least) < 0) least = next;
    found.push(least);
  }
  return found.sort(byCodePoint);
}

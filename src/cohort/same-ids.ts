import type { ProblemSink } from "../program/gather.ts";
import type { Participant } from "./cohort.ts";
import type { Path } from "./plain.ts";

/** A person with the place in the input. */
export interface Listed {
  readonly person: Participant;
  readonly path: Path;
}

/** Two records of one side with one id (trimmed, in normal form C): a problem. */
export function sameIds(people: readonly Listed[], problems: ProblemSink): void {
  repeated(people, (id) => id, (again, first) => {
    problems.add({ code: "duplicate-id", ...bothOf(again, first), remedy: "Two people on one side have the same id: keep one of the two, or tell them apart." });
  });
}

/** Ids that differ only in upper and lower case: likely one person twice, but some directories do that. */
export function similarIds(people: readonly Listed[], warnings: ProblemSink): void {
  repeated(people, (id) => id.toLowerCase(), (again, first) => {
    if (again.person.id === first.person.id) return;
    warnings.add({ code: "similar-id", ...bothOf(again, first), remedy: "Only upper and lower case tell these two ids apart: look whether it is the same person." });
  });
}

function repeated(people: readonly Listed[], keyOf: (id: string) => string, report: (again: Listed, first: Listed) => void): void {
  const firsts = new Map<string, Listed>();
  for (const one of people) {
    const key = keyOf(one.person.id);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, one);
    else report(one, first);
  }
}

function bothOf(again: Listed, first: Listed) {
  return { path: [...again.path, "id"], value: again.person.id, other: { path: [...first.path, "id"] } };
}

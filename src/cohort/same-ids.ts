import type { Participant } from "./cohort.ts";
import type { ProblemSink } from "./gather.ts";
import type { Path } from "./plain.ts";

/** A person with the place in the input. */
export interface Listed {
  readonly person: Participant;
  readonly path: Path;
}

/** Two records of one side with one id (trimmed, in normal form C): a problem that names both places. */
export function sameIds(people: readonly Listed[], problems: ProblemSink): void {
  repeated(people, (id) => id, (again, first) => {
    problems.add({ code: "duplicate-id", ...whereOf(again), remedy: `The same id stands at ${wordsOf(first)}: keep one of the two, or tell them apart.` });
  });
}

/** Ids that differ only in upper and lower case: likely one person twice, but some directories do that. */
export function similarIds(people: readonly Listed[], warnings: ProblemSink): void {
  repeated(people, (id) => id.toLowerCase(), (again, first) => {
    if (again.person.id === first.person.id) return;
    warnings.add({ code: "similar-id", ...whereOf(again), remedy: `Only upper and lower case tell this id from the one at ${wordsOf(first)}: look whether it is the same person.` });
  });
}

/** The sheet and row of a person, where known, as a problem carries it. */
export function placeOf({ place }: Participant) {
  return place === undefined ? {} : { place: { sheet: place.sheet, row: place.row } };
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

function whereOf({ person, path }: Listed) {
  return { path: [...path, "id"], value: person.id, ...placeOf(person) };
}

function wordsOf({ person: { place }, path: [list, at] }: Listed): string {
  return place === undefined ? `${list}[${at}]` : `${place.sheet}, row ${place.row}`;
}

import type { Cohort, IndexPair, Participant } from "../cohort/index.ts";
import { reportingLines } from "./reporting-line.ts";

/** Whom a rule keeps apart by name, and of whom it does not know enough to tell. */
export interface Named {
  /** Mentors by mentee, both by index. */
  readonly mentorsOf: ReadonlyMap<number, readonly number[]>;
  /** Whether it knows all it needs of somebody, by id. Not stated where it needs nothing. */
  readonly isKnown?: (id: string) => boolean;
}

export function named(pairs: readonly IndexPair[]): Named {
  const mentorsOf = new Map<number, number[]>();
  for (const { mentee, mentor } of pairs) {
    const mentors = mentorsOf.get(mentee) ?? [];
    mentors.push(mentor);
    mentorsOf.set(mentee, mentors);
  }
  return { mentorsOf };
}

/** Those who stand above or below each other. */
export function namedInLine(cohort: Cohort, levels: number): Named {
  const { pairs, isKnown } = reportingLines(cohort, levels);
  return { ...named(pairs), isKnown };
}

/** Those who are on both sides. */
export function themselves({ mentees, mentorIndex }: Cohort): IndexPair[] {
  return among(mentees.map(({ id }) => [id]), mentorIndex).map(([mentee, mentor]) => ({ mentee, mentor }));
}

/** Those of whom one does not want the other. */
export function vetoed({ mentees, mentors, menteeIndex, mentorIndex }: Cohort): IndexPair[] {
  const vetoes = (people: readonly Participant[]) => people.map(({ veto }) => veto);
  return [
    ...among(vetoes(mentees), mentorIndex).map(([mentee, mentor]) => ({ mentee, mentor })),
    ...among(vetoes(mentors), menteeIndex).map(([mentor, mentee]) => ({ mentee, mentor })),
  ];
}

/** Everybody of one side with those of the other that a list of theirs names. */
function among(lists: readonly (readonly string[])[], index: ReadonlyMap<string, number>): [one: number, other: number][] {
  return lists.flatMap((ids, one) => ids.flatMap((id): [number, number][] => (index.has(id) ? [[one, index.get(id) ?? -1]] : [])));
}

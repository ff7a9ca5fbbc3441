import type { Cohort, IndexPair } from "../cohort/index.ts";
import type { Check } from "./verdict.ts";

/** The people above somebody, at most so many levels, and whether the line is known that far or to its top. */
interface Line {
  readonly above: ReadonlySet<string>;
  readonly whole: boolean;
}

/**
 * Blocks two people of whom one stands above the other within `levels` levels: a direct manager is one level. Unknown where
 * neither is seen above the other but a line breaks off before its top.
 */
export function reportingLine({ managers }: Pick<Cohort, "managers">, levels: number): Check {
  const lineOf = remembered((id: string) => walkUp(managers, id, levels));
  return (mentee, mentor) => {
    const [mine, theirs] = [lineOf(mentee.id), lineOf(mentor.id)];
    if (mine.above.has(mentor.id) || theirs.above.has(mentee.id)) return "blocks";
    return mine.whole && theirs.whole ? "passes" : "unknown";
  };
}

function remembered<Value>(compute: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    const value = known.get(id) ?? compute(id);
    known.set(id, value);
    return value;
  };
}

/** The mentors whom each mentee stands above or below within so many levels, and of whom the line is known that far. */
export function reportingLines({ managers, mentees, mentors, menteeIndex, mentorIndex }: Cohort, levels: number): { readonly pairs: readonly IndexPair[]; readonly isKnown: (id: string) => boolean } {
  const lineOf = remembered((id: string) => walkUp(managers, id, levels));
  const pairs: IndexPair[] = [];
  for (const [mentee, { id }] of mentees.entries())
    for (const above of lineOf(id).above) if (mentorIndex.has(above)) pairs.push({ mentee, mentor: mentorIndex.get(above) ?? -1 });
  for (const [mentor, { id }] of mentors.entries())
    for (const above of lineOf(id).above) if (menteeIndex.has(above)) pairs.push({ mentee: menteeIndex.get(above) ?? -1, mentor });
  return { pairs, isKnown: (id) => lineOf(id).whole };
}

/** Ends after `levels` steps, so a circle in the data is walked no longer than that. */
function walkUp(managers: Cohort["managers"], id: string, levels: number): Line {
  const above = new Set<string>();
  let person = id;
  for (let level = 0; level < levels; level++) {
    const manager = managers.get(person);
    if (manager === undefined) return { above, whole: false };
    if (manager === null || above.has(manager)) return { above, whole: true };
    above.add(manager);
    person = manager;
  }
  return { above, whole: true };
}

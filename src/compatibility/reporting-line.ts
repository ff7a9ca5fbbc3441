import type { Cohort } from "../cohort/index.ts";
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
  const lines = new Map<string, Line>();
  const lineOf = (id: string) => {
    const line = lines.get(id) ?? walkUp(managers, id, levels);
    lines.set(id, line);
    return line;
  };
  return (mentee, mentor) => {
    const [mine, theirs] = [lineOf(mentee.id), lineOf(mentor.id)];
    if (mine.above.has(mentor.id) || theirs.above.has(mentee.id)) return "blocks";
    return mine.whole && theirs.whole ? "passes" : "unknown";
  };
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

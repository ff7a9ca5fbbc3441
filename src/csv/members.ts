import type { CohortInput, Side } from "../cohort/index.ts";
import { normalText } from "../comparators/text.ts";
import { listOf } from "./mapping.ts";
import { withoutApostrophe } from "./write.ts";

/** Finds people of a cohort by what other sheets call them. */
export interface MemberFinder {
  /** The id of whoever has this id, else this e-mail address, which nobody else on the side may have. */
  find(side: Side, name: string): string | undefined;
}

export function memberFinder(people: Pick<CohortInput, "mentors" | "mentees">): MemberFinder {
  const sides = { mentor: bySide(people, "mentor"), mentee: bySide(people, "mentee") };
  return {
    find(side, name) {
      const { ids, addresses } = sides[side];
      // An earlier run put an apostrophe before what a spreadsheet would run as a formula.
      const found = [normalText(name), normalText(withoutApostrophe(name))].map((text) => (ids.has(text) ? text : addresses.get(text.toLowerCase())));
      return found[0] ?? found[1];
    },
  };
}

function bySide(people: Pick<CohortInput, "mentors" | "mentees">, side: Side) {
  const ids = new Set<string>();
  const addresses = new Map<string, string | undefined>();
  for (const person of people[listOf[side]]) {
    // Whatever else is wrong with people is told when they are read.
    const { id, email } = person as { readonly id: unknown; readonly email?: unknown };
    if (typeof id !== "string") continue;
    ids.add(normalText(id));
    for (const address of new Set([id, email])) {
      if (typeof address !== "string") continue;
      const key = normalText(address).toLowerCase();
      addresses.set(key, addresses.has(key) && addresses.get(key) !== normalText(id) ? undefined : normalText(id));
    }
  }
  return { ids, addresses };
}

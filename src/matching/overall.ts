import type { Conflict, Help, Matching, Shortage } from "./matching.ts";
import { reason, type Reason } from "./reason.ts";

/** How many are paired, and how many places that takes. */
export function headlineOf({ summary: { paired, mentees, places, placesUsed } }: Pick<Matching, "summary">): Reason {
  return reason("headline", { paired, mentees, places, placesUsed });
}

/** What the certificate of a matching proves of it. */
export function proofOf({ aim, summary: { floor }, assignment }: Pick<Matching, "aim" | "summary" | "assignment">): Reason {
  if (aim === "best-total") return reason("proved-best-total", { minimum: assignment.problem.minimumScore });
  if (aim === "most-people" || floor === null) return reason("proved-most-people", {});
  return aim === "balanced" ? reason("proved-balanced", { floor }) : reason("proved-raise-lowest", {});
}

/** A group that has too few places. */
export function shortageOf({ mentees, mentors, places, short }: Shortage): Reason {
  return reason("shortage", { mentees: mentees.length, mentors: mentors.length, places, short });
}

/** One change that would pair more mentees. */
export function changeOf(help: Help): Reason {
  switch (help.kind) {
    case "one-more-place":
      return reason(help.kind, { mentors: help.mentors });
    case "one-more-place-each":
      return reason(help.kind, {});
    case "wider-gap":
      return reason(help.kind, { field: help.field, to: help.to });
    case "without-rule":
      return reason(help.kind, { reason: help.reason });
  }
}

/** Why locked pairs or minimums cannot be met together. */
export function conflictReason(conflict: Conflict): Reason {
  switch (conflict.kind) {
    case "locked-pair-blocked":
      return reason(conflict.kind, { mentee: conflict.mentee, mentor: conflict.mentor, reasons: conflict.rules.map((rule) => rule.reason) });
    case "too-many-locked":
      return reason(conflict.kind, { mentees: conflict.mentees, mentors: conflict.mentors, shortfall: conflict.shortfall });
    case "minimums": {
      const { mentees, mentors, shortfall, without } = conflict;
      return reason(conflict.kind, { mentees, mentors, shortfall, without: without === null ? null : without.map((rule) => rule.reason) });
    }
  }
}

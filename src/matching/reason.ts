import type { Matching, Unmatched } from "./matching.ts";

/** Why something is as it is: a code with its facts. Who may read it is part of it: vetoes and rivals are no business of participants. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, ReasonParam>>;
  readonly audience: "coordinator" | "participant";
}

export type ReasonParam = string | number | null | readonly string[];

/** So many partners are named one by one; more are counted by rule. */
const mostNamed = 3;

/** Why somebody has nobody, from the firmest cause to the slightest. */
export function reasonsFor(matching: Matching, { role, reason, eligible, blockedBy, taken, shortage }: Unmatched): Reason[] {
  const about = (code: string, params: Reason["params"]): Reason => ({ code, params, audience: "coordinator" });
  if (reason === "unavailable") return [about(`unavailable-${role}`, {})];
  if (reason === "spare") return [about("spare", { eligible }), ...rulesAgainst(blockedBy, about)];
  const others = role === "mentee" ? matching.cohort.mentors : matching.cohort.mentees;
  if (eligible === 0) {
    if (others === 0) return [about("nobody-there", { role })];
    return [about(reason, { role, others }), ...rulesAgainst(blockedBy, about)];
  }
  const places = taken.map(({ mentor, places: count, points, holders }) =>
    about("place-taken", { mentor, places: count, points, holders: holders.map(({ mentee }) => mentee), holderPoints: holders.map((holder) => String(holder.points)) }),
  );
  const group = shortage === null ? undefined : matching.shortages[shortage];
  const crowd = group === undefined ? [] : [about("too-few-places", { mentees: group.mentees.length, mentors: group.mentors.length, places: group.places, short: group.short })];
  return [...rulesAgainst(blockedBy, about), ...crowd, ...places, ...(reason === "draw" ? [about("draw", {})] : [])];
}

/** What would change it for this person. */
export function helpFor(matching: Matching, { id, cost, onePlaceWith, shortage, reason }: Unmatched): Reason[] {
  const about = (code: string, params: Reason["params"]): Reason => ({ code, params, audience: "coordinator" });
  const found: Reason[] = [];
  if (onePlaceWith !== null) found.push(about("one-place-pairs", { person: id, mentor: onePlaceWith }));
  else if (shortage !== null) {
    const mentors = matching.shortages[shortage].mentors;
    const line = matching.help.find((help) => help.kind === "one-more-place" && help.mentors.some((mentor) => mentors.includes(mentor)));
    if (line?.kind === "one-more-place") found.push(about("one-place-in-group", { mentors: line.mentors, paired: line.paired }));
  }
  if (cost !== null && cost.instead !== null && reason !== "draw") found.push(about("swap-costs", { person: id, instead: cost.instead, mentor: cost.mentor, points: cost.points }));
  if (cost !== null && cost.instead !== null && reason === "draw") found.push(about("swap-is-free", { person: id, instead: cost.instead, mentor: cost.mentor }));
  return found;
}

function rulesAgainst(blockedBy: Unmatched["blockedBy"], about: (code: string, params: Reason["params"]) => Reason): Reason[] {
  return blockedBy.map(({ rule, reason, count, partners }) =>
    count <= mostNamed ? about("blocked-named", { rule, reason, partners }) : about("blocked-count", { rule, reason, count }),
  );
}

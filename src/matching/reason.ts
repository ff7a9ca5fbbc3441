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
  const about = (code: string, params: Reason["params"]): Reason => ({ code, params: { ...params, role }, audience: "coordinator" });
  if (reason === "unavailable") return [about(`unavailable-${role}`, {})];
  if (reason === "spare") return [about("spare", { eligible }), ...rulesAgainst(blockedBy, about)];
  const others = role === "mentee" ? matching.cohort.mentors : matching.cohort.mentees;
  if (eligible === 0) {
    if (others === 0) return [about("nobody-there", {})];
    return [about(reason, { others }), ...rulesAgainst(blockedBy, about)];
  }
  const places = taken.map(({ mentor, places: count, points, holders }) =>
    about("place-taken", { mentor, places: count, points, holders: holders.map(({ mentee }) => mentee), holderPoints: holders.map((holder) => String(holder.points)) }),
  );
  const group = shortage === null ? undefined : matching.shortages[shortage];
  const crowd = group === undefined ? [] : [about("too-few-places", { menteeCount: group.mentees.length, mentorCount: group.mentors.length, places: group.places, short: group.short })];
  const worth = reason === "below-minimum" ? [about("not-worth", { eligible, minimum: String(matching.assignment.problem.minimumScore) })] : [];
  return [...rulesAgainst(blockedBy, about), ...worth, ...crowd, ...places, ...(reason === "draw" ? [about("draw", {})] : [])];
}

/** The same with people called by their names: `nameOf` gives the name of a mentor or mentee by id. */
export function withNames(reason: Reason, nameOf: (role: "mentee" | "mentor", id: string) => string): Reason {
  const params = Object.entries(reason.params).map(([key, value]) => {
    const role = key === "partners" ? (reason.params["role"] === "mentor" ? "mentee" : "mentor") : roleOfParam[key];
    if (role === undefined) return [key, value];
    return [key, typeof value === "string" ? nameOf(role, value) : Array.isArray(value) ? value.map((id) => nameOf(role, id)) : value];
  });
  return { ...reason, params: Object.fromEntries(params) };
}

/** Whose ids a param holds; the partners of a mentee are mentors, and the other way round. */
const roleOfParam: Readonly<Record<string, "mentee" | "mentor">> = { mentor: "mentor", mentors: "mentor", holders: "mentee", person: "mentee", instead: "mentee" };

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

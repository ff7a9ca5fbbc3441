import type { Matching, Unmatched } from "./matching.ts";
import { reason, type Reason } from "./reason.ts";

/** The smallest things that would change it for somebody without a partner; nothing where nothing would. */
export function helpFor(matching: Matching, person: Unmatched): Reason[] {
  return [...places(matching, person), ...swap(matching, person), ...rules(person)];
}

function places({ help, shortages }: Matching, { id, onePlaceWith, shortage }: Unmatched): Reason[] {
  if (onePlaceWith !== null) return [reason("one-place-pairs", { mentee: id, mentor: onePlaceWith })];
  if (shortage === null) return [];
  const { mentors } = shortages[shortage];
  const line = help.find((change) => change.kind === "one-more-place" && change.mentors.some((mentor) => mentors.includes(mentor)));
  return line?.kind === "one-more-place" ? [reason("one-place-in-group", { mentors: line.mentors, paired: line.paired })] : [];
}

/** Insisting on this person, and what it costs all. */
function swap({ aim, assignment }: Matching, { side, id, cost, reason: cause }: Unmatched): Reason[] {
  if (cost === null) return [];
  const { partner, instead, points, participation } = cost;
  const pair = side === "mentee" ? { mentee: id, mentor: partner } : { mentee: partner, mentor: id };
  if (instead !== null) return [cause === "draw" ? reason("place-is-free", { mentee: id, instead }) : reason("place-costs", { ...pair, instead, points })];
  if (points === 0 && participation <= 0) return [reason("pair-is-free", pair)];
  return [reason("pair-costs", { ...pair, points, fewer: participation, minimum: aim === "best-total" ? assignment.problem.minimumScore : 0 })];
}

function rules({ side, id, without }: Unmatched): Reason[] {
  if (without === null) return [];
  const { partners, count } = without;
  return [reason("without-rules", { side, id, reasons: without.rules.map((rule) => rule.reason), partners, count })];
}

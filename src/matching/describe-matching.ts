import { scoreText } from "../compatibility/index.ts";
import { describeConflict, describeHelp } from "./describe-help.ts";
import { describeProof } from "./describe-proof.ts";
import { english, sayReason, type Catalogue } from "./english.ts";
import { helpFor } from "./help-for.ts";
import type { MatchedPair, Matching, Unmatched } from "./matching.ts";
import { headlineOf } from "./overall.ts";
import { reason, type Reason } from "./reason.ts";
import { reasonsFor } from "./reasons-for.ts";
import { widest } from "./widest.ts";

/** How much of a matching is told, and in which words. */
export interface DescribeOptions {
  /** Pairs, and people without a partner on each side, that are listed; the rest is counted (20). */
  readonly most?: number;
  readonly catalogue?: Catalogue;
}

/** A matching as plain text for a coordinator: how many are paired, who with whom and why, who is not and what would help. */
export function describeMatching(matching: Matching, { most = 20, catalogue = english }: DescribeOptions = {}): string {
  if (matching.status === "infeasible") return describeConflict(matching, catalogue);
  const say = (reason: Reason) => sayReason(reason, catalogue);
  const { pairs, short, unmatched } = matching;
  const mentees = unmatched.filter(({ side }) => side === "mentee");
  const mentors = unmatched.filter(({ side }) => side === "mentor").map(({ id }) => id);
  return [
    `${say(headlineOf(matching))}.`,
    `${say(reason("proved", { proof: describeProof(matching, catalogue) }))}.`,
    ...pairLines(pairs.slice(0, most), say),
    ...(pairs.length > most ? [say(reason("more-pairs", { count: pairs.length - most }))] : []),
    ...short.slice(0, most).map((person) => say(reason("short-of-mentors", person))),
    ...(mentees.length > 0 ? [say(reason("not-paired", {})), ...personLines(matching, mentees.slice(0, most), say)] : []),
    ...(mentees.length > most ? [say(reason("more-mentees", { count: mentees.length - most }))] : []),
    ...(mentors.length > 0 ? [say(reason("idle-mentors", { count: mentors.length, mentors: mentors.slice(0, most) }))] : []),
    ...describeHelp(matching, catalogue),
  ].join("\n");
}

type Say = (reason: Reason) => string;

/** `ed  with bo   100.0 = topic 70.0 + style 30.0` */
function pairLines(pairs: readonly MatchedPair[], say: Say): string[] {
  const [left, right] = [widest(pairs.map(({ mentee }) => mentee)), widest(pairs.map(({ mentor }) => mentor))];
  return pairs.map(({ mentee, mentor, points, contributions, tie }) => {
    const parts = contributions.map((part) => `${part.label} ${scoreText(part.points).padStart(4)}`).join(" + ");
    const why = contributions.length > 0 ? `= ${parts}` : `(${say(reason("nothing-asked", {}))})`;
    return `${mentee.padEnd(left)}  with ${mentor.padEnd(right)}  ${scoreText(points).padStart(5)} ${why}${tie ? `  (${say(reason("by-the-draw", {}))})` : ""}`;
  });
}

/** Everybody with the reasons below each other, and what would change it. */
function personLines(matching: Matching, people: readonly Unmatched[], say: Say): string[] {
  const width = widest(people.map(({ id }) => id));
  return people.flatMap((person) =>
    [...reasonsFor(matching, person), ...helpFor(matching, person)].map((cause, index) => `${(index === 0 ? person.id : "").padEnd(width)}  ${say(cause)}`),
  );
}

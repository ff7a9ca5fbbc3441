import { scoreText } from "../compatibility/index.ts";
import { english, sayReason, type Catalogue } from "./english.ts";
import { describeConflict, describeHelp } from "./describe-help.ts";
import { describeProof } from "./describe-proof.ts";
import type { MatchedPair, Matching } from "./matching.ts";
import { helpFor, reasonsFor } from "./reason.ts";

/** How much of a matching is told, and in which words. */
export interface DescribeOptions {
  /** Pairs, and people without a partner on each side, that are listed; the rest is counted (20). */
  readonly most?: number;
  readonly catalogue?: Catalogue;
}

/** A matching as plain text for a coordinator: how many are paired, who with whom and why, who is not and what would help. */
export function describeMatching(matching: Matching, { most = 20, catalogue = english }: DescribeOptions = {}): string {
  if (matching.status === "infeasible") return describeConflict(matching);
  const { pairs, unmatched } = matching;
  const idle = (role: "mentee" | "mentor") => unmatched.filter((person) => person.role === role);
  const lines = [headline(matching), `Proved: ${describeProof(matching)}.`, ...pairLines(pairs.slice(0, most)), ...more(pairs.length - most, "pair")];
  for (const { mentee, got, wanted } of matching.short.slice(0, most)) lines.push(`${mentee} gets ${got} of ${wanted} mentors`);
  const mentees = idle("mentee");
  if (mentees.length > 0) {
    lines.push("Not paired");
    const width = widest(mentees.slice(0, most).map(({ id }) => id));
    for (const person of mentees.slice(0, most)) {
      const texts = [...reasonsFor(matching, person), ...helpFor(matching, person)].map((reason) => sayReason(reason, catalogue));
      // Nobody is left out of the list for want of a reason.
      lines.push(...(texts.length === 0 ? [person.reason] : texts).map((text, index) => `${(index === 0 ? person.id : "").padEnd(width)}  ${text}`));
    }
    lines.push(...more(mentees.length - most, "mentee"));
  }
  const spare = idle("mentor").length;
  if (spare > 0) lines.push(`${spare === 1 ? "One mentor has" : `${spare} mentors have`} nobody: ${idle("mentor").slice(0, most).map(({ id }) => id).join(", ")}${spare > most ? ", …" : ""}`);
  return [...lines, ...describeHelp(matching)].join("\n");
}

function headline({ summary: { paired, mentees, places, placesUsed } }: Matching): string {
  const used = places === placesUsed ? "every mentor place used" : `${placesUsed} of ${places} mentor places used`;
  return `${paired} of ${mentees} mentees paired, ${used}.`;
}

/** `ed  with bo   100.0 = topic 70.0 + style 30.0` */
function pairLines(pairs: readonly MatchedPair[]): string[] {
  const [left, right] = [widest(pairs.map(({ mentee }) => mentee)), widest(pairs.map(({ mentor }) => mentor))];
  return pairs.map(({ mentee, mentor, points, contributions, tie }) => {
    const parts = contributions.map((part) => `${part.label} ${scoreText(part.points).padStart(4)}`).join(" + ");
    return `${mentee.padEnd(left)}  with ${mentor.padEnd(right)}  ${scoreText(points).padStart(5)} = ${parts}${tie ? "  (by the draw)" : ""}`;
  });
}

function more(count: number, noun: string): string[] {
  return count > 0 ? [`… and ${count} more ${noun}${count === 1 ? "" : "s"}`] : [];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

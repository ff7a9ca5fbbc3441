import type { Participant, Side } from "../cohort/index.ts";
import { byCodePoint } from "../program/index.ts";
import { blocks, type BlockedBy } from "./eligibility.ts";
import { RuleSets } from "./rule-sets.ts";
import type { CompiledRule } from "./rules.ts";
import type { Scorer } from "./scorer.ts";

/** How somebody stands to everybody on the other side, by rules alone. */
export interface Standing {
  /** Partners that no rule blocks. */
  readonly eligible: number;
  /** The work of every rule that blocks somebody, in the order of the program; a partner counts for each that does. */
  readonly byRule: readonly (BlockedBy & Partners)[];
  /** Partners that rules about fit alone block. */
  readonly onlyByScore: number;
  /** The fewest rules to go without for a partner, where no partner is eligible and some have no rule about people against them. */
  readonly without: ({ readonly rules: readonly BlockedBy[] } & Partners) | null;
}

export interface Partners {
  readonly count: number;
  /** The first three by id. */
  readonly partners: readonly string[];
}

const mostNamed = 3;

/** Puts every rule to every possible partner of one person. */
export function standing({ rules, byId }: Scorer, side: Side, person: Participant): Standing {
  const byRule = rules.map(() => new Crowd());
  const sets = new RuleSets();
  const bySet = new Map<number, Crowd>();
  let eligible = 0;
  let onlyByScore = 0;
  for (const other of byId(side === "mentee" ? "mentor" : "mentee")) {
    let set = 0;
    let isLow = true;
    let isOpen = true;
    for (let index = 0; index < rules.length; index++) {
      const rule = rules[index];
      if (!(side === "mentee" ? blocks(rule, person, other) : blocks(rule, other, person))) continue;
      byRule[index].add(other.id);
      set = sets.with(set, index);
      isLow &&= rule.about === "fit";
      isOpen &&= rule.about !== "people";
    }
    if (set === 0) eligible++;
    else if (isLow) onlyByScore++;
    if (!isOpen) continue;
    const crowd = bySet.get(set) ?? new Crowd();
    bySet.set(set, crowd);
    crowd.add(other.id);
  }
  return {
    eligible,
    byRule: rules.map(({ id, reason }, index) => ({ rule: id, reason, ...byRule[index].told() })).filter(({ count }) => count > 0),
    onlyByScore,
    without: eligible > 0 ? null : lowest([...bySet].map(([set, crowd]) => ({ rules: sets.lists[set].map((index) => rules[index]), crowd }))),
  };
}

/** Counts people, and keeps the first few: they come by id. */
class Crowd {
  private count = 0;
  private readonly first: string[] = [];

  add(id: string) {
    this.count++;
    if (this.count <= mostNamed) this.first.push(id);
  }

  told(): Partners {
    return { count: this.count, partners: this.first };
  }
}

/** Rules that together, and alone, stand between somebody and some partners. */
interface Barrier {
  readonly rules: readonly CompiledRule[];
  readonly crowd: Crowd;
}

/** The barrier of the fewest rules; of equal ones that with the most people behind it, then the first by id. */
function lowest(barriers: readonly Barrier[]): Standing["without"] {
  const told = barriers.map(({ rules, crowd }) => ({ rules: rules.map(({ id, reason }) => ({ rule: id, reason })), ...crowd.told() }));
  const [best = null] = told.sort((a, b) => a.rules.length - b.rules.length || b.count - a.count || byCodePoint(a.partners[0], b.partners[0]));
  return best;
}

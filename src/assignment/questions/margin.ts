import type { Network } from "../network/network.ts";
import type { Regret } from "./regret.ts";

/** The margin of a pair in points, from its own points and from what is lost without or with it (points, not scores); -1 where there is none. */
export type Margin = (own: number, lost: Regret, isAssigned: boolean) => number;

/**
 * A point of a pair's own score counts for every assignment that has it, and for no other. So the margin is the loss of
 * total, and one more where criteria after the total lose too; nothing makes up for what those before it lose. The floor is
 * frozen: an assigned pair falls out below it, and another must reach it.
 */
export function openMargins({ instance, weights }: Network): Margin {
  const { criteria } = instance.problem;
  const { outside, threshold } = weights;
  const at = criteria.indexOf("total");
  const before = criteria.slice(0, at);
  const after = criteria.slice(at + 1);
  return (own, lost, isAssigned) => {
    const first = signOf(before, lost);
    const total = lost.points - outside * lost.seats + instance.priceOfChange * lost.kept;
    const needed = at < 0 || first > 0 ? Infinity : first < 0 ? 0 : Math.max(0, total + Number(signOf(after, lost) > 0));
    const margin = isAssigned ? Math.min(needed, own - threshold + 1) : Math.max(needed, threshold - own);
    return margin < Infinity ? margin : -1;
  };
}

/** 1 where the first criterion that changes loses, -1 where it gains, 0 where none changes. */
function signOf(criteria: readonly string[], { participation, seats, kept }: Regret): number {
  for (const name of criteria) {
    const lost = name === "participation" ? participation + seats : name === "kept" ? kept : 0;
    if (lost !== 0) return Math.sign(lost);
  }
  return 0;
}

import { english, sayReason, type Catalogue } from "./english.ts";
import type { Matching, Shortage } from "./matching.ts";
import { changeOf, conflictReason, shortageOf } from "./overall.ts";
import { reason } from "./reason.ts";
import { widest } from "./widest.ts";

/** What would pair more mentees, a line each with the number then paired; nothing where nothing would. */
export function describeHelp({ help, groupsLeftOut }: Pick<Matching, "help" | "groupsLeftOut">, catalogue: Catalogue = english): string[] {
  if (help.length === 0) return [];
  const texts = help.map((change) => sayReason(changeOf(change), catalogue));
  const width = widest(texts);
  return [
    sayReason(reason("what-would-help", {}), catalogue),
    ...help.map(({ paired }, index) => `  ${texts[index].padEnd(width)}  ${sayReason(reason("then-paired", { paired }), catalogue)}`),
    ...(groupsLeftOut === 0 ? [] : [`  ${sayReason(reason("more-groups", { groups: groupsLeftOut }), catalogue)}`]),
  ];
}

/** A group that has too few places, in words. */
export function describeShortage(shortage: Shortage, catalogue: Catalogue = english): string {
  return sayReason(shortageOf(shortage), catalogue);
}

/** Why nothing could be paired, and what to change. */
export function describeConflict({ conflict }: Pick<Matching, "conflict">, catalogue: Catalogue = english): string {
  if (conflict === null) return "";
  return `${sayReason(reason("nobody-paired", {}), catalogue)}.\n${sayReason(conflictReason(conflict), catalogue)}.`;
}

import { scoreText } from "../compatibility/index.ts";
import { counted } from "../program/counted.ts";
import type { Change, Changes } from "./changes.ts";
import type { NameOf } from "./english.ts";

/** What is different from before as lines of plain text for coordinators: how much stayed, then everybody who gains or loses. */
export function describeChanges({ kept, changed, mentorsFreed, mentorsTaken }: Changes, nameOf: NameOf = (_, id) => id): string[] {
  if (changed.length === 0) return [`The same ${counted(kept, "pair")} as before.`];
  const mentors = (ids: readonly string[]) => ids.map((id) => nameOf("mentor", id)).join(" and ");
  const gains = changed.filter(({ gain, before }) => before.length === 0 || gain > 0).length;
  const losses = changed.filter(({ gain, now }) => now.length === 0 || gain < 0).length;
  return [
    `${counted(kept, "pair")} as before, ${counted(changed.length, "mentee")} with a change: ${gains} gain, ${losses} lose.`,
    ...changed.map((change) => `${nameOf("mentee", change.mentee)}: ${sentence(change, mentors)}${gainText(change)}`),
    ...(mentorsFreed.length === 0 ? [] : [`Now without a mentee: ${mentorsFreed.map((id) => nameOf("mentor", id)).join(", ")}`]),
    ...(mentorsTaken.length === 0 ? [] : [`Now with a mentee: ${mentorsTaken.map((id) => nameOf("mentor", id)).join(", ")}`]),
  ];
}

function sentence({ before, now }: Change, mentors: (ids: readonly string[]) => string): string {
  if (before.length === 0) return `had nobody, now ${mentors(now)}`;
  if (now.length === 0) return `had ${mentors(before)}, now nobody`;
  return `had ${mentors(before)}, now ${mentors(now)}`;
}

function gainText({ gain, now, before, isAllowed }: Change): string {
  const why = isAllowed ? "" : "; what was before is not allowed now";
  if (before.length === 0 || now.length === 0) return why;
  return `${gain === 0 ? ", which is as good" : `, ${gain > 0 ? "+" : "-"}${scoreText(Math.abs(gain))}`}${why}`;
}

import type { Conflict, Help, Matching, Shortage } from "./matching.ts";

/** What would pair more mentees, a line each with the number then paired; nothing where nothing would. */
export function describeHelp({ help }: Pick<Matching, "help">): string[] {
  if (help.length === 0) return [];
  const texts = help.map(helpText);
  const width = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return ["What would help", ...help.map(({ paired }, index) => `  ${texts[index].padEnd(width)}  ${paired} paired`)];
}

/** One change in words. */
function helpText(help: Help): string {
  switch (help.kind) {
    case "one-more-place":
      return help.mentors.length === 1 ? `one more place with ${help.mentors[0]}` : `one more place with any one of ${help.mentors.length} mentors`;
    case "one-more-place-each":
      return "one more place with every mentor";
    case "wider-gap":
      return `allowing a ${help.field} gap of ${help.to}`;
    case "without-rule":
      return `without the rule "${help.reason}"`;
  }
}

/** A group that has too few places, in words. */
export function describeShortage({ mentees, mentors, places, short }: Shortage): string {
  return `${counted(mentees.length, "mentee")} can only go to ${counted(mentors.length, "mentor")} with ${counted(places, "place")} for them: ${short} too few`;
}

/** Why nothing could be paired, and what to change. */
export function describeConflict({ conflict }: Pick<Matching, "conflict">): string {
  return conflict === null ? "" : `Nobody is paired: the program's rules cannot be met together.\n${conflictText(conflict)}`;
}

function conflictText(conflict: Conflict): string {
  switch (conflict.kind) {
    case "locked-pair-blocked":
      return `${conflict.mentee} and ${conflict.mentor} are to be paired whatever happens, but rules forbid it: ${conflict.rules.map(({ reason }) => reason).join("; ")}. Take the pair off the list, or the rule out of the program.`;
    case "too-many-locked":
      return `${conflict.mentees.join(", ")} with ${conflict.mentors.join(", ")}: ${conflict.shortfall} more fixed than there is room for. Take some off the list, or allow more places.`;
    case "minimums": {
      const { mentors, mentees, shortfall, without } = conflict;
      const ask = `${mentors.join(", ")} must get more mentees than the ${mentees.length} who could go there: ${shortfall} too few.`;
      if (without === null) return `${ask} Lower a minimum.`;
      return `${ask} Lower a minimum, or go without ${without.map(({ reason }) => `"${reason}"`).join(" and ")}.`;
    }
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

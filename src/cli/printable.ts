import { harmless } from "../csv/harmless.ts";

/** Text that a terminal shows as it stands: whatever names, headers and file names hold, it moves no cursor and hides no line. */
export function printable(text: string): string {
  return harmless(text).replace(/[\t\r]/g, "");
}

const longest = 40;

/** A name on one line, cut where it is long. */
export function oneLine(name: string): string {
  const characters = [...printable(name.replace(/\s+/gu, " ")).trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : characters.join("");
}

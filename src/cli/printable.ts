/** Moves the cursor, breaks lines or turns text round. Joiners inside words and emoji stay. */
const unruly = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text that a terminal shows as it stands: whatever names, headers and file names hold, it moves no cursor and hides no line. */
export function printable(text: string): string {
  return text.replace(unruly, "");
}

const longest = 40;

/** A name on one line, cut where it is long. */
export function oneLine(name: string): string {
  const characters = [...printable(name.replace(/\s+/gu, " ")).trim()];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : characters.join("");
}

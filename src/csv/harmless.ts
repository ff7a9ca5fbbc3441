/**
 * Control characters but tabs and line breaks; line and paragraph separators; marks that turn text round or hide in it. They
 * only serve to make a name look like another, or to steer a terminal. Joiners inside words and emoji are none of them.
 */
const unruly = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text without characters that do something to whatever shows it. */
export function harmless(text: string): string {
  return text.replace(unruly, "");
}

import { recordsOf, type Newline } from "./records.ts";

/** How a text is cut into rows and cells. */
export interface Layout {
  readonly delimiter: string;
  readonly newline: Newline;
  /** Where the header row begins: after a first line such as `sep=;`, which spreadsheets read as an instruction. */
  readonly start: number;
}

/** Rows that are tried where a header row holds more than one kind of delimiter. */
const mostTried = 20;

/**
 * The layout of a text. A first line `sep=` says the delimiter. Else the header row decides between comma, semicolon and
 * tab: one that it holds outside quotes; of several, the one with which most of the first rows are as wide as the header
 * row, then the most frequent. A header row with none of them is a single column, whatever its cells hold.
 */
export function layoutOf(text: string): Layout {
  const said = /^"?sep=([^"\r\n])"?(\r\n|\r|\n)/i.exec(text);
  const start = said === null ? 0 : said[0].length;
  const { newline, delimiters } = scanHeader(text, start);
  if (said !== null) return { delimiter: said[1], newline, start };
  if (delimiters.length <= 1) return { delimiter: delimiters[0] ?? ",", newline, start };
  const agreement = (delimiter: string) => {
    const [header, ...rows] = recordsOf(text.slice(start), delimiter, newline, mostTried).records;
    return rows.filter((cells) => cells.length === header.length).length;
  };
  const [[delimiter]] = delimiters.map((delimiter) => [delimiter, agreement(delimiter)] as const).sort((a, b) => b[1] - a[1]);
  return { delimiter, newline, start };
}

/** How the header row ends, and the delimiters it holds outside quotes, the most frequent first. */
function scanHeader(text: string, start: number): { readonly newline: Newline; readonly delimiters: readonly string[] } {
  const counts = new Map([",", ";", "\t"].map((delimiter) => [delimiter, 0]));
  let newline: Newline = "\n";
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    const count = counts.get(character);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (count !== undefined) counts.set(character, count + 1);
    else if (character === "\n" || character === "\r") {
      if (at === start) start++;
      else {
        newline = character === "\n" ? "\n" : text[at + 1] === "\n" ? "\r\n" : "\r";
        break;
      }
    }
  }
  const delimiters = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  return { newline, delimiters: delimiters.map(([delimiter]) => delimiter) };
}

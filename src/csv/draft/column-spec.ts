import type { Side } from "../../cohort/index.ts";
import type { DraftItem } from "./items.ts";

/** How the mapping of one side states the columns of a question; `undefined` where that side has none. */
export function columnSpecOf({ columns, guess, matrix }: DraftItem, side: Side): unknown {
  const labels = guess.kind === "scale" && guess.labels !== undefined ? { labels: guess.labels } : {};
  if (matrix !== undefined) {
    const items = [...matrix].flatMap(([item, { [side]: column }]) => (column === undefined ? [] : [[item, column.header] as const]));
    return items.length === 0 ? undefined : { columns: Object.fromEntries(items), ...labels };
  }
  const headers = columns[side].map(({ header }) => header);
  if (headers.length === 0) return undefined;
  const column = headers.length === 1 ? headers[0] : headers;
  const separator = guess.kind === "list" && guess.separator !== ";" ? { separator: guess.separator } : {};
  const more = { ...separator, ...labels };
  return typeof column === "string" && Object.keys(more).length === 0 ? column : { column, ...more };
}

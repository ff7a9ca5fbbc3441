import { ms, type Times } from "./clock.ts";

const widths = [16, 9, 22, 10, 23, 10, 8, 6];

/** A row of the table of goals, in columns. */
export function line(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("").trimEnd();
}

export const heading = line(["family", "n", "mentor-match (ms)", "balanced", "peer", "its ms", "ratio", "goal", "reached"]);

/** The median, and the least and most of the runs; how many where they are fewer than usual. */
export function spread({ median, least, most, runs }: Times, usual: number): string {
  return `${ms(median)} (${ms(least)}-${ms(most)}${runs < usual ? `, ${runs} runs` : ""})`;
}

/** "8x yes" or "8x no". */
export function verdict(ratio: number, least: number | null): string[] {
  if (least === null) return ["-", ""];
  return [`${least}x`, ratio >= least ? "yes" : "no"];
}

/** To three figures or so. */
export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio < 100 ? ratio.toFixed(1) : ratio.toFixed(0)}x`;
}

import { groupBy } from "../program/group.ts";
import type { Problem } from "../program/index.ts";
import { byCause } from "../program/problem.ts";
import { printable } from "./printable.ts";

/** What people know the files by that problems do not name themselves. */
export interface SourceNames {
  readonly program: string;
  readonly previous: string;
}

const mostPlaces = 20;
const mostRanges = 20;

/**
 * Problems for people who correct them: a line for each cause that says what to do, the most frequent first, and under it
 * every place in the words of the sheet. Nothing personal.
 */
export function problemLines(problems: readonly Problem[], names: SourceNames): string[] {
  return byCause(problems).flatMap((cause) => {
    const places = groupBy(cause, (problem) => JSON.stringify([whereOf(problem, names), problem.other, problem.nearest])).map((same) => placeLine(same, names));
    const rest = places.length - mostPlaces;
    return [cause[0].remedy, ...places.slice(0, mostPlaces), ...(rest > 0 ? [`    … and ${rest} more places`] : [])];
  });
}

/** `    mentees.csv, column "grade", rows 4, 7-9: did you mean "HEO"?` Rows that cannot stand together are on one line. */
function placeLine(problems: readonly Problem[], names: SourceNames): string {
  const [first] = problems;
  const places = problems.flatMap(({ place, other }) => [place, other?.place].flatMap((one) => one ?? []));
  const rows = [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b);
  const ranges = rows.length === 0 ? "" : `, ${rows.length === 1 ? "row" : "rows"} ${rangesOf(rows)}`;
  return `    ${whereOf(first, names)}${ranges}${first.nearest === undefined ? "" : `: did you mean ${JSON.stringify(first.nearest)}?`}`;
}

/** The file, and where in it as far as that is no row. */
function whereOf({ place, path }: Problem, { program, previous }: SourceNames): string {
  if (place !== undefined) {
    const [, , ...inside] = path;
    const column = place.column === undefined ? pathText(inside) : `column ${JSON.stringify(short(place.column))}`;
    return [short(place.sheet), column].filter((part) => part !== "").join(", ");
  }
  const [list, at] = path;
  if (list === "previous" && typeof at === "number") return `${previous}, pair ${at + 1}`;
  return list === "reference" ? `${previous}, ${pathText(path)}` : `${program}, ${path.length === 0 ? "the whole" : pathText(path)}`;
}

/** `rules[2].field`, as programs call the place. */
function pathText(path: Problem["path"]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${short(step)}`)).join("");
}

const longest = 60;

function short(text: string): string {
  const shown = [...printable(text.replace(/\s+/gu, " "))];
  return shown.length > longest ? `${shown.slice(0, longest - 1).join("")}…` : shown.join("");
}

/** `4, 7-9 and 12 more` */
function rangesOf(rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  const hidden = ranges.slice(mostRanges).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const shown = ranges.slice(0, mostRanges).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  return `${shown.join(", ")}${hidden > 0 ? ` and ${hidden} more` : ""}`;
}

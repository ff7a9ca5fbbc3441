import { problemOf, type Problem } from "../program/index.ts";
import type { SheetsReading } from "./read-sheets.ts";
import { insidePerson } from "./source.ts";

/**
 * Problems that `readCohort` found with people out of sheets, with the column each came from, where one column did. A rating
 * that is out of range is found by its comparator, who knows nothing of sheets.
 */
export function withColumns(problems: readonly Problem[], { columns }: Pick<Extract<SheetsReading, { readonly ok: true }>, "columns">): Problem[] {
  return problems.map((problem) => {
    const { path, place, value } = problem;
    const [list] = path;
    if (place === undefined || place.column !== undefined || (list !== "mentors" && list !== "mentees")) return problem;
    const known = new Map(Object.entries(columns[list]));
    // An entry of a list has the column of the list.
    const column = path.map((_, index) => known.get(insidePerson(path.slice(0, path.length - index)))).find((name) => name !== undefined);
    return column === undefined ? problem : problemOf({ ...problem, ...(value === undefined ? {} : { value }), place: { ...place, column } });
  });
}

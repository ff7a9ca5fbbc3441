import type { Found } from "../program/gather.ts";
import type { Problem } from "../program/index.ts";
import type { Place } from "./cohort.ts";

/** Where the records of an input came from; `readSheets` gives it. */
export interface Places {
  /** By index of the record. */
  readonly mentors?: readonly Place[];
  readonly mentees?: readonly Place[];
  readonly directory?: readonly Place[];
  /** The column that each part of a person was read from, by its path in the record: `values.care`. */
  readonly columns?: { readonly mentors?: Columns; readonly mentees?: Columns; readonly directory?: Columns };
}

type Columns = Readonly<Record<string, string>>;

/** A problem with the sheet and row of the person it is about, and the column that holds what is wrong, where one does. */
export function withPlace({ other, ...problem }: Found, places: Places): Found {
  return { ...problem, ...placeOf(problem.path, places), ...(other === undefined ? {} : { other: { ...other, ...placeOf(other.path, places) } }) };
}

function placeOf([list, at, ...inside]: Problem["path"], places: Places): Pick<Problem, "place"> {
  if ((list !== "mentors" && list !== "mentees" && list !== "directory") || typeof at !== "number") return {};
  const place = places[list]?.[at];
  if (place === undefined) return {};
  const column = columnOf(inside, places.columns?.[list] ?? {});
  return { place: { sheet: place.sheet, row: place.row, ...(column === undefined ? {} : { column }) } };
}

/** An entry of a list has the column of the list. */
function columnOf(inside: Problem["path"], columns: Columns): string | undefined {
  const keys = inside.map((_, index) => inside.slice(0, inside.length - index).join("."));
  const known = keys.find((key) => Object.hasOwn(columns, key));
  return known === undefined ? undefined : columns[known];
}

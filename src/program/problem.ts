import { groupBy } from "./group.ts";

/** One thing that is wrong with data from outside. Plain data; what to say of it is decided where it is shown. */
export interface Problem {
  /** The cause, for programs: `"unknown-key"`, `"duplicate-id"`. Causes are what problems are grouped by. */
  readonly code: string;
  /** Where in the data: `["mentors", 3, "values", "care"]`. */
  readonly path: readonly (string | number)[];
  /** Where in the sheet the data came from. */
  readonly place?: { readonly sheet: string; readonly row: number; readonly column?: string };
  /** The other of two that cannot both stand. */
  readonly other?: Pick<Problem, "path" | "place">;
  /** What was got. It may be personal: no message, log or JSON of an error shows it. */
  readonly value?: unknown;
  /** What to do, in a sentence without any of the data. */
  readonly remedy: string;
  /** The option, key or other name of the program that is most like the unknown one. A proposal, never applied. */
  readonly nearest?: string;
  /** The id of a person that is most like the unknown one. Personal, hence no more shown than `value`. */
  readonly nearestId?: string;
}

/** A problem whose personal parts can be read but are not listed: printing the problem, or turning it into JSON, leaves them out. */
export function problemOf({ value, nearestId, ...rest }: Problem): Problem {
  const problem = { ...rest };
  for (const [key, hidden] of Object.entries({ value, nearestId })) {
    if (hidden !== undefined) Object.defineProperty(problem, key, { value: hidden, enumerable: false });
  }
  return Object.freeze(problem);
}

/** Problems with one cause together, the most frequent cause first. A blank after 140 answers is one thing to correct, not 140. */
export function byCause(problems: readonly Problem[]): Problem[][] {
  return groupBy(problems, ({ code, remedy }) => JSON.stringify([code, remedy])).sort((a, b) => b.length - a.length);
}

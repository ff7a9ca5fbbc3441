/** One thing that is wrong with data from outside. Plain data; what to say of it is decided where it is shown. */
export interface Problem {
  /** The cause, for programs: `"unknown-key"`, `"duplicate-id"`. Causes are what problems are grouped by. */
  readonly code: string;
  /** Where in the data: `["mentors", 3, "values", "care"]`. */
  readonly path: readonly (string | number)[];
  /** Where in the sheet the data came from. */
  readonly place?: { readonly sheet: string; readonly row: number; readonly column?: string };
  /** What was got. It may be personal: no message, log or JSON of an error shows it. */
  readonly value?: unknown;
  /** What to do, in a sentence without any of the data. */
  readonly remedy: string;
  /** The known name that is most like the unknown one. A proposal, never applied. */
  readonly nearest?: string;
}

/** A problem whose value can be read but is not listed: printing the problem, or turning it into JSON, leaves it out. */
export function problemOf({ value, ...rest }: Problem): Problem {
  const problem = { ...rest };
  if (value !== undefined) Object.defineProperty(problem, "value", { value, enumerable: false });
  return Object.freeze(problem);
}

/** Thrown where a program cannot be read or compiled. `problems` lists everything that is wrong with it. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
  readonly code = "program";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.problems = problems.map(problemOf);
  }

  /** Without values. */
  toJSON() {
    return { name: this.name, code: this.code, problems: this.problems };
  }
}

const mostPlacesShown = 3;

/**
 * Plain text for people: one block for each cause, the most frequent first, with its count, its first places and what to
 * do. No values. A blank after 140 answers is one block, not 140 lines.
 */
export function describeProblems(problems: readonly Problem[]): string {
  const causes = new Map<string, Problem[]>();
  for (const problem of problems) {
    const cause = JSON.stringify([problem.code, problem.remedy]);
    const known = causes.get(cause);
    if (known === undefined) causes.set(cause, [problem]);
    else known.push(problem);
  }
  const blocks = [...causes.values()].sort((a, b) => b.length - a.length).map(describeCause);
  return [`${count(problems.length, "problem")}.`, ...blocks].join("\n");
}

function describeCause(problems: readonly Problem[]): string {
  const places = problems.slice(0, mostPlacesShown).map(describePlace);
  const more = problems.length - places.length;
  if (more > 0) places.push(`${more} more`);
  const [{ code, remedy }] = problems;
  return `${problems.length} x ${code}: ${remedy}\n    ${places.join("; ")}`;
}

function describePlace({ place, path, nearest }: Problem): string {
  const hint = nearest === undefined ? "" : ` (did you mean ${JSON.stringify(nearest)}?)`;
  if (place === undefined) return describePath(path) + hint;
  const column = place.column === undefined ? "" : `, column ${JSON.stringify(place.column)}`;
  return `sheet ${JSON.stringify(place.sheet)}, row ${place.row}${column}${hint}`;
}

const longestKey = 60;

/** `mentors[3].values.care`, and `fields["home town"]` where a key is no plain word. */
function describePath(path: Problem["path"]): string {
  if (path.length === 0) return "the whole";
  const steps = path.map((step, index) => {
    if (typeof step === "number") return `[${step}]`;
    if (/^[A-Za-z_][\w-]*$/.test(step) && step.length <= longestKey) return index === 0 ? step : `.${step}`;
    return `[${JSON.stringify(step.length <= longestKey ? step : `${step.slice(0, longestKey)}…`)}]`;
  });
  return steps.join("");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

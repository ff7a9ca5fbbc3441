import { problemOf, type Problem } from "./problem.ts";

type Path = Problem["path"];

/** A problem as it is found. The name most like an unknown one is dear to find: it is asked for only where it will be shown. */
export interface Found extends Omit<Problem, "nearest"> {
  readonly nearest?: (() => string | undefined) | undefined;
}

/** Where the problems of a program are put down while it is read. */
export interface ProblemList {
  add(problem: Found): void;
  /** Says the last word on a place: what is said later of it, or of what is inside it, follows from this and is not kept. */
  addFinal(problem: Found): void;
  /** Whether nothing is wrong at this place and inside it, so that what it says can be relied on. */
  clean(path: Path): boolean;
  readonly all: readonly Problem[];
}

/** So many unknown names are looked up: by then it is clear what happened. */
const mostSought = 100;

/** An empty list of problems. */
export function problemList(): ProblemList {
  const all: Problem[] = [];
  const settled = new Set<string>();
  const touched = new Set<string>();
  let sought = 0;

  function keep({ nearest, ...problem }: Found): void {
    const name = nearest !== undefined && sought++ < mostSought ? nearest() : undefined;
    all.push(problemOf(name === undefined ? problem : { ...problem, nearest: name }));
    for (const place of placesTo(problem.path)) touched.add(place);
  }

  const isSettled = (path: Path) => settled.size > 0 && placesTo(path).some((place) => settled.has(place));
  return {
    all,
    add(problem) {
      if (!isSettled(problem.path)) keep(problem);
    },
    addFinal(problem) {
      keep(problem);
      settled.add(placeOf(problem.path));
    },
    clean: (path) => !touched.has(placeOf(path)) && !isSettled(path),
  };
}

/** A place and all that it is inside of, the whole included. */
function placesTo(path: Path): string[] {
  return Array.from({ length: path.length + 1 }, (_, length) => placeOf(path.slice(0, length)));
}

function placeOf(path: Path): string {
  return JSON.stringify(path);
}

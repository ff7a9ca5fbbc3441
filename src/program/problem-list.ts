import { gather, type Found, type Gathered } from "./gather.ts";
import type { Problem } from "./problem.ts";

type Path = Problem["path"];

/** The problems of a program, whose parts refer to each other: what follows from another problem is not put down. */
export interface ProblemList extends Gathered {
  /** Says the last word on a place: what is said later of it, or of what is inside it, follows from this and is not kept. */
  addFinal(problem: Found): void;
  /** Whether nothing is wrong at this place and inside it, so that what it says can be relied on. */
  clean(path: Path): boolean;
}

/** An empty list of problems. */
export function problemList(): ProblemList {
  const gathered = gather();
  const settled = new Set<string>();
  const touched = new Set<string>();

  function keep(problem: Found): void {
    gathered.add(problem);
    for (const place of placesTo(problem.path)) touched.add(place);
  }

  const isSettled = (path: Path) => settled.size > 0 && placesTo(path).some((place) => settled.has(place));
  return {
    add(problem) {
      if (!isSettled(problem.path)) keep(problem);
    },
    addFinal(problem) {
      keep(problem);
      settled.add(placeOf(problem.path));
    },
    clean: (path) => !touched.has(placeOf(path)) && !isSettled(path),
    get total() {
      return gathered.total;
    },
    list: gathered.list,
  };
}

/** A place and all that it is inside of, the whole included. */
function placesTo(path: Path): string[] {
  return Array.from({ length: path.length + 1 }, (_, length) => placeOf(path.slice(0, length)));
}

function placeOf(path: Path): string {
  return JSON.stringify(path);
}

import { describeProblems, problemOf, type Problem } from "../program/index.ts";

/**
 * Thrown when people, pairs or a reference cannot be read. `problems` lists at most 100 of them, every cause among them;
 * `total` counts all. A problem's `value` can be read but is not listed, so neither `message` nor JSON nor logs show it.
 */
export class CohortError extends Error {
  override readonly name = "CohortError";
  readonly code = "cohort";
  readonly problems: readonly Problem[];
  readonly total: number;

  constructor(problems: readonly Problem[], total = problems.length) {
    const rest = total > problems.length ? `\n(${problems.length} of ${total} problems are listed.)` : "";
    super(describeProblems(problems) + rest);
    this.problems = problems.map(problemOf);
    this.total = total;
  }

  toJSON() {
    return { name: this.name, code: this.code, total: this.total, problems: this.problems };
  }
}

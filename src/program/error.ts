import { describeProblems } from "./describe-problems.ts";
import { problemOf, type Problem } from "./problem.ts";

/**
 * Thrown with everything that is wrong with data from outside. `problems` lists at most 100, every cause among them; `total`
 * counts all. What is personal in a problem can be read and is not listed, so neither `message` nor JSON nor logs show it.
 */
export abstract class ProblemsError extends Error {
  abstract readonly code: string;
  readonly problems: readonly Problem[];
  readonly total: number;

  constructor(problems: readonly Problem[], total = problems.length) {
    super(describeProblems(problems, total));
    this.problems = problems.map(problemOf);
    this.total = total;
  }

  toJSON() {
    return { name: this.name, code: this.code, total: this.total, problems: this.problems };
  }
}

/** Thrown where a program cannot be read or compiled. */
export class ProgramError extends ProblemsError {
  override readonly name = "ProgramError";
  readonly code = "program";
}

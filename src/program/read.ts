import { checkDefinition } from "./check.ts";
import { compile } from "./compile.ts";
import type { ProgramDefinition } from "./definition.ts";
import { plainCopy } from "./plain.ts";
import { problemList, type ProblemList } from "./problem-list.ts";
import { ProgramError } from "./error.ts";
import type { Problem } from "./problem.ts";
import type { CustomFunction, Program, ProgramOptions } from "./program.ts";

export type ProgramResult =
  | { readonly ok: true; readonly program: Program }
  /** At most 100 problems, every cause among them; `total` counts all. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly total: number };

/**
 * Reads a program out of data of unknown shape, such as parsed JSON. The data is copied, never kept or changed.
 *
 * @throws ProgramError with every problem at once
 */
export function readProgram(definition: unknown, options: ProgramOptions = {}): Program {
  const result = safeReadProgram(definition, options);
  if (!result.ok) throw new ProgramError(result.problems, result.total);
  return result.program;
}

/** As `readProgram`, with the problems as a result. */
export function safeReadProgram(definition: unknown, options: ProgramOptions = {}): ProgramResult {
  const problems = problemList();
  const copy = plainCopy(definition, [], { add: problems.addFinal });
  const functions = readFunctions(options.functions ?? {}, problems);
  if (!checkDefinition(copy, functions, problems)) return { ok: false, problems: problems.list(), total: problems.total };
  return { ok: true, program: compile<ProgramDefinition>(copy, functions) };
}

function readFunctions(functions: object, problems: ProblemList): Map<string, CustomFunction> {
  const entries = Object.entries(functions);
  for (const [name, value] of entries) {
    if (typeof value !== "function") problems.add({ code: "wrong-type", path: ["functions", name], value, remedy: "Give a function from two answers to a number from 0 to 1." });
  }
  return new Map(entries);
}

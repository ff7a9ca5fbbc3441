import type { ProgramDefinition } from "./definition.ts";
import type { Program, ProgramOptions } from "./program.ts";
import { readProgram } from "./read.ts";

/**
 * A program out of a definition written in code. Its type is kept to the last option, so that `MentorOf` and `MenteeOf`
 * know what people may answer.
 *
 * @throws ProgramError with every problem at once
 */
export function defineProgram<const D extends ProgramDefinition>(definition: D & Consistent<D>, options: ProgramOptions = {}): Program<D> {
  // Reading copies the definition and changes nothing in it, so that what was read has the type of what was given.
  return readProgram(definition, options) as Program<D>;
}

/** What the compiler can tell of a definition beyond its shape: every dimension has a weight, and no weight is of nothing. */
interface Consistent<D extends ProgramDefinition> {
  readonly weights: { readonly [Key in keyof D["dimensions"]]: number } & { readonly [Key in Exclude<keyof D["weights"], keyof D["dimensions"]>]: never };
}

import { latestFormatVersion, type ProgramDefinition } from "./definition.ts";
import type { Program } from "./program.ts";

/** A program as plain JSON, its format named first. `readProgram` makes an equal program of it, with the same hash. */
export function programToJSON<D extends ProgramDefinition>({ definition }: Program<D>): D & ProgramDefinition {
  return withFormat(definition);
}

/** A definition with its format named, whether or not it names it itself. */
export function withFormat<D extends ProgramDefinition>(definition: D): D & ProgramDefinition {
  return { format: "mentor-match/program", formatVersion: latestFormatVersion, ...definition };
}

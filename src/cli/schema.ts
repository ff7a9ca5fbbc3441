import { programSchema } from "../program/json-schema.ts";
import { exitCode } from "./exit.ts";
import type { Session } from "./session.ts";

/** Prints the JSON Schema of program.json, for editors that complete and check files by it. Returns how to end. */
export function schemaCommand({ stdout }: Session): number {
  stdout.write(`${JSON.stringify(programSchema(), null, 2)}\n`);
  return exitCode.done;
}

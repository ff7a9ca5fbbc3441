import { writeFile } from "node:fs/promises";
import { UsageError } from "./exit.ts";
import { codeOf, reasonOf } from "./files.ts";

/** Writes a file that is not there yet. @throws UsageError where there is one, which stays as it is, or where it cannot be written */
export async function writeNewFile(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: "wx" }).catch((error: unknown) => {
    const reason = codeOf(error) === "EEXIST" ? "there is a file of that name, which is left as it is: name another one with --out" : reasonOf(error);
    throw new UsageError(`Cannot write ${path}: ${reason}.`);
  });
}

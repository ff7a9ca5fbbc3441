import { readFile, stat } from "node:fs/promises";
import { UsageError } from "./exit.ts";
import { jsonFault } from "./json-fault.ts";

/** No sheet of people and no program is as large as this. */
const mostBytes = 256 * 1024 * 1024;

/** A file's bytes. @throws UsageError in plain words where it cannot be read */
export async function readBytes(path: string): Promise<Uint8Array> {
  const bytes = await stat(path)
    .then((found) => {
      // A pipe or a device may never end.
      if (!found.isFile() && !found.isDirectory()) throw new UsageError(`Cannot read ${path}: it is no ordinary file.`);
      return found.size > mostBytes ? undefined : readFile(path);
    })
    .catch((error: unknown) => {
      throw error instanceof UsageError ? error : new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
    });
  if (bytes === undefined) throw new UsageError(`Cannot read ${path}: it is larger than ${mostBytes / 1024 / 1024} MB.`);
  return bytes;
}

/** A file's text as parsed JSON. @throws UsageError with the place where it stops being JSON, and nothing of what it holds */
export async function readJSON(path: string): Promise<unknown> {
  const bytes = await readBytes(path);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not text in UTF-8.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(text.trim() === "" ? `${path} is empty.` : `${path} is no valid JSON: ${faultText(text)}.`);
  }
}

function faultText(text: string): string {
  const fault = jsonFault(text) ?? text.length;
  const lines = text.slice(0, fault).split(/\r?\n/);
  return `${fault === text.length ? "it ends too early, in" : "it goes wrong at"} line ${lines.length}, column ${lines[lines.length - 1].length + 1}`;
}

const words: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist",
  EACCES: "access is not allowed",
  EPERM: "access is not allowed, or another program has it open",
  EBUSY: "another program has it open",
  EISDIR: "it is a folder",
  ENOTDIR: "part of its path is a file",
  EEXIST: "a file of that name is in the way",
  ENOSPC: "the disk is full",
  EROFS: "the disk cannot be written to",
  ENAMETOOLONG: "its name is too long",
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return words[code] ?? code;
}

/** The code of an error of the file system, such as `"ENOENT"`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

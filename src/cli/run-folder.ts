import { existsSync, mkdirSync, renameSync } from "node:fs";
import { access, constants, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isMatching } from "./earlier-run.ts";
import { UsageError } from "./exit.ts";
import { codeOf, readJSON, reasonOf } from "./files.ts";

/**
 * Sees to it that a run may write into a folder: it is not there yet, or empty, or holds an earlier run that is to be
 * replaced. Files that begin with a dot are the system's and do not count.
 *
 * @throws UsageError where it may not, before any work is done
 */
export async function claimFolder(folder: string, overwrite: boolean): Promise<void> {
  const found = await readdir(folder).catch((error: unknown): string[] => {
    if (codeOf(error) === "ENOENT") return [];
    throw new UsageError(`Cannot write to ${folder}: ${codeOf(error) === "ENOTDIR" ? "it is a file, or lies inside one" : reasonOf(error)}.`);
  });
  const files = found.filter((name) => !name.startsWith("."));
  if (files.length === 0) return claimParent(folder);
  const isRun = files.includes("matching.json") && (await readJSON(join(folder, "matching.json")).then(isMatching, () => false));
  if (!isRun) throw new UsageError(`${folder} holds files that are no earlier run: choose another folder with --out.`);
  if (!overwrite) throw new UsageError(`${folder} holds an earlier run: choose another folder with --out, or replace that run with --overwrite.`);
}

/** The nearest folder that exists must take new ones: better said now than after a long run. */
async function claimParent(folder: string): Promise<void> {
  let parent = resolve(folder);
  while (!existsSync(parent) && dirname(parent) !== parent) parent = dirname(parent);
  if (!(await stat(parent)).isDirectory()) throw new UsageError(`Cannot write to ${folder}: it lies inside a file.`);
  await access(parent, constants.W_OK).catch((error: unknown) => {
    throw new UsageError(`Cannot write to ${folder}: ${reasonOf(error)}.`);
  });
}

export interface WriteOptions {
  readonly overwrite: boolean;
  /** Files that a run may have written and this one does not: they go with the run that is replaced. */
  readonly obsolete?: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Writes all files of a run or none: first into a hidden folder inside, from where they are put in place in one go. Nothing
 * else in the folder is touched.
 *
 * @throws UsageError where it cannot be written, `signal.reason` where it is stopped before it is in place
 */
export async function writeRun(folder: string, files: Readonly<Record<string, string>>, { overwrite, obsolete = [], signal }: WriteOptions): Promise<void> {
  // The run took its time: another one may have taken the folder.
  await claimFolder(folder, overwrite);
  const place = resolve(folder);
  // The topmost folder that was not there before, to be taken away again if need be.
  let made: string | undefined;
  let draft: string | undefined;
  try {
    for (const missing of missingFolders(place)) {
      await mkdir(missing);
      made ??= missing;
    }
    draft = await mkdtemp(join(place, ".unfinished-"));
    for (const [name, text] of Object.entries(files)) {
      const path = join(draft, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      signal.throwIfAborted();
    }
    putInPlace(Object.keys(files), obsolete.filter((name) => !Object.hasOwn(files, name)), draft, place);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const left = made ?? draft;
    if (left !== undefined) await rm(left, { recursive: true, force: true });
    throw signal.aborted ? signal.reason : new UsageError(`Cannot write to ${folder}: ${reasonOf(error)}. It is as it was before.`);
  }
  await rm(draft, { recursive: true, force: true });
}

/** The folders on the way that are not there yet, the topmost first. Made one by one: where none can be made, a recursive call never ends. */
function missingFolders(place: string): string[] {
  const missing: string[] = [];
  for (let folder = place; !existsSync(folder) && dirname(folder) !== folder; folder = dirname(folder)) missing.unshift(folder);
  return missing;
}

/** Moves files in place without a pause in which something could stop it; where one cannot be moved, all go back. */
function putInPlace(names: readonly string[], obsolete: readonly string[], draft: string, place: string): void {
  const moved: { readonly from: string; readonly to: string }[] = [];
  const move = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    moved.push({ from, to });
  };
  try {
    for (const name of obsolete) if (existsSync(join(place, name))) move(join(place, name), join(draft, "replaced", name));
    for (const name of names) {
      if (existsSync(join(place, name))) move(join(place, name), join(draft, "replaced", name));
      move(join(draft, name), join(place, name));
    }
  } catch (error) {
    try {
      for (const { from, to } of moved.reverse()) renameSync(to, from);
    } catch {
      throw new UsageError(`Cannot write to ${place}: ${reasonOf(error)}. What was there before is now in ${join(draft, "replaced")}.`);
    }
    throw error;
  }
}

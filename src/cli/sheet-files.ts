import { basename, resolve } from "node:path";
import type { SheetFile, SheetFiles } from "../csv/index.ts";
import { together, UsageError } from "./exit.ts";
import { readBytes } from "./files.ts";

/** Where the people are. */
export interface SheetPaths {
  readonly mentors?: string;
  readonly mentees?: string;
  readonly people?: string;
}

/** Reads a sheet for each side, or one for both: that of `people`, or one file that is given for either side. */
export async function readSheetFiles({ mentors, mentees, people }: SheetPaths): Promise<SheetFiles> {
  if (people !== undefined) return { both: await sheetAt(people) };
  if (mentors === undefined || mentees === undefined)
    throw new UsageError("Say where the people are: --mentors <sheet> and --mentees <sheet>, or --people <sheet> where one sheet has both.");
  if (resolve(mentors) === resolve(mentees)) return { both: await sheetAt(mentors) };
  // Files of one name in two folders are told apart by their folders.
  const nameOf = basename(mentors) === basename(mentees) ? (path: string) => path : basename;
  const [ofMentors, ofMentees] = await together([sheetAt(mentors, nameOf), sheetAt(mentees, nameOf)]);
  return { mentors: ofMentors, mentees: ofMentees };
}

async function sheetAt(path: string, nameOf: (path: string) => string = basename): Promise<SheetFile> {
  return { name: nameOf(path), content: await readBytes(path) };
}

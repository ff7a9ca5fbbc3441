import { access } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { SheetFile, SheetFiles } from "../csv/index.ts";
import { together, UsageError } from "./exit.ts";
import { readBytes } from "./files.ts";
import { readWorkbook } from "./workbook.ts";

/** Where the people are. */
export interface SheetPaths {
  readonly mentors?: string;
  readonly mentees?: string;
  readonly people?: string;
  /** Everybody in the organisation. */
  readonly directory?: string;
}

/** Reads a sheet for each side, or one for both: that of `people`, or one file that is given for either side; and the directory. */
export async function readSheetFiles({ directory, ...paths }: SheetPaths): Promise<SheetFiles> {
  if (directory === undefined) return readPeople(paths);
  const [people, everybody] = await together([readPeople(paths), sheetAt(directory)]);
  return { ...people, directory: everybody };
}

async function readPeople({ mentors, mentees, people }: Omit<SheetPaths, "directory">): Promise<SheetFiles> {
  if (people !== undefined) return { both: await sheetAt(people) };
  if (mentors === undefined || mentees === undefined)
    throw new UsageError("Say where the people are: --mentors <sheet> and --mentees <sheet>, or --people <sheet> where one sheet has both.");
  if (resolve(mentors) === resolve(mentees)) return { both: await sheetAt(mentors) };
  // Files of one name in two folders are told apart by their folders.
  const nameOf = basename(mentors) === basename(mentees) ? (path: string) => path : basename;
  const [ofMentors, ofMentees] = await together([sheetAt(mentors, nameOf), sheetAt(mentees, nameOf)]);
  return { mentors: ofMentors, mentees: ofMentees };
}

/** Reads one sheet: a CSV file, a workbook with one sheet, or `book.xlsx#sheet`. */
export async function sheetAt(path: string, nameOf: (path: string) => string = basename): Promise<SheetFile> {
  const { file, sheet } = await partsOf(path);
  const bytes = await readBytes(file);
  const isWorkbook = sheet !== undefined || (/\.xlsx$/i.test(file) && startsAsZip(bytes));
  // What is no workbook after all is told with everything else that is wrong with the sheets.
  const cells = isWorkbook ? await readWorkbook(bytes, file, sheet) : undefined;
  return { name: nameOf(path), content: cells ?? bytes };
}

/** What follows a workbook's name after # is its sheet, unless a file is named so. */
async function partsOf(path: string): Promise<{ readonly file: string; readonly sheet?: string }> {
  const [, file, sheet] = /^(.*\.xlsx)#(.+)$/i.exec(path) ?? [];
  const isFile = file === undefined || (await access(path).then(() => true, () => false));
  return isFile ? { file: path } : { file, sheet };
}

function startsAsZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

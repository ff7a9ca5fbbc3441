import type { Program } from "../program/index.ts";
import { directoryOf, type Directory } from "./directory.ts";
import { directoryMapping, type Mapping } from "./mapping.ts";
import type { SheetFile } from "./read-sheets.ts";
import type { Sinks } from "./read-side.ts";
import { sourceOf, type Source } from "./source.ts";
import { tableOf } from "./table.ts";
import { saidOf, toldMapping } from "./told-mapping.ts";

/** The directory, with what its table gave. */
export interface DirectoryReading extends Directory {
  readonly source: Source;
  readonly mapping: Mapping | undefined;
  readonly assumed: readonly string[];
}

/** Reads the sheet of the directory by the mapping stated for it, else by what its headers tell. */
export function readDirectory(program: Program, { name, content, setAside }: SheetFile, { problems, warnings }: Sinks): DirectoryReading {
  const stated = directoryMapping(program);
  const { headerRows } = stated?.facts ?? {};
  const table = tableOf(content, name, { headerRows, setAside }, ["directory"], problems, warnings);
  const source = sourceOf(table, problems, warnings);
  const { mapping, layout } = stated === undefined ? toldMapping(program, "mentee", table.headers, "directory") : { mapping: stated };
  if (table.headers.length === 0) return { lines: [], places: [], joined: (_, own) => own, source, mapping: stated, assumed: [] };
  return { ...directoryOf(program, mapping, source), source, mapping: stated, assumed: saidOf(table, layout) };
}

import type { DimensionNote } from "../compatibility/index.ts";
import type { Program } from "../program/index.ts";
import { english, type Catalogue } from "./english.ts";

/** What two people share, or one lacks, in words: `both Security`, `two steps up in grade`. */
export function sayNote({ code, params, dimension }: DimensionNote, program: Program, catalogue: Catalogue = english): string {
  const label = program.dimensions.find(({ key }) => key === dimension)?.label ?? dimension;
  return Object.hasOwn(catalogue, code) ? catalogue[code]({ ...params, label }) : code;
}

import type { DimensionNote } from "../compatibility/index.ts";
import { english, type Catalogue } from "./english.ts";

/** What two people share, or one lacks, in words: `both Security`, `two steps up in grade`. */
export function sayNote({ code, params, label }: DimensionNote, catalogue: Catalogue = english): string {
  return Object.hasOwn(catalogue, code) ? catalogue[code]({ ...params, label }) : code;
}

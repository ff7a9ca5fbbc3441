import type { NoteCode } from "../comparators/index.ts";
import type { DimensionNote } from "../compatibility/index.ts";
import { english, type Catalogue, type NameOf } from "./english.ts";
import type { Facts } from "./reason.ts";

/** What two people share, or one lacks, in words: `both Security`, `two steps up in grade`. */
export function sayNote(note: DimensionNote, catalogue: Catalogue = english): string {
  return say(note.code, note, catalogue);
}

function say<Code extends NoteCode>(code: Code, { params, label }: DimensionNote, catalogue: Catalogue): string {
  // A comparator makes a note with the params of its code, and nowhere else is one made; the type of notes does not tell.
  return catalogue[code]({ ...params, label } as Facts[Code], nobody);
}

/** Notes speak of no person. */
const nobody: NameOf = (_, id) => id;

import type { Side } from "../cohort/index.ts";
import type { SideSpec } from "../program/sheets.ts";
import { lookupOf } from "./folded.ts";
import { columnReader, type MappedSource, type RowReader } from "./source.ts";

type Sides = Side | "both" | "neither";

/** Reads who a row of a shared sheet stands for. A row that does not say is a problem: nobody may be lost. */
export function sideReader(spec: string | SideSpec, from: MappedSource): RowReader<Sides> {
  const { column, mentor = ["Mentor"], mentee = ["Mentee"], both = ["Both"], neither = [] }: SideSpec = typeof spec === "string" ? { column: spec } : spec;
  const known = lookupOf<Sides>([...wordsFor("mentor", mentor), ...wordsFor("mentee", mentee), ...wordsFor("both", both), ...wordsFor("neither", neither)]);
  return columnReader(from, column, ({ text, refuse }) => known.find(text) ?? refuse(unknownSide, known.names), blankSide);
}

const unknownSide = { code: "unknown-label", remedy: "Say in the mapping whether this text means mentors, mentees or both." };
const blankSide = { code: "missing-part", remedy: "Say whether this row is a mentor, a mentee or both." };

function wordsFor(sides: Sides, words: readonly string[]): (readonly [string, Sides])[] {
  return words.map((word) => [word, sides]);
}

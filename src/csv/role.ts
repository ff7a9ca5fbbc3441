import type { Side } from "../cohort/index.ts";
import type { RoleSpec } from "../program/sheets.ts";
import { lookupOf } from "./folded.ts";
import { columnReader, type MappedSource, type RowReader } from "./source.ts";

type Role = Side | "both";

/** Reads who a row of a shared sheet stands for. A row that does not say is a problem: nobody may be lost. */
export function roleReader(spec: string | RoleSpec, from: MappedSource): RowReader<Role> {
  const { column, mentor = ["Mentor"], mentee = ["Mentee"], both = ["Both"] } = typeof spec === "string" ? { column: spec } : spec;
  const known = lookupOf<Role>([...wordsFor("mentor", mentor), ...wordsFor("mentee", mentee), ...wordsFor("both", both)]);
  return columnReader(from, column, ({ text, refuse }) => known.find(text) ?? refuse(unknownRole, known.names), blankRole);
}

const unknownRole = { code: "unknown-label", remedy: "Say in the mapping whether this text means mentors, mentees or both." };
const blankRole = { code: "missing-part", remedy: "Say whether this row is a mentor, a mentee or both." };

function wordsFor(role: Role, words: readonly string[]): (readonly [string, Role])[] {
  return words.map((word) => [word, role]);
}

import type { Side } from "../../cohort/index.ts";
import { canonicalJSON } from "../../program/index.ts";
import { columnSpecOf } from "./column-spec.ts";
import type { Found, Sheet } from "./sheet.ts";

type Entries = Readonly<Record<string, unknown>>;

/** The mapping of a draft: what holds for both sides once, the rest under the side it holds for. */
export function sheetsOf(sheets: readonly Sheet[], found: readonly Found[]): Readonly<Record<string, object>> {
  const [mentors, mentees] = (["mentor", "mentee"] as const).map((side) => {
    const sheet = sheets.find((one) => one.sheet === "both" || one.sheet === `${side}s`);
    return sheet === undefined ? { facts: {}, answers: {} } : { facts: factsOf(sheet, side, found), answers: answersOf(side, found) };
  });
  const [facts, answers] = [split(mentors.facts, mentees.facts), split(mentors.answers, mentees.answers)];
  const parts = (["both", "mentors", "mentees"] as const).map((name) => {
    const inside = answers[name];
    return [name, { ...facts[name], ...(Object.keys(inside).length === 0 ? {} : { answers: inside }) }] as const;
  });
  return Object.fromEntries(parts.filter(([, spec]) => Object.keys(spec).length > 0));
}

/** What two sides say alike, and what each says for itself. */
function split(mentors: Entries, mentees: Entries) {
  const same = (key: string) => Object.hasOwn(mentors, key) && Object.hasOwn(mentees, key) && canonicalJSON(mentors[key]) === canonicalJSON(mentees[key]);
  const part = (side: Entries, keep: (key: string) => boolean): Entries => Object.fromEntries(Object.entries(side).filter(([key]) => keep(key)));
  return { both: part(mentors, same), mentors: part(mentors, (key) => !same(key)), mentees: part(mentees, (key) => !same(key)) };
}

/** Stands where only a human knows the column: no column is called so, as `check` will say. */
const unknownColumn = "which column?";
const unknownSides = { column: unknownColumn, mentor: ["Mentor"], mentee: ["Mentee"], both: ["Both"] };

function factsOf({ sheet, facts: { spec } }: Sheet, side: Side, found: readonly Found[]): Entries {
  const { capacity, ignore: stated, ...facts } = spec;
  const columns = found.filter(({ outcome }) => outcome.as === "ignored").flatMap(({ item }) => [...item.columns.mentor, ...item.columns.mentee]);
  const ignore = [...(Array.isArray(stated) ? stated : []), ...new Set(columns.filter((column) => column.sheet === sheet).map(({ header }) => header))];
  return {
    id: unknownColumn,
    ...(sheet === "both" ? { takesPartAs: unknownSides } : {}),
    ...facts,
    ...(side === "mentor" && capacity !== undefined ? { capacity } : {}),
    ...(ignore.length === 0 ? {} : { ignore }),
  };
}

function answersOf(side: Side, found: readonly Found[]): Entries {
  const specs = found.map(({ item, outcome, key }) => [key, outcome.as === "ignored" ? undefined : columnSpecOf(item, side)] as const);
  return Object.fromEntries(specs.filter(([, spec]) => spec !== undefined));
}

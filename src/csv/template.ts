import type { Side } from "../cohort/index.ts";
import type { Program } from "../program/index.ts";
import { personKeysOf } from "../program/person-keys.ts";
import type { CellSpec } from "../program/sheets.ts";
import { allowedIn } from "./allowed.ts";
import { columnsByKey } from "./header-mapping.ts";
import { columnsIn } from "./layouts/recognise.ts";
import { statedMapping, type Mapping } from "./mapping.ts";
import { withoutDoubles } from "./without-doubles.ts";
import type { OutCell } from "./write.ts";

/** Empty sheets for a program's people, and what may stand in each column: tables, headers first. */
export interface Template {
  /** By the name of a sheet: `people`, or `mentors` and `mentees`. */
  readonly sheets: Readonly<Record<string, OutCell[][]>>;
  /** A row for each column: sheet, column, what it is about, what is allowed. */
  readonly columns: OutCell[][];
}

/** The sheets that the program's mapping reads; where it states none, those whose headers are the program's own keys. */
export function templateOf(program: Program): Template {
  const { takesPartAs } = program.definition.sheets?.both ?? {};
  const sides = (["mentor", "mentee"] as const).map((side) => ({ side, name: takesPartAs === undefined ? `${side}s` : "people", columns: columnsFor(program, side) }));
  const sheets = [...new Set(sides.map(({ name }) => name))].map((name) => ({ name, columns: withoutDoubles(sides.filter((one) => one.name === name).flatMap(({ columns }) => columns), ({ header }) => header) }));
  return {
    sheets: Object.fromEntries(sheets.map(({ name, columns }) => [name, [columns.map(({ header }) => header)]])),
    columns: [["sheet", "column", "about", "allowed"], ...sheets.flatMap(({ name, columns }) => columns.map(({ header, about, allowed }) => [name, header, about, allowed]))],
  };
}

interface TemplateColumn {
  readonly header: string;
  readonly about: string;
  readonly allowed: string;
}

function columnsFor(program: Program, side: Side): TemplateColumn[] {
  const mapping = statedMapping(program, side) ?? columnsByKey(program, side);
  const wants = (factor: Program["factors"][number]) => (side === "mentee") !== factor.swapped;
  return [
    ...factColumns(side, mapping),
    ...program.factors.flatMap((factor) => {
      const spec = mapping.answers.get(factor.key)?.spec;
      return spec === undefined ? [] : allowedIn(spec, factor, wants(factor)).map((column) => ({ ...column, about: factor.label }));
    }),
    ...program.fields.flatMap(({ key, spec }) => {
      const columns = mapping.answers.get(key)?.spec;
      const allowed = typeof spec === "object" ? spec.order.join(" | ") : { choice: "one text", list: "texts, separated by ;", number: "a number" }[spec];
      return columns === undefined ? [] : columnsIn(columns).map((header) => ({ header, about: key, allowed: labelled(columns as CellSpec) ?? allowed }));
    }),
  ];
}

const factWords: Readonly<Record<string, string>> = {
  id: "needed; nobody else on this side has the same",
  name: "text",
  email: "an e-mail address",
  manager: "the id of the manager",
  available: "yes or no; yes where blank",
  capacity: "most mentees at once: a whole number",
  minimum: "fewest mentees: a whole number",
  demand: "most mentors: a whole number",
  veto: "ids of people never to be paired with, separated by ;",
  takesPartAs: "Mentor | Mentee | Both",
};

function factColumns(side: Side, { facts }: Mapping): TemplateColumn[] {
  const keys = [...personKeysOf[side], "takesPartAs"] as const;
  return keys.flatMap((key) => {
    const spec = facts[key];
    return spec === undefined ? [] : columnsIn(spec).map((header) => ({ header, about: key, allowed: labelled(spec as CellSpec) ?? factWords[key] }));
  });
}

/** The texts that a mapping itself states for a column. */
function labelled(spec: unknown): string | undefined {
  const { labels, yes, no, mentor, mentee, both } = spec as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  const texts = [...Object.keys(labels ?? {}), ...[yes, no, mentor, mentee, both].flatMap((words) => (Array.isArray(words) ? words : []))];
  return texts.length === 0 ? undefined : texts.join(" | ");
}

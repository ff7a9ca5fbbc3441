import type { Side } from "../cohort/index.ts";
import type { Problem, Program } from "../program/index.ts";
import { sheetShape, type AnswerColumns, type ColumnSpec, type SheetSpec, type SheetsMapping } from "../program/sheets.ts";

/** A part of a mapping, with its path for problems: `["sheets", "both", "grade"]`. */
export interface Mapped<T = ColumnSpec> {
  readonly spec: T;
  readonly path: Problem["path"];
}

/** How one side's sheet becomes people. */
export interface Mapping {
  /** What stands in a sheet's mapping beside answers and fields. */
  readonly facts: Partial<SheetSpec>;
  /** By key of a factor (`"values"`, `"communication.style"`) or of a field. */
  readonly answers: ReadonlyMap<string, Mapped>;
  pathOf(fact: string): Problem["path"];
}

export const listOf = { mentor: "mentors", mentee: "mentees" } as const;

/** The mapping a program states for one side: that of the side's own sheet before the one for both, key by key. `undefined` where it states none. */
export function statedMapping(program: Program, side: Side): Mapping | undefined {
  return mappingOf(program, ["both", listOf[side]]);
}

/** The mapping a program states for the directory. */
export function directoryMapping(program: Program): Mapping | undefined {
  return mappingOf(program, ["directory"]);
}

/** The mappings of these names as one, key by key; the last that says something counts. */
function mappingOf(program: Program, names: readonly (keyof SheetsMapping)[]): Mapping | undefined {
  const sheets: SheetsMapping = program.definition.sheets ?? {};
  const layers = names.flatMap((name) => (sheets[name] === undefined ? [] : [{ name, spec: sheets[name] }]));
  if (layers.length === 0) return undefined;
  const facts: Record<string, unknown> = {};
  const paths = new Map<string, Problem["path"]>();
  const answers = new Map<string, Mapped>();
  for (const { name, spec } of layers) {
    for (const [key, value] of Object.entries(spec)) {
      const path = ["sheets", name, key];
      if (Object.hasOwn(sheetShape, key)) {
        facts[key] = value;
        paths.set(key, path);
        // Checked with the program to be the columns of an answer.
      } else addAnswer(key, value as AnswerColumns, path);
    }
    for (const [key, columns] of Object.entries(spec.answers ?? {})) addAnswer(key, columns, ["sheets", name, "answers", key]);
  }
  const ignore = layers.flatMap(({ spec }) => spec.ignore ?? []);
  return { facts: { ...facts, ignore }, answers, pathOf: (fact) => paths.get(fact) ?? ["sheets", names[names.length - 1], fact] };

  /** An answer under its key; those of a dimension's parts under `dimension.part`. */
  function addAnswer(key: string, columns: AnswerColumns, path: Problem["path"]): void {
    if (!isByPart(program, key, columns)) answers.set(key, { spec: columns, path });
    else for (const [part, spec] of Object.entries(columns)) answers.set(`${key}.${part}`, { spec, path: [...path, part] });
  }
}

function isByPart(program: Program, dimension: string, columns: AnswerColumns): columns is Readonly<Record<string, ColumnSpec>> {
  return typeof columns === "object" && program.factors.some((factor) => factor.dimension === dimension && factor.part !== undefined);
}

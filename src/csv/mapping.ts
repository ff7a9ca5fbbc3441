import type { ProblemSink } from "../cohort/gather.ts";
import type { Side } from "../cohort/index.ts";
import { nearest } from "../comparators/index.ts";
import type { Problem, Program } from "../program/index.ts";
import { sheetShape, type ColumnSpec, type SheetSpec, type SheetsMapping } from "../program/sheets.ts";
import type { Fault } from "./source.ts";

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
export function statedMapping(program: Program, side: Side, problems: ProblemSink): Mapping | undefined {
  const sheets: SheetsMapping = program.definition.sheets ?? {};
  const layers = (["both", listOf[side]] as const).flatMap((name) => (sheets[name] === undefined ? [] : [{ name, spec: sheets[name] }]));
  if (layers.length === 0) return undefined;
  const facts: Record<string, unknown> = {};
  const paths = new Map<string, Problem["path"]>();
  const answers = new Map<string, Mapped>();
  const ignore: string[] = [];
  for (const { name, spec } of layers) {
    for (const [key, value] of Object.entries(spec)) {
      const path = ["sheets", name, key];
      if (key === "answers") continue;
      if (Object.hasOwn(sheetShape, key)) {
        facts[key] = value;
        paths.set(key, path);
      } else addAnswer(key, value, path);
    }
    for (const [key, value] of Object.entries(spec.answers ?? {})) addAnswer(key, value, ["sheets", name, "answers", key]);
    ignore.push(...(spec.ignore ?? []));
  }
  return { facts: { ...facts, ignore }, answers, pathOf: (fact) => paths.get(fact) ?? ["sheets", listOf[side], fact] };

  /** An answer under its key; those of a dimension's parts under `dimension.part`. */
  function addAnswer(key: string, spec: unknown, path: Problem["path"]): void {
    const parts = partsOf(program, key);
    if (parts.length === 0) {
      answers.set(key, { spec: spec as ColumnSpec, path });
      return;
    }
    if (typeof spec !== "object" || spec === null) {
      problems.add({ ...partless, path, value: spec });
      return;
    }
    for (const [part, inner] of Object.entries(spec)) {
      if (parts.includes(part)) answers.set(`${key}.${part}`, { spec: inner, path: [...path, part] });
      else problems.add({ ...unknownPart, path: [...path, part], value: part, nearest: () => nearest(part, parts) });
    }
  }
}

const partless: Fault = { code: "unsuitable-mapping", remedy: "This dimension has parts: give a record with the mapping of each." };
const unknownPart: Fault = { code: "unknown-key", remedy: "This is no part of the dimension: correct its name." };

function partsOf(program: Program, dimension: string): string[] {
  return program.factors.flatMap((factor) => (factor.dimension === dimension && factor.part !== undefined ? [factor.part] : []));
}

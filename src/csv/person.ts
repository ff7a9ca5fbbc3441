import type { Side } from "../cohort/index.ts";
import type { ProblemSink } from "../program/gather.ts";
import type { FieldSpec, Program } from "../program/index.ts";
import type { CellSpec, ColumnSpec } from "../program/sheets.ts";
import { answerReader, formsOf } from "./answer.ts";
import { idReader, numberReader, optionReader, textReader, yesReader } from "./cell.ts";
import { ticksReader } from "./entries.ts";
import { checkLabels } from "./labels.ts";
import { listReader } from "./list.ts";
import type { Mapping } from "./mapping.ts";
import { columnReader, refuseMapping, type CellReader, type MappedSource, type RowReader, type Source } from "./source.ts";

/** Reads what one side's sheet says, by key: of a fact, a factor or a field. */
export type PersonReaders = ReadonlyMap<string, RowReader>;

type IdKind = "email" | "text";

/** The readers of one side, for all that its mapping names. A mapping for both sheets may name more than the side has. */
export function personReaders(program: Program, side: Side, mapping: Mapping, source: Source): PersonReaders {
  const readers = factReaders(side, mapping, source);
  for (const factor of program.factors) {
    const mapped = mapping.answers.get(factor.key);
    if (mapped === undefined) continue;
    const wants = (side === "mentee") !== factor.swapped;
    readers.set(factor.key, sound({ source, mapping: mapped.path }, (from) => answerReader(factor, wants, mapped.spec, from)));
  }
  for (const { key, spec } of program.fields) {
    const mapped = mapping.answers.get(key);
    if (mapped !== undefined) readers.set(key, sound({ source, mapping: mapped.path }, (from) => fieldReader(spec, mapped.spec, from)));
  }
  return readers;
}

/** A reader whose mapping is faulty still finds what is wrong with cells; what it reads means nothing and would seem wrong later. */
function sound({ source, mapping }: MappedSource, readerOf: (from: MappedSource) => RowReader): RowReader {
  let isFaulty = false;
  const problems: ProblemSink = {
    add(problem) {
      isFaulty ||= problem.place === undefined;
      source.problems.add(problem);
    },
  };
  const read = readerOf({ source: { ...source, problems }, mapping });
  return isFaulty ? (row, path) => void read(row, path) : read;
}

function factReaders(side: Side, { facts, pathOf }: Mapping, source: Source): Map<string, RowReader> {
  const readers = new Map<string, RowReader>();
  const at = (fact: string): MappedSource => ({ source, mapping: pathOf(fact) });
  const { id, kind } = idOf(facts.id, at("id"));
  if (id !== undefined) readers.set("id", id);
  if (facts.name !== undefined) readers.set("name", nameReader(typeof facts.name === "string" ? [facts.name] : facts.name, at("name")));

  const add = (fact: "email" | "manager" | "capacity" | "minimum" | "demand" | "available" | "veto", readerOf: (cell: CellSpec) => CellReader<unknown>) => {
    const spec = facts[fact];
    if (spec === undefined) return;
    const cell = typeof spec === "string" ? { column: spec } : spec;
    readers.set(fact, columnReader(at(fact), cell.column, readerOf(cell)));
  };
  const addCount = (fact: "capacity" | "minimum" | "demand") =>
    add(fact, ({ labels }) => {
      checkLabels(labels, "number", at(fact));
      return numberReader(labels);
    });
  add("email", ({ labels }) => textReader(labels));
  add("manager", ({ labels }) => idReader(kind, labels));
  add("available", ({ yes, no }) => yesReader(yes, no));
  add("veto", ({ separator, labels }) => idsReader(kind, listReader(separator, labels)));
  if (side === "mentee") addCount("demand");
  else {
    addCount("capacity");
    addCount("minimum");
  }
  // Where people are known by their address, that is how to reach them.
  if (kind === "email" && id !== undefined && !readers.has("email")) readers.set("email", id);
  return readers;
}

function idOf(spec: Mapping["facts"]["id"], from: MappedSource): { readonly id?: RowReader; readonly kind: IdKind } {
  if (spec === undefined) {
    refuseMapping(from, unmappedId);
    return { kind: "text" };
  }
  const { column, kind = "text" }: { readonly column: string; readonly kind?: IdKind } = typeof spec === "string" ? { column: spec } : spec;
  return { id: columnReader(from, column, idReader(kind), blankId), kind };
}

const unmappedId = { code: "missing-part", remedy: "Say which column holds the id." };
/** A row without an id stands for nobody that could be named. */
const blankId = { code: "missing-part", remedy: "Give this row an id, or empty it." };

function nameReader(columns: readonly string[], from: MappedSource): RowReader {
  const readers = columns.map((column) => columnReader(from, column, textReader()));
  return (row, path) => {
    const parts = readers.map((read) => read(row, path)).filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(" ");
  };
}

function idsReader(kind: IdKind, list: CellReader<readonly string[]>): CellReader<readonly string[]> {
  const one = idReader(kind);
  return (cell) => list(cell)?.flatMap((text) => one({ text, refuse: (fault) => cell.refuse(fault, [], text) }) ?? []);
}

function fieldReader(spec: FieldSpec, mapped: ColumnSpec, from: MappedSource): RowReader {
  const { cell, items } = formsOf(mapped);
  if (spec === "list" && items !== undefined) return ticksReader(items, [], from);
  if (cell === undefined) {
    refuseMapping(from, { code: "unsuitable-mapping", remedy: 'A field is read from one column: { "column": ... }.' }, mapped);
    return () => undefined;
  }
  const { column, separator, labels } = cell;
  if (spec === "list") return columnReader(from, column, listReader(separator, labels));
  if (spec === "choice") return columnReader(from, column, textReader(labels));
  checkLabels(labels, spec === "number" ? "number" : spec.order, from);
  return spec === "number" ? columnReader(from, column, numberReader(labels)) : columnReader(from, column, optionReader(spec.order, labels));
}

import type { Place, Side } from "../cohort/index.ts";
import { normalText } from "../comparators/text.ts";
import type { Program } from "../program/index.ts";
import type { CellSpec } from "../program/sheets.ts";
import { textReader } from "./cell.ts";
import type { Mapping } from "./mapping.ts";
import { personReaders, type PersonReaders } from "./person.ts";
import { columnReader, type CellReader, type Fault, type Path, type RowReader, type Source } from "./source.ts";
import type { Row } from "./table.ts";

/** Somebody of a directory and their manager, both by the ids that people are known by; null = nobody above, absent = unknown. */
export interface Line {
  readonly id: string;
  readonly manager?: string | null;
}

/** A directory of everybody, joined to the people who take part by their id. */
export interface Directory {
  /** Everybody, with who reports to whom. */
  readonly lines: readonly Line[];
  /** Where each of them stands. */
  readonly places: readonly Place[];
  /** The readers of one side's sheet, with what the directory knows wherever that sheet says nothing. Whoever it lacks is a warning. */
  joined(side: Side, own: PersonReaders, people: Source): PersonReaders;
}

/**
 * Reads a directory. Its `id` is what people are known by; managers stand in it by the same or, where the mapping names a `key`,
 * by that one: an employee number, say. Rows without an id are of people who cannot take part. Only rows that are asked for
 * must be sound.
 */
export function directoryOf(program: Program, mapping: Mapping, source: Source): Directory {
  const { ids, lines, places } = linesOf(mapping, source);
  const rows = new Map<string, Row[]>();
  for (const [row, id] of ids) rows.set(id, [...(rows.get(id) ?? []), row]);

  const entryOf = (people: Source, readId: RowReader | undefined) => {
    const found = new Map<Row, Row | undefined>();
    return (row: Row, path: Path): Row | undefined => {
      if (found.has(row)) return found.get(row);
      const id = readId?.(row, path);
      const [entry, second] = typeof id === "string" ? (rows.get(id) ?? []) : [];
      if (typeof id === "string" && entry === undefined) people.warnings.add({ ...notListed, path: ["directory"], place: { sheet: people.table.name, row: row.row } });
      if (second !== undefined) source.problems.add({ ...listedTwice, path: ["directory"], place: { sheet: source.table.name, row: second.row } });
      found.set(row, entry);
      return entry;
    };
  };
  return {
    lines,
    places,
    joined(side, own, people) {
      const entry = entryOf(people, own.get("id"));
      const known = [...personReaders(program, side, mapping, source)].filter(([key]) => key !== "id" && key !== "manager");
      const joined = new Map(own);
      for (const [key, read] of known) joined.set(key, withKnown(own.get(key), read, entry));
      return joined;
    },
  };
}

/** What people say of themselves comes first. */
function withKnown(own: RowReader | undefined, known: RowReader, entryOf: (row: Row, path: Path) => Row | undefined): RowReader {
  return (row, path) => {
    const said = own?.(row, path);
    const entry = said === undefined ? entryOf(row, path) : undefined;
    return entry === undefined ? said : known(entry, path);
  };
}

/** The id of every row that has one, and all lines. A manager whom the directory knows by another key gets the id that people are known by. */
function linesOf({ facts, pathOf }: Mapping, source: Source): { readonly ids: ReadonlyMap<Row, string> } & Pick<Directory, "lines" | "places"> {
  const { id, key, manager } = facts;
  const isAddress = typeof id === "object" && id.kind === "email";
  const reader = (fact: string, spec: string | CellSpec | undefined, read: (cell: CellSpec) => CellReader<string>) => {
    const cell = typeof spec === "string" ? { column: spec } : spec;
    return cell === undefined ? () => undefined : columnReader({ source, mapping: pathOf(fact) }, cell.column, read(cell));
  };
  const readKey = reader("key", key, () => idText(false, {}));
  const readId = reader("id", typeof id === "object" ? id.column : id, () => idText(isAddress, {}));
  const readManager = reader("manager", manager, ({ labels = {} }) => idText(isAddress && key === undefined, labels));

  const ids = new Map<Row, string>();
  const byKey = new Map<string, string>();
  const lines = new Map<string, { readonly line: Line; readonly place: Place }>();
  const read = source.table.rows.map((row) => ({ row, id: readId(row, []), key: readKey(row, []), manager: readManager(row, []) }));
  for (const { row, id, key } of read) {
    if (typeof id === "string") ids.set(row, id);
    if (typeof key === "string") byKey.set(key, id ?? key);
  }
  for (const { row, id, key, manager } of read) {
    const person = id ?? key;
    if (typeof person !== "string" || lines.get(person)?.line.manager !== undefined) continue;
    const above = typeof manager === "string" ? (byKey.get(manager) ?? manager) : manager;
    lines.set(person, { line: { id: person, ...(above === undefined ? {} : { manager: above }) }, place: { sheet: source.table.name, row: row.row } });
  }
  const all = [...lines.values()];
  return { ids, lines: all.map(({ line }) => line), places: all.map(({ place }) => place) };
}

/** An id as people are known by it, whatever it looks like: most of a directory takes no part. */
function idText(isAddress: boolean, labels: NonNullable<CellSpec["labels"]>): CellReader<string> {
  const read = textReader(labels);
  return (cell) => {
    const value = read(cell);
    if (value === undefined || value === null) return value;
    const text = normalText(String(value));
    return isAddress ? text.toLowerCase() : text;
  };
}

const notListed: Fault = { code: "not-in-directory", remedy: "The directory has nobody with this id: what only it says of people counts as not answered here." };
const listedTwice: Fault = { code: "duplicate-id", remedy: "The directory has several rows for somebody who takes part: keep one of them." };

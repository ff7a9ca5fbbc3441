import type { ProblemSink } from "../program/gather.ts";
import type { Place, Side } from "../cohort/index.ts";
import type { Problem, Program } from "../program/index.ts";
import type { Directory } from "./directory.ts";
import { warnOfGaps, warnOfLostZeros } from "./doubts.ts";
import { latestRows } from "./latest.ts";
import { listOf, statedMapping, type Mapping } from "./mapping.ts";
import { personReaders, type PersonReaders } from "./person.ts";
import { sideReader } from "./side.ts";
import { refuseMapping, sourceOf, type Fault, type Source } from "./source.ts";
import type { Row, Table } from "./table.ts";
import { toldMapping, saidOf } from "./told-mapping.ts";

/** Where the problems of one sheet go. */
export interface Sinks {
  readonly problems: ProblemSink;
  readonly warnings: ProblemSink;
}

/** What one side's sheet gave. */
export interface SideReading {
  readonly people: readonly Readonly<Record<string, unknown>>[];
  readonly places: readonly Place[];
  readonly rows: number;
  readonly assumed: readonly string[];
  readonly source?: Source;
  readonly mapping?: Mapping | undefined;
}

export const nobody: SideReading = { people: [], places: [], rows: 0, assumed: [] };

/** Reads the rows of one side, which may share the sheet with the other. */
export function readSide(program: Program, side: Side, table: Table, isShared: boolean, directory: Directory | undefined, { problems, warnings }: Sinks): SideReading {
  const source = sourceOf(table, problems, warnings);
  const stated = statedMapping(program, side);
  const { mapping, layout } = stated === undefined ? toldMapping(program, side, table.headers, "answers") : { mapping: stated };
  if (table.headers.length === 0) return { ...nobody, source, mapping: stated };
  const list = listOf[side];
  const own = personReaders(program, side, mapping, source);
  const readers = directory?.joined(side, own, source) ?? own;
  const rows = isShared ? rowsOf(side, mapping, source) : table.rows;
  const { duplicates } = mapping.facts;
  const at = { source, mapping: mapping.pathOf("duplicates") };
  const kept = typeof duplicates === "object" ? latestRows(rows, quietId(program, side, mapping, table), duplicates.latestBy, at, [list]) : rows;
  const personOf = personReader(program, readers);
  // Who has no id that can be read is a problem already; the others can be looked at without them.
  const found = kept.map((row, index) => ({ row, person: personOf(row, [list, index]) })).filter(({ person }) => person["id"] !== undefined);
  const people = found.map(({ person }) => person);
  warnOfGaps(program, side, readers, source);
  warnOfLostZeros(found, source, [list]);
  return {
    people,
    places: found.map(({ row: { row } }) => ({ sheet: table.name, row })),
    rows: rows.length,
    assumed: [...saidOf(table, layout), ...assumptions(program, side, readers)],
    source,
    mapping: stated,
  };
}

/** One mentor for a mentee goes without saying; one place for a mentor does not. */
function assumptions({ capacity, demand }: Program, side: Side, readers: PersonReaders): string[] {
  if (readers.has(side === "mentor" ? "capacity" : "demand")) return [];
  if (side === "mentor") return [`${capacity.default} ${capacity.default === 1 ? "place" : "places"} per mentor (no column says otherwise)`];
  return demand.default === 1 ? [] : [`up to ${demand.default} mentors per mentee (no column says otherwise)`];
}

/** The rows of a shared sheet that stand for one side. */
function rowsOf(side: Side, mapping: Mapping, source: Source): readonly Row[] {
  const { takesPartAs } = mapping.facts;
  if (takesPartAs === undefined) {
    refuseMapping({ source, mapping: ["sheets", "both", "takesPartAs"] }, noSides);
    return [];
  }
  const read = sideReader(takesPartAs, { source, mapping: mapping.pathOf("takesPartAs") });
  return source.table.rows.filter((row) => {
    const sides = read(row, ["both"]);
    if (sides === "neither") source.warnings.add({ ...noPart, path: ["both"], place: { sheet: source.table.name, row: row.row } });
    return sides === side || sides === "both";
  });
}

const noPart: Fault = { code: "takes-no-part", remedy: "This row says that the person takes no part: it is not read." };

const noSides: Fault = { code: "missing-part", remedy: "Say which column tells mentors from mentees, or give a sheet for each." };

/** Ids alone, before people are read: what is wrong with them is said then. */
function quietId(program: Program, side: Side, mapping: Mapping, table: Table): (row: Row) => unknown {
  const read = personReaders(program, side, mapping, sourceOf(table, nowhere, nowhere)).get("id");
  return (row) => read?.(row, []);
}

const nowhere: ProblemSink = { add() {} };

/** Reads a person as `readCohort` takes it: parts inside their dimension, what was not answered left out. */
function personReader({ factors }: Program, readers: PersonReaders): (row: Row, path: Problem["path"]) => Readonly<Record<string, unknown>> {
  const byKey = new Map(factors.map((factor) => [factor.key, factor]));
  const steps = [...readers].map(([key, read]) => ({ dimension: key, ...byKey.get(key), read }));
  return (row, path) => {
    const person: Record<string, unknown> = {};
    for (const { dimension, part, read } of steps) {
      const value = read(row, part === undefined ? [...path, dimension] : [...path, dimension, part]);
      if (value === undefined) continue;
      person[dimension] = part === undefined ? value : { ...(person[dimension] as object | undefined), [part]: value };
    }
    return person;
  };
}

import type { CellSpec, ItemColumn, ItemColumns, TimeColumns } from "../program/sheets.ts";
import { numberReader, textReader, tickReader, yesReader } from "./cell.ts";
import { itemReaders, type ItemReader } from "./items.ts";
import { checkLabels } from "./labels.ts";
import { listReader, optionsReader } from "./list.ts";
import { columnReader, type MappedSource, type Path, type RowReader } from "./source.ts";
import type { Row } from "./table.ts";

/** `{ care: 5 }`: a number by item; what is blank is left out. */
export function ratingsReader(items: ItemColumns, known: readonly string[], from: MappedSource): RowReader {
  const readers = numberReaders(items.columns, items, known, from);
  return (row, path) => recordOf(readers.map(({ item, read }) => [item, read(row, [...path, item])]));
}

/** `["sql"]`: the options whose columns are ticked; nothing where all columns are blank. */
export function ticksReader(items: ItemColumns, known: readonly string[], from: MappedSource): RowReader<readonly string[]> {
  const readers = itemReaders(items.columns, known, from, (at) => columnReader(at.from, at.column, tickReader(at.item, at.column, items.ticked)));
  return (row, path) => {
    const ticks = readers.map(({ item, read }) => ({ item, ticked: read(row, [...path, item]) }));
    return ticks.every(({ ticked }) => ticked === undefined) ? undefined : ticks.filter(({ ticked }) => ticked === true).map(({ item }) => item);
  };
}

/** `[{ skill: "sql" }]`: a list in one cell, as entries that state nothing but what they are about. */
export function listedReader(name: "skill" | "goal", { column, separator, labels }: CellSpec, options: readonly string[], from: MappedSource): RowReader {
  checkLabels(labels, options, from);
  const read = columnReader(from, column, optionsReader(options, separator, labels));
  return (row, path) => read(row, path)?.map((item) => ({ [name]: item }));
}

/**
 * Levels by skill, from a column each. A cell of those who want is the level they want to reach, with their current level
 * and its importance where there are columns for these; a cell of those who offer is their level, with whether they are
 * willing. A skill whose first cell is blank is not wanted, or not offered.
 */
export function coverageReader(items: ItemColumns, skills: readonly string[], wants: boolean, from: MappedSource): RowReader {
  const numbers = (columns: ItemColumns["current"] = {}) => numberReaders(columns, items, skills, from);
  if (wants) return entriesReader("skill", "target", numbers(items.columns), { current: numbers(items.current), importance: numbers(items.importance) });
  const willing = itemReaders(items.willing ?? {}, skills, from, (at) => columnReader(at.from, at.column, yesReader(items.yes, items.no)));
  return entriesReader("skill", "level", numbers(items.columns), { willing });
}

/** Goals with a column each: a cell is how important the goal is, or how strongly it is supported; or a tick, where ticks are stated. */
export function supportReader(items: ItemColumns, wants: boolean, from: MappedSource): RowReader {
  if (items.ticked === undefined) return entriesReader("goal", wants ? "importance" : "strength", numberReaders(items.columns, items, [], from), {});
  const read = ticksReader(items, [], from);
  return (row, path) => read(row, path)?.map((goal) => ({ goal }));
}

/** `{ utcOffset, hours }`, as far as it is there. */
export function scheduleReader({ offset, hours }: TimeColumns, from: MappedSource): RowReader {
  const zone = typeof offset === "string" ? { column: offset } : offset;
  const list = typeof hours === "string" ? { column: hours } : hours;
  const readZone = columnReader(from, zone.column, textReader(zone.labels));
  const readHours: RowReader = list === undefined ? () => undefined : columnReader(from, list.column, listReader(list.separator, list.labels));
  return (row, path) =>
    recordOf([
      ["utcOffset", readZone(row, [...path, "utcOffset"])],
      ["hours", readHours(row, [...path, "hours"])],
    ]);
}

function numberReaders(columns: Readonly<Record<string, ItemColumn>>, items: ItemColumns, known: readonly string[], from: MappedSource): ItemReader<number>[] {
  return itemReaders(columns, known, from, ({ labels = items.labels, column, from: at }) => {
    checkLabels(labels, "number", at);
    return columnReader(at, column, numberReader(labels));
  });
}

/** `[{ skill, target, current }]`: an entry where the main column says something, with what further columns say of the same name. */
function entriesReader(
  name: "skill" | "goal", main: string, readers: readonly ItemReader[], more: Readonly<Record<string, readonly ItemReader[]>>,
): RowReader {
  const details = Object.entries(more).map(([key, items]) => [key, new Map(items.map(({ item, read }) => [item, read]))] as const);
  const entryOf = ({ item, read }: ItemReader, row: Row, path: Path) => {
    const value = read(row, [...path, item, main]);
    if (value === undefined || value === null) return [];
    return [{ [name]: item, [main]: value, ...recordOf(details.map(([key, items]) => [key, items.get(item)?.(row, [...path, item, key])])) }];
  };
  return (row, path) => {
    const entries = readers.flatMap((reader) => entryOf(reader, row, path));
    return entries.length === 0 ? undefined : entries;
  };
}

/** What was said, by key; nothing where nothing was. */
function recordOf(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> | undefined {
  const said = entries.filter(([, value]) => value !== undefined && value !== null);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

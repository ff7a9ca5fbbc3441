import { groupBy } from "../program/group.ts";
import { columnReader, type Fault, type MappedSource, type Path } from "./source.ts";
import type { Row } from "./table.ts";
import { readTimeStamp, type TimeStamp } from "./time-stamp.ts";

/**
 * Of the rows with the same id, the latest; the others are left out with a warning each. Whether 3/4 is a day in March or in
 * April is told by dates of the column that can only be one of the two; if none is, both must give the same row.
 */
export function latestRows(rows: readonly Row[], idOf: (row: Row) => unknown, latestBy: string, from: MappedSource, path: Path): readonly Row[] {
  const { table, problems, warnings } = from.source;
  const readTime = columnReader(from, latestBy, ({ text }) => readTimeStamp(text));
  const times = new Map(rows.map((row) => [row, readTime(row, path) ?? undefined]));
  const dates = [...times.values()].filter((time) => time !== undefined);
  const orders = (["dayFirst", "monthFirst"] as const).filter((order) => dates.every((time) => time[order] !== undefined));

  const replaced = new Set<Row>();
  const withId = rows.filter((row) => idOf(row) !== undefined);
  for (const group of groupBy(withId, idOf).filter(({ length }) => length > 1)) {
    const found = latestOf(group, times, orders);
    if (found.fault !== undefined) {
      problems.add({ ...found.fault, path, place: { sheet: table.name, row: found.row.row, column: latestBy } });
      continue;
    }
    for (const row of group) {
      if (row === found.row) continue;
      replaced.add(row);
      warnings.add({ ...replacedRow, path, place: { sheet: table.name, row: row.row } });
    }
  }
  return rows.filter((row) => !replaced.has(row));
}

type Order = "dayFirst" | "monthFirst";

interface Latest {
  readonly row: Row;
  readonly fault?: Fault;
}

/** The latest row of a group, in every order in which the dates can be read; or what stands against knowing it, and where. */
function latestOf(group: readonly Row[], times: ReadonlyMap<Row, TimeStamp | undefined>, orders: readonly Order[]): Latest {
  const sent = group.flatMap((row) => {
    const time = times.get(row);
    return time === undefined ? [] : [{ row, time }];
  });
  if (sent.length < group.length) return { row: group.find((row) => times.get(row) === undefined) ?? group[0], fault: noTime };
  const zoned = sent.filter(({ time }) => time.zoned).length;
  if (zoned > 0 && zoned < sent.length) return { row: group[1], fault: mixedZones };
  const found = new Set(
    orders.map((order) => {
      const [first, second] = sent.map(({ row, time }) => ({ row, seconds: time[order] ?? 0 })).sort((a, b) => b.seconds - a.seconds);
      return first.seconds === second.seconds ? undefined : first.row;
    }),
  );
  const [latest] = found;
  return found.size === 1 && latest !== undefined ? { row: latest } : { row: group[1], fault: ambiguousTime };
}

const replacedRow: Fault = { code: "replaced-row", remedy: "The same person answered again later: this row is not read." };

const noTime: Fault = {
  code: "bad-time",
  remedy: "This id stands in several rows, and this row does not say when it was sent: give date and time, such as 2027-03-15 09:30.",
};

const mixedZones: Fault = { code: "bad-time", remedy: "Rows with this id state their time with and without a time zone: nobody can say which is later." };

const ambiguousTime: Fault = { code: "ambiguous-time", remedy: "Nobody can say which of the rows with this id is the latest: keep one of them." };

import type { SheetSpec } from "../../program/sheets.ts";
import { folded } from "../folded.ts";
import type { Layout } from "../layouts/layout.ts";
import { columnsIn, fitted, recognise } from "../layouts/recognise.ts";
import type { Table } from "../table.ts";
import { readTimeStamp } from "../time-stamp.ts";
import type { DraftColumn, RoleColumn } from "./column.ts";
import { aboutOf, type About } from "./header-words.ts";
import type { Told } from "./told.ts";

/** What a sheet says of people beside their answers, and what that is told by. */
export interface Facts {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly lines: readonly Told[];
  /** Headers that are spoken for. */
  readonly used: ReadonlySet<string>;
  /** Between the entries of a list in the system the sheet comes from. */
  readonly separator?: string;
}

/** Guesses the columns of facts: by the layout of a known system, else by what headers say and cells hold. */
export function factsOf(table: Table, columns: readonly DraftColumn[], role: RoleColumn | undefined, holds: Layout["holds"] = "answers"): Facts {
  const layout = recognise(table.headers, holds);
  const known: Partial<SheetSpec> = layout === undefined ? {} : fitted(layout, table.headers);
  const because = layout === undefined ? undefined : `the sheet is laid out by ${layout.name}`;
  const spec: Record<string, unknown> = {};
  const lines: Told[] = [];
  const used = new Set<string>();
  const take = (fact: string, value: unknown, headers: readonly string[], reason: string) => {
    spec[fact] = value;
    for (const header of headers) {
      used.add(header);
      lines.push({ sheet: table.name, column: header, becomes: wordOf[fact] ?? fact, because: reason });
    }
  };
  const first = (about: About, fits: (column: DraftColumn) => boolean = () => true) => columns.find((column) => !used.has(column.header) && aboutOf(column.header) === about && fits(column));

  for (const [fact, value] of Object.entries(known)) if (because !== undefined) take(fact, value, columnsIn(value).flatMap((name) => table.headers.find((header) => folded(header) === folded(name)) ?? []), because);
  if (role !== undefined && spec["takesPartAs"] === undefined) take("takesPartAs", roleSpec(role), [role.header], "its texts name mentors and mentees");
  if (spec["id"] === undefined) {
    const address = first("address", ({ all }) => all.length > 0 && mostly(all, /^[^\s@]+@[^\s@]+$/));
    const number = first("number-of-person", isUnique);
    if (address !== undefined) take("id", { column: address.header, kind: "email" }, [address.header], "its cells are addresses");
    else if (number !== undefined) take("id", number.header, [number.header], "its header names a number of people, and no two rows have the same");
  }
  if (spec["name"] === undefined) {
    const [given, family, full] = [first("first-name"), first("last-name"), first("full-name")];
    const names = (given === undefined || family === undefined ? [full ?? given ?? family] : [given, family]).flatMap((column) => column?.header ?? []);
    if (names.length > 0) take("name", names.length === 1 ? names[0] : names, names, "its header says so");
  }
  if (spec["email"] === undefined && spec["id"] !== undefined) {
    const address = first("address");
    if (address !== undefined) take("email", address.header, [address.header], "its header says so");
  }
  const places = first("places", ({ all }) => all.length > 0 && mostly(all, /^\d{1,3}$/));
  if (places !== undefined && spec["capacity"] === undefined) take("capacity", places.header, [places.header], "its header asks for it, and its cells are numbers");
  const ids = new Set(columns.find(({ header }) => header === columnsIn(spec["id"] ?? [])[0])?.all);
  const manager = first("manager", ({ all }) => all.length > 0 && all.every((text) => /^\S+@\S+$/.test(text) || ids.has(text)));
  if (manager !== undefined && spec["manager"] === undefined) take("manager", manager.header, [manager.header], "its header says so, and its cells are addresses or ids");
  const sent = first("sent", ({ all }) => all.every((text) => readTimeStamp(text) !== undefined));
  if (sent !== undefined && spec["duplicates"] === undefined) take("duplicates", { latestBy: sent.header }, [sent.header], "its cells are times");
  return { spec, lines, used, ...(layout?.separator === undefined ? {} : { separator: layout.separator }) };
}

/** In nine of ten: what is wrong with the others is for `check` to say. */
function mostly(texts: readonly string[], pattern: RegExp): boolean {
  return texts.filter((text) => pattern.test(text)).length >= texts.length * 0.9;
}

const wordOf: Readonly<Record<string, string>> = {
  id: "who somebody is",
  name: "the name",
  email: "the address",
  manager: "the manager",
  key: "what managers are named by",
  available: "who takes part",
  capacity: "places for mentees",
  takesPartAs: "mentor, mentee or both",
  duplicates: "when it was sent: of two rows of one person the later counts",
  ignore: "not read",
};

function roleSpec({ header, words }: RoleColumn): Readonly<Record<string, unknown>> {
  const of = (role: string) => [...words].filter(([, other]) => other === role).map(([text]) => text);
  const roles = ["mentor", "mentee", "both", "neither"].flatMap((role) => (of(role).length === 0 ? [] : [[role, of(role)] as const]));
  return { column: header, ...Object.fromEntries(roles) };
}

function isUnique({ cells, all }: DraftColumn): boolean {
  return all.length === cells.length && new Set(all).size === all.length;
}

import { readTable, type SheetFile } from "../csv/index.ts";
import { byCodePoint, type Problem } from "../program/index.ts";
import type { Loaded } from "./inputs.ts";
import { understand, type FaultyInputs, type Inputs } from "./understand.ts";

/** A row that is not read, with what is wrong with it. */
export interface RowAside {
  readonly sheet: string;
  readonly row: number;
  readonly problems: readonly Problem[];
}

export interface AsideReading {
  readonly inputs: Inputs | FaultyInputs;
  /** By sheet and row; none where setting rows aside does not help. */
  readonly aside: readonly RowAside[];
}

/**
 * Reads what can be read without the rows that have problems: 12 bad rows must not stop 428 people. Of two rows that cannot stand
 * together both are set aside, since nobody can say which is right. Where a problem is not one of a row, or more than half of a
 * sheet would go, all problems stand.
 */
export function understandWithout(loaded: Loaded): AsideReading {
  const whole = understand(loaded);
  const sizes = new Map(filesOf(loaded).map(({ name, content }) => [name, sizeOf(content, name)]));
  const rows = new Map<string, RowAside>();
  let inputs = whole;
  // Each turn takes out at least one row more.
  while (!inputs.ok) {
    const found = inputs.problems.map((problem) => ({ problem, places: rowsOf(problem, sizes) }));
    const fresh = found.flatMap(({ problem, places }) => places.map((place) => ({ problem, ...place }))).filter(({ sheet, row }) => !rows.has(keyOf(sheet, row)));
    if (fresh.length === 0 || found.some(({ places }) => places.length === 0)) return { inputs: whole, aside: [] };
    for (const { sheet, row, problem } of fresh) rows.set(keyOf(sheet, row), { sheet, row, problems: [...(rows.get(keyOf(sheet, row))?.problems ?? []), problem] });
    const aside = [...rows.values()];
    if ([...sizes].some(([name, { count }]) => aside.filter(({ sheet }) => sheet === name).length * 2 > count)) return { inputs: whole, aside: [] };
    inputs = understand(without(loaded, aside));
  }
  return { inputs, aside: [...rows.values()].sort((a, b) => byCodePoint(a.sheet, b.sheet) || a.row - b.row) };
}

interface Size {
  readonly headerRow: number;
  readonly count: number;
}

function sizeOf(content: SheetFile["content"], name: string): Size {
  const { headerRow, rows } = readTable(content, name).table;
  return { headerRow, count: rows.length };
}

function keyOf(sheet: string, row: number): string {
  return JSON.stringify([sheet, row]);
}

/** The rows below the headers that a problem is about; none where it is about a sheet as a whole, or about anything else. */
function rowsOf({ place, other }: Problem, sizes: ReadonlyMap<string, Size>): { readonly sheet: string; readonly row: number }[] {
  return [place, other?.place].flatMap((one) => (one !== undefined && one.row > (sizes.get(one.sheet)?.headerRow ?? Infinity) ? [{ sheet: one.sheet, row: one.row }] : []));
}

function filesOf({ sheets, past, exclude, decisions }: Loaded): SheetFile[] {
  return [sheets.mentors, sheets.mentees, sheets.both, sheets.directory, past, exclude, ...decisions].filter((file) => file !== undefined);
}

function without(loaded: Loaded, aside: readonly RowAside[]): Loaded {
  const cut = (file: SheetFile): SheetFile => ({ ...file, setAside: new Set(aside.filter(({ sheet }) => sheet === file.name).map(({ row }) => row)) });
  const { sheets, past, exclude, decisions } = loaded;
  return {
    ...loaded,
    sheets: Object.fromEntries(Object.entries(sheets).map(([name, file]: [string, SheetFile]) => [name, cut(file)])),
    past: past && cut(past),
    exclude: exclude && cut(exclude),
    decisions: decisions.map(cut),
  };
}

import type { SheetSpec } from "../../program/sheets.ts";
import { folded } from "../folded.ts";
import type { Layout } from "./layout.ts";
import { layouts } from "./people-layouts.ts";

/** The layout whose headers a sheet has; `undefined` where it is none that is known. */
export function recognise(headers: readonly string[], holds: Layout["holds"]): Layout | undefined {
  const known = new Set(headers.map(folded));
  return layouts.find((layout) => layout.holds === holds && layout.signs.every((sign) => known.has(folded(sign))));
}

/** The layout's mapping without what names columns that the sheet lacks: exports leave columns out. */
export function fitted({ mapping }: Layout, headers: readonly string[]): Partial<SheetSpec> {
  const known = new Set(headers.map(folded));
  return Object.fromEntries(Object.entries(mapping).flatMap(([fact, spec]) => (fact === "ignore" || columnsIn(spec).every((column) => known.has(folded(column))) ? [[fact, spec]] : [])));
}

/** The headers that the mapping of one fact names. */
export function columnsIn(spec: unknown): readonly string[] {
  if (typeof spec === "string") return [spec];
  if (Array.isArray(spec)) return spec.filter((column) => typeof column === "string");
  const { column, latestBy } = spec as { readonly column?: unknown; readonly latestBy?: unknown };
  return columnsIn(column ?? latestBy ?? []);
}

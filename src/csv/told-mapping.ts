import type { Side } from "../cohort/index.ts";
import type { Program } from "../program/index.ts";
import { headerMapping } from "./header-mapping.ts";
import type { Layout } from "./layouts/layout.ts";
import { fitted, recognise } from "./layouts/recognise.ts";
import type { Mapping } from "./mapping.ts";
import type { Table } from "./table.ts";

/** The mapping that a sheet's headers tell where the program states none. */
export function toldMapping(program: Program, side: Side, headers: readonly string[], holds: Layout["holds"]): { readonly mapping: Mapping; readonly layout?: Layout } {
  const mapping = headerMapping(program, side, headers);
  const layout = recognise(headers, holds);
  const pathOf: Mapping["pathOf"] = holds === "directory" ? (fact) => ["directory", fact] : mapping.pathOf;
  if (layout === undefined) return { mapping: { ...mapping, pathOf } };
  return { mapping: { ...mapping, pathOf, facts: { ...mapping.facts, ...fitted(layout, headers) } }, layout };
}

/** In words, that a layout was told by its headers. */
export function saidOf({ name }: Table, layout: Layout | undefined): string[] {
  return layout === undefined ? [] : [`${name} is laid out by ${layout.name} (its headers tell; no mapping says otherwise)`];
}

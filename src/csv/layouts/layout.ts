import type { SheetSpec } from "../../program/sheets.ts";

/** How a system lays out its sheets of people, and how such a sheet is read. */
export interface Layout {
  /** For programs: `"microsoft-forms"`. */
  readonly key: string;
  /** For people: `"Microsoft Forms (responses)"`. */
  readonly name: string;
  /** Where its columns are written down. */
  readonly source: string;
  /** What its sheets hold: people with their answers, or everybody in the organisation. */
  readonly holds: "answers" | "directory";
  /** A sheet is of this layout where it has all of these headers. */
  readonly signs: readonly string[];
  /** Of the columns that are there. Where a column is called one thing or another, both are listed. */
  readonly mapping: Partial<SheetSpec> & Pick<SheetSpec, "id">;
  /** Between the entries of a cell that holds several. */
  readonly separator?: string;
}

// Sheets in and out.
export { type CellRows, type CellValue } from "./cells.ts";
export { readTable, type Row, type SheetContent, type Table, type TableOptions, type TableReading } from "./table.ts";
export { readSheets, type SheetFile, type SheetFiles, type SheetsReading } from "./read-sheets.ts";
export { readPairSheet, type PairSheetReading } from "./pair-sheet.ts";
export { rowsFromScim } from "./scim.ts";
export { type Layout } from "./layouts/layout.ts";
export { layouts } from "./layouts/people-layouts.ts";
export { pairLayouts, type PairLayout } from "./layouts/pair-layouts.ts";
export { type IgnoredColumn } from "./doubts.ts";
export { withoutApostrophe, writeTable, type OutCell } from "./write.ts";
export { pairsWithPeople, type PairOfPeople } from "./pairs-with-people.ts";
export { pairsTable } from "./pairs-table.ts";
export { unmatchedTable } from "./unmatched-table.ts";
export { introductionsTable } from "./introductions-table.ts";
export { platforms, platformTable, type Platform } from "./platform-table.ts";
export { withPartners } from "./partner-column.ts";

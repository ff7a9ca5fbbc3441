// Sheets in and out.
export { readTable, type Row, type Table, type TableOptions, type TableReading } from "./table.ts";
export { readSheets, type SheetFile, type SheetFiles, type SheetsReading } from "./read-sheets.ts";
export { type IgnoredColumn } from "./doubts.ts";
export { withoutApostrophe, writeTable, type OutCell } from "./write.ts";
export { pairsWithPeople, type PairOfPeople } from "./pairs-with-people.ts";
export { pairsTable } from "./pairs-table.ts";
export { unmatchedTable } from "./unmatched-table.ts";
export { introductionsTable } from "./introductions-table.ts";

// Random sheets, as many as asked for: npm run fuzz:sheets -- [cases, by default 1000000] [seed]
// Prints the smallest sheet that makes the reader throw or loses a row, if there is one, and fails.
import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { anySheets, faultsOfReading } from "../test/csv/any-sheet.ts";

const cases = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20_270_501);
const started = performance.now();
const details = fc.check(
  fc.property(anySheets, (sheet) => {
    const faults = faultsOfReading(sheet);
    if (faults.length > 0) throw new Error(faults.join("; "));
  }),
  { numRuns: cases, seed },
);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (details.failed) {
  console.error(`${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`);
  process.exitCode = 1;
} else console.log(`${cases} sheets, seed ${seed}, none lost a row, ${seconds} s`);

// Random problems against every oracle, as many as asked for: npm run fuzz -- [cases, by default 100000] [seed] [a word of the laws to try]
// Prints the smallest problem on which somebody disagrees, if there is one, and fails.
import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { checksPerCase, ownDifferences, scipyDifferences } from "../test/assignment/differences.ts";
import { openScipy } from "../test/assignment/scipy.ts";

const cases = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_270_401);
const word = process.argv[4] ?? "";
const scipy = await openScipy();
console.log(`${cases} cases, seed ${seed}, Node ${process.version}${scipy === null ? "; scipy is absent" : ""}`);

for (const { name, share, property } of [...ownDifferences, ...(scipy === null ? [] : scipyDifferences(scipy))]) {
  if (!name.includes(word)) continue;
  const started = performance.now();
  // Ten certificates are checked for each case that is compared.
  const isSpoilt = name.includes("spoilt");
  const numRuns = Math.ceil(cases * (isSpoilt ? 10 / checksPerCase : share));
  const details = await fc.check(property(), { numRuns, seed });
  if (details.failed) {
    console.error(`${name}\n${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`);
    process.exitCode = 1;
    continue;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${numRuns} cases${isSpoilt ? `, ${numRuns * checksPerCase} certificates` : ""}, no difference, ${seconds} s`);
}
scipy?.close();

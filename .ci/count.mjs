// The last line of a run: the tests' own counts, with a failed step before or beside them counted as one failure.
import { readFileSync } from "node:fs";

const [file, status] = process.argv.slice(2);

/** The counts of the report, or none when the tests never ran. */
function read() {
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(file, "utf8"));
    if (Number.isInteger(numPassedTests) && Number.isInteger(numFailedTests)) return { passed: numPassedTests, failed: numFailedTests, success };
  } catch {
    // Empty or torn: no test run finished.
  }
  return { passed: 0, failed: 0, success: false };
}

const { passed, failed, success } = read();
const broken = status !== "0" || success !== true || passed === 0;
console.log(`${passed} passed, ${broken ? Math.max(failed, 1) : failed} failed`);
process.exitCode = broken || failed > 0 ? 1 : 0;

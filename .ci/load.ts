// Every built entry loads, as an ES module and by `require`, in a process of its own, and both forms offer the same names.
import { spawnSync } from "node:child_process";

const entries = ["index", "assignment", "csv"];

/** The names that a piece of code prints; ends the check where it cannot be run. */
function namesIn(code: string, type: "module" | "commonjs"): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, "--eval", code], { encoding: "utf8" });
  if (status !== 0) {
    console.error(stderr);
    process.exit(1);
  }
  return stdout.trim();
}

for (const entry of entries) {
  const imported = namesIn(`import * as entry from "./dist/${entry}.js"; console.log(Object.keys(entry).sort().join(" "))`, "module");
  const required = namesIn(`console.log(Object.keys(require("./dist/${entry}.cjs")).sort().join(" "))`, "commonjs");
  if (imported === "" || imported !== required) {
    console.error(`dist/${entry}.js and dist/${entry}.cjs offer different names:\n${imported}\n${required}`);
    process.exit(1);
  }
  console.log(`${entry}: ${imported.split(" ").length} names, imported and required`);
}

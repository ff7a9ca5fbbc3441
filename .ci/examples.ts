// Runs every numbered example and compares what it prints; `--update` writes it down instead.
import { listExamples, readExpected, runExample, writeExpected } from "./example.ts";

const update = process.argv.includes("--update");
let wrong = 0;
for (const name of listExamples()) {
  const printed = await runExample(name);
  if (update) {
    writeExpected(name, printed);
    console.log(`${name}: written`);
  } else {
    const same = printed === readExpected(name);
    wrong += same ? 0 : 1;
    console.log(same ? `${name}: ok` : `${name}: DIFFERS, it prints\n${printed}`);
  }
}
process.exit(wrong === 0 ? 0 : 1);

// Everything that must hold before a change is kept. One step after the other; the first failure stops.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

const report = process.env["TEST_REPORT"];

const steps: readonly (readonly [name: string, command: string])[] = [
  ["lock file", "tsx .ci/lock.ts"],
  ["types", "npm run -s types"],
  ["lint", "npm run -s lint"],
  ["unused code", "knip"],
  ["build", "npm run -s build"],
  ["package contents", "publint --strict"],
  ["types as consumers see them", "attw --pack --profile node16 --quiet"],
  ["entries pull in only what they may", "tsx .ci/imports.ts"],
  ["entries load", "tsx .ci/load.ts"],
  ["sizes", "size-limit"],
  ["demo", "npm run -s demo"],
  ["README blocks", "tsx .ci/readme.ts"],
  ["tests", report === undefined ? "npm test" : `npm test -- --reporter=default --reporter=json --outputFile.json="${report}"`],
];

for (const [name, command] of steps) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? "ok" : "FAILED"}, ${seconds} s`);
  if (status !== 0) process.exit(1);
}

// The first hour: from a damaged form and an HR export to published pairs, doing only what the command prints.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs");
const folder = mkdtempSync(join(tmpdir(), "first-hour-"));
for (const sheet of ["responses.csv", "directory.csv"]) copyFileSync(join(root, "examples/first-hour", sheet), join(folder, sheet));

/** Runs the command in the folder as somebody would type it, and prints what it says. */
function run(line: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, join(root, "src/cli/main.ts"), ...line.split(" ")], { cwd: folder, encoding: "utf8" });
  console.log(`$ mentor-match ${line}\n${stdout}${stderr}(ends with ${status})\n`);
}

/** Changes a file as somebody would in an editor or a spreadsheet, and says so. */
function edit(file: string, said: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  console.log(`(edit ${file}: ${said})\n`);
}

const sheets = "--people responses.csv --directory directory.csv";
run(`draft ${sheets} --round spring-2027`);

edit("program.json", "help weighs 3, and the questions under toDecide are decided", (text) => {
  const { toDecide: _, ...decided } = JSON.parse(text.replace('"help": 1', '"help": 3'));
  return JSON.stringify(decided, null, 2);
});
run(`check --program program.json ${sheets}`);
run(`match --program program.json ${sheets} --set-aside --out out`);

edit("out/for-coordinator/pairs.csv", "the first pair is not to be: decision drop, with a note", (text) => {
  const [headers, first, ...rows] = text.split("\r\n");
  return [headers, first.replace(/,,$/, ",drop,worked together before"), ...rows].join("\r\n");
});
run(`match --program program.json ${sheets} --set-aside --previous out --decisions out/for-coordinator/pairs.csv --out final`);
rmSync(folder, { recursive: true });

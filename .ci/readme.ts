// The README's blocks do what they say: each `ts` block compiles and runs as written against the built package, `sh` blocks
// with the package's own command run too, and the plain block right after either is exactly what it prints. The `json` block is
// the program of the civil-service example, and the excerpt of the demo has its lines in their order. Blocks that install
// (`npm ci`) are left to whoever checks a fresh copy.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import { readBlocks, type Block } from "./blocks.ts";

// Inside the package, so that "mentor-match" means the built package itself.
const folder = resolve("out/readme");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  rootDir: resolve("."),
  noEmitOnError: true,
};

const fileOf = (block: Block, extension: string) => `${folder}/line-${block.line}.${extension}`;

/** Compiles the `ts` blocks beside themselves and returns what the compiler says. */
function compile(blocks: readonly Block[]): string[] {
  for (const block of blocks) writeFileSync(fileOf(block, "mts"), block.text);
  const program = ts.createProgram(blocks.map((block) => fileOf(block, "mts")), options);
  program.emit();
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, "\n");
    const opened = Number(/line-(\d+)/.exec(file?.fileName ?? "")?.[1] ?? 0);
    const line = file !== undefined && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `README.md:${opened + line}: ${text}`;
  });
}

/** Runs a block and returns what it printed, or why it failed. */
function run(block: Block): { readonly printed: string; readonly failure: string } {
  const script = block.text.replaceAll("npx mentor-match", `"${process.execPath}" dist/cli.js`);
  const [program, args] = block.language === "ts" ? [process.execPath, [fileOf(block, "mjs")]] : ["bash", ["-euo", "pipefail", "-c", script]];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 120_000, env: { ...process.env, NO_COLOR: "1" } });
  return { printed: stdout, failure: status === 0 ? "" : stderr || `ended with ${status}` };
}

const isOwnCommand = (block: Block) => block.language === "sh" && /^npx mentor-match\b/.test(block.text);

/** The block that follows a text of the README. */
function blockAfter(sentence: string): Block {
  const at = readme.split("\n").findIndex((line) => line.includes(sentence)) + 1;
  const block = blocks.find(({ line }) => line > at);
  if (at === 0 || block === undefined) throw new Error(`README.md has no block after "${sentence}"`);
  return block;
}

/** The program that the README calls whole is the file, value for value. */
function compareProgram(): string[] {
  const block = blockAfter("This is the whole `program.json` of that scheme");
  const same = isDeepStrictEqual(JSON.parse(block.text), JSON.parse(readFileSync("examples/civil-service/program.json", "utf8")));
  return same ? [] : [`README.md:${block.line}: is not what examples/civil-service/program.json says`];
}

/** The excerpt of the demo is what the command prints: each line right after the one before it, or anywhere later where … stands between them. */
function compareDemo(): string[] {
  const block = blockAfter("Of the first it prints, shortened");
  const files = ["program.json", "mentors.csv", "mentees.csv"].map((name) => `examples/civil-service/${name}`);
  const [program, mentors, mentees] = files;
  const args = ["dist/cli.js", "match", "--program", program, "--mentors", mentors, "--mentees", mentees, "--out", `${folder}/demo`];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 120_000, env: { ...process.env, NO_COLOR: "1" } });
  const printed = stdout.split("\n");
  let next = 0;
  let skips = false;
  for (const [index, line] of block.text.split("\n").entries()) {
    if (line === "…") {
      skips = true;
      continue;
    }
    const found = skips ? printed.indexOf(line, next) : printed[next] === line ? next : -1;
    if (found < 0) return [`README.md:${block.line + 1 + index}: the demo prints no such line here: ${line}\nbut\n${printed.slice(next).join("\n")}`];
    next = found + 1;
    skips = false;
  }
  return [];
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const readme = readFileSync("README.md", "utf8");
const blocks = readBlocks(readme);
const problems = compile(blocks.filter(({ language }) => language === "ts"));
let count = 0;
for (const [index, block] of blocks.entries()) {
  if (problems.length > 0 || !(block.language === "ts" || isOwnCommand(block))) continue;
  count++;
  const { printed, failure } = run(block);
  const next = blocks[index + 1];
  const isOutput = next !== undefined && (next.language === "" || next.language === "text");
  if (failure !== "") problems.push(`README.md:${block.line}: fails\n${failure}`);
  else if (isOutput && printed.replace(/\n$/, "") !== next.text) {
    problems.push(`README.md:${block.line}: prints\n${printed}\nbut line ${next.line} says\n${next.text}`);
  }
}
problems.push(...compareProgram(), ...compareDemo());
rmSync(folder, { recursive: true, force: true });

for (const problem of problems) console.error(problem);
console.log(`${count} of ${blocks.length} blocks run, 2 compared, ${problems.length} wrong`);
process.exit(problems.length === 0 ? 0 : 1);

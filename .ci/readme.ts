// The README's blocks do what they say: each `ts` block runs as written against the built package, and the plain block
// right after it is exactly what it prints; `sh` blocks with the package's own command run too.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { readBlocks, type Block } from "./blocks.ts";

// Inside the package, so that "mentor-match" means the built package itself.
const folder = resolve("out/readme");

/** Runs a block and returns what it printed, or why it failed. */
function run(block: Block): { readonly printed: string; readonly failure: string } {
  let command: readonly string[];
  if (block.language === "ts") {
    const file = `${folder}/line-${block.line}.mjs`;
    const { outputText } = ts.transpileModule(block.text, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
    writeFileSync(file, outputText);
    command = [process.execPath, file];
  } else {
    command = ["bash", "-euo", "pipefail", "-c", block.text.replaceAll("npx mentor-match", `"${process.execPath}" dist/cli.js`)];
  }
  const [program = "", ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", timeout: 120_000, env: { ...process.env, NO_COLOR: "1" } });
  return { printed: stdout, failure: status === 0 ? "" : stderr || `ended with ${status}` };
}

function isRun(block: Block): boolean {
  return block.language === "ts" || (block.language === "sh" && block.text.startsWith("npx mentor-match"));
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const blocks = readBlocks(readFileSync("README.md", "utf8"));
let failures = 0;
let count = 0;
for (const [index, block] of blocks.entries()) {
  if (!isRun(block)) continue;
  count++;
  const { printed, failure } = run(block);
  const next = blocks[index + 1];
  const expected = next !== undefined && (next.language === "" || next.language === "text") ? next.text : undefined;
  if (failure !== "") {
    failures++;
    console.error(`README.md:${block.line}: failed\n${failure}`);
  } else if (expected !== undefined && printed.trimEnd() !== expected.trimEnd()) {
    failures++;
    console.error(`README.md:${block.line}: prints\n${printed}\nbut README.md:${next?.line} says\n${expected}`);
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${count} of ${blocks.length} blocks run, ${failures} wrong`);
process.exit(failures === 0 ? 0 : 1);

// Numbered examples: examples/NN-name.ts prints examples/NN-name.out, byte for byte.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "examples");
const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs");
const outputFile = (name: string) => join(folder, `${name}.out`);

/** The names of all numbered examples, without the extension, in order. */
export function listExamples(): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d\d-.+\.ts$/.test(file))
    .map((file) => file.slice(0, -".ts".length))
    .toSorted();
}

/** Runs an example from the sources, no build needed, and returns what it printed. Rejects when it fails. */
export async function runExample(name: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, join(folder, `${name}.ts`)], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", TZ: "UTC" },
    maxBuffer: 1 << 26,
  });
  return stdout;
}

/** What an example should print; a missing file is a failure that names the remedy. */
export function readExpected(name: string): string {
  if (!existsSync(outputFile(name))) throw new Error(`examples/${name}.out is missing: npm run examples -- --update writes it`);
  return readFileSync(outputFile(name), "utf8");
}

export function writeExpected(name: string, printed: string): void {
  writeFileSync(outputFile(name), printed);
}

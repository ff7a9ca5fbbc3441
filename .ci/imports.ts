// No built entry pays for another: what each may import, directly or through its chunks.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const allowed: Readonly<Record<string, readonly string[]>> = {
  "dist/assignment.js": [],
  "dist/assignment.cjs": [],
  "dist/index.js": ["zod", "@noble/hashes"],
  "dist/index.cjs": ["zod", "@noble/hashes"],
  "dist/csv.js": ["zod", "@noble/hashes", "papaparse"],
  "dist/csv.cjs": ["zod", "@noble/hashes", "papaparse"],
};

/** Everything a built file asks for, by `import`, `export from`, `import()` or `require()`. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The packages an entry reaches through its chunks. */
function packagesOf(entry: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const name of importsOf(file)) {
      if (name.startsWith(".")) queue.push(join(dirname(file), name));
      else packages.add(name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
    }
  }
  return packages;
}

let failed = false;
for (const [entry, names] of Object.entries(allowed)) {
  const found = existsSync(entry) ? [...packagesOf(entry)] : ["(the file is missing)"];
  const wrong = found.filter((name) => !names.includes(name));
  console.log(`${entry}: ${found.length === 0 ? "nothing" : found.join(", ")}`);
  for (const name of wrong) console.error(`${entry} must not import ${name}`);
  failed ||= wrong.length > 0;
}
process.exit(failed ? 1 : 0);

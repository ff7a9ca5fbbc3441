// The lock file names everything it promises, and no registry host.
//
// npm drops optional platform packages it cannot find when it writes a lock, and `npm ci` then refuses that very lock.
import { readFileSync } from "node:fs";

interface Entry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly version?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const packages = (JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> }).packages;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
const problems: string[] = [];

/** Where Node would look for `name` from the package at `from`: its own folder first, then each one above. */
function isLocked(from: string, name: string): boolean {
  for (let at = from; ; ) {
    if (packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === "") return false;
    const up = at.lastIndexOf("/node_modules/");
    at = up < 0 ? "" : at.slice(0, up);
  }
}

for (const [at, entry] of Object.entries(packages)) {
  if (entry.resolved !== undefined) problems.push(`${at}: carries a download address`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isLocked(at, name)) problems.push(`${at}: optional ${name} is named but absent`);
  }
}
for (const group of ["dependencies", "optionalDependencies", "devDependencies", "overrides"]) {
  for (const [name, version] of Object.entries(manifest[group] ?? {})) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) problems.push(`package.json: ${group} ${name} is not pinned (${version})`);
  }
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}

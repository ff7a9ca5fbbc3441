import { builtinModules } from "node:module";
import { posix } from "node:path";
import { codeOf, importsOf } from "./source.ts";

/** The folders of src, in the order in which data flows: a file imports from its own folder and from those before it. */
const folders = [
  "comparators",
  "program",
  "cohort",
  "compatibility",
  "assignment",
  "matching",
  "fairness",
  "relationship",
  "outcomes",
  "report",
  "csv",
  "parallel",
  "cli",
] as const;

/**
 * The folders within the assignment engine, in the same order: how a problem comes in, optima of one weight per pair by
 * prices, lists of criteria made of them, stable assignments, questions about an answer, changes of it. What lies beside the folders is the
 * contract, read by all, and the ways in, which only the list of names calls.
 */
const engineFolders = ["read", "network", "criteria", "stable", "questions", "change"] as const;
const engineDoors = new Set(["index", "solve", "async", "front"].map((name) => `src/assignment/${name}.ts`));

/** The only folders that touch the outside world. */
const doors = new Set(["parallel", "cli"]);

/** Folders whose numbers must be the same bits on every engine: only + - * / and sqrt. */
const exact = new Set(["comparators", "cohort", "compatibility", "assignment", "matching"]);

const vagueNames = new Set(["utils", "util", "helpers", "types", "common", "misc"]);

export const mostLines = 300;

/** The first folder under src of a path such as `src/cohort/draw.ts`; `""` for a file directly in src. */
function folderOf(path: string): string {
  const [, first = "", second] = path.split("/");
  return second === undefined ? "" : first;
}

/** Imports that go up the list, leave src, or give the assignment engine anything but itself. */
export function importProblems(path: string, text: string): string[] {
  const folder = folderOf(path);
  const problems: string[] = [];
  for (const { from } of importsOf(text)) {
    if (!from.startsWith(".")) {
      if (folder === "assignment") problems.push(`${path}: the assignment engine imports ${from}`);
      if (/^mentor-match(\/|$)/.test(from)) problems.push(`${path}: imports the package itself`);
      continue;
    }
    const target = posix.join(posix.dirname(path), from);
    const other = folderOf(target);
    const ownRank = folders.indexOf(folder as (typeof folders)[number]);
    const rank = folders.indexOf(other as (typeof folders)[number]);
    if (!target.startsWith("src/")) problems.push(`${path}: ${from} leaves src`);
    else if (folder === "" ? doors.has(other) : rank < 0 || rank > ownRank) problems.push(`${path}: ${folder || "index"} may not import from ${other || "index"}`);
    else if (folder === "assignment" && other !== "assignment") problems.push(`${path}: the assignment engine imports ${from}`);
  }
  return problems;
}

/** Imports within the engine that go up its own list. */
export function engineProblems(path: string, text: string): string[] {
  const inner = engineFolderOf(path);
  const ownRank = engineFolders.indexOf(inner as (typeof engineFolders)[number]);
  if (ownRank < 0) return [];
  return importsOf(text)
    .map(({ from }) => posix.join(posix.dirname(path), from))
    .filter((target) => engineDoors.has(target) || engineFolders.indexOf(engineFolderOf(target) as (typeof engineFolders)[number]) > ownRank || engineFolderOf(target) === "verify")
    .map((target) => `${path}: ${inner} may not import ${target}`);
}

/** The folder within the engine of a path such as `src/assignment/read/dense.ts`; `""` for any other file. */
function engineFolderOf(path: string): string {
  return /^src\/assignment\/([^/]+)\//.exec(path)?.[1] ?? "";
}

/** What reads the world or the clock, draws, prints, or follows the machine's language. */
const impure: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["Math.random", /\bMath\s*\.\s*random\b/],
  ["the clock", /\bDate\s*\.\s*now\b|\bnew\s+Date\b|(?<![.\w$])performance\s*\./],
  ["console", /(?<![.\w$])console\s*[.[]/],
  ["process", /(?<![.\w$])process\s*[.[]/],
  ["a write to globalThis", /\bglobalThis\s*(?:\.\s*[\w$]+|\[[^\]]*\])(?:\s*(?:\.\s*[\w$]+|\[[^\]]*\]))*\s*(?:[-+*/%&|^?<>]{0,3}=(?![=>])|\+\+|--)/],
  ["a write to globalThis", /\b(?:assign|definePropert(?:y|ies))\s*\(\s*globalThis\b/],
  ["the machine's language", /\blocaleCompare\b|\bIntl\s*\.|\btoLocale\w+/],
];

const inexact: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a Math function that differs between engines", /\bMath\s*\.\s*(?:exp|expm1|log|log1p|log2|log10|pow|hypot|tanh|sinh|cosh|cbrt|sin|cos|tan|asin|acos|atan|atan2)\b/],
  ["the ** operator", /\*\*/],
];

/** Uses of what the core must not know, with their lines. */
export function purityProblems(path: string, text: string): string[] {
  const folder = folderOf(path);
  if (doors.has(folder)) return [];
  const problems = importsOf(text)
    .filter(({ from }) => from.startsWith("node:") || builtinModules.includes(from))
    .map(({ from }) => `${path}: imports ${from}`);
  const rules = exact.has(folder) ? [...impure, ...inexact] : impure;
  for (const [index, line] of codeOf(text).split("\n").entries()) {
    for (const [what, pattern] of rules) {
      if (pattern.test(line)) problems.push(`${path}:${index + 1}: uses ${what}`);
    }
  }
  return problems;
}

/** A verifier proves nothing if it runs the solver's own code: it may share types and other verifier files only. */
export function verifierProblems(path: string, text: string): string[] {
  if (engineFolderOf(path) !== "verify") return [];
  return importsOf(text)
    .filter(({ from, typeOnly }) => !typeOnly && !/^\.\/[^/]*$/.test(from))
    .map(({ from }) => `${path}: runs code of ${from}`);
}

/** Names that say nothing, folders outside the list, files too long to be one idea. */
export function shapeProblems(path: string, text: string): string[] {
  const problems: string[] = [];
  const parts = path.split("/");
  const folder = folderOf(path);
  if (folder === "" ? path !== "src/index.ts" : !folders.some((name) => name === folder)) problems.push(`${path}: is outside the list of folders`);
  for (const name of parts.slice(1, -1)) if (vagueNames.has(name)) problems.push(`${path}: a folder named ${name} says nothing`);
  const lines = text.trimEnd().split("\n").length;
  if (lines > mostLines) problems.push(`${path}: has ${lines} lines, more than ${mostLines}`);
  return problems;
}

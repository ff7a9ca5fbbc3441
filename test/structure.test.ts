import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { engineProblems, importProblems, mostLines, purityProblems, shapeProblems, verifierProblems } from "./structure/rules.ts";
import { codeOf } from "./structure/source.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .toSorted()
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

describe("src", () => {
  it("is read by this test", () => {
    expect(sources.map(({ path }) => path)).toContain("src/index.ts");
  });

  it.each([
    ["imports only down the list of folders", importProblems],
    ["imports only down the list of the engine's folders", engineProblems],
    ["is pure outside cli and parallel, and exact where points are made", purityProblems],
    ["has folders named for ideas and files of one idea", shapeProblems],
    ["has a verifier that runs none of the solver's code", verifierProblems],
  ])("%s", (_, rule) => {
    expect(sources.flatMap(({ path, text }) => rule(path, text))).toEqual([]);
  });
});

describe("the rules find what is planted", () => {
  it.each([
    ["src/cohort/a.ts", 'import { x } from "../matching/x.ts";'],
    ["src/cohort/a.ts", 'import type { X } from "../matching/x.ts";'],
    ["src/cohort/a.ts", 'export * from "../index.ts";'],
    ["src/cohort/a.ts", 'type X = import("../cli/x.ts").X;'],
    ["src/cohort/a.ts", 'const x = await import("../cli/x.ts");'],
    ["src/cohort/a.ts", 'import "../../test/x.ts";'],
    ["src/cohort/a.ts", 'import { x } from "mentor-match";'],
    ["src/assignment/a.ts", 'import { x } from "../cohort/x.ts";'],
    ["src/assignment/a.ts", 'import * as z from "zod";'],
    ["src/index.ts", 'export { x } from "./cli/x.ts";'],
  ])("import in %s: %s", (path, text) => {
    expect(importProblems(path, text)).toHaveLength(1);
  });

  it.each([
    ["src/cohort/a.ts", "Math.random()"],
    ["src/cohort/a.ts", "Date.now()"],
    ["src/report/a.ts", "new Date(0)"],
    ["src/report/a.ts", "performance.now()"],
    ["src/report/a.ts", 'console.log("x")'],
    ["src/report/a.ts", "`${process.env}`"],
    ["src/report/a.ts", 'import { x } from "node:fs";'],
    ["src/report/a.ts", 'import { x } from "fs";'],
    ["src/report/a.ts", "globalThis.x = 1"],
    ["src/report/a.ts", 'globalThis["x"] ??= 1'],
    ["src/report/a.ts", "globalThis.x++"],
    ["src/report/a.ts", "Object.assign(globalThis, {})"],
    ["src/report/a.ts", "a.localeCompare(b)"],
    ["src/report/a.ts", "new Intl.Collator()"],
    ["src/cohort/a.ts", "Math.exp(1)"],
    ["src/assignment/a.ts", "Math.log2(1)"],
    ["src/matching/a.ts", "2 ** 3"],
    ["src/comparators/a.ts", "x **= 2"],
  ])("impurity in %s: %s", (path, text) => {
    expect(purityProblems(path, text)).toHaveLength(1);
  });

  it.each([
    ["src/assignment/verify/a.ts", 'import { solve } from "../solve.ts";'],
    ["src/assignment/verify/a.ts", 'export { type X, solve } from "../solve.ts";'],
    ["src/assignment/verify/a.ts", 'import "../network/fill.ts";'],
  ])("solver code in %s: %s", (path, text) => {
    expect(verifierProblems(path, text)).toHaveLength(1);
  });

  it.each([
    ["src/assignment/network/a.ts", 'import { x } from "../criteria/x.ts";'],
    ["src/assignment/read/a.ts", 'import type { X } from "../solve.ts";'],
    ["src/assignment/questions/a.ts", 'import { x } from "../verify/x.ts";'],
  ])("order within the engine in %s: %s", (path, text) => {
    expect(engineProblems(path, text)).toHaveLength(1);
  });

  it.each([
    ["src/cohort/helpers/a.ts", ""],
    ["src/tools/a.ts", ""],
    ["src/tool.ts", ""],
    ["src/cohort/a.ts", "\n".repeat(mostLines) + "x"],
  ])("shape of %s", (path, text) => {
    expect(shapeProblems(path, text)).toHaveLength(1);
  });
});

describe("the rules let pass what is allowed", () => {
  it.each([
    ["src/csv/a.ts", 'import Papa from "papaparse"; import { x } from "../cohort/x.ts"; import { y } from "./y.ts";'],
    ["src/cli/a.ts", 'import { readFile } from "node:fs/promises"; console.log(process.argv, Date.now());'],
    ["src/index.ts", 'export { x } from "./cohort/x.ts"; export * from "./report/index.ts";'],
    ["src/assignment/verify/a.ts", 'import type { X } from "../problem.ts"; import { type Y } from "../problem.ts"; import { z } from "./flow.ts";'],
    ["src/assignment/criteria/a.ts", 'import { x } from "../network/x.ts"; import { y } from "./y.ts"; import type { Z } from "../problem.ts";'],
    ["src/cohort/a.ts", "// Math.random()\n/** 2 ** 3 */\nconst a = 'console.log'; const b = /Date.now/; const c = `process.env ${a} Intl.x`; Math.sqrt(2);"],
    ["src/cohort/a.ts", "if (globalThis.x === 1) y.process.z(); const f = globalThis.f;"],
    ["src/report/a.ts", "Math.exp(1) * 2 ** 3;"],
  ])("in %s", (path, text) => {
    expect([engineProblems, importProblems, purityProblems, shapeProblems, verifierProblems].flatMap((rule) => rule(path, text))).toEqual([]);
  });

  it("and keep the code that stands between literals and comments, at its line", () => {
    const code = codeOf('a; // é😀\nb(`x${c}y`, "d"); /* e */ f').split("\n");
    expect(code.map((line) => line.replaceAll(" ", ""))).toEqual(["a;", "b(c,);f"]);
  });
});

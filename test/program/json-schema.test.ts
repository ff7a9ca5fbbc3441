import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programToJSON, safeReadProgram, standardProgram, type ProgramDefinition } from "../../src/program/index.ts";
import { programSchema } from "../../src/program/json-schema.ts";
import { functions, programDefinitions } from "../arbitraries.ts";
import { withSheets } from "../csv/sheets.ts";

const schema = programSchema();
// `strict` refuses a schema that is itself odd: unknown keywords, keys that are required and not there.
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: false }).compile(schema);
const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const programs = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("program.json"));
const example = (name: string): Record<string, unknown> => JSON.parse(readFileSync(`${examples}/${name}`, "utf8"));

describe("the JSON Schema of programs", () => {
  it.each(programs)("accepts the example %s", (name) => {
    expect([validate(example(name)), validate.errors]).toEqual([true, null]);
  });

  it("accepts the standard program, and every program with every mapping that the tests make", () => {
    expect(validate(programToJSON(standardProgram({ round: "r", fields: { languages: "list" } })))).toBe(true);
    fc.assert(
      fc.property(programDefinitions, fc.boolean(), (definition, isMapped) => {
        expect([validate(JSON.parse(JSON.stringify(isMapped ? withSheets(definition) : definition))), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 100 },
    );
  });

  const civil = () => example("civil-service/program.json");
  it.each<[string, (program: ReturnType<typeof civil>) => void]>([
    ["a round that is missing", (program) => delete program["round"]],
    ["an unknown key", (program) => (program["weigths"] = {})],
    ["an aim that does not exist", (program) => (program["aim"] = "balance")],
    ["another version", (program) => (program["formatVersion"] = 2)],
    ["no questions", (program) => (program["dimensions"] = {})],
    ["a comparison that does not exist", (program) => (program["dimensions"] = { grade: { compare: "ordinals", order: ["a"] } })],
    ["an order left out", (program) => (program["dimensions"] = { grade: { compare: "ordinal" } })],
    ["a setting of another comparison", (program) => (program["dimensions"] = { grade: { compare: "tags", order: ["a"] } })],
    ["a weight that is a text", (program) => (program["weights"] = { grade: "12" })],
    ["a negative weight", (program) => (program["weights"] = { grade: -1 })],
    ["a field of no kind", (program) => (program["fields"] = { organisation: "text" })],
    ["a rule of no kind", (program) => (program["rules"] = [{ id: "x", kind: "sames", field: "organisation", reason: "y" }])],
    ["a rule without a reason", (program) => (program["rules"] = [{ id: "x", kind: "same", field: "organisation" }])],
    ["a level out of range", (program) => (program["rules"] = [{ id: "x", kind: "reporting-line", levels: 0, reason: "y" }])],
    ["a misspelt part of a mapping", (program) => (program["sheets"] = { both: { id: "id", grade: { column: "g", seperator: "," } } })],
    ["a sheet of no name", (program) => (program["sheets"] = { mentor: { id: "id" } })],
    ["labels that stand for lists", (program) => (program["sheets"] = { both: { id: "id", grade: { column: "g", labels: { a: [] } } } })],
  ])("refuses %s, as the library does", (_, plant) => {
    const program = civil();
    plant(program);
    expect(validate(program)).toBe(false);
    expect(safeReadProgram(program).ok).toBe(false);
  });

  it("refuses nothing that the library takes, whatever a file says", () => {
    const paths = fc.array(fc.nat(), { maxLength: 4 });
    const values = fc.oneof(fc.constantFrom(null, 0, 1, -1, 2.5, "", "email", "grade", true, [], ["a"], {}, { column: "x" }, { order: ["a"] }, "ordinal", "tags"), fc.jsonValue());
    let taken = 0;
    fc.assert(
      fc.property(programDefinitions, paths, values, (definition, path, value) => {
        const edited = replaced(JSON.parse(JSON.stringify(withSheets(definition))), path, value);
        if (!safeReadProgram(edited, { functions }).ok) return;
        taken++;
        expect([validate(edited), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 600 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it("describes every key", () => {
    expect(undescribed(schema, "")).toEqual([]);
  });
});

/** A value with one of its parts, found by a path of any numbers, replaced. */
function replaced(value: unknown, [at, ...rest]: readonly number[], part: unknown): unknown {
  if (at === undefined || typeof value !== "object" || value === null) return part;
  const keys = Object.keys(value);
  if (keys.length === 0) return part;
  const key = keys[at % keys.length];
  const copy = Array.isArray(value) ? [...value] : { ...value };
  (copy as Record<string, unknown>)[key] = replaced((value as ProgramDefinition & Record<string, unknown>)[key], rest, part);
  return copy;
}

function undescribed(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { properties } = value as { readonly properties?: Readonly<Record<string, { readonly description?: string }>> };
  const own = Object.entries(properties ?? {}).filter(([, { description }]) => description === undefined || description === "").map(([key]) => `${path}.${key}`);
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => undescribed(inner, `${path}/${key}`))];
}

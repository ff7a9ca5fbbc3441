import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programToJSON, readProgram, type Program } from "../../src/program/index.ts";
import { functions, programDefinitions } from "../arbitraries.ts";
import { full } from "./program.ts";

const runs = { numRuns: 100 };

/** All of a program that anything can depend on, but for the definition's own order of keys. */
function meaning(program: Program) {
  return { ...program, functions: Object.keys(program.functions) };
}

describe("a program", () => {
  it("comes back from JSON as the same program", () => {
    fc.assert(
      fc.property(programDefinitions, (definition) => {
        const program = readProgram(definition, { functions });
        const back = readProgram(JSON.parse(JSON.stringify(programToJSON(program))), { functions });
        expect(meaning(back)).toEqual({ ...meaning(program), definition: programToJSON(program) });
        expect(programToJSON(back)).toEqual(programToJSON(program));
      }),
      runs,
    );
  });

  it("names its format first when it is written", () => {
    const program = readProgram({ round: "r", dimensions: { x: { compare: "choice", options: ["a"] } }, weights: { x: 1 } });
    expect(Object.entries(programToJSON(program)).slice(0, 2)).toEqual([["format", "mentor-match/program"], ["formatVersion", 1]]);
  });

  it("is the same in whatever order its keys come", () => {
    fc.assert(
      fc.property(programDefinitions, fc.infiniteStream(fc.nat()), (definition, dice) => {
        const turned = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(turned);
          if (typeof value !== "object" || value === null) return value;
          const entries = Object.entries(value).map(([key, part]) => ({ key, part: turned(part), at: dice.next().value }));
          return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, part }) => [key, part]));
        };
        expect(meaning(readProgram(turned(definition), { functions }))).toEqual(meaning(readProgram(definition, { functions })));
      }),
      runs,
    );
  });

  it("has its dimensions and parts in the order of their weights, equal ones by name", () => {
    const { dimensions, factors } = readProgram(full);
    expect(dimensions.map(({ key, weight }) => [key, weight])).toEqual([["topic", 6554], ["style", 4915], ["terms", 3277], ["origin", 1638]]);
    expect(factors.map(({ key, weight, index }) => [index, key, weight])).toEqual([
      [0, "topic", 6554], [1, "style", 4915], [2, "terms.grade", 2458], [3, "terms.hours", 819], [4, "origin", 1638],
    ]);
  });
});

describe("the hash of a program", () => {
  const hashOf = (change: object) => readProgram({ ...full, ...change }).hash;

  it("leaves out how sheets are laid out", () => {
    expect(hashOf({ sheets: { both: { id: "Personnel number" } } })).toBe(hashOf({}));
    expect(hashOf({ sheets: undefined, format: undefined, formatVersion: undefined })).toBe(hashOf({}));
  });

  it.each([{ round: "autumn-2027" }, { name: "Autumn" }, { aim: "most-people" }, { resolution: 1 }, { rules: [] }, { weights: { ...full.weights, topic: 5 } }, { capacity: { default: 2 } }])(
    "differs with all the rest: %j",
    (change) => {
      expect(hashOf(change)).not.toBe(hashOf({}));
    },
  );
});

describe("what looks odd but stops nothing", () => {
  const choice = { compare: "choice", options: ["a"] };
  it("are weights of nothing and functions nobody calls for", () => {
    const dimensions = { x: choice, y: choice, z: { parts: { p: choice, q: { compare: "custom", function: "near" } }, weights: { p: 0, q: 1 } } };
    const { warnings } = readProgram({ round: "r", dimensions, weights: { x: 1, y: 0, z: 1 } }, { functions: { near: () => 1, far: () => 0 } });
    expect(warnings.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual(["weights.y: weighs-nothing", "dimensions.z.weights.p: weighs-nothing", "functions.far: unused-function"]);
  });

  it("is nothing in a usual program", () => {
    expect(readProgram(full).warnings).toEqual([]);
  });
});

describe("a sensitive dimension", () => {
  it("is flagged in all its factors, with its reason", () => {
    const { dimensions, factors } = readProgram(full);
    expect(dimensions.find(({ key }) => key === "origin")?.sensitive).toEqual({ reason: "the program is for people who moved" });
    expect(factors.filter(({ sensitive }) => sensitive).map(({ key }) => key)).toEqual(["origin"]);
    const { origin } = full.dimensions;
    const { sensitive, ...question } = origin;
    const parts = readProgram({ round: "r", dimensions: { x: { parts: { a: question, b: question }, weights: { a: 1, b: 1 }, sensitive } }, weights: { x: 1 } });
    expect(parts.factors.map((factor) => factor.sensitive)).toEqual([true, true]);
  });
});

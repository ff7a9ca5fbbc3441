import { describe, expect, it } from "vitest";
import { readProgram, safeReadProgram } from "../../src/program/index.ts";
import { full, placesOf } from "./program.ts";

const choice = { compare: "choice", options: ["a", "b"] };
const small = { round: "r", dimensions: { x: choice }, weights: { x: 1 } };

function trap(): never {
  throw new Error("secret");
}

describe("what is no program at all", () => {
  it.each([null, undefined, 3, "program", [], true])("is one problem: %s", (value) => {
    expect(placesOf(value)).toHaveLength(1);
  });

  it.each([() => 1, Symbol("x"), 10n, new Map(), new Date(0), Promise.resolve()])("is one problem, too, where JSON cannot hold it: %s", (value) => {
    expect(placesOf(value)).toHaveLength(1);
  });

  it("is one problem where it cannot even be looked at", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(placesOf(proxy)).toEqual([": unreadable"]);
    expect(placesOf(new Proxy({}, { ownKeys: trap }))).toEqual([": unreadable"]);
  });
});

describe("parts that JSON cannot hold", () => {
  it("are named at their places, and all the rest is read", () => {
    const options = ["a"];
    const definition = {
      ...small,
      dimensions: { x: { compare: "choice", options, label: () => "X" }, y: { ...choice, get asks() { return trap(); } } },
      weights: { x: 10n, y: -1 },
      sheets: new Map(),
    };
    expect(placesOf(definition)).toEqual([
      "dimensions.x.label: not-plain-data", "dimensions.y.asks: unreadable", "weights.x: not-plain-data", "sheets: wrong-type", "weights.y: out-of-range",
    ]);
  });

  it("are named where data contains itself or has no end", () => {
    const round: Record<string, unknown> = { ...small };
    round["dimensions"] = { x: choice, self: round };
    expect(placesOf(round)).toContain("dimensions.self: cyclic");
    let deep: unknown = "a";
    for (let depth = 0; depth < 5000; depth++) deep = [deep];
    expect(placesOf({ ...small, dimensions: { x: { ...choice, options: deep } } }).some((place) => place.endsWith("too-deep"))).toBe(true);
  });

  it("are refused by number and by length, without walking through them", () => {
    const many = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, 1]));
    const holes: unknown[] = [];
    holes.length = 2 ** 32 - 1;
    const started = performance.now();
    expect(placesOf({ ...small, weights: many })).toEqual(["weights: too-many"]);
    expect(placesOf(many)).toEqual([": too-many"]);
    expect(placesOf({ ...small, dimensions: { x: { ...choice, options: holes } } })).toEqual(["dimensions.x.options: too-many"]);
    expect(placesOf({ ...small, name: "n".repeat(20_000) })).toEqual(["name: too-long"]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("of which there are very many take no long time to be named", () => {
    const weights = Object.fromEntries(Array.from({ length: 90_000 }, (_, index) => [`k${index}`, 1]));
    const started = performance.now();
    const places = placesOf({ ...small, weights });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(places).toHaveLength(100);
  });
});

describe("names that objects treat as special", () => {
  it.each(["__proto__", "constructor", "prototype", "hasOwnProperty"])("are no dimension, part, field or weight: %s", (name) => {
    const named = (value: unknown) => JSON.parse(`{ "${name}": ${JSON.stringify(value)} }`);
    for (const definition of [
      { ...small, dimensions: named(choice), weights: named(1) },
      { ...small, dimensions: { x: { parts: named(choice), weights: named(1) } } },
      { ...small, fields: named("choice") },
      { ...small, weights: { x: 1, ...named(1) } },
    ]) expect(placesOf(definition).length).toBeGreaterThan(0);
    expect(Reflect.get({}, "compare")).toBe(undefined);
  });

  it("are found neither as comparators nor as functions nor as fields", () => {
    const rule = { id: "a", kind: "same", field: "toString", reason: "r" };
    expect(placesOf({ ...small, dimensions: { x: { compare: "toString" } } })).toEqual(["dimensions.x.compare: unknown-option"]);
    expect(placesOf({ ...small, dimensions: { x: { compare: "custom", function: "toString" } } })).toEqual(["dimensions.x.function: unknown-function"]);
    expect(placesOf({ ...small, rules: [rule] })).toEqual(["rules.0.field: unknown-field"]);
  });

  it("may name a function, which then is the one that was given", () => {
    const { functions } = readProgram({ ...small, dimensions: { x: { compare: "custom", function: "constructor" } } }, { functions: { constructor: () => 1 } });
    expect(Object.keys(functions)).toEqual(["constructor"]);
  });
});

describe("what was given", () => {
  it("is not changed, however deep it is frozen, and no later change of it reaches the program", () => {
    const given = structuredClone<unknown>(full) as { weights: { topic: number } };
    const program = readProgram(given);
    expect(given).toEqual(full);
    given.weights.topic = 99;
    expect(program.definition.weights).toEqual(full.weights);
    expect(Object.isFrozen(program.definition.weights)).toBe(true);
    const freeze = (value: unknown): unknown => (typeof value === "object" && value !== null ? (Object.values(value).forEach(freeze), Object.freeze(value)) : value);
    expect(safeReadProgram(freeze(structuredClone(full))).ok).toBe(true);
  });

  it("is asked for each property once, so that a getter cannot answer twice", () => {
    let asked = 0;
    const { round } = readProgram({ ...small, get round() { return ++asked === 1 ? "spring" : 7; } });
    expect([round, asked]).toEqual(["spring", 1]);
  });
});

import { describe, expect, it } from "vitest";
import { defineProgram, ProgramError, readProgram } from "../../src/program/index.ts";
import { full, placesOf, problemsOf } from "./program.ts";

const choice = { compare: "choice", options: ["a", "b"] };
const small = { round: "r", dimensions: { x: choice }, weights: { x: 1 } };
const withRules = (...rules: unknown[]) => placesOf({ ...full, rules });

describe("a definition that is fine", () => {
  it("has no problems", () => {
    expect(placesOf(full)).toEqual([]);
    expect(placesOf(small)).toEqual([]);
  });
});

describe("a definition with one thing wrong has one problem, at its place:", () => {
  it.each<[string, object]>([
    ["round: missing-part", { ...small, round: undefined }],
    ["round: bad-name", { ...small, round: " spring" }],
    ["round: bad-name", { ...small, round: "spring\u200b" }],
    ["round: wrong-type", { ...small, round: 2027 }],
    ["dimensions: missing-part", { round: "r", weights: {} }],
    ["dimensions: missing-part", { round: "r", dimensions: {}, weights: {} }],
    ["dimensions: wrong-type", { ...small, dimensions: [choice] }],
    ["weights: missing-part", { round: "r", dimensions: { x: choice } }],
    ["weights: no-weight", { ...small, weights: { x: 0 } }],
    ["weights.x: out-of-range", { ...small, weights: { x: -1 } }],
    ["weights.x: not-a-number", { ...small, weights: { x: Number.NaN } }],
    ["weights.x: not-a-number", { ...small, weights: { x: Number.POSITIVE_INFINITY } }],
    ["weights.x: wrong-type", { ...small, weights: { x: "1" } }],
    ["weights.y: unknown-dimension", { ...small, weights: { x: 1, y: 1 } }],
    ["weights.y: missing-weight", { ...small, dimensions: { x: choice, y: choice } }],
    ["dimensions.x: wrong-type", { ...small, dimensions: { x: "choice" } }],
    ["dimensions.x.compare: missing-part", { ...small, dimensions: { x: { options: ["a"] } } }],
    ["dimensions.x.compare: unknown-option", { ...small, dimensions: { x: { ...choice, compare: "choise" } } }],
    ["dimensions.x.compare: unknown-option", { ...small, dimensions: { x: { ...choice, compare: "constructor" } } }],
    ["dimensions.x.optoins: unknown-key", { ...small, dimensions: { x: { ...choice, optoins: [] } } }],
    ["dimensions.x.asks: unknown-option", { ...small, dimensions: { x: { ...choice, asks: "mentors" } } }],
    ["dimensions.x.label: missing-part", { ...small, dimensions: { x: { ...choice, label: " " } } }],
    ["dimensions.x.sensitive: wrong-type", { ...small, dimensions: { x: { ...choice, sensitive: true } } }],
    ["dimensions.x.sensitive.reason: missing-part", { ...small, dimensions: { x: { ...choice, sensitive: { reason: "" } } } }],
    ["dimensions.x.function: unknown-function", { ...small, dimensions: { x: { compare: "custom", function: "near" } } }],
    ["dimensions.x.similarity: unknown-function", { ...small, dimensions: { x: { compare: "support", similarity: "near" } } }],
    ["dimensions.x.parts: missing-part", { ...small, dimensions: { x: { parts: {}, weights: {} } } }],
    ["dimensions.x.weights: missing-part", { ...small, dimensions: { x: { parts: { y: choice } } } }],
    ["dimensions.x.weights.z: unknown-part", { ...small, dimensions: { x: { parts: { y: choice }, weights: { y: 1, z: 1 } } } }],
    ["dimensions.x.weights.y: missing-weight", { ...small, dimensions: { x: { parts: { y: choice, z: choice }, weights: { z: 1 } } } }],
    ["dimensions.x.parts.y.sensitive: unknown-key", { ...small, dimensions: { x: { parts: { y: { ...choice, sensitive: { reason: "r" } } }, weights: { y: 1 } } } }],
    ["dimensions.x.asks: unknown-key", { ...small, dimensions: { x: { parts: { y: choice }, weights: { y: 1 }, asks: "mentor" } } }],
    ["dimensions.id: reserved-name", { round: "r", dimensions: { id: choice }, weights: { id: 1 } }],
    ["dimensions.a.b: bad-name", { round: "r", dimensions: { "a.b": choice }, weights: { "a.b": 1 } }],
    ["dimensions.toString: reserved-name", { round: "r", dimensions: { toString: choice }, weights: { toString: 1 } }],
    ["fields.team: wrong-type", { ...small, fields: { team: "text" } }],
    ["fields.team.order: missing-part", { ...small, fields: { team: { order: [] } } }],
    ["fields.team.order.1: duplicate-entry", { ...small, fields: { team: { order: ["a", "a "] } } }],
    ["fields.x: reserved-name", { ...small, fields: { x: "choice" } }],
    ["fields.veto: reserved-name", { ...small, fields: { veto: "list" } }],
    ["capacity.default: out-of-range", { ...small, capacity: { default: 3, maximum: 2 } }],
    ["capacity.maximum: out-of-range", { ...small, capacity: { maximum: 1.5 } }],
    ["capacity.max: unknown-key", { ...small, capacity: { max: 1 } }],
    ["aim: unknown-option", { ...small, aim: "fair" }],
    ["share: out-of-range", { ...small, share: 80 }],
    ["minimumScore: out-of-range", { ...small, minimumScore: 101 }],
    ["resolution: out-of-range", { ...small, resolution: 3 }],
    ["formatVersion: out-of-range", { ...small, formatVersion: 2 }],
    ["format: unknown-option", { ...small, format: "mentor-match/matching" }],
    ["dimension: unknown-key", { ...small, dimension: {} }],
    ["sheets.both.tema: unknown-key", { ...full, sheets: { both: { id: "Id", tema: "Team" } } }],
    ["sheets.mentors.answers.tpoic: unknown-key", { ...full, sheets: { mentors: { id: "Id", answers: { tpoic: "Topic" } } } }],
    ["sheets.both.topic.seperator: unknown-key", { ...full, sheets: { both: { id: "Id", topic: { column: "Topics", seperator: "," } } } }],
    ["sheets.both.style.a: unknown-key", { ...full, sheets: { both: { id: "Id", style: { column: "Style", a: "Col" } } } }],
    ["sheets.both.style: wrong-type", { ...full, sheets: { both: { id: "Id", style: { a: "Col" } } } }],
    ["sheets.both.style: wrong-type", { ...full, sheets: { both: { id: "Id", style: 3 } } }],
    ["sheets.both.style.column: wrong-type", { ...full, sheets: { both: { id: "Id", answers: {}, style: { column: 3 } } } }],
    ["sheets.both.topic.columns.sql.label: unknown-key", { ...full, sheets: { both: { id: "Id", topic: { columns: { sql: { column: "SQL", label: {} } } } } } }],
    ["sheets.both.team: wrong-type", { ...full, sheets: { both: { id: "Id", team: { column: "Team", offset: "Zone" } } } }],
    ["sheets.both.terms: wrong-type", { ...full, sheets: { both: { id: "Id", terms: "Grade" } } }],
    ["sheets.both.terms.column: unknown-key", { ...full, sheets: { both: { id: "Id", terms: { column: "Grade" } } } }],
    ["sheets.both.terms.graed: unknown-key", { ...full, sheets: { both: { id: "Id", terms: { graed: "Grade" } } } }],
    ["sheets.mentees.answers.terms.hours.columm: unknown-key", { ...full, sheets: { mentees: { answers: { terms: { hours: { column: "Hours", columm: "x" } } } } } }],
    ["sheets.both.id.knd: unknown-key", { ...full, sheets: { both: { id: { column: "Id", knd: "email" } } } }],
  ])("%s", (place, definition) => {
    expect(placesOf(definition)).toEqual([place]);
  });

  it("and the key that was meant is named, also inside a mapping of one of several forms", () => {
    const sheets = { both: { topic: { column: "Topics", seperator: "," }, terms: { graed: "Grade" } } };
    expect(problemsOf({ ...full, sheets }).map(({ nearest }) => nearest)).toEqual(["separator", "grade"]);
  });

  it("a function that is none", () => {
    expect(placesOf({ ...small, dimensions: { x: { compare: "custom", function: "near" } } }, { functions: { near: 1 as never } })).toEqual(["functions.near: wrong-type"]);
  });
});

describe("a rule with one thing wrong has one problem, at its place:", () => {
  it.each<[string, unknown[]]>([
    ["rules.0: wrong-type", ["same-person"]],
    ["rules.0.kind: unknown-option", [{ id: "a", kind: "diferent", field: "team", reason: "r" }]],
    ["rules.0.id: missing-part", [{ kind: "different", field: "team", reason: "r" }]],
    ["rules.0.reason: missing-part", [{ id: "a", kind: "different", field: "team" }]],
    ["rules.0.ifUnknown: unknown-option", [{ id: "a", kind: "different", field: "team", reason: "r", ifUnknown: "maybe" }]],
    ["rules.0.field: unknown-field", [{ id: "a", kind: "different", field: "tema", reason: "r" }]],
    ["rules.0.field: unsuitable-field", [{ id: "a", kind: "different", field: "languages", reason: "r" }]],
    ["rules.0.field: unsuitable-field", [{ id: "a", kind: "gap", field: "team", minimum: 1, reason: "r" }]],
    ["rules.0.field: unsuitable-field", [{ id: "a", kind: "shared-language", field: "team", reason: "r" }]],
    ["rules.0.field: unsuitable-field", [{ id: "a", kind: "same", field: "terms", reason: "r" }]],
    ["rules.0.dimension: unknown-dimension", [{ id: "a", kind: "minimum-similarity", dimension: "topics", minimum: 0.2, reason: "r" }]],
    ["rules.0.minimum: out-of-range", [{ id: "a", kind: "minimum-similarity", dimension: "topic", minimum: 20, reason: "r" }]],
    ["rules.0.minimum: missing-part", [{ id: "a", kind: "gap", field: "age", reason: "r" }]],
    ["rules.0.minimum: out-of-range", [{ id: "a", kind: "gap", field: "age", minimum: 2, maximum: 1, reason: "r" }]],
    ["rules.0.minimum: out-of-range", [{ id: "a", kind: "gap", field: "band", minimum: 2, reason: "r" }]],
    ["rules.0.maximum: out-of-range", [{ id: "a", kind: "gap", field: "band", maximum: -2, reason: "r" }]],
    ["rules.0.score: out-of-range", [{ id: "a", kind: "minimum-score", score: 101, reason: "r" }]],
    ["rules.0.levels: out-of-range", [{ id: "a", kind: "reporting-line", levels: 0, reason: "r" }]],
    ["rules.0.off: unknown-key", [{ kind: "same-person", off: true }]],
    ["rules.1: duplicate-rule", [{ kind: "veto" }, { kind: "veto", off: true }]],
    ["rules.1.id: duplicate-id", [{ id: "a", kind: "same", field: "team", reason: "r" }, { id: "a", kind: "different", field: "age", reason: "r" }]],
    ["rules.0.id: duplicate-id", [{ id: "veto", kind: "same", field: "team", reason: "r" }]],
  ])("%s", (place, rules) => {
    expect(withRules(...rules)).toEqual([place]);
  });

  it("and the list itself must be one", () => {
    expect(placesOf({ ...full, rules: {} })).toEqual(["rules: wrong-type"]);
  });

  it("a wrong field is not said again by the rules that name it", () => {
    expect(placesOf({ ...small, fields: { team: "text" }, rules: [{ id: "a", kind: "same", field: "team", reason: "r" }] })).toEqual(["fields.team: wrong-type"]);
    const terms = { parts: { y: { compare: "chioce", options: ["a"] } }, weights: { y: 1 } };
    expect(placesOf({ round: "r", dimensions: { terms }, weights: { terms: 1 }, rules: [{ id: "a", kind: "same", field: "terms.y", reason: "r" }] })).toEqual([
      "dimensions.terms.parts.y.compare: unknown-option",
    ]);
  });
});

describe("everything wrong", () => {
  const broken = {
    round: "r",
    dimensions: { style: { compare: "chioce", options: ["secret one"] }, topic: { compare: "tags", options: [] } },
    weights: { stlye: 1, topic: "much" },
    rules: [{ id: "a", kind: "diferent", field: "team", reason: "r" }],
    aim: "balancd",
  };

  it("is said at once, each thing once, with the name that was likely meant", () => {
    expect(problemsOf(broken).map(({ path, code, nearest }) => [path.join("."), code, nearest])).toEqual([
      ["aim", "unknown-option", "balanced"],
      ["dimensions.style.compare", "unknown-option", "choice"],
      ["dimensions.topic.options", "missing-part", undefined],
      ["weights.stlye", "unknown-dimension", "style"],
      ["weights.topic", "wrong-type", undefined],
      ["weights.style", "missing-weight", undefined],
      ["rules.0.kind", "unknown-option", "different"],
    ]);
  });

  it("is thrown as one error with a code, and no value in its message or JSON", () => {
    let error: unknown;
    try {
      readProgram(broken);
    } catch (thrown) {
      error = thrown;
    }
    if (!(error instanceof ProgramError)) throw new Error("no ProgramError was thrown");
    expect(error).toMatchObject({ name: "ProgramError", code: "program" });
    expect(error.problems).toHaveLength(7);
    expect(error.problems[0].value).toBe("balancd");
    for (const secret of ["balancd", "chioce", "much"]) {
      expect(error.message).not.toContain(secret);
      expect(JSON.stringify(error)).not.toContain(secret);
    }
    for (const { remedy } of error.problems) expect(remedy).toMatch(/^[A-Z].*\.$/s);
  });

  it("is thrown for definitions in code, too", () => {
    expect(() => defineProgram({ round: "", dimensions: { x: { compare: "choice", options: ["a"] } }, weights: { x: 1 } })).toThrow(ProgramError);
  });
});

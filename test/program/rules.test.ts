import { describe, expect, it } from "vitest";
import { readProgram } from "../../src/program/index.ts";
import { full } from "./program.ts";

const rulesOf = (rules: readonly object[]) => readProgram({ ...full, rules }).rules;
const standing = ["same-person", "unavailable", "veto", "forbidden-pair", "already-paired"];

describe("rules that stand without being stated", () => {
  it("are five, with their kind as id and a reason in words", () => {
    const rules = rulesOf([]);
    expect(rules.map(({ kind }) => kind)).toEqual(standing);
    expect(rules.map(({ id }) => id)).toEqual(standing);
    for (const { reason } of rules) expect(reason).not.toBe("");
  });

  it("can be named otherwise, and all but one can be turned off", () => {
    const rules = rulesOf([{ kind: "veto", id: "conflict", reason: "a declared conflict" }, ...standing.slice(3).map((kind) => ({ kind, off: true }))]);
    expect(rules.map(({ id, kind }) => [id, kind])).toEqual([["same-person", "same-person"], ["unavailable", "unavailable"], ["conflict", "veto"]]);
    expect(rules[2].reason).toBe("a declared conflict");
  });
});

describe("rules that are stated", () => {
  it("come after them in the order given, with their defaults, and with what they name by its place", () => {
    const rules = rulesOf([
      { id: "line", kind: "reporting-line", reason: "r" },
      { id: "team", kind: "different", field: "team", reason: "r" },
      { id: "grade", kind: "gap", field: "terms.grade", maximum: 2, ifUnknown: "allow", reason: "r" },
      { id: "terms", kind: "minimum-similarity", dimension: "terms", minimum: 0.3, reason: "r" },
      { id: "score", kind: "minimum-score", score: 45.5, reason: "r" },
    ]).slice(standing.length);
    expect(rules).toEqual([
      { id: "line", kind: "reporting-line", reason: "r", ifUnknown: "allow", levels: 2 },
      { id: "team", kind: "different", reason: "r", ifUnknown: "forbid", subject: { name: "team", from: "field", kind: "choice", index: 3 } },
      { id: "grade", kind: "gap", reason: "r", ifUnknown: "allow", minimum: null, maximum: 2, subject: { name: "terms.grade", from: "factor", kind: "order", index: 2 } },
      { id: "terms", kind: "minimum-similarity", reason: "r", ifUnknown: "forbid", dimension: "terms", minimum: 4915, factors: [{ index: 2, weight: 12288 }, { index: 3, weight: 4096 }] },
      { id: "score", kind: "minimum-score", reason: "r", points: 455 },
    ]);
  });

  it("about a dimension that weighs nothing still weigh its parts", () => {
    const { rules } = readProgram({ ...full, weights: { ...full.weights, terms: 0 }, rules: [{ id: "terms", kind: "minimum-similarity", dimension: "terms", minimum: 0.5, reason: "r" }] });
    expect(rules.at(-1)).toMatchObject({ factors: [{ weight: 12288 }, { weight: 4096 }] });
  });
});

import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { comparators } from "../../src/comparators/index.ts";
import { bound, similarity, want } from "./laws.ts";

const scale = { minimum: 1, maximum: 5 };

/** Code, place and nearest name of each issue; codes of the schema library's own where an issue has none. */
function issuesOf(schema: z.ZodType, value: unknown): string[] {
  const read = schema.safeParse(value);
  return read.success
    ? []
    : read.error.issues.map((issue) => {
        const { code = issue.code, nearest } = (issue.code === "custom" ? issue.params : undefined) ?? {};
        return [`${issue.path.join(".")}: ${code}`, ...(nearest === undefined ? [] : [nearest])].join(" -> ");
      });
}

describe("an answer with mistakes", () => {
  it.each<[object, unknown, string[]]>([
    [{ compare: "profile", items: ["care", "power"], scale }, { caer: 3, power: 6, "care ": "4" }, ["caer: unknown-key -> care", "power: out-of-range", "care : not-a-number"]],
    [{ compare: "profile", items: ["care", "power"], scale }, { care: 3, " care": 3 }, [" care: duplicate-entry"]],
    [{ compare: "profile", items: ["care"], scale }, [3], [": wrong-type"]],
    [{ compare: "profile", items: ["care"], scale }, new Map([["care", 3]]), [": wrong-type"]],
    [{ compare: "profile", items: ["care"], scale }, { care: Number.NaN }, ["care: not-a-number"]],
    [{ compare: "coverage", scale }, [{ skill: "sql", curent: 2 }, { current: 9 }, 7, { skill: "sql", target: "5", importance: -1 }], [
      "0.curent: unknown-key -> current", "1.skill: missing-part", "1.current: out-of-range", "2: wrong-type", "3.target: not-a-number", "3.importance: out-of-range",
    ]],
    [{ compare: "coverage", scale, options: ["sql"] }, [{ skill: "sqll" }, { skill: "sql" }, { skill: " sql" }], ["0.skill: unknown-option -> sql", "2: duplicate-entry"]],
    [{ compare: "tags", options: ["testing", "hiring"] }, ["testin", "hiring", "hiring ", 3, undefined], ["0: unknown-option -> testing", "2: duplicate-entry", "3: wrong-type", "4: wrong-type"]],
    [{ compare: "tags", options: ["a"] }, "a", [": wrong-type"]],
    [{ compare: "support" }, [{ goal: "a//b" }, { goal: "a", strength: 0.5 }], ["0.goal: bad-format", "1.strength: unknown-key"]],
    [{ compare: "ordinal", order: ["low", "high"] }, "LOW", [": unknown-option -> low"]],
    [{ compare: "ordinal", order: ["low", "high"] }, 0, [": wrong-type"]],
    [{ compare: "number", minimum: 0, maximum: 8 }, "4", [": not-a-number"]],
    [{ compare: "number", minimum: 0, maximum: 8 }, Number.POSITIVE_INFINITY, [": not-a-number"]],
    [{ compare: "number", minimum: 0, maximum: 8 }, 8.01, [": out-of-range"]],
    [{ compare: "choice", options: ["a", "b"] }, " ", [": bad-format"]],
    [{ compare: "shares", of: ["video", "voice"] }, { vidoe: 1, voice: -1 }, ["vidoe: unknown-key -> video", "voice: out-of-range"]],
    [{ compare: "schedule" }, { hours: ["mon 09:00-10:00", "MON 09:00-10:00"] }, ["utcOffset: missing-part", "hours.1: duplicate-entry"]],
    [{ compare: "mutual", scale }, null, [": not-a-number"]],
  ])("%j names each with its place: %j", (spec, answer, issues) => {
    expect(issuesOf(bound(spec).answer("want"), answer)).toEqual(issues);
  });

  it("gets a remedy that holds nothing of what was answered", () => {
    const secret = "a-secret-of-mine";
    for (const spec of [{ compare: "tags", options: ["a"] }, { compare: "choice", options: ["a"] }, { compare: "profile", items: ["a"], scale }, { compare: "schedule" }, { compare: "coverage", scale }]) {
      for (const value of [secret, [secret], { [secret]: secret }, [{ skill: secret, [secret]: 1 }], { utcOffset: secret, hours: [secret] }]) {
        const read = bound(spec).answer("want").safeParse(value);
        if (!read.success) expect(read.error.issues.map(({ message }) => message).join()).not.toContain(secret);
      }
    }
  });

  it("is not walked through where it is a list of four thousand million holes", () => {
    const holes: unknown[] = [];
    holes.length = 2 ** 32 - 1;
    for (const spec of [{ compare: "tags", options: ["a"] }, { compare: "coverage", scale }, { compare: "support" }]) expect(issuesOf(bound(spec).answer("offer"), holes)).toEqual([": too-many"]);
  });
});

describe("names that objects treat as special", () => {
  it("are items, skills, options and shares like any other", () => {
    const record = JSON.parse('{ "__proto__": 5, "constructor": 1, "toString": 4 }') as object;
    const names = ["constructor", "__proto__", "toString"];
    expect(similarity({ compare: "profile", items: names, scale }, record, record)).toBe(16384);
    expect(similarity({ compare: "shares", of: names }, record, record)).toBe(16384);
    expect(similarity({ compare: "tags", options: names }, ["__proto__"], ["__proto__"])).toBe(16384);
    expect(similarity({ compare: "coverage", scale }, [{ skill: "__proto__" }], [{ skill: "constructor", level: 5 }])).toBe(0);
    expect(similarity({ compare: "coverage", scale }, [{ skill: "__proto__" }], [{ skill: "__proto__", level: 5 }])).toBe(16384);
  });

  it("are unknown keys where nobody named them, and change no prototype", () => {
    const schema = bound({ compare: "profile", items: ["care"], scale }).answer("want");
    expect(issuesOf(schema, JSON.parse('{ "__proto__": { "care": 3 }, "constructor": 3 }'))).toEqual(["__proto__: unknown-key", "constructor: unknown-key"]);
    expect(Reflect.get({}, "care")).toBe(undefined);
  });
});

describe("options", () => {
  it("are compared trimmed and in normal form C", () => {
    const comparator = bound({ compare: "tags", options: ["Zo\u00eb ", "b"] });
    expect(want(comparator, [" Zoe\u0308"])).toEqual(want(comparator, ["Zo\u00eb"]));
    expect(similarity({ compare: "choice", options: ["e\u0301"], similar: [] }, "\u00e9", "e\u0301 ")).toBe(16384);
  });
});

describe("settings with mistakes", () => {
  it.each<[keyof typeof comparators, unknown, string[]]>([
    ["profile", { items: [], scale }, ["items: too_small"]],
    ["profile", { items: ["a", "a "], scale: { minimum: 5, maximum: 5 }, ipsatise: false }, ["items.1: duplicate-entry", "scale.maximum: out-of-range", "ipsatise: invalid_value"]],
    ["coverage", { scale: { minimum: 0, maximum: Number.NaN }, option: [] }, ["scale.maximum: invalid_type", ": unrecognized_keys"]],
    ["tags", { options: ["a", " "], unasked: -1, missing: "1" }, ["options.1: missing-part", "missing: invalid_type", "unasked: too_small"]],
    ["support", { similarity: "" }, ["similarity: missing-part"]],
    ["ordinal", { order: ["a", "b"], mentorAboveBy: { one: 1, "2": 1, "0.5": 1, "1": 1, "1.0": 1 } }, [
      "mentorAboveBy.2: out-of-range", "mentorAboveBy.one: bad-format", "mentorAboveBy.0.5: out-of-range", "mentorAboveBy.1.0: duplicate-entry",
    ]],
    ["ordinal", { order: ["a", "b"], otherwise: 0.5 }, ["mentorAboveBy: missing-part"]],
    ["number", { minimum: -1, maximum: 3, by: "ratio", mentorAboveBy: { "5": 0.5 } }, ["mentorAboveBy.5: out-of-range", "minimum: out-of-range", "by: contradiction"]],
    ["number", { minimum: 3, maximum: 3 }, ["maximum: out-of-range"]],
    ["choice", { options: ["ops", "digital"], similar: [{ of: ["ops", "digtal"], similarity: 0.5 }, { of: ["ops", "ops"], similarity: 1 }] }, ["similar.0.of.1: unknown-option -> digital", "similar.1.of: duplicate-entry"]],
    ["choice", { options: ["a", "b"], by: "different", similar: [{ of: ["a", "b"], similarity: 0.5 }, { of: ["b", "a"], similarity: 0.4 }] }, ["similar: contradiction", "similar.1.of: duplicate-entry"]],
    ["schedule", { by: "zone", enough: 3 }, ["enough: contradiction"]],
    ["schedule", { by: "zone", within: 13 }, ["within: too_big"]],
    ["mutual", {}, ["scale: invalid_type"]],
    ["custom", { function: 3 }, ["function: invalid_type"]],
  ])("of %s %j name each with its place", (name, settings, issues) => {
    expect(issuesOf(comparators[name].settings, settings)).toEqual(issues);
  });
});

import { describe, expect, expectTypeOf, it } from "vitest";
import { defaultSources, ProgramError, programToJSON, readProgram, standardProgram, standardSources, type MenteeOf } from "../../src/program/index.ts";
import { kindOf } from "../../src/program/kind.ts";

const program = standardProgram({ round: "spring-2027" });

describe("the standard program", () => {
  it("weighs five dimensions, and their parts, as its sources say", () => {
    const total = 16384;
    for (const { key, weight } of program.dimensions) {
      const source = standardSources.find(({ of }) => of === key);
      expect(Math.abs(weight / total - (source?.weight ?? 0))).toBeLessThan(1 / total);
    }
    for (const { key, part, dimension, weight } of program.factors) {
      const whole = program.dimensions.find((one) => one.key === dimension)?.weight ?? 0;
      const source = standardSources.find(({ of }) => of === key);
      if (part !== undefined) expect(Math.abs(weight / whole - (source?.weight ?? 0))).toBeLessThan(1 / whole);
    }
    const named = [...program.dimensions, ...program.factors].map(({ key }) => key);
    expect(standardSources.map(({ of }) => of).sort()).toEqual([...new Set(named)].sort());
    expect(program.dimensions.map(({ key }) => key)).toEqual(["expertise", "goals", "values", "commitment", "communication"]);
  });

  it("grades its evidence, and no judgement as more than that", () => {
    const grades = Object.fromEntries(standardSources.map(({ of, evidence }) => [of, evidence]));
    expect(grades).toMatchObject({ values: "A", expertise: "B", commitment: "B", "communication.style": "C", "commitment.hours": "C" });
    for (const { because } of standardSources) expect(because).toMatch(/\(.*\d{4}.*\)/);
  });

  it("and every other default says where it comes from, with the value that is in force", () => {
    const values = new Map(defaultSources.map(({ of, value }) => [of, value]));
    const stated = { ...program.definition.dimensions, ...program.definition.dimensions.communication.parts, ...program.definition.dimensions.commitment.parts };
    const range = ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) => ({ minimum, maximum });
    expect(Object.fromEntries(values)).toMatchObject({
      capacity: program.capacity.default,
      demand: program.demand.default,
      share: program.share,
      minimumScore: program.minimumScore / 10,
      resolution: program.resolution,
      "reporting-line.levels": program.rules.flatMap((rule) => (rule.kind === "reporting-line" ? rule.levels : [])).at(0),
      values: range(stated.values.scale),
      "communication.style": range(stated.style.scale),
      "communication.frequency": range(stated.frequency),
      expertise: range(stated.expertise.scale),
      "commitment.motivation": range(stated.motivation.scale),
      "commitment.hours": range(stated.hours),
    });
    const similarity = (compare: "tags" | "schedule", settings: object, want: unknown, offer: unknown) => {
      const bound = kindOf(compare).bind(settings, {});
      return bound.pair(null)(bound.answer("want").parse(want), bound.answer("offer").parse(offer));
    };
    const asStated = (compare: "tags" | "schedule", setting: string, want: unknown, offer: unknown, more = {}) => {
      expect(similarity(compare, more, want, offer)).toBe(similarity(compare, { ...more, [setting]: values.get(`${compare}.${setting}`) }, want, offer));
    };
    asStated("tags", "missing", ["a", "b"], ["a"]);
    asStated("tags", "unasked", ["a"], ["a", "b"]);
    asStated("schedule", "enough", { utcOffset: "+00:00", hours: ["mon 09:00-10:00"] }, { utcOffset: "+00:00", hours: ["mon 08:00-12:00"] });
    asStated("schedule", "within", { utcOffset: "+00:00" }, { utcOffset: "+05:00" }, { by: "zone" });
    for (const { evidence, because } of defaultSources) expect([evidence, because]).toEqual([expect.stringMatching(/^[ABC]$/), expect.stringMatching(/^[^]{20,}\.$/)]);
  });

  it("has the standing rules and the reporting line of two levels, and no other", () => {
    expect(program.rules.map(({ kind }) => kind)).toEqual(["same-person", "unavailable", "veto", "forbidden-pair", "already-paired", "reporting-line"]);
    expect(program.rules.at(-1)).toMatchObject({ levels: 2, ifUnknown: "allow" });
    expect(program.warnings).toEqual([]);
  });

  it("asks for a shared language where languages are a field", () => {
    expect(standardProgram({ round: "r", fields: { languages: "list", team: "choice" } }).rules.map(({ id }) => id)).toContain("shared-language");
    expect(standardProgram({ round: "r", fields: { team: "choice" } }).rules.map(({ id }) => id)).not.toContain("shared-language");
  });

  it("takes rules beside its own, and in place of those of one kind", () => {
    const rules = [
      { id: "line", kind: "reporting-line", levels: 5, reason: "nobody above" },
      { id: "team", kind: "different", field: "team", reason: "another team" },
    ] as const;
    const stated = standardProgram({ round: "r", fields: { team: "choice", languages: "list" }, rules }).rules.slice(5);
    expect(stated.map(({ id }) => id)).toEqual(["shared-language", "line", "team"]);
  });

  it("takes other weights, names, aims and places, and keeps the rest", () => {
    const other = standardProgram({ round: "r", name: "Ours", aim: "most-people", weights: { values: 0 }, capacity: { default: 2 } });
    expect(other).toMatchObject({ name: "Ours", aim: "most-people", capacity: { default: 2 } });
    expect(other.dimensions.find(({ key }) => key === "values")?.weight).toBe(0);
    expect(other.dimensions.find(({ key }) => key === "goals")?.weight).toBe(Math.round((16384 * 0.25) / 0.8));
  });

  it("is a definition like any other, which comes back from JSON", () => {
    expect(readProgram(JSON.parse(JSON.stringify(programToJSON(program)))).hash).toBe(program.hash);
  });

  it("refuses what is no option", () => {
    expect(() => standardProgram({ round: "r", weights: { charm: 1 } as never })).toThrow(ProgramError);
    expect(() => standardProgram({ round: "r", dimensions: {} } as never)).toThrow(ProgramError);
  });

  it("knows what people may answer", () => {
    type Mentee = MenteeOf<typeof program>;
    expectTypeOf<{ id: string; values: { power: string } }>().not.toExtend<Mentee>();
    const mentee: Mentee = {
      id: "cy",
      values: { benevolence: 6, universalism: 5 },
      communication: { style: { directness: 4 }, channel: { video: 3, written: 1 }, frequency: 2 },
      expertise: [{ skill: "sql", current: 1, target: 4 }],
      goals: [{ goal: "career/promotion" }],
      commitment: { motivation: 4, hours: 3, time: { utcOffset: "+01:00" } },
    };
    expect(mentee.id).toBe("cy");
    expectTypeOf<{ id: string; goals: readonly { goal: number }[] }>().not.toExtend<Mentee>();
  });
});

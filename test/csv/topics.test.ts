import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { topicsOf } from "../../src/csv/index.ts";
import { readProgram } from "../../src/program/index.ts";

const scale = { minimum: 0, maximum: 5 };
const program = readProgram({
  round: "r",
  dimensions: {
    topics: { label: "Topics", compare: "tags" },
    skills: { compare: "coverage", scale },
    goals: { compare: "support" },
    talk: { label: "Talk", parts: { style: { label: "Style", compare: "choice" } }, weights: { style: 1 } },
    secret: { compare: "choice", sensitive: { reason: "asked for by everybody" } },
    grade: { compare: "ordinal", order: ["low", "high"] },
  },
  weights: { topics: 1, skills: 1, goals: 1, talk: 1, secret: 1, grade: 1 },
  fields: { site: "choice", team: "choice", languages: "list", age: "number" },
  rules: [{ id: "other-team", kind: "different", field: "team", reason: "another team" }],
});
const input = {
  mentors: [
    { id: "m1", capacity: 2, topics: ["sql", "law"], skills: [{ skill: "R", level: 4 }], goals: [{ goal: "career" }], talk: { style: "soft" }, site: "rome", languages: ["it"], secret: "x", grade: "high", team: "a" },
    { id: "m2", capacity: 5, available: false, topics: ["hr"], site: "paris" },
  ],
  mentees: [
    { id: "e1", topics: ["sql", "hr"], skills: [{ skill: "R" }], goals: [{ goal: "career" }], talk: { style: "soft" }, site: "paris", languages: ["it", "fr"], age: 3, team: "a" },
    { id: "e2", topics: ["hr"], site: "paris" },
    { id: "e3", topics: ["hr"], available: false },
  ],
} as never;

describe("supply and demand", () => {
  it("are counted by topic and by place, of people who take part, those that lack most first", () => {
    const topics = topicsOf(readCohort(program, input), input).map(({ question, answer, mentees, mentors, places }) => `${question} ${answer} ${mentees} ${mentors} ${places}`);
    expect(topics).toEqual([
      "Topics hr 2 0 0", "site paris 2 0 0", "languages fr 1 0 0",
      "Talk: Style soft 1 1 2", "Topics sql 1 1 2", "goals career 1 1 2", "languages it 1 1 2", "skills R 1 1 2",
      "Topics law 0 1 2", "site rome 0 1 2",
    ]);
  });
});

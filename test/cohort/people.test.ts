import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { NOT_ASKED } from "../../src/program/index.ts";
import { cohortErrorOf, placesOf, problemsOf, small } from "./program.ts";

const mentors = (...people: unknown[]) => ({ mentors: people, mentees: [] });
const mentees = (...people: unknown[]) => ({ mentors: [], mentees: people });

describe("ids", () => {
  it("are compared trimmed and in normal form C; twice the same is a problem that names both places", () => {
    const input = mentors({ id: "Zoe\u0308" }, { id: "bo" }, { id: " Zo\u00eb " });
    expect(placesOf(input)).toEqual(["mentors.2.id: duplicate-id"]);
    expect(problemsOf(input)[0].other).toEqual({ path: ["mentors", 0, "id"] });
    const places = [2, 3, 4].map((row) => ({ sheet: "answers", row }));
    const [problem] = problemsOf(input, { places: { mentors: places, columns: { mentors: { id: "Staff number" } } } });
    expect(problem.place).toEqual({ sheet: "answers", row: 4, column: "Staff number" });
    expect(problem.other?.place).toEqual({ sheet: "answers", row: 2, column: "Staff number" });
  });

  it("that differ in upper and lower case only are a warning", () => {
    const cohort = readCohort(small, { mentors: [{ id: "Ada" }, { id: "ada" }, { id: "bo" }], mentees: [{ id: "ADA" }] });
    expect(cohort.warnings.map(({ code, path }) => [code, path])).toEqual([["similar-id", ["mentors", 1, "id"]]]);
  });

  it("may stand on both sides", () => {
    const cohort = readCohort(small, { mentors: [{ id: "ada" }], mentees: [{ id: "ada" }] });
    expect([cohort.mentors.length, cohort.mentees.length, cohort.warnings.length]).toEqual([1, 1, 0]);
  });

  it.each([
    ["", "missing-part"], ["   ", "missing-part"], [null, "missing-part"], [undefined, "missing-part"], [7, "wrong-type"], [["a"], "wrong-type"],
    ["a\u200bb", "bad-format"], ["a\u202eb", "bad-format"], ["a\nb", "bad-format"], ["\ud800", "bad-format"], ["a\u0000", "bad-format"],
  ])("must be text one can see: %j is a problem", (id, code) => {
    expect(placesOf(mentees({ id }))).toEqual([`mentees.0.id: ${code}`]);
  });

  it("stand with both sides empty, too", () => {
    expect(readCohort(small, { mentors: [], mentees: [] })).toMatchObject({ mentors: [], mentees: [], warnings: [] });
  });
});

describe("answers", () => {
  it("may be missing, null, undefined or never asked, and are then kept apart", () => {
    const { mentees: [person] } = readCohort(small, { mentors: [], mentees: [{ id: "a", values: null, style: undefined, topic: NOT_ASKED }] });
    expect(person.answers).toEqual([null, null, NOT_ASKED]);
  });

  it("outside the options are a problem with the nearest option, and are never put right in silence", () => {
    const [style, topic] = problemsOf(mentors({ id: "a", style: "Direct", topic: ["testin"] }));
    expect(style).toMatchObject({ code: "unknown-option", path: ["mentors", 0, "style"], nearest: "direct" });
    expect(topic).toMatchObject({ code: "unknown-option", path: ["mentors", 0, "topic", 0], nearest: "testing" });
    expect([style.value, topic.value]).toEqual(["Direct", "testin"]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 7, "3", true, {}, [3], 3n])("that are no rating on the scale are a problem: %s", (rating) => {
    const problems = problemsOf(mentors({ id: "a", values: { care: rating } }));
    expect(problems).toHaveLength(1);
    expect(problems[0].path.slice(0, 4)).toEqual(["mentors", 0, "values", "care"]);
  });

  it("under an unknown name are a problem with the nearest name", () => {
    const problems = problemsOf(mentors({ id: "a", valeus: {}, values: { caer: 3 }, gender: "x" }));
    expect(problems.map(({ code, path, nearest }) => [code, path.at(-1), nearest])).toEqual([
      ["unknown-key", "gender", undefined],
      ["unknown-key", "valeus", "values"],
      ["unknown-key", expect.anything(), "care"],
    ]);
  });
});

describe("places, minimum and demand", () => {
  it("default to what the program says", () => {
    const cohort = readCohort(small, { mentors: [{ id: "a" }], mentees: [{ id: "b" }] });
    expect(cohort.mentors[0]).toMatchObject({ capacity: 2, minimum: 0, demand: 0, available: true });
    expect(cohort.mentees[0]).toMatchObject({ capacity: 0, minimum: 0, demand: 1, available: true });
  });

  it.each([1.5, -1, 2 ** 53, 6, Number.NaN, Number.POSITIVE_INFINITY, "2", true, [1], {}])("are whole numbers within bounds: %s is a problem", (capacity) => {
    expect(problemsOf(mentors({ id: "a", capacity })).map(({ path }) => path)).toEqual([["mentors", 0, "capacity"]]);
  });

  it("take -0 as 0", () => {
    expect(Object.is(readCohort(small, { mentors: [{ id: "a", capacity: -0 }], mentees: [] }).mentors[0].capacity, 0)).toBe(true);
  });

  it("belong to one side, and no minimum is above the places", () => {
    expect(placesOf({ mentors: [{ id: "a", demand: 1, minimum: 3 }], mentees: [{ id: "b", capacity: 1, minimum: 1 }] })).toEqual([
      "mentors.0.demand: unknown-key", "mentors.0.minimum: out-of-range", "mentees.0.capacity: unknown-key", "mentees.0.minimum: unknown-key",
    ]);
  });
});

describe("facts for rules", () => {
  it("are texts in normal form, lists as sets, finite numbers, and steps of an order", () => {
    const { mentors: [person] } = readCohort(small, { mentors: [{ id: "a", team: " web ", languages: ["en", "de", "en "], age: -0, grade: "HEO " }], mentees: [] });
    expect(person.fields).toEqual([0, 1, ["de", "en"], "web"]);
  });

  it.each([
    [{ team: 3 }, "team", "wrong-type"], [{ team: " " }, "team", "bad-format"], [{ languages: "en" }, "languages", "wrong-type"],
    [{ languages: ["en", 4] }, "languages.1", "wrong-type"], [{ age: "30" }, "age", "not-a-number"], [{ age: Number.NaN }, "age", "not-a-number"],
    [{ grade: "Heo" }, "grade", "unknown-option"], [{ available: "no" }, "available", "wrong-type"], [{ name: 3 }, "name", "wrong-type"], [{ veto: "x" }, "veto", "wrong-type"],
  ])("are problems otherwise: %j", (facts, path, code) => {
    expect(placesOf(mentors({ id: "a", ...facts }))).toEqual([`mentors.0.${path}: ${code}`]);
  });
});

describe("the error", () => {
  it("has every problem at once, grouped in the message by cause, without any value", () => {
    const input = { mentors: [{ id: "a", style: "secretly" }, { id: "b", style: "hushed" }], mentees: [{ id: "c", capacity: 1, values: { care: 777 } }] };
    const error = cohortErrorOf(() => readCohort(small, input as never));
    expect(error).toMatchObject({ name: "CohortError", code: "cohort", total: 4 });
    expect(error.problems).toHaveLength(4);
    expect(error.message).toContain("2 x unknown-option");
    for (const secret of ["secretly", "hushed", "777"]) {
      expect(error.message).not.toContain(secret);
      expect(JSON.stringify(error)).not.toContain(secret);
    }
    expect(error.problems[0].value).toBe("secretly");
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: "cohort", total: 4 });
  });

  it("says that more problems were found than it lists", () => {
    const error = cohortErrorOf(() => readCohort(small, { mentors: Array.from({ length: 150 }, () => ({ id: "" })), mentees: [] }));
    expect([error.problems.length, error.total]).toEqual([100, 150]);
    expect(error.message).toContain("100 of 150");
  });
});

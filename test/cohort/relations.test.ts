import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { readCohort, type CohortInput } from "../../src/cohort/index.ts";
import { cohortErrorOf, placesOf, problemsOf, small } from "./program.ts";

const people = { mentors: [{ id: "ada" }, { id: "bo" }], mentees: [{ id: "cy" }, { id: "di" }] };
const warningsOf = (more: Partial<CohortInput<typeof small>>) => readCohort(small, { ...people, ...more }).warnings.map(({ code, path }) => `${path.join(".")}: ${code}`);

describe("pairs", () => {
  it("become indexes in draw order, each once", () => {
    const cohort = readCohort(small, { ...people, locked: [{ mentee: " cy", mentor: "bo" }, { mentee: "cy", mentor: "bo" }] });
    expect(cohort.locked).toHaveLength(1);
    const [{ mentee, mentor }] = cohort.locked;
    expect([cohort.mentees[mentee].id, cohort.mentors[mentor].id]).toEqual(["cy", "bo"]);
  });

  it.each(["forbidden", "locked"])("naming somebody unknown are a problem in %s", (list) => {
    const problems = problemsOf({ ...people, [list]: [{ mentee: "cyy", mentor: "bo" }, { mentee: "bo", mentor: "cy" }] });
    expect(problems.map(({ code, path, nearestId }) => [code, path.join("."), nearestId])).toEqual([
      ["unknown-person", `${list}.0.mentee`, "cy"],
      ["unknown-person", `${list}.1.mentee`, undefined],
      ["unknown-person", `${list}.1.mentor`, undefined],
    ]);
    expect(problems[1].remedy).toContain("swapped");
  });

  it("naming somebody unknown have the id that was meant at hand, and give nobody's away in message or JSON", () => {
    const error = cohortErrorOf(() => readCohort(small, { ...people, mentors: [{ id: "maria.secretive" }], locked: [{ mentee: "cy", mentor: "maria.secretve" }] }));
    expect(error.problems.map(({ nearest, nearestId }) => [nearest, nearestId])).toEqual([[undefined, "maria.secretive"]]);
    for (const text of [error.message, String(error.stack), JSON.stringify(error), inspect(error, { depth: 9 })]) expect(text).not.toContain("secret");
  });

  it("naming people who left are a warning in past and previous, and no pair", () => {
    expect(warningsOf({ past: [{ mentee: "gone", mentor: "bo" }], previous: [{ mentee: "cy", mentor: "gone" }] })).toEqual([
      "past.0.mentee: takes-no-part", "previous.0.mentor: takes-no-part",
    ]);
    expect(readCohort(small, { ...people, past: [{ mentee: "gone", mentor: "bo" }] }).past).toEqual([]);
  });

  it("must be records of two ids", () => {
    expect(placesOf({ ...people, past: [{ mentee: "cy" }, ["cy", "bo"], null, { mentee: "cy", mentor: "bo", note: 1 }], lockd: [] })).toEqual([
      "lockd: unknown-key", "past.0.mentor: missing-part", "past.1: wrong-type", "past.2: wrong-type", "past.3.note: unknown-key",
    ]);
  });
});

describe("vetoes", () => {
  it("naming somebody unknown are a warning", () => {
    expect(warningsOf({ mentees: [{ id: "cy", veto: ["gone", "bo"] }, { id: "di" }] })).toEqual(["mentees.0.veto: unknown-veto"]);
  });
});

describe("managers", () => {
  it("come from people and the directory alike", () => {
    const cohort = readCohort(small, {
      mentors: [{ id: "ada", manager: "eve" }],
      mentees: [{ id: "cy", manager: "ada" }],
      directory: [{ id: "eve", manager: null }, { id: "ada", manager: " eve " }, { id: "fay" }],
    });
    expect([...cohort.managers].sort()).toEqual([["ada", "eve"], ["cy", "ada"], ["eve", null]]);
    expect(cohort.warnings).toEqual([]);
  });

  it("that contradict each other are a problem", () => {
    expect(placesOf({ mentors: [{ id: "ada", manager: "eve" }], mentees: [], directory: [{ id: "ada", manager: "bo" }] })).toEqual(["mentors.0.manager: contradiction"]);
  });

  it("who are neither here nor in the directory are a warning", () => {
    expect(warningsOf({ mentors: [{ id: "ada", manager: "eve" }] })).toEqual(["mentors.0.manager: unknown-manager"]);
  });

  it("in a circle are one warning for the circle, and their own manager stands at the top", () => {
    const directory = [{ id: "x", manager: "y" }, { id: "y", manager: "z" }, { id: "z", manager: "x" }, { id: "boss", manager: "boss" }];
    const cohort = readCohort(small, { ...people, mentors: [{ id: "ada", manager: "x" }], directory });
    expect(cohort.warnings.map(({ code, value }) => [code, value])).toEqual([["manager-cycle", "x"]]);
    expect(cohort.managers.get("boss")).toBe(null);
  });

  it("of a hundred thousand people in one long line are read without stopping", () => {
    const directory = Array.from({ length: 100_000 }, (_, at) => ({ id: `p${at}`, manager: at === 0 ? null : `p${at - 1}` }));
    expect(readCohort(small, { ...people, directory }).managers.size).toBe(100_000);
  });

  it("are given by id, and the directory knows two keys", () => {
    expect(placesOf({ mentors: [{ id: "a", manager: "" }, { id: "b", manager: 3 }], mentees: [], directory: [{ id: "x", boss: "y" }, {}] })).toEqual([
      "mentors.0.manager: missing-part", "mentors.1.manager: wrong-type", "directory.0.boss: unknown-key", "directory.1.id: missing-part",
    ]);
  });
});

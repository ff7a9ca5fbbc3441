import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { explainPair, matchCohort, MatchingError, verifyMatching, type Matching } from "../../src/matching/index.ts";
import { readProgram } from "../../src/program/index.ts";
import { matchingInputs, programs } from "../arbitraries.ts";

const scenes = programs.chain((program) => matchingInputs(program).map((input) => readCohort(program, input)));

type Path = readonly (string | number)[];

/** The places of all numbers, texts, flags and blanks in JSON, and of all lists that hold something. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return [...(value.length > 0 ? [path] : []), ...value.flatMap((item, index) => placesIn(item, [...path, index]))];
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]));
  return [path];
}

/** JSON with something else at a place: a list that lacks its last item, another value of the same kind, something for nothing. */
function tampered(value: unknown, [step, ...rest]: Path): unknown {
  if (step !== undefined) {
    if (Array.isArray(value)) return value.map((item, index) => (index === step ? tampered(item, rest) : item));
    return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, key === step ? tampered(part, rest) : part]));
  }
  if (Array.isArray(value)) return value.slice(0, -1);
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `${value}x`;
  return typeof value === "boolean" ? !value : 1;
}

describe("a matching that was tampered with", () => {
  it("does not pass, whatever was changed", () => {
    fc.assert(
      fc.property(scenes, fc.nat(), (cohort, dice) => {
        const matching: Matching = JSON.parse(JSON.stringify(matchCohort(cohort)));
        expect(verifyMatching(cohort, matching)).toEqual({ valid: true, optimal: true, problems: [] });
        // Another proof may be as good a proof, and another version may have written it; that is for the engine to tell.
        const places = placesIn(matching).filter(([part, inside]) => part !== "library" && !(part === "assignment" && (inside === "certificate" || inside === "witness")));
        const path = places[dice % places.length];
        const { valid, optimal, problems } = verifyMatching(cohort, tampered(matching, path) as Matching);
        expect({ path, passes: valid && optimal }).toEqual({ path, passes: false });
        expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("names every part that differs", () => {
    const program = readProgram({ round: "r", dimensions: { topic: { compare: "choice", options: ["a", "b"] } }, weights: { topic: 1 } });
    const cohort = readCohort(program, { mentors: [{ id: "m", topic: "a" }], mentees: [{ id: "n", topic: "a" }, { id: "o", topic: "b" }] });
    const matching = matchCohort(cohort);
    const false_: Matching = {
      ...matching,
      pairs: matching.pairs.map((pair) => ({ ...pair, points: 1 })),
      unmatched: [],
      summary: { ...matching.summary, total: 7 },
      reference: { ...matching.reference, people: 9 },
      status: "infeasible",
    };
    expect(verifyMatching(cohort, false_).problems.map(({ code, path }) => [code, ...path])).toEqual([
      ["changed", "reference"],
      ["differs", "reference"],
      ["differs", "status"],
      ["differs", "pairs"],
      ["differs", "unmatched"],
      ["differs", "summary"],
    ]);
  });
});

describe("a matching of others", () => {
  const program = readProgram({ round: "r", dimensions: { topic: { compare: "choice", options: ["a", "b"] } }, weights: { topic: 1 } });
  const people = { mentors: [{ id: "m", topic: "a" }], mentees: [{ id: "n", topic: "a" }] };
  const matching = matchCohort(readCohort(program, people));

  it.each([
    ["another-cohort", readCohort(program, { ...people, mentees: [{ id: "n", topic: "b" }] })],
    ["another-program", readCohort(readProgram({ ...program.definition, round: "s" }), people)],
    ["another-reference", readCohort(program, people, { reference: readCohort(program, { mentors: [], mentees: [] }).reference })],
  ])("is refused as %s, with what to do and no hash in the message", (code, cohort) => {
    const { valid, problems } = verifyMatching(cohort, matching);
    expect(valid).toBe(false);
    expect(problems.map((problem) => problem.code)).toContain(code);
    let thrown: unknown;
    try {
      explainPair(cohort, matching, "n", "m");
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(MatchingError);
    expect(thrown).toMatchObject({ code: "matching" });
    const found = (thrown as MatchingError).problems.find((problem) => problem.code === code);
    expect(found?.remedy).not.toBe("");
    expect((thrown as MatchingError).message).not.toContain(String(found?.value));
  });
});

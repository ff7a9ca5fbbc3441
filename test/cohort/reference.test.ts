import { describe, expect, it } from "vitest";
import { readCohort, safeReadCohort } from "../../src/cohort/index.ts";
import { readProgram } from "../../src/program/index.ts";
import { small } from "./program.ts";

const people = {
  mentors: [{ id: "ada", values: { care: 6, power: 1 }, style: "direct", topic: ["testing"] }, { id: "bo", values: { care: 2, power: 5 }, style: "gentle" }],
  mentees: [{ id: "cy", values: { care: 5, power: 2 }, style: "direct", topic: ["hiring"] }],
} as const;
const { reference } = readCohort(small, people);

function problemsWith(program: typeof small | ReturnType<typeof readProgram>, given: unknown): string[] {
  const result = safeReadCohort(program, people, { reference: given as typeof reference });
  return result.ok ? [] : result.problems.map(({ code, path }) => `${path.join(".")}: ${code}`);
}

describe("a reference", () => {
  it("comes back out of JSON as it was, and holds for the same questions whatever they weigh", () => {
    expect(readCohort(small, people, { reference: JSON.parse(JSON.stringify(reference)) }).reference).toEqual(reference);
    const heavier = readProgram({ ...small.definition, weights: { ...small.definition.weights, style: 9 } });
    expect(problemsWith(heavier, reference)).toEqual([]);
  });

  // A scale of 1 to 6 that became one of 0 to 100, or a question of another kind under the same name, was taken for the same.
  it("of a question that is compared otherwise is refused, by name", () => {
    const { dimensions } = small.definition;
    const wider = readProgram({ ...small.definition, dimensions: { ...dimensions, values: { ...dimensions.values, scale: { minimum: 0, maximum: 100 } } } });
    expect(problemsWith(wider, reference)).toContain("reference.questions.values: out-of-range");
    const other = readProgram({ ...small.definition, dimensions: { ...dimensions, style: { compare: "tags", options: ["direct", "gentle"] } } });
    expect(problemsWith(other, reference)).toContain("reference.questions.style: out-of-range");
  });

  it("that was changed after it was written, or is none, is refused", () => {
    expect(problemsWith(small, { ...reference, means: { ...reference.means, style: 5 } })).toEqual(["reference.hash: changed"]);
    expect(problemsWith(small, { ...reference, formatVersion: 2 })).toContain("reference.formatVersion: bad-format");
    expect(problemsWith(small, null)).not.toEqual([]);
    expect(problemsWith(small, { means: {} })).not.toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveAssignment, verifyAssignment } from "../../src/assignment/index.ts";
import { readCohort } from "../../src/cohort/index.ts";
import { bestPartners, cohortScorer, FORBIDDEN, scoreCohort, type Best } from "../../src/compatibility/index.ts";
import { cohortInputs, programs } from "../arbitraries.ts";

const cohorts = programs.chain((program) => cohortInputs(program).map((input) => readCohort(program, input)));

/** By sorting all of a line: points fall, equal ones in draw order. */
function sorted(line: readonly number[], most: number): { partners: number[]; points: number[] } {
  const found = line
    .map((points, partner) => ({ points, partner }))
    .filter(({ points }) => points !== FORBIDDEN)
    .sort((a, b) => b.points - a.points || a.partner - b.partner)
    .slice(0, most);
  const rest = Array.from({ length: most - found.length }, () => ({ points: FORBIDDEN, partner: -1 }));
  return { partners: [...found, ...rest].map(({ partner }) => partner), points: [...found, ...rest].map(({ points }) => points) };
}

function listed({ partners, points }: Best, person: number, most: number) {
  const at = [person * most, (person + 1) * most] as const;
  return { partners: Array.from(partners.subarray(...at)), points: Array.from(points.subarray(...at)) };
}

describe("the best partners", () => {
  it("of everybody are the first of all eligible ones by points, then by the draw", () => {
    fc.assert(
      fc.property(cohorts, fc.integer({ min: 1, max: 5 }), (cohort, most) => {
        const { rows, columns, values } = scoreCohort(cohort);
        const best = bestPartners(cohort, most);
        for (let row = 0; row < rows; row++) expect(listed(best.ofMentees, row, most)).toEqual(sorted(Array.from(values.subarray(row * columns, (row + 1) * columns)), most));
        for (let column = 0; column < columns; column++)
          expect(listed(best.ofMentors, column, most)).toEqual(sorted(Array.from({ length: rows }, (_, row) => values[row * columns + column]), most));
      }),
      { numRuns: 100 },
    );
  });

  it.each([0, 1.5, -1, Number.NaN, 10_001])("are not listed %d at a time", (most) => {
    const [cohort] = fc.sample(cohorts, { numRuns: 1, seed: 1 });
    expect(() => bestPartners(cohort, most)).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ code: "out-of-range", path: ["most"] })] }));
  });
});

describe("a cohort as a scorer for the engine", () => {
  it("leads to the total of its matrix, proved", () => {
    fc.assert(
      fc.property(cohorts, (cohort) => {
        const scorer = cohortScorer(cohort);
        const options = { objective: "total" } as const;
        const answer = solveAssignment(scorer, options);
        expect(answer.criteria).toMatchObject({ participation: solveAssignment(scoreCohort(cohort), options).criteria.participation, total: solveAssignment(scoreCohort(cohort), options).total });
        expect(verifyAssignment(scorer, answer).optimal).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCohort, type Cohort } from "../../src/cohort/index.ts";
import { readSheets } from "../../src/csv/index.ts";
import { matchCohort, verifyMatching, type Matching } from "../../src/matching/index.ts";
import { readProgram } from "../../src/program/index.ts";

const file = (name: string) => readFileSync(new URL(`../../examples/civil-service/${name}`, import.meta.url), "utf8");
const definition = JSON.parse(file("program.json"));

function cohortOf(change: object, places = 1): Cohort {
  const program = readProgram({ ...definition, ...change, capacity: { default: places } });
  const read = readSheets(program, { mentors: { name: "mentors.csv", content: file("mentors.csv") }, mentees: { name: "mentees.csv", content: file("mentees.csv") } });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return readCohort(program, read.input);
}

/** Grade, organisation and profession by e-mail, read by cutting the lines: these sheets quote their last column alone. */
function rawPeople(sheet: string): Map<string, { readonly grade: number; readonly organisation: string; readonly profession: string }> {
  const [header, ...lines] = file(sheet).trim().split(/\r?\n/);
  const at = (name: string) => header.split(",").indexOf(name);
  return new Map(
    lines.map((line) => {
      const cells = line.split(",");
      return [cells[at("email address")].toLowerCase(), { grade: definition.dimensions.grade.order.indexOf(cells[at("grade")]), organisation: cells[at("organisation")], profession: cells[at("profession")] }];
    }),
  );
}

const [mentors, mentees] = [rawPeople("mentors.csv"), rawPeople("mentees.csv")];

/** The scheme's own points: 9 for one grade up, 12 for two, 10 for the same profession. */
function schemePoints({ pairs }: Matching, widest: number): number {
  return pairs.reduce((sum, pair) => {
    const [mentor, mentee] = [mentors.get(pair.mentor), mentees.get(pair.mentee)];
    if (mentor === undefined || mentee === undefined) throw new Error("a stranger is paired");
    const gap = mentor.grade - mentee.grade;
    expect(mentor.organisation).not.toBe(mentee.organisation);
    expect(gap).toBeGreaterThanOrEqual(1);
    expect(gap).toBeLessThanOrEqual(widest);
    return sum + (gap === 1 ? 9 : gap === 2 ? 12 : 0) + (mentor.profession === mentee.profession ? 10 : 0);
  }, 0);
}

describe("the civil-service sheets, whose optimum was computed independently", () => {
  it("leave 392 eligible pairs; 35 of 50 are paired with 709 of the scheme's points", () => {
    const cohort = cohortOf({ aim: "most-people" });
    const matching = matchCohort(cohort);
    expect(matching.summary).toMatchObject({ eligiblePairs: 392, paired: 35, pairs: 35 });
    expect(schemePoints(matching, 2)).toBe(709);
    expect(verifyMatching(cohort, matching)).toEqual({ valid: true, optimal: true, problems: [] });
  });

  it("pair 42 with a gap of three", () => {
    const rules = definition.rules.map((rule: { readonly kind: string }) => (rule.kind === "gap" ? { ...rule, maximum: 3 } : rule));
    const matching = matchCohort(cohortOf({ rules }));
    expect(matching.summary.paired).toBe(42);
    schemePoints(matching, 3);
  });

  it("pair 49 with two places each", () => {
    const matching = matchCohort(cohortOf({}, 2));
    expect(matching.summary.paired).toBe(49);
    schemePoints(matching, 2);
  });

  it("say by themselves that a wider gap would pair 42 and two places each 49", () => {
    const { help, shortages } = matchCohort(cohortOf({}));
    expect(help).toMatchObject([
      { kind: "one-more-place", paired: 36 },
      { kind: "wider-gap", to: 3, paired: 42 },
      { kind: "one-more-place-each", paired: 49 },
    ]);
    expect(shortages.map(({ mentees, mentors, places, short }) => [mentees.length, mentors.length, places, short])).toEqual([[32, 17, 17, 15]]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { readProgram } from "../../src/program/index.ts";
import { readSheets, readTable } from "../../src/csv/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const examples = join(root, "examples");
const shared = join(root, "../shared/data");

const programOf = (folder: string) => readProgram(JSON.parse(readFileSync(join(examples, folder, "program.json"), "utf8")));
const fileOf = (path: string) => ({ name: path.split("/").at(-1) ?? path, content: readFileSync(path) });

function readAll(program: ReturnType<typeof programOf>, mentors: string, mentees: string) {
  const reading = readSheets(program, { mentors: fileOf(mentors), mentees: fileOf(mentees) });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { reading, cohort: readCohort(program, reading.input, { places: reading.places }) };
}

describe("the sheets of the examples", () => {
  it("of the civil service are 50 mentors and 50 mentees, every column read or listed", () => {
    const { reading, cohort } = readAll(programOf("civil-service"), join(examples, "civil-service/mentors.csv"), join(examples, "civil-service/mentees.csv"));
    expect(reading.rows).toEqual({ mentors: 50, mentees: 50 });
    expect(reading.warnings).toEqual([]);
    expect(reading.assumed).toEqual(["1 place per mentor (no column says otherwise)"]);
    expect([...cohort.mentors, ...cohort.mentees].every(({ answers, fields }) => !answers.includes(null) && !fields.includes(null))).toBe(true);
  });

  it("of the company with levels, goals and hours are 60 mentors and 120 mentees, with everything they say", () => {
    const { reading, cohort } = readAll(programOf("onet"), join(examples, "onet/mentors.csv"), join(examples, "onet/mentees.csv"));
    expect([reading.rows, reading.warnings]).toEqual([{ mentors: 60, mentees: 120 }, []]);
    const answered = cohort.program.factors.map(({ index }) => cohort.mentees.filter(({ answers }) => answers[index] !== null).length);
    expect(Math.min(...answered)).toBeGreaterThan(60);
  });
});

const civilService = join(shared, "peer-programmes/civil-service-small-mentors.csv");

describe.skipIf(!existsSync(civilService))("sheets as others made them", () => {
  it("of the civil service are read as they are, identity columns and all", () => {
    const { reading } = readAll(programOf("civil-service"), civilService, civilService.replace("mentors", "mentees"));
    expect(reading.rows).toEqual({ mentors: 50, mentees: 50 });
    expect(reading.ignored.map(({ column }) => column)).toContain("identity to match");
  });

  it.each([
    ["ibm-hr/ibm-hr.csv", 1470, 35],
    ["mentor-match-real/pairs.csv", undefined, undefined],
    ["speed-dating/people.csv", undefined, undefined],
    ["people-surveys/pvq40.csv", 151, undefined],
    ["people-surveys/bfi.csv", 2800, undefined],
    ["fairness/UCBAdmissions.csv", undefined, undefined],
    ["onet/related-occupations.csv", undefined, undefined],
  ])("are tables without a problem: %s", (path, rows, columns) => {
    const { table, total } = readTable(readFileSync(join(shared, path)), path);
    expect(total).toBe(0);
    expect(table.rows.every(({ cells }) => cells.length === table.headers.length)).toBe(true);
    if (rows !== undefined) expect(table.rows).toHaveLength(rows);
    if (columns !== undefined) expect(table.headers).toHaveLength(columns);
  });
});

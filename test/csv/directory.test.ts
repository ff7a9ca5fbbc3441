import { describe, expect, it } from "vitest";
import { readCohort, safeReadCohort } from "../../src/cohort/index.ts";
import { scorePair } from "../../src/compatibility/index.ts";
import { readProgram } from "../../src/program/index.ts";
import { readSheets } from "../../src/csv/index.ts";
import { base, file, programWith, readAll, said } from "./reading.ts";

const sheets = {
  both: { id: { column: "Email", kind: "email" }, style: "Style", takesPartAs: "Role" },
  directory: { id: { column: "Mail", kind: "email" }, key: "No.", manager: { column: "Boss no.", labels: { none: null } }, name: "Name", department: "Dept", available: { column: "Status", yes: ["A"], no: ["T", "L"] } },
};
const form = file("Email,Role,Style\nAda@x.org,Mentor,direct\nbo@x.org,Mentee,gentle\ncy@x.org,Both,\nzoe@x.org,Mentee,\n", "form.csv");
const headers = "No.,Mail,Boss no.,Name,Dept,Status\n";
const directory = file(`${headers}001,ada@X.org,007,Ada L,web,A\n002,BO@x.org,001,Bo,data,A\n003,cy@x.org,002,Cy,,L\n007,,none,The boss,all,A\n009,nobody,,#N/A,#REF!,Q\n`, "hr.csv");

describe("a directory beside the sheet of answers", () => {
  it("adds what people did not say, by a key that both sheets have, without regard to case", () => {
    const { faults, mentors, mentees } = readAll(sheets, { both: form, directory });
    expect(faults).toEqual([]);
    expect(mentors).toMatchObject([{ id: "ada@x.org", name: "Ada L", department: "web", available: true, style: "direct" }, { id: "cy@x.org", available: false }]);
    expect(mentees).toMatchObject([{ id: "bo@x.org", name: "Bo", department: "data" }, { id: "cy@x.org", name: "Cy" }, { id: "zoe@x.org" }]);
  });

  it("gives the reporting lines of everybody in ids that people are known by, through people who take no part", () => {
    const reading = readSheets(programWith(sheets), { both: form, directory });
    expect(reading.input.directory).toEqual([
      { id: "ada@x.org", manager: "007" },
      { id: "bo@x.org", manager: "ada@x.org" },
      { id: "cy@x.org", manager: "bo@x.org" },
      { id: "007", manager: null },
      { id: "nobody" },
    ]);
    const rule = { id: "line", kind: "reporting-line", levels: 1, reason: "not one's own manager" };
    const program = readProgram({ ...base, sheets, rules: [rule] });
    const cohort = readCohort(program, reading.input as never);
    expect(scorePair(cohort, "bo@x.org", "ada@x.org").blockedBy).toEqual([{ rule: "line", reason: "not one's own manager" }]);
  });

  it("knows managers who have none above them, and names the row of one whom it does not know", () => {
    const lines = file("No.,Mail,Boss no.,Name,Dept,Status\n1,ada@x.org,7,,,\n7,boss@x.org,,,,\n2,bo@x.org,99,,,\n3,cy@x.org,,,,\n4,zoe@x.org,,,,\n", "hr.csv");
    const reading = readSheets(programWith(sheets), { both: form, directory: lines });
    expect(said(readCohort(programWith(sheets), reading.input, { places: reading.places }).warnings)).toEqual(["hr.csv/4 unknown-manager"]);
  });

  it("lists whoever it lacks, once, and says nothing of rows that nobody asks for", () => {
    expect(readAll(sheets, { both: form, directory }).warnings).toEqual(["form.csv/5 not-in-directory"]);
  });

  it("comes after what people say themselves", () => {
    const own = { ...sheets, both: { ...sheets.both, department: "My team" } };
    const withTeam = file("Email,Role,Style,My team\nada@x.org,Mentor,,law\nbo@x.org,Mentee,,\n", "form.csv");
    const { mentors, mentees } = readAll(own, { both: withTeam, directory });
    expect([mentors[0], mentees[0]]).toMatchObject([{ department: "law" }, { department: "data" }]);
  });

  it("with two rows for somebody who takes part is a problem, with two for others is not", () => {
    const twice = file(`${headers}1,ada@x.org,,Ada,web,A\n2,ada@x.org,,Ada,data,A\n3,x@x.org,,X,,A\n4,x@x.org,,X,,A\n`, "hr.csv");
    expect(readAll(sheets, { both: form, directory: twice }).faults).toEqual(["hr.csv/3 duplicate-id"]);
  });

  it("has problems of its own cells named where they are, of people who take part alone", () => {
    const wrong = file(`${headers}1,ada@x.org,,Ada,web,Q\n2,x@x.org,,X,web,Q\n`, "hr.csv");
    expect(readAll(sheets, { both: form, directory: wrong }).faults).toEqual(["hr.csv/2/Status unknown-label"]);
  });

  it("names its column in what the cohort finds later", () => {
    const levels = { ...sheets, directory: { ...sheets.directory, capacity: "Places" } };
    const reading = readSheets(programWith(levels), { both: form, directory: file("Mail,No.,Boss no.,Name,Dept,Status,Places\nada@x.org,1,,A,w,A,-3\n", "hr.csv") });
    const cohort = safeReadCohort(programWith(levels), reading.input, { places: reading.places });
    expect(cohort.ok ? [] : said(cohort.problems)).toEqual(["form.csv/2/Places (hr.csv) out-of-range"]);
  });

  it("that lacks a column its mapping names is told so, and every column of it that is not read is listed", () => {
    const { faults, ignored } = readAll(sheets, { both: form, directory: file("No.,Mail,Name,Gender,Status\n1,ada@x.org,Ada,f,A\n", "hr.csv") });
    expect(faults).toEqual(["hr.csv/1 missing-column", "hr.csv/1 missing-column"]);
    expect(ignored).toEqual([{ sheet: "hr.csv", column: "Gender" }]);
  });
});

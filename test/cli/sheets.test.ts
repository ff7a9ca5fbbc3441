import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/cli/workbook.ts";
import { command, folder, records, write } from "./run.ts";
import { workbook } from "./workbook.ts";

const place = folder();
const program = write(
  join(place, "program.json"),
  JSON.stringify({
    round: "r",
    dimensions: { topics: { compare: "tags" } },
    weights: { topics: 1 },
    fields: { department: "choice" },
    rules: [{ id: "line", kind: "reporting-line", reason: "not one's own manager" }],
    sheets: { mentors: { id: "no", topics: "topics", capacity: "places" }, mentees: { id: "no", topics: "topics" }, directory: { id: "no", name: "name", department: "dept", manager: "boss" } },
  }),
);
const mentors = [["no", "topics", "places", "joined"], ["m1", "sql; law;", 2, { day: 46097 }], ["m2", "law", 1, null], [7, "sql", true, null]];
const mentees = [["no", "topics"], ["e1", "sql"], ["e2", "law"], ["e3", "law"]];
const book = write(join(place, "people.xlsx"), workbook({ Mentors: mentors.slice(0, 3), Mentees: mentees, "Faults & co": mentors }));
const mentorSheet = write(join(place, "mentors.csv"), "no,topics,places\nm1,sql;law,2\nm2,law,1\n");
const one = write(join(place, "one.xlsx"), workbook({ Sheet1: mentees }));
const inputs = ["--program", program, "--mentors", `${book}#Mentors`, "--mentees", one];

describe("a workbook", () => {
  it("is read sheet by sheet, as the same cells saved as CSV", async () => {
    const fromBook = await command("match", ...inputs, "--json");
    const fromText = await command("match", "--program", program, "--mentors", mentorSheet, "--mentees", one, "--json");
    expect([fromBook.end, fromBook.stderr]).toEqual([0, ""]);
    expect(JSON.parse(fromBook.stdout).pairs).toHaveLength(3);
    expect(fromBook.stdout).toBe(fromText.stdout);
  });

  it("with several sheets asks for the name of one, and says which there are", async () => {
    const { end, stderr } = await command("check", "--program", program, "--mentors", book, "--mentees", `${book}#Nobody`);
    expect([end, stderr.trimEnd().split("\n")]).toEqual([2, [expect.stringMatching(/has 3 sheets: name one of .*#Mentors, .*#Mentees, .*#Faults/), expect.stringMatching(/no sheet of that name/)]]);
  });

  it("has problems by sheet, row and column", async () => {
    const { end, stderr } = await command("check", "--program", program, "--mentors", `${book}#Faults & co`, "--mentees", one);
    expect([end, stderr]).toEqual([1, expect.stringContaining('people.xlsx#Faults & co, column "places", row 4')]);
  });

  it("that is none, or damaged, is said to be so", async () => {
    const fake = write(join(place, "fake.xlsx"), "PK\u0003\u0004 nothing");
    const text = write(join(place, "text.xlsx"), "no,topics\ne1,sql\n");
    expect((await command("check", "--program", program, "--mentors", fake, "--mentees", one)).stderr).toMatch(/workbook and no CSV file[^]*fake\.xlsx/);
    expect((await command("check", "--program", program, "--mentors", mentorSheet, "--mentees", text)).end).toBe(0);
  });

  it("without a reader of workbooks says in words what to do", async () => {
    const absent = () => Promise.reject(Object.assign(new Error("gone"), { code: "ERR_MODULE_NOT_FOUND" }));
    await expect(readWorkbook(readFileSync(one), "one.xlsx", undefined, absent)).rejects.toThrow(/read-excel-file.*not installed.*CSV UTF-8/);
  });
});

describe("sheets beside those of people", () => {
  const directory = write(join(place, "hr.csv"), "no,name,dept,boss\nm1,Ada,web,\nm2,Bo,data,\ne1,Cy,web,m2\ne2,Di,data,m2\ne3,Ed,all,\nx,The boss,all,\n");
  const past = write(join(place, "past.csv"), "Mentor Email Address,Mentee Email Address\nm1,e3\ngone,e3\n");
  const exclude = write(join(place, "exclude.csv"), "email,should_match_with,segment_name,exclude_option\ne1,no,email,m1\n");

  it("bring reporting lines, past pairs and exclusions, and list who is not among the people", async () => {
    const { end, stdout } = await command("match", ...inputs, "--directory", directory, "--past", past, "--exclude", exclude, "--json");
    expect(end).toBe(0);
    const { pairs, unmatched } = JSON.parse(stdout);
    expect(pairs.map(({ mentee, mentor }: Record<string, string>) => `${mentee} ${mentor}`).toSorted()).toEqual(["e2 m1", "e3 m2"]);
    expect(unmatched.find(({ id }: { readonly id: string }) => id === "e1").blockedBy.map(({ rule }: { readonly rule: string }) => rule).toSorted()).toEqual(["forbidden-pair", "line"]);
    const screen = await command("check", ...inputs, "--directory", directory, "--past", past, "--exclude", exclude);
    expect(screen.stdout).toMatch(/past\.csv, column "Mentor Email Address", row 3/);
  });

  it("that hold no pairs are problems beside all the others", async () => {
    const { end, stderr } = await command("check", "--program", program, "--mentors", mentorSheet, "--mentees", one, "--past", mentorSheet, "--exclude", join(place, "none.csv"));
    expect([end, stderr]).toEqual([2, expect.stringContaining("none.csv: it does not exist")]);
    const wrong = await command("check", "--program", program, "--mentors", mentorSheet, "--mentees", one, "--past", mentorSheet);
    expect([wrong.end, wrong.stderr]).toEqual([1, expect.stringMatching(/headers say of no columns that they hold pairs/)]);
  });

  it("for a platform are written beside the others", async () => {
    const out = join(place, "run");
    const { end, stdout } = await command("match", ...inputs, "--for", "chronus", "--out", out);
    expect([end, stdout]).toEqual([0, expect.stringContaining("to-platform/chronus.csv")]);
    const rows = records(join(out, "to-platform/chronus.csv")).map((row) => `${row["Mentee Email Address"]} ${row["Mentor Email Address"]}`);
    expect(rows.toSorted()).toEqual(records(join(out, "for-coordinator/pairs.csv")).map((row) => `${row["mentee_id"]} ${row["mentor_id"]}`).toSorted());
  });
});

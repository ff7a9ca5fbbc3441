import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/program/index.ts";
import { command, folder, scheme, schemeFiles, sheet, write } from "./run.ts";

const place = folder();
const at = (name: string) => join(place, name);

const mentors = write(at("mentors.csv"), sheet([{ id: "ann", grade: "SEO" }, { id: "bob", grade: "Grade 7", organisation: "Here" }]));
const mentees = write(at("mentees.csv"), sheet([{ id: "cy", grade: "EO", organisation: "Home" }]).trimEnd());

describe("wrong use ends with 2, in a sentence, with nothing on standard output", () => {
  const csv = write(at("secret.csv"), "name,illness\nAnn,asthma\n");
  const cases: readonly (readonly [what: string, args: readonly string[], said: RegExp])[] = [
    ["no command", [], /Usage: mentor-match/],
    ["an unknown command", ["mach"], /Unknown command 'mach'. Did you mean match\?/],
    ["an unknown option", ["match", "--aims", "balanced"], /Unknown option '--aims'. Did you mean --aim\?/],
    ["an unknown aim", ["match", ...scheme(), "--aim", "most"], /Allowed choices are most-people, balanced, best-total, raise-lowest/],
    ["a stray argument", ["match", "mentors.csv"], /Too many arguments/],
    ["the same option twice", ["match", ...scheme(), "--mentors", "more.csv"], /Give this option once/],
    ["options that exclude each other", ["match", ...scheme(), "--json", "--out", "x"], /cannot be used with/],
    ["no sheets and no round", ["check"], /--round[^]*--mentors/],
    ["one sheet of two", ["check", "--program", schemeFiles.program, "--mentors", mentors], /--mentees <sheet>/],
    ["a round without a name", ["check", "--round", " "], /Give a name/],
    ["three files that are not there", ["check", ...scheme({ mentors: at("a.csv"), mentees: at("b.csv") }), "--previous", at("c")], /a\.csv: it does not[^]*b\.csv: it does not[^]*c: it does not/],
    ["a folder for a sheet", ["check", ...scheme({ mentors: place })], /it is a folder/],
    ["a sheet for a program", ["check", ...scheme({ program: csv })], /secret\.csv is no valid JSON: it goes wrong at line 1, column 1/],
    ["a comma too many", ["check", ...scheme({ program: write(at("comma.json"), '{\n  "round": "r",\n  "rules": [1, ]\n}') })], /goes wrong at line 3, column 16/],
    ["a program cut off", ["check", ...scheme({ program: write(at("cut.json"), '{ "round": "r"') })], /ends too early, in line 1/],
    ["an empty program", ["check", ...scheme({ program: write(at("nothing.json"), "") })], /is empty/],
    ["a program that is no text", ["check", ...scheme({ program: write(at("bytes.json"), new Uint8Array([0xff, 0xfe, 0x7b])) })], /is not text in UTF-8/],
    ["a previous run that is none", ["check", ...scheme(), "--previous", schemeFiles.program], /is no matching\.json/],
  ];
  it.each(cases)("%s", async (_, args, said) => {
    const { end, stdout, stderr } = await command(...args);
    expect([end, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/asthma|illness|\n\s+at |node:|ENOENT|EISDIR/);
  });

  it("a folder with other files, a file in its place, a file above it", async () => {
    mkdirSync(at("other"));
    write(at("other/thesis.txt"), "mine");
    mkdirSync(at("alike"));
    write(at("alike/matching.json"), '{ "format": "something else" }');
    for (const [out, said] of [["other", /no earlier run/], ["alike", /no earlier run/], ["mentors.csv", /is a file/], ["mentors.csv/deep", /inside/]] as const) {
      for (const force of [[], ["--overwrite"]]) {
        const { end, stdout, stderr } = await command("match", ...scheme(), "--out", at(out), ...force);
        expect([out, end, stdout]).toEqual([out, 2, ""]);
        expect(stderr).toMatch(said);
      }
    }
    expect(readFileSync(at("other/thesis.txt"), "utf8")).toBe("mine");
    expect(readdirSync(at("other"))).toEqual(["thesis.txt"]);
  });

  it("but help and version are no errors", async () => {
    for (const args of [["--help"], ["match", "--help"], ["help", "check"], ["--version"]]) {
      const { end, stdout, stderr } = await command(...args);
      expect([end, stderr]).toEqual([0, ""]);
      expect(stdout).not.toBe("");
    }
  });
});

describe("problems in the data end with 1", () => {
  const wrong = write(
    at("wrong.csv"),
    sheet([{ id: "a", grade: "SE0" }, { id: "b", grade: "SEO" }, { id: "c", grade: "SE0" }, { id: "d", grade: "SE0", profession: "My illness" }, { id: "not an address", grade: "SEO" }]),
  );

  it("all at once by cause, with rows and columns and what was meant, and without the answers", async () => {
    const { end, stdout, stderr } = await command("match", ...scheme({ mentors: wrong, mentees }), "--out", at("never"));
    expect([end, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^5 problems/);
    expect(stderr).toContain('wrong.csv, column "grade", rows 2, 4-5: did you mean "SEO"?');
    expect(stderr).toContain('wrong.csv, column "profession", row 5');
    expect(stderr).toContain('wrong.csv, column "email address", row 6');
    expect(stderr).not.toMatch(/illness|SE0|not an address|\n\s+at /);
    expect(readdirSync(place)).not.toContain("never");
  });

  it("as JSON on standard output, with the same words for people beside it", async () => {
    const { end, stdout, stderr } = await command("match", ...scheme({ mentors: wrong, mentees }), "--json");
    const { format, total, problems } = JSON.parse(stdout);
    expect([end, format, total, problems.length]).toEqual([1, "mentor-match/problems", 5, 5]);
    expect(stderr).toMatch(/^5 problems/);
    expect(stdout).not.toMatch(/illness/);
  });

  it("in the program and in the sheets together", async () => {
    const definition = JSON.parse(readFileSync(schemeFiles.program, "utf8"));
    const program = write(at("program.json"), JSON.stringify({ ...definition, aim: "balance", weights: { grade: 1, profesion: 1 } }));
    const book = write(at("book.xlsx"), "PK\u0003\u0004 and so on");
    const { end, stderr } = await command("check", "--program", program, "--mentors", book, "--mentees", write(at("empty.csv"), ""));
    expect(end).toBe(1);
    for (const said of [/program\.json, aim: did you mean "balanced"/, /program\.json, weights\.profesion: did you mean "profession"/, /workbook[^]*book\.xlsx/, /empty[^]*empty\.csv/])
      expect(stderr).toMatch(said);
  });

  it("where a sheet holds nobody, or the same person twice", async () => {
    const twice = write(at("twice.csv"), sheet([{ id: "ann", grade: "SEO" }, { id: "ANN", grade: "SEO" }]));
    const { end, stderr } = await command("check", ...scheme({ mentors: twice, mentees: write(at("headers.csv"), sheet([])) }));
    expect(end).toBe(1);
    expect(stderr).toMatch(/same id[^]*twice\.csv, column "email address", rows 2-3/);
    expect(stderr).toMatch(/headers and nobody[^]*headers\.csv/);
  });

  it("in cells, with people and with a whole side in one go", async () => {
    const rated = { round: "r", dimensions: { drive: { compare: "mutual", scale: { minimum: 1, maximum: 5 } }, style: { compare: "choice", options: ["direct", "gentle"] } }, weights: { drive: 1, style: 1 } };
    const program = write(at("rated.json"), JSON.stringify({ ...rated, sheets: { both: { id: "Staff number", drive: "How keen are you?", style: "Style" } } }));
    const headers = "Staff number,How keen are you?,Style\n";
    const people = write(at("rated.csv"), `${headers}1,9,direct\n2,3,dirct\n1,3,gentle\n4,2,gentle\n4,2,gentle\n`);
    const files = ["--program", program, "--mentors", people, "--mentees", write(at("none.csv"), headers)];
    const { end, stderr } = await command("check", ...files);
    expect(end).toBe(1);
    expect(stderr.split("\n")).toEqual([
      "5 problems. Nobody is paired.",
      "",
      "Two people on one side have the same id: keep one of the two, or tell them apart.",
      '    rated.csv, column "Staff number", rows 2, 4',
      '    rated.csv, column "Staff number", rows 5-6',
      "Use an option of the program, or say under labels what this text stands for.",
      '    rated.csv, column "Style", row 3: did you mean "direct"?',
      "This sheet holds headers and nobody: give one with the mentees in it.",
      "    none.csv, row 1",
      "Give a number from 1 to 5.",
      '    rated.csv, column "How keen are you?", row 2',
      ...stderr.split("\n").slice(11),
    ]);
    const json = JSON.parse((await command("check", ...files, "--json")).stdout);
    expect(json.problems.map(({ code, place }: Problem) => [code, place?.column]).toSorted()).toEqual([
      ["duplicate-id", "Staff number"], ["duplicate-id", "Staff number"], ["no-people", undefined], ["out-of-range", "How keen are you?"], ["unknown-option", "Style"],
    ]);
  });

  it("where nobody answers any question, since the draw alone would pair them", async () => {
    const nobody = { mentors: write(at("m.csv"), "id,name,mood\na,Ann,good\n"), mentees: write(at("n.csv"), "id,name\nb,Bob\n") };
    const { end, stderr } = await command("check", "--round", "r", "--mentors", nobody.mentors, "--mentees", nobody.mentees);
    expect(end).toBe(1);
    expect(stderr).toMatch(/^2 problems[^]*answers any question[^]*m\.csv[^]*n\.csv/);
  });

  it("are named by folder where two sheets have one name", async () => {
    mkdirSync(at("x"));
    mkdirSync(at("y"));
    const files = { mentors: write(at("x/sheet.csv"), sheet([{ id: "a", grade: "1" }])), mentees: write(at("y/sheet.csv"), sheet([{ id: "a", grade: "1" }])) };
    const { stderr } = await command("check", ...scheme(files));
    expect(stderr).toMatch(/2 problems/);
    expect(stderr).toContain(at("y/sheet.csv"));
  });

  it("and a flood of them stays short", async () => {
    const many = write(at("many.csv"), sheet(Array.from({ length: 3000 }, (_, index) => ({ id: `p${index}`, grade: index % 2 === 0 ? "x" : "EO" }))));
    const { end, stderr } = await command("check", ...scheme({ mentors: many, mentees }));
    expect(end).toBe(1);
    expect(stderr).toMatch(/^1500 problems, 100 of them listed/);
    expect(stderr).toContain("and 80 more");
    expect(stderr.length).toBeLessThan(2000);
  });
});

describe("rules that cannot be met together end with 3", () => {
  const definition = JSON.parse(readFileSync(schemeFiles.program, "utf8"));
  definition.sheets.mentors = { minimum: "biography" };
  definition.sheets.both.ignore = ["both mentor and mentee", "job title"];
  const program = write(at("minimum.json"), JSON.stringify(definition));
  const asking = write(at("asking.csv"), sheet([{ id: "ann", grade: "SEO" }]).replace(",bio\n", ",1\n"));
  const far = write(at("far.csv"), sheet([{ id: "cy", grade: "SCS4" }]));

  it("say which, and write nothing", async () => {
    const { end, stderr } = await command("match", ...scheme({ program, mentors: asking, mentees: far }), "--out", at("conflict"));
    expect(end).toBe(3);
    expect(stderr).toMatch(/ann@example\.org[^]*one or two grades above/);
    expect(readdirSync(place)).not.toContain("conflict");

    const json = await command("match", ...scheme({ program, mentors: asking, mentees: far }), "--json");
    expect([json.end, JSON.parse(json.stdout).status]).toEqual([3, "infeasible"]);
  });
});

describe("check", () => {
  it("counts places, wishes and possible pairs, and names who can have nobody and by which rule", async () => {
    const text = await command("check", ...scheme());
    expect([text.end, text.stderr]).toEqual([0, ""]);
    for (const said of [/50 places for 50/, /392 possible pairs/, /1 person can have nobody/, /mentor\.36@gov\.uk \(mentors\.csv, row 38\)/, /48 {2}The mentor is one/])
      expect(text.stdout).toMatch(said);

    const json = await command("check", ...scheme(), "--json");
    const { format, rows, supply } = JSON.parse(json.stdout);
    expect([json.end, json.stderr, format, rows]).toEqual([0, "", "mentor-match/check", { mentors: 50, mentees: 50 }]);
    expect(supply).toMatchObject({ places: 50, wanted: 50, eligiblePairs: 392, alone: [{ role: "mentor", id: "mentor.36@gov.uk", others: 50 }] });
  });

  it("warns of pairs of an earlier run whose people have left", async () => {
    const earlier = write(at("earlier.json"), JSON.stringify({ format: "mentor-match/matching", formatVersion: 1, pairs: [{ mentee: "gone@example.org", mentor: "ann@example.org" }] }));
    const { end, stdout } = await command("check", ...scheme({ mentors, mentees }), "--previous", earlier);
    expect(end).toBe(0);
    expect(stdout).toMatch(/takes no part now[^]*earlier\.json, pair 1/);

    const torn = write(at("torn.json"), JSON.stringify({ format: "mentor-match/matching", formatVersion: 1, pairs: [null, 7] }));
    expect((await command("check", ...scheme({ mentors, mentees }), "--previous", torn)).end).toBe(1);
  });
});

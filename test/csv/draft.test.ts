import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { draftProgram, readSheets, writeTable, type SheetFiles } from "../../src/csv/index.ts";
import { jsonText } from "../../src/cli/json-text.ts";
import { readProgram, type ProgramDefinition } from "../../src/program/index.ts";
import { file, said } from "./reading.ts";

function draftOf(files: SheetFiles) {
  const draft = draftProgram(files, { round: "r" });
  if (!draft.ok) throw new Error(said(draft.problems).join());
  const sheets = draft.definition.sheets as Record<string, Record<string, unknown>>;
  return { ...draft, sheets, became: Object.fromEntries(draft.lines.map(({ column, becomes }) => [column, becomes])) };
}

/** The definition as somebody edits its file: whole lines replaced. */
function edited(definition: ProgramDefinition, edits: Readonly<Record<string, string>>): { readonly lines: number; readonly definition: unknown } {
  const lines = jsonText(definition).split("\n");
  let changed = 0;
  const text = lines.map((line) => {
    const found = Object.entries(edits).find(([start]) => line.trim().startsWith(start));
    if (found !== undefined) changed++;
    return found === undefined ? line : found[1];
  });
  return { lines: changed, definition: JSON.parse(text.join("\n")) };
}

const form = file(
  writeTable([
    ["ID", "Start time", "Completion time", "Email", "Name", "I would like to take part as", "Which topics can you help with?", "Which topics can you help with?2", "How do you like to talk?", "Where do you work?\nLocation", "Grade", "I like to plan ahead", "Gender", "Anything else?"],
    ["1", "1/3/27 9:00", "1/3/27 9:05", "ada@x.org", "Ada", "Mentor", "SQL;Hiring, firing;", "", "Directly", "Rome", "Grade 7", "Strongly agree", "f", "Hello"],
    ["2", "1/3/27 9:00", "1/3/27 9:06", "bo@x.org", "Bo", "Mentor", "SQL;", "", "Gently", "Paris", "Grade 6", "Agree", "m", ""],
    ["3", "1/3/27 9:00", "1/3/27 9:07", "cy@x.org", "Cy", "Mentee", "", "SQL;Law;", "Gently", "Rome", "Grade 5", "Disagree", "", "I am new here"],
    ["4", "1/3/27 9:00", "1/3/27 9:08", "di@x.org", "Di", "Mentee", "", "Hiring, firing;Law;", "Directly", "Paris", "Grade 5", "Neutral", "f", ""],
    ["5", "1/3/27 9:00", "1/3/27 9:09", "ed@x.org", "Ed", "Both", "Law;", "Law;", "Directly", "Rome", "Grade 6", "Agree", "m", ""],
  ]),
  "form.csv",
);

describe("a draft of one form's sheet", () => {
  const { definition, sheets, became, lines } = draftOf({ both: form });

  it("is a program that reads the very sheet, with nothing to correct", () => {
    const program = readProgram(definition);
    const reading = readSheets(program, { both: form });
    expect(reading.ok ? [] : said(reading.problems)).toEqual([]);
    const cohort = readCohort(program, reading.input);
    expect([cohort.mentors.map(({ id }) => id).toSorted(), cohort.mentees.map(({ id }) => id).toSorted()]).toEqual([["ada@x.org", "bo@x.org", "ed@x.org"], ["cy@x.org", "di@x.org", "ed@x.org"]]);
  });

  it("asks only what a human must say, as warnings of the program", () => {
    expect(readProgram(definition).warnings.map(({ code }) => code)).toEqual(definition.toDecide?.map(() => "to-decide"));
    expect(definition.toDecide?.join(" ")).toMatch(/matter most.*differ in work-location.*Grade 5, Grade 6, Grade 7 the order of grade/s);
  });

  it("finds facts, comparisons and options", () => {
    expect(sheets["both"]).toMatchObject({ id: { column: "Email", kind: "email" }, name: "Name", duplicates: { latestBy: "Completion time" }, takesPartAs: { column: "I would like to take part as", mentor: ["Mentor"], mentee: ["Mentee"], both: ["Both"] } });
    expect(definition.dimensions).toEqual({
      "topics-help": { label: "Which topics can you help with?", compare: "tags", options: ["Hiring, firing", "Law", "SQL"] },
      talk: { label: "How do you like to talk?", compare: "choice", options: ["Directly", "Gently"] },
      "plan-ahead": { label: "I like to plan ahead", compare: "number", minimum: 1, maximum: 5 },
    });
    expect(definition.fields).toEqual({ "work-location": "choice", grade: { order: ["Grade 5", "Grade 6", "Grade 7"] } });
  });

  it("takes the two branches of a question for one, each side answering in its own", () => {
    const part = readSheets(readProgram(definition), { both: form });
    expect(part.input.mentees).toMatchObject([{ "topics-help": ["SQL", "Law"] }, { "topics-help": ["Hiring, firing", "Law"] }, { "topics-help": ["Law"] }]);
    expect(part.input.mentors[0]).toMatchObject({ "topics-help": ["SQL", "Hiring, firing"] });
  });

  it("leaves out what is protected and what is free text, and has a line for every column, in order", () => {
    expect(became).toMatchObject({ Gender: "not read", "Anything else?": "not read", "How do you like to talk?": "a question with one answer, 2 options (talk)" });
    expect(lines.find(({ column }) => column === "Gender")?.because).toMatch(/protected/);
    expect(lines.map(({ column }) => column)).toEqual(["ID", "Start time", "Completion time", "Email", "Name", "I would like to take part as", "Which topics can you help with?", "Which topics can you help with?2", "How do you like to talk?", "Where do you work?\nLocation", "Grade", "I like to plan ahead", "Gender", "Anything else?"]);
  });
});

describe("a draft of two sheets", () => {
  const mentors = file("Work email,First name,Last name,I can help with,Max mentees,Team,Line manager\na@x.org,Ada,L,SQL; Law,2,web,z@x.org\nb@x.org,Bo,M,Law; Hiring,1,data,a@x.org\n", "m.csv");
  const mentees = file("E-Mail,First name,Last name,I want to learn,Team\nc@x.org,Cy,N,SQL; Hiring,web\nd@x.org,Di,O,Law; SQL,data\n", "n.csv");
  const { definition, sheets } = draftOf({ mentors, mentees });

  it("takes columns with the same options for one question, and asks whether they are", () => {
    expect(definition.dimensions).toMatchObject({ "help": { compare: "tags", options: ["Hiring", "Law", "SQL"] } });
    expect(definition.toDecide?.some((text) => text.includes('"I can help with" of mentors and "I want to learn" of mentees ask for the same'))).toBe(true);
    expect(sheets).toMatchObject({
      both: { name: ["First name", "Last name"], answers: { team: "Team" } },
      mentors: { id: { column: "Work email", kind: "email" }, capacity: "Max mentees", manager: "Line manager", answers: { help: "I can help with" } },
      mentees: { id: { column: "E-Mail", kind: "email" }, answers: { help: "I want to learn" } },
    });
    expect(definition.rules).toMatchObject([{ kind: "reporting-line" }]);
  });

  it("reads both sheets", () => {
    const reading = readSheets(readProgram(definition), { mentors, mentees });
    expect([reading.ok, reading.ignored]).toEqual([true, []]);
  });
});

describe("matrix questions", () => {
  const sheet = (cells: string) => file(`email,role,Rate [Care],Rate [Power],Rate [Calm]\n${cells}`);
  it("of ratings are one profile, of ticks one list", () => {
    const rated = draftOf({ both: sheet("a@x.org,mentor,1,5,3\nb@x.org,mentee,2,4,4\n") });
    expect(rated.definition.dimensions).toEqual({ rate: { label: "Rate", compare: "profile", items: ["Care", "Power", "Calm"], scale: { minimum: 1, maximum: 5 } } });
    const ticked = draftOf({ both: sheet("a@x.org,mentor,Care,,Calm\nb@x.org,mentee,,Power,Calm\n") });
    expect(ticked.definition.dimensions).toEqual({ rate: { label: "Rate", compare: "tags", options: ["Care", "Power", "Calm"] } });
    expect(readSheets(readProgram(ticked.definition), { both: sheet("a@x.org,mentor,Care,,Calm\nb@x.org,mentee,,Power,Calm\n") }).input.mentors).toMatchObject([{ rate: ["Care", "Calm"] }]);
  });
});

describe("what a draft does not guess", () => {
  it("is who is who where no column says so: then a column is named that no sheet has, and asked for", () => {
    const { definition } = draftOf({ both: file("email,style\na@x.org,direct\nb@x.org,gentle\n") });
    expect(definition.toDecide?.[0]).toMatch(/who is a mentor/);
    const reading = readSheets(readProgram(definition), { both: file("email,style\na@x.org,direct\n") });
    expect(reading.ok ? [] : said(reading.problems)).toEqual(["people.csv/1 missing-column"]);
  });

  it("is whether options that always come together are one with a comma in it", () => {
    const { definition } = draftOf({ both: file('Email Address,Timestamp,Role,Topics\na@x.org,,Mentor,"hiring, firing, law"\nb@x.org,,Mentee,"hiring, firing"\nc@x.org,,Mentee,"law, sql"\n') });
    expect(definition.toDecide).toContain('Are "hiring" and "firing" one option with a comma in it? They always come together: then write them as one.');
  });

  it.each(["Gender", "Geschlecht", "Sexe", "Edad", "Date of birth", "MaritalStatus", "Ethnicity", "Do you have a disability?"])("is whether %s may count: it is left out", (header) => {
    const { became } = draftOf({ both: file(`email,role,style,"${header}"\na@x.org,mentor,direct,x\nb@x.org,mentee,gentle,y\n`) });
    expect(became[header]).toBe("not read");
  });

  it.each(["Language", "Teaching style", "Page", "Message frequency"])("is not left out for letters in the middle of a word: %s", (header) => {
    const { became } = draftOf({ both: file(`email,role,style,"${header}"\na@x.org,mentor,direct,x\nb@x.org,mentee,gentle,y\n`) });
    expect(became[header]).toMatch(/question with one answer/);
  });

  it("is a program out of a sheet without questions, or out of no sheet at all", () => {
    const drafted = (content: string) => {
      const draft = draftProgram({ both: file(content) }, { round: "r" });
      return draft.ok ? [] : said(draft.problems);
    };
    expect(drafted("email,name\na@x.org,Ada\n")).toEqual(["people.csv/1 no-questions"]);
    expect(drafted("")).toEqual(["people.csv/1 empty-sheet"]);
    expect(drafted("PK\u0003\u0004")).toEqual(["people.csv/1 not-csv"]);
  });
});

describe("whatever a sheet holds", () => {
  const headers = fc.constantFrom("Email", "Role", "Topics", "Topics2", "Topics [a]", "Topics [b]", "Grade", "Team", "Gender", "id", "name", "constructor", "__proto__", "Ärger?", "?", "languages", "Timestamp", "Max mentees", "x.y", "😀");
  const cells = fc.oneof(fc.constantFrom("", "", "a@x.org", "b@x.org", "Mentor", "Mentee", "Both", "x;y;", "y;z", "a, b", "b, c", "Agree", "Disagree", "Grade 1", "Grade 2", "1", "2", "17", "3.5", "__proto__", "5-Mar"), fc.string({ maxLength: 6 }));
  const tables = fc.uniqueArray(headers, { minLength: 1, maxLength: 8 }).chain((names) => fc.tuple(fc.constant(names), fc.array(fc.array(cells, { minLength: names.length, maxLength: names.length }), { maxLength: 12 })));

  it("its draft is a sound program with a line for every column, and reads what the sheet says as the draft found it", () => {
    let drafted = 0;
    fc.assert(
      fc.property(tables, tables, fc.boolean(), ([names, rows], [others, more], isShared) => {
        const content = writeTable([names, ...rows]);
        const files = isShared ? { both: file(content, "b.csv") } : { mentors: file(content, "m.csv"), mentees: file(writeTable([others, ...more]), "n.csv") };
        const draft = draftProgram(files, { round: "r" });
        if (!draft.ok) {
          expect(draft.total).toBeGreaterThan(0);
          return;
        }
        drafted++;
        const columns = isShared ? names : [...names, ...others];
        expect(draft.lines.map(({ column }) => column)).toEqual(columns);
        const reading = readSheets(readProgram(JSON.parse(jsonText(draft.definition))), files);
        // Ids and sides that a sheet lacks are asked for; no option and no number that was found is unknown afterwards.
        const faults = reading.ok ? [] : reading.problems.filter(({ path }) => !["id", "takesPartAs", "email", "veto", "capacity"].includes(String(path.at(-1))) && path.length > 1);
        expect(faults.filter(({ code }) => !["bad-time", "ambiguous-time", "spreadsheet-error", "spreadsheet-date"].includes(code)).map(({ code, path }) => [code, path])).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(drafted).toBeGreaterThan(100);
  });
});

const ibm = new URL("../../../shared/data/ibm-hr/ibm-hr.csv", import.meta.url);

describe.skipIf(!existsSync(ibm))("the table of 1,470 employees of another HR platform", () => {
  it("becomes a cohort with a draft and two edited lines", () => {
    const files = { both: { name: "ibm-hr.csv", content: readFileSync(ibm) } };
    const { definition, became } = draftOf(files);
    expect([became["Gender"], became["MonthlyIncome"], became["EmployeeNumber"], became["EmployeeCount"]]).toEqual(["not read", "not read", "who somebody is", "not read"]);
    const { lines, definition: corrected } = edited(definition, {
      '"takesPartAs"': '"takesPartAs": { "column": "JobLevel", "mentor": ["3", "4", "5"], "mentee": ["1", "2"] },',
      '"job-role": 1': '"job-role": 3,',
    });
    expect(lines).toBe(2);
    const program = readProgram(corrected);
    const reading = readSheets(program, files);
    expect(reading.ok ? reading.rows : said(reading.problems)).toEqual({ mentors: 393, mentees: 1077 });
    const cohort = readCohort(program, reading.input);
    expect(cohort.mentors.length + cohort.mentees.length).toBe(1470);
    expect(cohort.mentors.every(({ answers }) => !answers.includes(null))).toBe(true);
  });
});

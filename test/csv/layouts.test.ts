import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { layouts, pairLayouts, platforms, platformTable, readPairSheet, readSheets, readTable, rowsFromScim, withPartners, writeTable } from "../../src/csv/index.ts";
import { matchCohort } from "../../src/matching/index.ts";
import { file, programWith, readAll, said } from "./reading.ts";

/** Sheets as systems lay them out: the columns they document, and what they put into them. */
const answers = {
  // Branches repeat a question with a number behind it; lists end with a separator.
  "microsoft-forms": [
    "ID,Start time,Completion time,Email,Name,Last modified time,I want to be a,topics,topics2,style",
    '1,3/14/27 9:00:00,3/14/27 9:05:00,ada@x.org,Ada Lovelace,,Mentor,"sql;hiring, firing;",,direct',
    "2,3/14/27 9:00:00,3/15/27 9:05:00,bo@x.org,Bo,,Mentee,,law;,gentle",
    "3,3/14/27 9:00:00,3/16/27 9:05:00,bo@x.org,Bo,,Mentee,,law;sql;,direct",
  ],
  "google-forms": ["Timestamp,Email Address,Role,topics,style", '2027/03/15 1:05:00 PM GMT+1,ADA@x.org,Mentor,"sql, hiring, firing",direct', "2027/03/15 1:06:00 PM GMT+1,bo@x.org,Mentee,law,"],
  "pushfar-preferences": [
    "Email,First Name,Last Name,Program ID,Mentoring Type,Help Mentee With,Preferred Meeting Type,Maximum mentees,Offer help in categories,Mentor Expectation,Need help in categories",
    "ada@x.org,Ada,Lovelace,17,mentor,long text,virtual,2,2;88,,",
    "bo@x.org,Bo,,17,both,long text,in person,1,2,long text,88",
    "cy@x.org,Cy,,17,disabled,,,,,,",
  ],
} as const;

const directories = {
  together: [
    "employeeId,supervisorId,firstName,middleName,lastName,preferredName,email,employeeStatusCode,alternateEmails,dateOfSeniority,departmentId,department,lastHireDate,management_level",
    "007,,Ada,,Lovelace,,ada@x.org,A,,2020-01-01T00:00:00Z,W,web,2019-01-01T00:00:00Z,4",
    "0100,007,Bo,,Day,,BO@x.org,L,,,D,data,,2",
  ],
  successfactors: [
    "STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,EMAIL,MANAGER,HR,DEPARTMENT,LOCATION,TIMEZONE",
    "STATUS,USERID,Username,First Name,Last Name,E-mail,Supervisor,HR,Department,Office,Time zone",
    "active,007,alovelace,Ada,Lovelace,ada@x.org,NO_MANAGER,NO_HR,web,London,Europe/London",
    "inactive,0100,bday,Bo,Day,bo@x.org,007,NO_HR,data,Paris,Europe/Paris",
  ],
  bamboohr: [
    "id,employeeNumber,displayName,firstName,lastName,preferredName,jobTitle,workEmail,department,location,division,supervisorId,supervisorEId,status",
    "11,007,Ada L,Ada,Lovelace,,Head,ada@x.org,web,London,A,,,Active",
    "12,0100,Bo D,Bo,Day,,Clerk,bo@x.org,data,Paris,A,11,007,Inactive",
  ],
};

const scim = [
  { id: "2819c223", userName: "ada", displayName: "Ada Lovelace", active: true, emails: [{ value: "home@y.org" }, { value: "ada@x.org", primary: true }], "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { employeeNumber: "007", department: "web" } },
  { id: "c75ad752", userName: "bo", displayName: "Bo Day", active: false, emails: [{ value: "bo@x.org" }], "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { employeeNumber: "0100", department: "data", manager: { value: "2819c223" } } },
];

const people = file("id,takesPartAs,topics,style\nada@x.org,Mentor,sql,direct\nbo@x.org,Mentee,law,gentle\n");

describe("every layout", () => {
  it("has a fixture here", () => {
    expect([...Object.keys(answers), ...Object.keys(directories), "scim"].toSorted()).toEqual(layouts.map(({ key }) => key).toSorted());
  });
});

describe("responses of forms", () => {
  it("of Microsoft Forms are told by their headers: ids, names and the later of two answers", () => {
    const sheet = file(answers["microsoft-forms"].join("\r\n"), "form.csv");
    const sheets = {
      both: { id: { column: "Email", kind: "email" }, name: "Name", takesPartAs: "I want to be a", duplicates: { latestBy: "Completion time" }, topics: { column: ["topics", "topics2"] }, style: "style" },
    };
    const { faults, mentors, mentees, warnings } = readAll(sheets, { both: sheet });
    expect([faults, warnings]).toEqual([[], ["form.csv/3 replaced-row"]]);
    expect(mentors).toEqual([{ id: "ada@x.org", email: "ada@x.org", name: "Ada Lovelace", topics: ["sql", "hiring, firing"], style: "direct" }]);
    expect(mentees).toMatchObject([{ id: "bo@x.org", topics: ["law", "sql"] }]);
    const alone = readSheets(programWith(), { mentors: sheet });
    expect(alone.input.mentors).toMatchObject([{ id: "ada@x.org", name: "Ada Lovelace" }, { id: "bo@x.org", style: "direct" }]);
    expect(alone.assumed[0]).toBe("form.csv is laid out by Microsoft Forms (responses) (its headers tell; no mapping says otherwise)");
  });

  it("of Google Forms are cut at comma and space, and options that hold them stay whole", () => {
    const sheets = { both: { id: { column: "Email Address", kind: "email" }, takesPartAs: "Role", topics: { column: "topics", separator: ", " }, duplicates: { latestBy: "Timestamp" } } };
    const { faults, mentors } = readAll(sheets, { both: file(answers["google-forms"].join("\n")) });
    expect([faults, mentors]).toEqual([[], [{ id: "ada@x.org", email: "ada@x.org", topics: ["sql", "hiring, firing"] }]]);
    expect(readSheets(programWith(), { mentees: file(answers["google-forms"].join("\n")) }).input.mentees.map(({ id }) => id)).toEqual(["ada@x.org", "bo@x.org"]);
  });

  it("that answer one question in two branches differently are a problem, the same twice is not", () => {
    const sheets = { both: { id: "id", style: { column: ["style", "style2"] }, topics: { column: ["t", "t2", "t3"] } } };
    const { faults, mentors } = readAll(sheets, { mentors: file("id,style,style2,t,t2,t3\na,direct,Direct ,,law,\nb,direct,gentle,,,sql\nc,,,,,\n") });
    expect(faults).toEqual(["people.csv/3/style2 answered-twice"]);
    expect(mentors).toEqual([{ id: "a", style: "direct", topics: ["law"] }, { id: "b", topics: ["sql"] }, { id: "c" }]);
    expect(readAll({ both: { id: "id", style: { column: ["style", "style3"] } } }, { mentors: file("id,style,style2\na,,\n") }).faults).toEqual(["people.csv/1 missing-column style"]);
  });

  it("of PushFar say who takes part and who does not, and how many mentees a mentor takes", () => {
    const { mentors, mentees, warnings, faults } = readAll(undefined, { both: file(answers["pushfar-preferences"].join("\n"), "p.csv") });
    expect([faults, warnings]).toEqual([[], ["p.csv/4 takes-no-part"]]);
    expect(mentors).toEqual([{ id: "ada@x.org", email: "ada@x.org", name: "Ada Lovelace", capacity: 2 }, { id: "bo@x.org", email: "bo@x.org", name: "Bo", capacity: 1 }]);
    expect(mentees).toEqual([{ id: "bo@x.org", email: "bo@x.org", name: "Bo" }]);
  });
});

describe("directories", () => {
  const expected = { mentors: [{ id: "ada@x.org", name: "Ada Lovelace", department: "web", available: true }], mentees: [{ id: "bo@x.org", name: "Bo Day", department: "data", available: false }] };

  it.each(Object.entries(directories))("of %s are told by their headers, with names, departments, who is away and who reports to whom", (_, lines) => {
    const { faults, input, mentors, mentees } = readAll(undefined, { both: people, directory: file(lines.join("\n"), "hr.csv") });
    expect(faults).toEqual([]);
    expect({ mentors, mentees }).toMatchObject(expected);
    expect(input.directory).toContainEqual({ id: "bo@x.org", manager: "ada@x.org" });
  });

  it("of SCIM come from resources as the service gives them", () => {
    const { faults, input, mentors, mentees } = readAll(undefined, { both: people, directory: file(rowsFromScim(scim), "SCIM") });
    expect(faults).toEqual([]);
    expect({ mentors, mentees }).toMatchObject(expected);
    expect(input.directory).toEqual([{ id: "ada@x.org" }, { id: "bo@x.org", manager: "ada@x.org" }]);
  });

  it("of SCIM have a row for every resource, whatever it is", () => {
    const odd = [null, 3, "x", [], { emails: "a@x" }, { emails: [null, { value: {} }], id: { __proto__: 1 } }, JSON.parse('{"__proto__":{"id":"x"}}')];
    const rows = rowsFromScim(odd);
    expect(rows).toHaveLength(odd.length + 1);
    expect(rows.slice(1).flat().filter((cell) => cell !== undefined)).toEqual([]);
  });
});

const program = programWith();
const cohort = readCohort(program, {
  mentors: [{ id: "m1", email: "Ada@x.org", name: "Ada", topics: ["sql"] }, { id: "m2", email: "di@x.org", name: "=Di", topics: ["law"] }],
  mentees: [{ id: "e1", email: "bo@x.org", topics: ["sql"] }, { id: "e2", email: "cy@x.org", topics: ["law"] }],
  forbidden: [{ mentee: "e1", mentor: "m2" }],
});
const matching = matchCohort(cohort);
const input = { mentors: cohort.mentors, mentees: cohort.mentees } as never;
const pairsIn = (content: string) => {
  const { pairs, problems, warnings, layout } = readPairSheet(file(content, "pairs.csv"), input);
  return { pairs, layout, faults: said(problems), warnings: said(warnings) };
};

describe("sheets of pairs", () => {
  it.each(pairLayouts.map(({ name, mentor, mentee, beside = [] }) => [name, [mentee, ...beside, mentor]] as const))("are found by their headers: %s", (name, headers) => {
    const gap = headers.slice(2).map(() => "x,").join("");
    expect(pairsIn(`${headers.join(",")}\nbo@x.org,${gap}ADA@x.org\ne2,${gap}m2\n`)).toEqual({ pairs: [{ mentee: "e1", mentor: "m1" }, { mentee: "e2", mentor: "m2" }], layout: name, faults: [], warnings: [] });
  });

  it("list people who take no part now, or on the other side, and rows with nobody", () => {
    expect(pairsIn("mentor_email,mentee_email\nzoe@x.org,bo@x.org\nbo@x.org,ada@x.org\n,bo@x.org\n")).toMatchObject({
      pairs: [],
      faults: ["pairs.csv/4/mentor_email missing-part"],
      warnings: ["pairs.csv/2/mentor_email takes-no-part", "pairs.csv/3/mentor_email takes-no-part", "pairs.csv/3/mentee_email takes-no-part"],
    });
  });

  it("of Ten Thousand Coffees keep two people apart on whichever side they stand", () => {
    const rows = "bo@x.org,no,email,ada@x.org\nADA@x.org,no,email,cy@x.org\nbo@x.org,no,email,cy@x.org\nbo@x.org,yes,email,di@x.org\nbo@x.org,no,department,web\n,no,email,bo@x.org\n";
    expect(pairsIn(`email,should_match_with,segment_name,exclude_option\n${rows}`)).toEqual({
      layout: "Ten Thousand Coffees (exclusions)",
      pairs: [{ mentee: "e1", mentor: "m1" }, { mentee: "e2", mentor: "m1" }],
      faults: ["pairs.csv/5/should_match_with unknown-label", "pairs.csv/6/segment_name unsuitable-exclusion", "pairs.csv/7/email missing-part"],
      warnings: ["pairs.csv/4 takes-no-part"],
    });
  });

  it("of no known layout are said to be so, with the headers to take", () => {
    const reading = readPairSheet(file("a,b\n1,2\n"), input);
    expect(said(reading.problems)).toEqual(["people.csv/1 unknown-layout"]);
    expect(reading.problems[0].remedy).toContain("Mentor Email Address and Mentee Email Address");
    expect(said(readPairSheet(file(""), input).problems)).toEqual(["people.csv/1 empty-sheet"]);
  });

  it("do not take an address that two people have for either", () => {
    const twins = { mentors: [{ id: "a", email: "same@x.org" }, { id: "b", email: "same@x.org" }, { id: "c", email: "C@x.org" }], mentees: [{ id: "e1" }] } as never;
    const { pairs, warnings } = readPairSheet(file("mentor_id,mentee_id\nsame@x.org,e1\nc@x.org,e1\n"), twins);
    expect([pairs, said(warnings)]).toEqual([[{ mentee: "e1", mentor: "c" }], ["people.csv/2/mentor_id takes-no-part"]]);
  });
});

describe("tables for platforms", () => {
  it.each(platforms.filter((platform) => platform !== "10kc"))("read back as the same pairs: %s", (platform) => {
    const { pairs, faults, warnings } = pairsIn(writeTable(platformTable(cohort, matching, platform, "17")));
    expect([pairs, faults, warnings]).toEqual([matching.pairs.map(({ mentee, mentor }) => ({ mentee, mentor })), [], []]);
  });

  it("for Chronus name every connection, safe in a spreadsheet", () => {
    const [headers, ...rows] = platformTable(cohort, matching, "chronus");
    expect(headers).toEqual(["Mentor Email Address", "Mentee Email Address", "Mentoring Connection Name"]);
    expect(rows.map(([, , name]) => name)).toEqual(["Ada & e1", "=Di & e2"]);
    expect(writeTable([headers, ...rows])).toContain("'=Di & e2");
    expect(platformTable(cohort, matching, "pushfar", "17")[1]).toEqual(["Ada@x.org", "bo@x.org", "17"]);
  });

  it("for Ten Thousand Coffees hold whom the cohort keeps apart, and read back as that", () => {
    const table = platformTable(cohort, matching, "10kc");
    expect(table).toEqual([["email", "should_match_with", "segment_name", "exclude_option"], ["bo@x.org", "no", "email", "di@x.org"]]);
    expect(pairsIn(writeTable(table)).pairs).toEqual([{ mentee: "e1", mentor: "m2" }]);
  });

  it("for Together are its own directory, cell by cell, with the partners in a column more", () => {
    const { table } = readTable(`${directories.together.join("\n")}\nm1,,x,,,,,A\n`, "hr.csv");
    const out = withPartners(table, matching, "employeeId");
    expect(out.map((row) => row.slice(0, -1))).toEqual([table.headers, ...table.rows.map(({ cells }) => table.headers.map((_, at) => cells[at] ?? ""))]);
    expect(out.map((row) => row.at(-1))).toEqual(["mentor_match_partners", "", "", "e1"]);
  });
});

import { describe, expect, it } from "vitest";
import { readCohort, safeReadCohort } from "../../src/cohort/index.ts";
import { describeProblems, readProgram, type Problem } from "../../src/program/index.ts";
import { readSheets, type SheetFiles } from "../../src/csv/index.ts";

const base = {
  round: "r",
  dimensions: { style: { compare: "choice", options: ["direct", "gentle"] }, values: { compare: "profile", items: ["care", "power"], scale: { minimum: 1, maximum: 6 } } },
  weights: { style: 1, values: 1 },
  fields: { team: "choice", languages: "list", age: "number", grade: { order: ["3-5", "HEO"] } },
  rules: [],
} as const;

const programWith = (sheets?: object) => readProgram({ ...base, ...(sheets === undefined ? {} : { sheets }) });
const file = (content: string, name = "people.csv") => ({ name, content });
const readMentors = (sheets: object | undefined, content: string) => readSheets(programWith(sheets), { mentors: file(content) });

function peopleOf(sheets: object | undefined, files: SheetFiles | string, side: "mentors" | "mentees" = "mentors") {
  const reading = readSheets(programWith(sheets), typeof files === "string" ? { [side]: file(files) } : files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.input[side];
}

const said = (problems: readonly Problem[]) =>
  problems.map(({ code, place, path, nearest }) => [place === undefined ? path.join("/") : [place.row, place.column].filter((part) => part !== undefined).join("/"), code, nearest].filter((part) => part !== undefined).join(" "));

function faults(sheets: object | undefined, content: string): string[] {
  const reading = readMentors(sheets, content);
  return reading.ok ? [] : said(reading.problems);
}

function warnings(sheets: object | undefined, content: string): string[] {
  const reading = readMentors(sheets, content);
  return reading.ok ? said(reading.warnings).filter((text) => !text.includes("no-column")) : [];
}

const mapping = { id: "id" };

describe("facts about a person", () => {
  it("are read from one column each, names from several", () => {
    const both = {
      id: { column: "Personnel no.", kind: "text" },
      name: ["First", "Last"],
      email: "Mail",
      manager: { column: "Boss", labels: { NO_MANAGER: null } },
      capacity: { column: "Mentees", labels: { One: 1, "1 or 2": 2 } },
      minimum: "At least",
      available: { column: "Here", yes: ["Active"], no: ["On leave", "Left"] },
      veto: { column: "Not", separator: "," },
      team: "Team",
      languages: "Languages",
      age: "Age",
      grade: { column: "Grade", labels: { "Three to five": "3-5" } },
    };
    const headers = "Personnel no.,First,Last,Mail,Boss,Mentees,At least,Here,Not,Team,Languages,Age,Grade\n";
    const rows = '007,Zoë,O\'Brien,Z@x.org,NO_MANAGER,1 or 2,1,Active,"9,007",web,en;de;,41.5,three to five\n1e5,,Bo,,7,3,,left,,,,,HEO\n';
    expect(peopleOf({ both }, headers + rows)).toEqual([
      { id: "007", name: "Zoë O'Brien", email: "Z@x.org", manager: null, capacity: 2, minimum: 1, available: true, veto: ["9", "007"], team: "web", languages: ["en", "de"], age: 41.5, grade: "3-5" },
      { id: "1e5", name: "Bo", manager: "7", capacity: 3, available: false, grade: "HEO" },
    ]);
  });

  it("are those of the side: mentees have no places, mentors no demand", () => {
    const both = { ...mapping, capacity: "n", minimum: "n", demand: "n" };
    const files = { mentors: file("id,n\n1,2\n"), mentees: file("id,n\n1,2\n") };
    expect(peopleOf({ both }, files)).toEqual([{ id: "1", capacity: 2, minimum: 2 }]);
    expect(peopleOf({ both }, files, "mentees")).toEqual([{ id: "1", demand: 2 }]);
  });

  it("that cannot be read are problems", () => {
    const both = { ...mapping, capacity: "n", available: "a", grade: "g", age: "y" };
    expect(faults({ both }, "id,n,a,g,y\n1,One,perhaps,5-Mar,1.2E+03\n").sort()).toEqual(["2/a unknown-label", "2/g spreadsheet-date", "2/n not-a-number", "2/y spreadsheet-exponent"]);
  });
});

describe("ids", () => {
  it("are text, letter for letter", () => {
    expect(peopleOf({ both: mapping }, "id\n007\n 1.50 \n__proto__\n1e5\n-0\nJose\u0301\n").map(({ id }) => id)).toEqual(["007", "1.50", "__proto__", "1e5", "-0", "José"]);
  });

  it("that are addresses are in lower case, with those of managers and vetoes, and tell how to reach people", () => {
    const both = { id: { column: "id", kind: "email" }, manager: "boss", veto: "not" };
    expect(peopleOf({ both }, "id,boss,not\nAda@X.org,BO@x.org,Cy@x.org;DI@X.ORG\n")).toEqual([
      { id: "ada@x.org", email: "ada@x.org", manager: "bo@x.org", veto: ["cy@x.org", "di@x.org"] },
    ]);
    expect(faults({ both }, "id,boss,not\nada,nobody,a@x;b\n")).toEqual(["2/id bad-format", "2/boss bad-format", "2/not bad-format"]);
  });

  it("that are missing or damaged are problems, each once", () => {
    expect(faults({ both: { ...mapping, team: "team" } }, "id,team\n,web\n5-Mar,x\n1.2E+15,x\n#N/A,x\n")).toEqual(["2/id missing-part", "3/id spreadsheet-date", "4/id spreadsheet-exponent", "5/id spreadsheet-error"]);
    expect(faults({ both: mapping }, "id\n1\n\n")).toEqual([]);
  });

  it("that lost zeros are a warning, where nearly all have one length", () => {
    const numbers = Array.from({ length: 20 }, (_, at) => String(10_000 + at));
    expect(warnings({ both: mapping }, `id\n${numbers.join("\n")}\n123\n`)).toEqual(["22 short-id"]);
    expect(warnings({ both: mapping }, `id\n${Array.from({ length: 120 }, (_, at) => at + 1).join("\n")}\n`)).toEqual([]);
  });

  it("that stand twice are left to the cohort, which names both rows and the column, as one cause", () => {
    const reading = readMentors({ both: { id: "Staff number" } }, "Staff number\na\nb\na\nb\n");
    const result = safeReadCohort(programWith(), reading.input, { places: reading.places });
    if (result.ok) throw new Error("duplicates were read");
    expect(said(result.problems)).toEqual(["4/Staff number duplicate-id", "5/Staff number duplicate-id"]);
    expect(result.problems.map(({ other }) => other?.place)).toEqual([2, 3].map((row) => ({ sheet: "people.csv", row, column: "Staff number" })));
    expect(describeProblems(result.problems).split("\n")).toEqual([
      "2 problems.",
      "2 x duplicate-id: Two people on one side have the same id: keep one of the two, or tell them apart.",
      expect.stringContaining('row 4, column "Staff number" and sheet "people.csv", row 2, column "Staff number"; '),
    ]);
  });
});

describe("the latest of several answers", () => {
  const both = { ...mapping, team: "team", duplicates: { latestBy: "sent" } };
  const teams = (content: string) => peopleOf({ both }, `id,sent,team\n${content}`).map(({ id, team }) => `${id} ${team}`);
  const wrong = (content: string) => faults({ both }, `id,sent,team\n${content}`);

  it.each([
    ["ISO", "2027-03-15T09:30:00Z", "2027-03-15T11:00:00+02:00"],
    ["ISO with spaces", "2027-03-15 09:30", "2027-03-15 09:29:59.9"],
    ["a form's", "2027/03/15 1:05:00 PM GMT+1", "2027/03/15 12:59:00 PM GMT+1"],
    ["a spreadsheet's number", "46097.5", "46097.25"],
    ["day first", "15.03.2027 08:00", "5.11.2026, 23:00"],
    ["month first", "12/31/26 12:01 AM", "11/30/26 11:00 PM"],
    ["either way the same", "5/6/2027", "4/5/2027"],
    ["midnight and noon", "2027-03-15 12:00 PM", "2027-03-15 12:59 AM"],
  ])("is kept, the others are said to be left out: %s", (_, late, early) => {
    expect(teams(`a,"${late}",late\nb,,x\na,"${early}",early\n`)).toEqual(["a late", "b x"]);
    expect(teams(`a,"${early}",early\na,"${late}",late\n`)).toEqual(["a late"]);
    expect(warnings({ both }, `id,sent,team\na,"${early}",early\na,"${late}",late\n`)).toEqual(["2 replaced-row"]);
  });

  it("is told by other dates of the column where 3/4 may be two days", () => {
    expect(teams("a,3/4/2027,x\na,4/3/2027,y\nb,13/1/2027,z\n")).toEqual(["a x", "b z"]);
    expect(teams("a,3/4/2027,x\na,4/3/2027,y\nb,1/13/2027,z\n")).toEqual(["a y", "b z"]);
  });

  it("that nobody can tell is a problem, never a guess", () => {
    expect(wrong("a,3/4/2027,x\na,4/3/2027,y\n")).toEqual(["3/sent ambiguous-time"]);
    expect(wrong("a,3/4/2027,x\na,4/3/2027,y\nb,13/1/2027,z\nc,1/13/2027,z\n")).toEqual(["3/sent ambiguous-time"]);
    expect(wrong("a,2027-03-15,x\na,2027-03-15,y\n")).toEqual(["3/sent ambiguous-time"]);
    expect(wrong("a,2027-03-15,x\na,yesterday,y\n")).toEqual(["3/sent bad-time"]);
    expect(wrong("a,,x\na,2027-02-30,y\n")).toEqual(["2/sent bad-time"]);
    expect(wrong("a,2027-03-15T09:00Z,x\na,2027-03-15 09:00,y\n")).toEqual(["3/sent bad-time"]);
    expect(faults({ both }, "id,snt,team\na,2027-03-15,x\n")).toEqual(["1 missing-column snt"]);
  });
});

describe("one sheet for mentors and mentees", () => {
  const both = { ...mapping, takesPartAs: "I want to be" };
  const content = file("id,I want to be,Topics I teach,Topics I want\na,Mentor,direct,\nb,mentee ,,gentle\nc,Both,direct,gentle\n", "form.csv");
  const sheets = { both, mentors: { style: "Topics I teach" }, mentees: { style: "Topics I want" } };

  it("gives each row to its side, those of both to both, each by its own columns", () => {
    expect(peopleOf(sheets, { both: content })).toEqual([{ id: "a", style: "direct" }, { id: "c", style: "direct" }]);
    expect(peopleOf(sheets, { both: content }, "mentees")).toEqual([{ id: "b", style: "gentle" }, { id: "c", style: "gentle" }]);
    const reading = readSheets(programWith(sheets), { both: content });
    expect(reading).toMatchObject({ ok: true, rows: { mentors: 2, mentees: 2 }, ignored: [], places: { mentors: [{ sheet: "form.csv", row: 2 }, { row: 4 }], mentees: [{ row: 3 }, { row: 4 }] } });
  });

  it("loses nobody: a row that does not say is a problem, and so is a sheet without such a column", () => {
    const wrong = (text: string, spec: object = sheets) => {
      const reading = readSheets(programWith(spec), { both: file(text) });
      return reading.ok ? [] : said(reading.problems);
    };
    const headers = "id,I want to be,Topics I teach,Topics I want\n";
    expect(wrong(`${headers}a,,,\nb,Mentr,,\n,Both,,\nd,Both,x,x\n`)).toEqual(["2/I want to be missing-part", "3/I want to be unknown-label Mentor", "4/id missing-part", "5/Topics I teach unknown-option", "5/Topics I want unknown-option"]);
    expect(wrong("id\na\n", { both: mapping })).toEqual(["sheets/both/takesPartAs missing-part"]);
  });

  it("takes words of its own", () => {
    const role = { column: "Rolle", mentor: ["Mentorin", "Mentor"], mentee: ["Mentee"], both: ["Beides"] };
    expect(peopleOf({ both: { ...mapping, takesPartAs: role } }, { both: file("id,Rolle\na,mentorin\nb,Beides\n") })).toHaveLength(2);
  });
});

describe("the mapping for both sides", () => {
  it("holds where a side's own says nothing, key by key", () => {
    const sheets = { both: { id: "id", team: "team", style: "style", ignore: ["a"] }, mentors: { id: "no", answers: { style: "own" }, ignore: ["b"] } };
    const files = { mentors: file("id,no,team,style,own,a,b\nx,1,web,gentle,direct,,\n"), mentees: file("id,no,team,style,own,a,b\nx,1,web,gentle,direct,,\n") };
    expect(peopleOf(sheets, files)).toEqual([{ id: "1", team: "web", style: "direct" }]);
    expect(peopleOf(sheets, files, "mentees")).toEqual([{ id: "x", team: "web", style: "gentle" }]);
  });

  it("may leave out the id, which one of the two must name", () => {
    expect(peopleOf({ both: { team: "team" }, mentors: mapping }, "id,team\n1,web\n")).toEqual([{ id: "1", team: "web" }]);
    expect(faults({ both: { team: "team" } }, "id,team\n1,web\n")).toEqual(["sheets/mentors/id missing-part"]);
  });
});

describe("headers", () => {
  it("are found as written, then without regard to case, spaces and unseen characters", () => {
    expect(peopleOf({ both: { ...mapping, style: "How do you talk?" } }, "ID, how do you\u00a0talk?\u200b\n1,direct\n".replace("talk?", "\ntalk?").replace(" how", '" how').replace("\n1", '"\n1'))).toEqual([{ id: "1", style: "direct" }]);
  });

  it("that the mapping names and the sheet lacks are problems with the nearest", () => {
    expect(faults({ both: { ...mapping, style: "How do you talk?", team: "Team" } }, "id,How do you walk?,x\n1,direct,\n")).toEqual(["1 missing-column How do you walk?", "1 missing-column"]);
  });

  it("of no part in the mapping are listed as ignored, with a warning where they look mistyped", () => {
    const sheets = { both: { ...mapping, style: "Style", ignore: ["style 2"] } };
    const reading = readMentors(sheets, "id,Style,Style 2,Stlye,Biography,\n1,direct,x,x,x,\n");
    expect(reading).toMatchObject({ ok: true, ignored: ["Style 2", "Stlye", "Biography"].map((column) => ({ sheet: "people.csv", column })) });
    expect(warnings(sheets, "id,Style,Style 2,Stlye,Biography,\n1,direct,x,x,x,\n")).toEqual(["1/Stlye unknown-column Style"]);
  });

  it("are the program's own keys where there is no mapping", () => {
    const content = "id,name,capacity,style,values.care,Values.Power,team,languages,age,grade,biography\n1,Ada,2,direct,5,6,web,en;de;,40,HEO,x\n";
    expect(peopleOf(undefined, content)).toEqual([{ id: "1", name: "Ada", capacity: 2, style: "direct", values: { care: 5, power: 6 }, team: "web", languages: ["en", "de"], age: 40, grade: "HEO" }]);
    expect(warnings(undefined, "id,capcity,style\n1,2,direct\n")).toEqual(["1/capcity unknown-column capacity"]);
    expect(faults(undefined, "ident,style\n1,direct\n")).toEqual(["1 missing-column"]);
  });

  it("that hold answers to a question are asked for: without one, everybody is silent, which is said", () => {
    const reading = readMentors({ both: mapping }, "id\n1\n");
    expect(reading.ok && reading.warnings.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(["style", "values", "age", "grade", "languages", "team"].map((key) => `no-column mentors.${key}`));
  });
});

describe("what is assumed", () => {
  it("is said in words where no column says otherwise", () => {
    const files = { mentors: file("id\n1\n", "m.csv"), mentees: file("id\n2\n", "n.csv") };
    expect(readSheets(programWith({ both: mapping }), files)).toMatchObject({ assumed: ["1 place per mentor (no column says otherwise)"] });
    expect(readSheets(programWith({ both: { ...mapping, capacity: "n" } }), { mentors: file("id,n\n1,\n") })).toMatchObject({ assumed: [] });
    expect(readSheets(readProgram({ ...base, capacity: { default: 3 }, demand: { default: 2 } }), files)).toMatchObject({
      assumed: ["3 places per mentor (no column says otherwise)", "up to 2 mentors per mentee (no column says otherwise)"],
    });
  });
});

describe("problems", () => {
  it("of both sheets, of tables, mappings and cells come together", () => {
    const sheets = { both: { ...mapping, style: "style" }, mentees: { team: "Team" } };
    const reading = readSheets(programWith(sheets), { mentors: file("id,style\n1,dirct\n2,direct,x\n", "m.csv"), mentees: file("id,style\n,gentle\n", "n.csv") });
    expect(reading.ok ? [] : said(reading.problems)).toEqual(["3/C wide-row", "2/style unknown-option direct", "1 missing-column", "2/id missing-part"]);
    expect(reading.ok ? [] : reading.problems.map(({ place }) => place?.sheet)).toEqual(["m.csv", "m.csv", "n.csv", "n.csv"]);
    expect(reading).toMatchObject({ total: 4 });
    expect(JSON.stringify(reading)).not.toContain("dirct");
  });

  it("of two sheets of one name are all counted", () => {
    const sheets = { both: { ...mapping, style: "style" } };
    const reading = readSheets(programWith(sheets), { mentors: file("id,style\n1,dirct\n"), mentees: file("id,style\n1,dirct\n") });
    expect(reading).toMatchObject({ ok: false, total: 2 });
  });

  it("that the cohort finds get their column from the sheet", () => {
    const sheets = { both: { ...mapping, languages: "Sprachen", values: { columns: { care: "I care, to be honest", power: "P" } } } };
    const reading = readMentors(sheets, 'id,Sprachen,"I care, to be honest",P\n1,en,7,3\n');
    if (!reading.ok) throw new Error("unreadable");
    const result = safeReadCohort(programWith(sheets), reading.input, { places: reading.places });
    const problems = result.ok ? [] : result.problems;
    expect(problems).toMatchObject([{ code: "out-of-range", place: { sheet: "people.csv", row: 2, column: "I care, to be honest" } }]);
    expect([problems[0].value, JSON.stringify(problems).includes("7")]).toEqual([7, false]);
  });

  it("that the cohort finds can be told in the same go: what could be read comes back with them", () => {
    const sheets = { both: { ...mapping, style: "style", team: { column: "team", labels: {} }, values: { columns: { care: "care", power: "power" } } } };
    const reading = readMentors(sheets, "id,style,team,care,power\na,dirct,x,9,1\n,direct,x,9,9\na,direct,y,1,2\n");
    expect(reading.ok ? [] : said(reading.problems)).toEqual(["2/style unknown-option direct", "3/id missing-part"]);
    const result = safeReadCohort(programWith(sheets), reading.input, { places: reading.places });
    expect(result.ok ? [] : said(result.problems)).toEqual(["2/care out-of-range", "4/id duplicate-id"]);
  });

  it("of a mapping are not said again of every answer it reads", () => {
    const spec = { columns: { caer: "care", power: "power" } };
    const reading = readMentors({ both: { ...mapping, values: spec, style: { column: "style", labels: { Yes: "dirct" } } } }, "id,care,power,style\na,1,no,Yes\nb,1,2,Yes\n");
    expect(reading.ok ? [] : said(reading.problems)).toEqual(["sheets/both/style/labels/Yes unknown-option direct", "sheets/both/values/caer unknown-key care", "2/power not-a-number"]);
    expect(safeReadCohort(programWith(), reading.input, { places: reading.places })).toMatchObject({ ok: true });
  });

  it("of a workbook or an empty file are one each, without any that follow from it", () => {
    expect(faults({ both: { ...mapping, style: "style" } }, "PK\u0003\u0004")).toEqual(["1 not-csv"]);
    expect(faults({ both: { ...mapping, style: "style" } }, "\n\n")).toEqual(["1 empty-sheet"]);
  });

  it("are none where a side has no sheet, or nobody in it", () => {
    const program = programWith({ both: mapping });
    expect(readSheets(program, {})).toMatchObject({ ok: true, input: { mentors: [], mentees: [] } });
    const reading = readSheets(program, { mentors: file("id\n"), mentees: file("id\r\n") });
    if (!reading.ok) throw new Error("unreadable");
    expect(readCohort(program, reading.input).mentors).toEqual([]);
  });
});

it("10,000 rows of 60 columns are read in seconds, and the files are left as they are", () => {
  const items = Array.from({ length: 58 }, (_, at) => `item${at}`);
  const dimensions = { values: { compare: "profile", items, scale: { minimum: 1, maximum: 6 } } };
  const program = readProgram({ round: "r", dimensions, weights: { values: 1 }, rules: [] });
  const row = items.map((_, at) => (at % 6) + 1).join(";");
  const content = new TextEncoder().encode(`id;${items.map((item) => `values.${item}`).join(";")}\r\n${Array.from({ length: 10_000 }, (_, at) => `p${at};${row}\r\n`).join("")}`);
  const before = content.slice();
  const started = performance.now();
  const reading = readSheets(program, Object.freeze({ mentors: Object.freeze({ name: "m", content }) }));
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(reading.ok && reading.rows.mentors).toBe(10_000);
  expect(content.every((byte, index) => byte === before[index])).toBe(true);
});

import { describe, expect, it } from "vitest";
import { readProgram } from "../../src/program/index.ts";
import { readSheets } from "../../src/csv/index.ts";

const scale = { minimum: 1, maximum: 6 };

/** What one question, mapped so, reads from a mentor's and a mentee's sheet of these rows. */
function read(question: object, spec: unknown, text: string, more: object = {}) {
  const program = readProgram(
    { round: "r", dimensions: { q: question }, weights: { q: 1 }, rules: [], sheets: { both: { id: "id", q: spec } }, ...more },
    { functions: { near: () => 1 } },
  );
  const file = { name: "people.csv", content: text };
  return readSheets(program, { mentors: file, mentees: file });
}

/** The answers of each row on one side. */
function answers(side: "mentors" | "mentees", question: object, spec: unknown, text: string): unknown[] {
  const reading = read(question, spec, text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.input[side].map((person) => Reflect.get(person, "q"));
}

/** Row, column, code and proposal of each problem of the mapping and the mentors' sheet. */
function faults(question: object, spec: unknown, text: string): string[] {
  const reading = read(question, spec, text);
  if (reading.ok) return [];
  return reading.problems
    .filter(({ path: [list] }) => list !== "mentees")
    .map(({ code, place, path, nearest }) => [place === undefined ? path.join("/") : `${place.row}/${place.column}`, code, nearest].filter((part) => part !== undefined).join(" "));
}

describe("one option in a cell", () => {
  const choice = { compare: "choice", options: ["ops", "policy", "digital"] };
  const ordinal = { compare: "ordinal", order: ["AA", "AO", "3-5"] };

  it("is the program's, however it is written, and blank is not answered", () => {
    expect(answers("mentors", choice, "q", "id,q\n1,ops\n2, OPS\u00a0\n3,ｐolicy\n4,\n5,  \n")).toEqual(["ops", "ops", "policy", undefined, undefined]);
    expect(answers("mentees", ordinal, { column: "Your grade?" }, "id,Your grade?\n1,ao\n")).toEqual(["AO"]);
  });

  it("may be told by labels, of which some say nothing", () => {
    const labels = { "Running things": "ops", "Prefer not to say": null };
    expect(answers("mentors", choice, { column: "q", labels }, "id,q\n1,running  things\n2,Prefer not to say\n3,policy\n")).toEqual(["ops", null, "policy"]);
  });

  it("that is none is a problem with its row, column and the nearest, never a guess", () => {
    expect(faults(choice, "q", "id,q\n1,polcy\n2,x\n")).toEqual(["2/q unknown-option policy", "3/q unknown-option"]);
    expect(faults(choice, { column: "q", labels: { "Running things": "ops" } }, "id,q\n1,Runing things\n")).toEqual(["2/q unknown-label Running things"]);
  });

  it("that a spreadsheet turned into something else says so", () => {
    expect(faults(ordinal, "q", "id,q\n1,5-Mar\n2,Mar-05\n3,05. Mrz\n4,1.2E+15\n5,#REF!\n6,########\n")).toEqual([
      "2/q spreadsheet-date",
      "3/q spreadsheet-date",
      "4/q spreadsheet-date",
      "5/q spreadsheet-exponent",
      "6/q spreadsheet-error",
      "7/q spreadsheet-error",
    ]);
    expect(faults({ compare: "choice", options: ["May 5", "x"] }, "q", "id,q\n1,May 5\n")).toEqual([]);
  });

  it("is found as written where two options differ in case alone", () => {
    const both = { compare: "choice", options: ["a", "A"] };
    expect(answers("mentors", both, "q", "id,q\n1,a\n2,A\n")).toEqual(["a", "A"]);
    expect(faults(both, "q", "id,q\n1,ａ\n")).toHaveLength(1);
  });
});

describe("a number in a cell", () => {
  const number = { compare: "number", minimum: -10, maximum: 2000 };

  it("has digits, a decimal point, or a comma that can only stand before decimals", () => {
    expect(answers("mentors", number, "q", 'id;q\n1;3\n2;3.5\n3;3,5\n4;0,125\n5;-2,25\n6;+4\n7;007\n8;-0\n9; 12 \n')).toEqual([3, 3.5, 3.5, 0.125, -2.25, 4, 7, 0, 12]);
  });

  it.each(["1,500", "1.234.567", "1,234,567", "1.234,5", "1 234", "1'234"])("that could have thousands is a problem: %s", (text) => {
    expect(faults(number, "q", `id;q\n1;${text}\n`)).toEqual(["2/q ambiguous-number"]);
  });

  it.each(["three", "NaN", "Infinity", "1e5", "0x10", "5 years", "50 %", "--5", "9".repeat(400), "½", "3²"])("that is none is a problem: %s", (text) => {
    expect(faults(number, "q", `id;q\n1;${text}\n`)).toEqual(["2/q not-a-number"]);
  });

  it("that a spreadsheet took for a date or cut short says so", () => {
    expect(faults(number, "q", "id;q\n1;5-Mar\n2;1.2E+03\n")).toEqual(["2/q spreadsheet-date", "3/q spreadsheet-exponent"]);
  });

  it("may be told by labels, in any case and with any spaces", () => {
    const labels = { "Not at all": 0, "Very\nmuch": 5 };
    expect(answers("mentors", { compare: "mutual", scale: { minimum: 0, maximum: 5 } }, { column: "q", labels }, "id,q\n1,not at  all\n2,VERY much\n3,2\n")).toEqual([0, 5, 2]);
    expect(faults(number, { column: "q", labels }, "id,q\n1,Not at al\n")).toEqual(["2/q unknown-label Not at all"]);
  });
});

describe("options in a list", () => {
  const tags = { compare: "tags", options: ["sql", "hiring", "Planning; and budgets", "pay"] };

  it("are separated by semicolons, of which one more may stand at the end", () => {
    expect(answers("mentees", tags, "q", "id,q\n1,sql;hiring;\n2, SQL ;; sql\n3,;\n4,\n")).toEqual([["sql", "hiring"], ["sql"], [], undefined]);
  });

  it("may hold the separator themselves", () => {
    expect(answers("mentees", tags, "q", "id,q\n1,sql;Planning; and budgets;pay;\n2,planning;and budgets\n")).toEqual([["sql", "Planning; and budgets", "pay"], ["Planning; and budgets"]]);
    const commas = { compare: "tags", options: ["sql", "Law, tax and audit", "pay"] };
    expect(answers("mentees", commas, { column: "q", separator: "," }, 'id,q\n1,"Law, tax and audit, sql"\n')).toEqual([["Law, tax and audit", "sql"]]);
  });

  it("are a problem where they can be read in two ways, and each entry that is none is one", () => {
    expect(faults({ compare: "tags", options: ["a", "b", "a;b"] }, "q", "id,q\n1,a;b\n")).toEqual(["2/q ambiguous-list"]);
    expect(faults(tags, "q", "id,q\n1,sqk;Planning; and budgets;5-Mar\n")).toEqual(["2/q unknown-option sql", "2/q spreadsheet-date"]);
    expect(faults(tags, "q", "id,q\n1,Planning; and money;hiring\n")).toHaveLength(2);
  });

  it("may have a column each, with a tick, a 1 or the option's own text", () => {
    const columns = { sql: "Skill: SQL", hiring: "Hiring people", pay: "Pay" };
    const text = "id,Skill: SQL,Hiring people,Pay\n1,x,,0\n2,SQL,Hiring people,\n3,,,\n4,no,false,0\n5,1,yes,TRUE\n";
    expect(answers("mentees", tags, { columns }, text)).toEqual([["sql"], ["sql", "hiring"], undefined, [], ["sql", "hiring", "pay"]]);
    expect(answers("mentees", tags, { columns: { sql: "a" }, ticked: ["gladly"] }, "id,a\n1,Gladly\n2,no\n")).toEqual([["sql"], []]);
    expect(faults(tags, { columns: { sql: "a" } }, "id,a\n1,perhaps\n")).toEqual(["2/a unknown-label"]);
  });
});

describe("a column for each item", () => {
  it("gives ratings, with labels for all or for one, and leaves out what is blank", () => {
    const profile = { compare: "profile", items: ["care", "power", "fun"], scale };
    const spec = { columns: { care: "I care", power: { column: "I lead", labels: { rarely: 1 } }, fun: "I laugh" }, labels: { "Very much like me": 6 } };
    expect(answers("mentors", profile, spec, "id,I care,I lead,I laugh\n1,Very much like me,rarely,\n2,,,\n3,2,3,1\n")).toEqual([{ care: 6, power: 1 }, undefined, { care: 2, power: 3, fun: 1 }]);
    expect(faults(profile, spec, "id,I care,I lead,I laugh\n1,Very much like you,Very much like me,\n")).toEqual(["2/I care unknown-label Very much like me", "2/I lead unknown-label"]);
  });

  it("gives shares", () => {
    expect(answers("mentors", { compare: "shares", of: ["video", "voice"] }, { columns: { video: "v", voice: "w" } }, "id,v,w\n1,3,1\n")).toEqual([{ video: 3, voice: 1 }]);
  });

  it("of a name that the program does not know is a problem of the mapping", () => {
    expect(faults({ compare: "profile", items: ["care", "power"], scale }, { columns: { caer: "a" } }, "id,a\n1,3\n")).toEqual(["sheets/both/q/caer unknown-key care"]);
  });

  it("gives levels to reach for mentees and levels to offer for mentors", () => {
    const coverage = { compare: "coverage", scale: { minimum: 0, maximum: 5 } };
    const spec = { columns: { sql: "SQL", hiring: "Hiring" }, current: { sql: "SQL now" }, importance: { hiring: "Why hiring" }, willing: { hiring: "Hiring?" }, labels: { Expert: 5 } };
    const text = "id,SQL,Hiring,SQL now,Why hiring,Hiring?\n1,Expert,3,1,2,no\n2,,4,2,,\n3,,,,,\n";
    expect(answers("mentees", coverage, spec, text)).toEqual([[{ skill: "sql", target: 5, current: 1 }, { skill: "hiring", target: 3, importance: 2 }], [{ skill: "hiring", target: 4 }], undefined]);
    expect(answers("mentors", coverage, spec, text)).toEqual([[{ skill: "sql", level: 5 }, { skill: "hiring", level: 3, willing: false }], [{ skill: "hiring", level: 4 }], undefined]);
    expect(answers("mentors", { ...coverage, asks: "mentor" }, spec, text)[1]).toEqual([{ skill: "hiring", target: 4 }]);
  });
});

describe("goals", () => {
  it("have a column each, or stand in a list", () => {
    const support = { compare: "support" };
    const text = "id,Promotion,Balance,All\n1,3,,Get promoted;Live\n2,,,\n";
    const columns = { "career/promotion": "Promotion", balance: "Balance" };
    expect(answers("mentees", support, { columns }, text)).toEqual([[{ goal: "career/promotion", importance: 3 }], undefined]);
    expect(answers("mentors", support, { columns, labels: {} }, "id,Promotion,Balance\n1,0.5,1\n")).toEqual([[{ goal: "career/promotion", strength: 0.5 }, { goal: "balance", strength: 1 }]]);
    expect(answers("mentees", support, { columns, ticked: ["x"] }, "id,Promotion,Balance\n1,X,\n")).toEqual([[{ goal: "career/promotion" }]]);
    const labels = { "get promoted": "career/promotion", live: "balance" };
    expect(answers("mentors", support, { column: "All", labels }, text)).toEqual([[{ goal: "career/promotion" }, { goal: "balance" }], undefined]);
  });
});

describe("a schedule", () => {
  it("has an offset and hours, either in words of the form", () => {
    const spec = { offset: { column: "Where", labels: { Delhi: "+05:30" } }, hours: { column: "When", separator: ",", labels: { "Monday morning": "mon 09:00-12:00" } } };
    const text = 'id,Where,When\n1,Delhi,"Monday morning, tue 13:00-17:00"\n2,+01:00,\n3,,\n';
    expect(answers("mentors", { compare: "schedule" }, spec, text)).toEqual([{ utcOffset: "+05:30", hours: ["mon 09:00-12:00", "tue 13:00-17:00"] }, { utcOffset: "+01:00" }, undefined]);
    expect(answers("mentees", { compare: "schedule", by: "zone" }, "Where", "id,Where\n1,-11:00\n")).toEqual([{ utcOffset: "-11:00" }]);
  });
});

describe("an answer for a function of the caller's", () => {
  it("is the text as it stands, or what labels say", () => {
    expect(answers("mentors", { compare: "custom", function: "near" }, "q", "id,q\n1, 007 \n2,Some text\n")).toEqual(["007", "Some text"]);
    expect(answers("mentors", { compare: "custom", function: "near" }, { column: "q", labels: { far: 9 } }, "id,q\n1,Far\n")).toEqual([9]);
  });
});

describe("parts of a dimension", () => {
  const parts = { style: { compare: "choice", options: ["direct", "gentle"] }, often: { compare: "number", minimum: 0, maximum: 8 } };
  const question = { parts, weights: { style: 1, often: 1 } };
  const text = "id,Style,Often\n1,gentle,2\n2,,3\n3,,\n";
  const expected = [{ style: "gentle", often: 2 }, { often: 3 }, undefined];

  it("are mapped one by one, inside their dimension or under their own key", () => {
    expect(answers("mentors", question, { style: "Style", often: { column: "Often" } }, text)).toEqual(expected);
    const reading = read(question, { style: "Style" }, text, { sheets: { both: { id: "id", "q.style": "Style" }, mentors: { "q.often": "Often" }, mentees: { answers: { q: { often: "Often" } } } } });
    expect(reading).toMatchObject({ ok: true });
    if (reading.ok) expect([reading.input.mentors, reading.input.mentees].map((people) => people.map((person) => Reflect.get(person, "q")))).toEqual([expected, expected]);
  });
});

describe("a mapping that does not suit its question", () => {
  it.each([
    ["one column for ratings", { compare: "profile", items: ["a"], scale }, "q"],
    ["many columns for a choice", { compare: "choice", options: ["a", "b"] }, { columns: { a: "q" } }],
    ["a schedule for a number", { compare: "number", minimum: 0, maximum: 1 }, { offset: "q" }],
  ])("is one problem: %s", (_, question, spec) => {
    expect(faults(question, spec, "id,q\n1,\n")).toEqual(["sheets/both/q unsuitable-mapping"]);
  });

  it("offers skills without levels: mentees may list them, mentors may not", () => {
    const coverage = { compare: "coverage", scale };
    const sheets = (side: string) => ({ sheets: { both: { id: "id" }, [side]: { q: "q" } } });
    const listed = read(coverage, "q", "id,q\n1,sql;hiring\n", sheets("mentees"));
    expect(listed.ok && listed.input.mentees[0]).toMatchObject({ q: [{ skill: "sql" }, { skill: "hiring" }] });
    expect(read(coverage, "q", "id,q\n1,sql\n", sheets("mentors"))).toMatchObject({ ok: false, problems: [{ code: "unsuitable-mapping" }] });
  });

  it("has labels that stand for nothing the question takes", () => {
    expect(faults({ compare: "choice", options: ["ops", "policy"] }, { column: "q", labels: { Yes: "opps" } }, "id,q\n1,\n")).toEqual(["sheets/both/q/labels/Yes unknown-option ops"]);
    expect(faults({ compare: "mutual", scale }, { column: "q", labels: { much: "6" } }, "id,q\n1,\n")).toEqual(["sheets/both/q/labels/much not-a-number"]);
  });
});

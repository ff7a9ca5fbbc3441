import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { civilServiceSheets } from "../bench/civil-service.ts";
import { onetPeople, onetSheets } from "../examples/onet/generate.ts";
import type { Mentee } from "../examples/onet/mentee.ts";
import type { Mentor } from "../examples/onet/mentor.ts";
import { readCohort } from "../src/cohort/index.ts";
import { readSheets } from "../src/csv/index.ts";
import { readProgram, standardProgram } from "../src/program/index.ts";

const read = (path: string) => readFileSync(new URL(`../examples/${path}`, import.meta.url), "utf8");
const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, "").replace(/\r?\n$/, "")).data;
const column = (rows: readonly string[][], header: string) => rows.slice(1).map((row) => row[rows[0].indexOf(header)]);

/** Every header that a mapping of sheets names, wherever it stands in it. */
function headersIn(mapping: unknown): string[] {
  if (typeof mapping === "string") return [mapping];
  if (Array.isArray(mapping)) return mapping.flatMap(headersIn);
  if (typeof mapping !== "object" || mapping === null) return [];
  const settings = new Set(["kind", "labels", "separator", "yes", "no", "ticked", "duplicates"]);
  return Object.entries(mapping).flatMap(([key, part]) => (settings.has(key) ? [] : headersIn(part)));
}

/** What the sheets of an example say by its own program. */
function readExample(folder: string) {
  const file = (name: string) => ({ name, content: readFileSync(new URL(`../examples/${folder}/${name}`, import.meta.url)) });
  const reading = readSheets(readProgram(JSON.parse(read(`${folder}/program.json`))), { mentors: file("mentors.csv"), mentees: file("mentees.csv") });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

describe.each([
  ["civil-service", 50, 50],
  ["onet", 60, 120],
])("the example %s", (folder, mentors, mentees) => {
  const sheets = { mentors: rowsOf(read(`${folder}/mentors.csv`)), mentees: rowsOf(read(`${folder}/mentees.csv`)) };

  it("has a row for each of its people, as wide as its header, and nobody twice", () => {
    expect([sheets.mentors.length - 1, sheets.mentees.length - 1]).toEqual([mentors, mentees]);
    for (const rows of Object.values(sheets)) {
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0].length]));
      expect(new Set(rows[0]).size).toBe(rows[0].length);
      const ids = column(rows, rows[0].find((header) => /^email/i.test(header)) ?? "");
      expect(new Set(ids).size).toBe(rows.length - 1);
    }
  });

  it("has a program that names every column of its sheets, and none besides", () => {
    const { sheets: mapping } = JSON.parse(read(`${folder}/program.json`));
    for (const side of ["mentors", "mentees"] as const) expect(new Set(headersIn({ ...mapping.both, ...mapping[side] }))).toEqual(new Set(sheets[side][0]));
  });

  it("is read into a cohort without a problem or a warning", () => {
    const program = readProgram(JSON.parse(read(`${folder}/program.json`)));
    const reading = readExample(folder);
    expect([...program.warnings, ...reading.warnings]).toEqual([]);
    const cohort = readCohort(program, reading.input);
    expect([cohort.mentors.length, cohort.mentees.length]).toEqual([mentors, mentees]);
    expect(cohort.warnings).toEqual([]);
  });
});

describe("the sheets of the civil service", () => {
  it("say nothing of anybody's identity", () => {
    for (const side of ["mentors", "mentees"]) expect(read(`civil-service/${side}.csv`)).not.toMatch(/characteristic|identity|bisexual|\bgay\b|lesbian|trans|asexual/i);
  });

  it("leave 392 pairs that the two rules allow, as counted by an independent program", () => {
    const { dimensions } = JSON.parse(read("civil-service/program.json"));
    const place = (grade: string) => dimensions.grade.order.indexOf(grade);
    const people = (side: string) => {
      const rows = rowsOf(read(`civil-service/${side}.csv`));
      return column(rows, "grade").map((grade, index) => ({ grade: place(grade), organisation: column(rows, "organisation")[index] }));
    };
    const mentees = people("mentees");
    const allowed = people("mentors").flatMap((mentor) => mentees.filter((mentee) => mentor.organisation !== mentee.organisation && [1, 2].includes(mentor.grade - mentee.grade)));
    expect(allowed).toHaveLength(392);
  });
});

/** A person as `readCohort` takes one; what is `undefined` was not answered. */
function recordOf(person: Mentor | Mentee, managers: ReadonlyMap<string, string>) {
  const { id, name, available, languages, values, style, channel, frequency, motivation, hours, time, utcOffset, occupation } = person;
  return {
    id,
    name,
    email: id,
    manager: managers.get(id),
    available,
    department: occupation.department,
    languages,
    values,
    communication: { style, channel, frequency },
    commitment: { motivation, hours, time: { utcOffset, hours: time } },
  };
}

function mentorRecord({ capacity, minimum, offers, goals }: Mentor) {
  return { capacity, minimum, expertise: offers, goals: goals?.map((goal) => ({ goal })) };
}

function menteeRecord({ needs, goals }: Mentee) {
  return { expertise: needs, goals: goals && Object.entries(goals).map(([goal, importance]) => ({ goal, importance })) };
}

/** A record without what was not answered; lists of skills and goals by name, for their order says nothing. */
function plain(record: unknown): unknown {
  if (Array.isArray(record)) return record.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof record !== "object" || record === null) return record;
  const answered = Object.entries(record).map(([key, value]) => [key, plain(value)] as const);
  return Object.fromEntries(answered.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("the sheets of the made-up company", () => {
  const standard = standardProgram({ round: "any" }).definition;
  const sheets = onetSheets();

  it("are what their generator writes, byte for byte", () => {
    expect(sheets.mentors === read("onet/mentors.csv")).toBe(true);
    expect(sheets.mentees === read("onet/mentees.csv")).toBe(true);
  });

  it("are read as the people they were written for", () => {
    const { mentors, mentees, managers } = onetPeople();
    const { input } = readExample("onet");
    expect(input.mentors.map(plain)).toEqual(mentors.map((mentor) => plain({ ...recordOf(mentor, managers), ...mentorRecord(mentor) })));
    expect(input.mentees.map(plain)).toEqual(mentees.map((mentee) => plain({ ...recordOf(mentee, managers), ...menteeRecord(mentee) })));
  });

  it("answer the dimensions of the standard program, at its weights", () => {
    const { dimensions, weights } = JSON.parse(read("onet/program.json"));
    expect({ dimensions, weights }).toEqual({ dimensions: standard.dimensions, weights: standard.weights });
  });

  it("hold names that software gets wrong", () => {
    const names = [...column(rowsOf(sheets.mentors), "Name"), ...column(rowsOf(sheets.mentees), "Name")];
    expect(names).toEqual(expect.arrayContaining(["Zoë O'Brien", "李雷"]));
    expect(names.some((name) => name.includes(", Jr."))).toBe(true);
    expect(names.some((name) => name.includes('"'))).toBe(true);
  });

  it("leave about a tenth of the answers out", () => {
    for (const rows of [rowsOf(sheets.mentors), rowsOf(sheets.mentees)]) {
      const asked = ["Meetings per month", "Times that suit me", "Languages I work in", "A safe and stable position", "I say plainly what I think"];
      const shares = asked.map((header) => column(rows, header).filter((cell) => cell === "").length / (rows.length - 1));
      expect(shares.every((share) => share > 0 && share < 0.25)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(0.1, 1);
    }
  });

  it("hold mentees who report to a mentor, and a few mentors with a minimum no higher than their places", () => {
    const mentors = rowsOf(sheets.mentors);
    const ids = new Set(column(mentors, "Email"));
    expect(column(rowsOf(sheets.mentees), "Line manager (email)").filter((id) => ids.has(id)).length).toBeGreaterThan(20);
    const words = ["", "One mentee", "Two mentees", "Three mentees"];
    const places = column(mentors, "How many mentees I can take").map((text) => words.indexOf(text) || 1);
    const least = column(mentors, "I would rather not take part with fewer than").map((text) => words.indexOf(text));
    expect(least.filter((minimum) => minimum > 0).length).toBeGreaterThan(2);
    expect(least.every((minimum, index) => minimum <= places[index])).toBe(true);
  });
});

describe("the sheets of a bench", () => {
  it("have the layout of the civil service and as many people as asked for", () => {
    const bench = civilServiceSheets(1, 500);
    for (const side of ["mentors", "mentees"] as const) {
      const rows = rowsOf(bench[side]);
      expect(rows[0]).toEqual(rowsOf(read(`civil-service/${side}.csv`))[0]);
      expect(new Set(column(rows, "email address")).size).toBe(500);
      for (const header of ["grade", "organisation", "profession"]) {
        const known = new Set(column(rowsOf(read(`civil-service/${side}.csv`)), header));
        expect(new Set(column(rows, header))).toEqual(known);
      }
    }
  });

  it("follow from their seed", () => {
    expect(civilServiceSheets(7, 20)).toEqual(civilServiceSheets(7, 20));
    expect(civilServiceSheets(7, 20)).not.toEqual(civilServiceSheets(8, 20));
  });
});

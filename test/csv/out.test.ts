import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { matchCohort } from "../../src/matching/index.ts";
import { defineProgram } from "../../src/program/index.ts";
import { introductionsTable, pairsTable, readTable, unmatchedTable, writeTable, type OutCell } from "../../src/csv/index.ts";
import { cohortInputs, programs } from "../arbitraries.ts";

const program = defineProgram({
  round: "spring-2027",
  dimensions: {
    topic: { compare: "tags", options: ["testing", "hiring"], label: "Topics" },
    low: { compare: "choice", options: ["direct", "gentle"], label: "Style" },
    faith: { compare: "choice", options: ["faith-a", "faith-b"], sensitive: { reason: "asked for by the network of faiths" } },
  },
  weights: { topic: 5, low: 3, faith: 2 },
  fields: { team: "choice" },
  rules: [{ id: "other-team", kind: "different", field: "team", ifUnknown: "forbid", reason: "mentor from another team" }],
});

const cohort = readCohort(
  program,
  {
    mentors: [
      { id: "m1", name: "=Zoë", email: "zoe@x.org", team: "web", topic: ["testing"], low: "direct", faith: "faith-a" },
      { id: "m2", email: "two@x.org", team: "data", topic: ["hiring"], low: "gentle", faith: "faith-a" },
    ],
    mentees: [
      { id: "e1", name: "Di", email: "di@x.org", team: "data", topic: ["testing"], low: "direct", faith: "faith-a" },
      { id: "e2", name: "Al", team: "web", topic: ["hiring"], low: "gentle" },
      { id: "e3", team: "web", topic: ["hiring"], low: "direct", faith: "faith-b" },
      { id: "e4", team: "ops", topic: ["testing"], low: "gentle", faith: "faith-b" },
    ],
  },
  { places: { mentees: [1, 2, 3, 4].map((row) => ({ sheet: "mentees.csv", row })) } },
);
const matching = matchCohort(cohort);

/** A table's rows as records, out of the file it is written to. */
function records(table: readonly (readonly OutCell[])[]): Readonly<Record<string, string>>[] {
  const { table: read, total } = readTable(writeTable(table), "out.csv");
  expect(total).toBe(0);
  return read.rows.map(({ cells }) => Object.fromEntries(read.headers.map((header, index) => [header, cells[index]])));
}

describe("the table of pairs", () => {
  const rows = records(pairsTable(cohort, matching));

  it("has a row for each pair in their order, with both people and the coordinator's own columns", () => {
    expect(rows.map(({ mentee_id, mentor_id }) => [mentee_id, mentor_id])).toEqual(matching.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
    expect(rows.find(({ mentee_id }) => mentee_id === "e1")).toMatchObject({ mentee_name: "Di", mentor_id: "m1", mentor_name: "'=Zoë", status: "new", score: "100.0", score_low: "100.0", answered_percent: "100", decision: "", note: "" });
  });

  it("shows what every dimension brings, the sensitive one too, adding up to the score, under headers that no dimension's name can break", () => {
    for (const row of rows) {
      const tenths = ["score: Topics", "score: Style", "score: faith"].map((header) => Math.round(Number(row[header]) * 10));
      expect(tenths.reduce((sum, points) => sum + points, 0)).toBe(Math.round(Number(row["score"]) * 10));
    }
    expect(Number(rows.find(({ mentee_id }) => mentee_id === "e2")?.["score_low"])).toBeLessThan(100);
  });

  it("says why in words, and nothing of the sensitive dimension there", () => {
    expect(rows.map(({ why }) => why).join()).toMatch(/direct|gentle|testing|hiring/);
    expect(rows.map(({ why }) => why).join()).not.toMatch(/faith/);
  });
});

describe("the table of people without a partner", () => {
  const rows = records(unmatchedTable(cohort, matching));

  it("has a row for everybody, with the reason, what would help and where they stand in the sheet", () => {
    expect(rows.map(({ role, id, reason }) => [role, id, reason])).toEqual(matching.unmatched.map(({ side, id, reason }) => [side, id, reason]));
    const loser = rows.find(({ id }) => id === "e4");
    expect(loser).toMatchObject({ role: "mentee", sheet: "mentees.csv", row: "4" });
    expect([loser?.["why"], loser?.["what_would_help"]].every((text) => text !== undefined && text !== "")).toBe(true);
  });

  it("counts the rules that stand against them", () => {
    const stopped = rows.find(({ id }) => id === "e3");
    expect(stopped?.["blocked_by"]).toBe("other-team 1");
  });
});

describe("the table of introductions", () => {
  const table = introductionsTable(cohort, matching);
  const rows = records(table);

  it("has names, addresses and common ground, and no score", () => {
    expect(Object.keys(rows[0])).toEqual(["mentee_name", "mentee_email", "mentor_name", "mentor_email", "common_ground"]);
    expect(rows.find(({ mentee_name }) => mentee_name === "Di")).toMatchObject({ mentee_email: "di@x.org", mentor_name: "'=Zoë", mentor_email: "zoe@x.org" });
    expect(JSON.stringify(table)).not.toMatch(/\d\d\.\d/);
  });

  it("shows nothing of a sensitive dimension, in cells or by the order of rows", () => {
    expect(JSON.stringify(table)).not.toMatch(/faith/);
    const names = rows.map(({ mentee_name }) => mentee_name);
    expect(names).toEqual([...names].sort());
  });
});

describe("any cohort's tables", () => {
  it("have as many cells in every row as headers, a row for everybody, and survive being written", () => {
    const cases = programs.chain((program) => cohortInputs(program).map((input) => ({ program, input })));
    fc.assert(
      fc.property(cases, ({ program, input }) => {
        const cohort = readCohort(program, input);
        const matching = matchCohort(cohort);
        const tables = [pairsTable, unmatchedTable, introductionsTable].map((make) => make(cohort, matching));
        expect(tables.map(({ length }) => length - 1)).toEqual([matching.pairs.length, matching.unmatched.length, matching.pairs.length]);
        for (const [headers, ...rows] of tables) {
          expect(new Set(headers).size).toBe(headers.length);
          expect(rows.every((cells) => cells.length === headers.length)).toBe(true);
          expect(readTable(writeTable([headers, ...rows]), "a")).toMatchObject({ total: 0, warnings: [] });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of another cohort are refused", () => {
    const other = readCohort(program, { mentors: [], mentees: [] });
    for (const make of [pairsTable, unmatchedTable, introductionsTable]) expect(() => make(other, matching)).toThrow(/another-cohort/);
  });
});

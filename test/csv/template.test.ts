import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProgram, standardProgram, type Program } from "../../src/program/index.ts";
import { readSheets, templateOf, writeTable } from "../../src/csv/index.ts";
import { functions, programDefinitions } from "../arbitraries.ts";
import { base, file, said } from "./reading.ts";
import { withSheets } from "./sheets.ts";

/** What is wrong with the sheets of a template as they come, beside that nobody is in them. */
function faultsOf(program: Program): string[] {
  const { sheets } = templateOf(program);
  const [mentors, mentees, people] = ["mentors", "mentees", "people"].map((name) => (sheets[name] === undefined ? undefined : file(writeTable(sheets[name]), name)));
  const reading = readSheets(program, { ...(mentors && { mentors }), ...(mentees && { mentees }), ...(people && { both: people }) });
  return [...(reading.ok ? [] : said(reading.problems)), ...said(reading.warnings), ...reading.ignored.map(({ column }) => column)];
}

describe("the template of a program", () => {
  it("has every column that its mapping reads and no other, whatever the program", () => {
    fc.assert(
      fc.property(programDefinitions, (definition) => {
        // A column for the other side is one that this side does not answer.
        const faults = faultsOf(readProgram(withSheets(definition), { functions })).filter((text) => !/(?:now|weight|willing) /.test(text));
        expect(faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("has the program's own keys where it states no mapping", () => {
    const program = readProgram(base);
    expect(templateOf(program).sheets).toEqual({
      mentors: [["id", "name", "email", "manager", "available", "capacity", "minimum", "veto", "style", "topics", "department", "location"]],
      mentees: [["id", "name", "email", "manager", "available", "demand", "veto", "style", "topics", "department", "location"]],
    });
    expect(faultsOf(program)).toEqual([]);
    expect(faultsOf(standardProgram({ round: "r" }))).toEqual([]);
  });

  it("says of every column what may stand in it", () => {
    const { columns } = templateOf(readProgram({ ...base, sheets: { both: { id: "Mail", takesPartAs: { column: "Role", mentor: ["I teach"], mentee: ["I learn"] }, topics: { column: "Topics", separator: ", " }, style: { column: "Talk", labels: { straight: "direct", soft: "gentle" } } } } }));
    expect(columns).toEqual([
      ["sheet", "column", "about", "allowed"],
      ["people", "Mail", "id", "needed; nobody else on this side has the same"],
      ["people", "Role", "takesPartAs", "I teach | I learn"],
      ["people", "Talk", "style", "straight | soft"],
      ["people", "Topics", "topics", 'several, separated by ", ", of: sql | hiring, firing | law'],
    ]);
    const standard = templateOf(standardProgram({ round: "r" })).columns.slice(1);
    expect(standard.every((row) => row.every((cell) => typeof cell === "string" && cell !== "" && cell !== "undefined"))).toBe(true);
    expect(standard.find(([, header]) => header === "values.care-of-others" || header === "values.benevolence")?.[3]).toBe("a number from 1 to 6");
  });

  it("can be filled in as it says and is read so", () => {
    const program = readProgram(base);
    const [headers] = templateOf(program).sheets["mentees"];
    const row = headers.map((header) => ({ id: "a", style: "gentle", topics: "sql;law", department: "web" })[String(header)] ?? "");
    expect(readSheets(program, { mentees: file(writeTable([headers, row])) }).input.mentees).toEqual([{ id: "a", style: "gentle", topics: ["sql", "law"], department: "web" }]);
  });
});

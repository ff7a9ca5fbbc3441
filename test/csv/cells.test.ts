import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheets, readTable, withoutApostrophe, writeTable } from "../../src/csv/index.ts";
import { readProgram } from "../../src/program/index.ts";
import { base, file, readAll } from "./reading.ts";

describe("cells of a workbook", () => {
  it("are read as the texts a spreadsheet shows", () => {
    const { table } = readTable([["id", "n", "yes", "day"], ["a", 0.1 + 0.2, true, null], [7, 1e15, false, undefined], [-0, Number.NaN, "x", "2027-03-05"]], "s");
    expect(table.rows.map(({ cells }) => cells)).toEqual([["a", "0.3", "TRUE", ""], ["7", "1000000000000000", "FALSE", ""], ["0", "#NUM!", "x", "2027-03-05"]]);
    expect(table.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it("make the same table as the same texts saved as CSV", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ";", ",", '"', "\n", "é", " ", "=", "😀"), minLength: 1, maxLength: 4 }).filter((cell) => cell.trim() !== "");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })), (rows) => {
        const [cells, csv] = [readTable(rows, "s"), readTable(writeTable(rows), "s")];
        expect(csv.table.rows.map((row) => row.cells.map(withoutApostrophe))).toEqual(cells.table.rows.map((row) => row.cells));
        expect(cells.table.headers).toEqual(csv.table.headers.map(withoutApostrophe));
      }),
      { numRuns: 300 },
    );
  });

  it("that a spreadsheet turned into dates are problems, in options, ids and numbers", () => {
    const { faults } = readAll({ both: { id: "id", style: "style", capacity: "n" } }, { mentors: file([["id", "style", "n"], ["2027-03-05", "direct", 1], ["a", "2027-03-05", "2027-03-05 09:30:00"]]) });
    expect(faults.toSorted()).toEqual(["people.csv/2/id spreadsheet-date", "people.csv/3/n spreadsheet-date", "people.csv/3/style spreadsheet-date"]);
  });

  it("may be anything, and neither throw nor lose a row", () => {
    const cell = fc.oneof(fc.string({ unit: "binary", maxLength: 5 }), fc.double(), fc.boolean(), fc.constantFrom(null, undefined));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const { table, problems } = readTable(rows, "s");
        const full = rows.filter((cells) => cells.some((one) => one !== null && one !== undefined && String(one).trim() !== ""));
        expect(table.rows).toHaveLength(Math.max(0, full.length - 1));
        expect(problems.every(({ remedy }) => remedy !== "")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("rows of headers", () => {
  const labels = "STATUS,USERID,First Name";
  it("are two where SuccessFactors exports keys and labels, and one where a person's row follows", () => {
    expect(readTable(`STATUS,USERID,FIRSTNAME\n${labels}\nactive,7,Ada\n`, "s").table.rows).toEqual([{ row: 3, cells: ["active", "7", "Ada"] }]);
    expect(readTable("STATUS,USERID,FIRSTNAME\nactive,7,Ada\n", "s").table.rows).toHaveLength(1);
    expect(readTable("USERID,NAME\nUSERID,Ada\n", "s").table.rows).toHaveLength(1);
  });

  it("are as many as the mapping states, whatever they look like", () => {
    expect(readTable(`STATUS,USERID,FIRSTNAME\n${labels}\nactive,7,Ada\n`, "s", { headerRows: 1 }).table.rows).toHaveLength(2);
    expect(readTable("a,b\nA,B\nx,y\n", "s", { headerRows: 2 }).table.rows).toHaveLength(1);
  });

  it("are three in Qualtrics, out of a workbook too", () => {
    const { table } = readTable([["Q1", "Q2"], ["What?", "Why?"], ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}'], ["a", "b"]], "s");
    expect([table.headers, table.rows]).toEqual([["Q1", "Q2"], [{ row: 4, cells: ["a", "b"] }]]);
  });
});

describe("a field that is a list", () => {
  it("is read from a column for each entry as well", () => {
    const program = readProgram({ ...base, fields: { languages: "list" }, sheets: { both: { id: "id", languages: { columns: { English: "Speaks [English]", German: "Speaks [German]" } } } } });
    const reading = readSheets(program, { mentors: file("id,Speaks [English],Speaks [German]\na,x,\nb,1,German\nc,,\nd,0,no\n") });
    expect(reading.input.mentors).toEqual([{ id: "a", languages: ["English"] }, { id: "b", languages: ["English", "German"] }, { id: "c" }, { id: "d", languages: [] }]);
  });
});

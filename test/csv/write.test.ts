import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, withoutApostrophe, writeTable } from "../../src/csv/index.ts";

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 8, unit: "binary" }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 6, unit: fc.constantFrom(..."ab=+-@\t\r\n\0\"',; 1.\uFEFF\ud800") }) },
);
const delimiter = fc.constantFrom(",", ";", "\t");

describe("a written table", () => {
  it("reads back to the same texts, row by row, once the apostrophe is taken off", () => {
    // Rows that are blank hold nobody; an apostrophe is something.
    const isBlank = (text: string) => text.trim() === "" && !/^[\t\r]/.test(text);
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 4 });
    fc.assert(
      fc.property(rows, delimiter, (rows, delimiter) => {
        const { table } = readTable(writeTable([["id", "b", "c"], ...rows], { delimiter }), "a");
        const expected = rows.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => !cells.every(isBlank));
        expect(table.rows.map(({ row, cells }) => ({ row, cells: cells.map(withoutApostrophe) }))).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  it("reads back whatever its headers are", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.some((text) => text.trim() !== "" && !/^\s*<|^PK/.test(text))), (headers) => {
        fc.pre(!/^"?sep=/i.test(headers[0]));
        expect(readTable(writeTable([headers]), "a").table.headers.map(withoutApostrophe)).toEqual(headers);
      }),
      { numRuns: 3000 },
    );
  });

  it("holds no cell that a spreadsheet would take for a formula, unless it is a plain number", () => {
    fc.assert(
      fc.property(cell, (text) => {
        const written = readTable(writeTable([["id"], [text]]), "a").table.rows[0]?.cells[0] ?? "";
        expect(/^[=+\-@\t\r\0]/.test(written) && !/^[+-]\d+(\.\d+)?$/.test(written)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["+1+1", "'+1+1"],
    ["-2-3", "'-2-3"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\0=x", "'\0=x"],
    ["'=x", "''=x"],
    ["-5", "-5"],
    ["+3.5", "+3.5"],
    ["'quoted'", "'quoted'"],
    ["O'Brien", "O'Brien"],
  ])("puts an apostrophe before formulas alone: %j", (text, written) => {
    expect(readTable(writeTable([["id"], [text]]), "a").table.rows[0].cells[0]).toBe(written);
    expect(withoutApostrophe(written)).toBe(text);
  });

  it("leaves numbers as they are, also below zero, and what is missing blank", () => {
    expect(writeTable([["a", "b", "c"], [-5, 0.1, null], [1e21, undefined, ""]])).toBe("\uFEFFa,b,c\r\n-5,0.1,\r\n1e+21,,\r\n");
  });

  it("has quotes where they are needed alone", () => {
    expect(writeTable([["a;b", "c,d", 'e"f', " g", "h\ni", ""]], { delimiter: ";" })).toBe('\uFEFF"a;b";"c,d";"e""f";" g";"h\ni";\r\n');
  });
});

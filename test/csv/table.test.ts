import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, type TableReading } from "../../src/csv/index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, bigEndian: boolean) => {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from([0xfeff, ...units].flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const grid = ({ table }: TableReading) => [table.headers, ...table.rows.map(({ cells }) => cells)];
const found = ({ problems }: TableReading) => problems.map(({ code, place }) => `${place?.row}${place?.column ?? ""} ${code}`);
const warned = ({ warnings }: TableReading) => warnings.map(({ code, place }) => `${place?.row}${place?.column ?? ""} ${code}`);

describe("a file's encoding", () => {
  const text = "id,name\r\n1,José €\r\n";
  const expected = [["id", "name"], ["1", "José €"]];

  it.each([
    ["text", text],
    ["text with a byte order mark", `\uFEFF${text}`],
    ["UTF-8", bytes(text)],
    ["UTF-8 with a byte order mark", bytes(`\uFEFF${text}`)],
    ["UTF-16, little end first", utf16(text, false)],
    ["UTF-16, big end first", utf16(text, true)],
  ])("is recognised: %s", (_, content) => {
    const reading = readTable(content, "a.csv");
    expect(grid(reading)).toEqual(expected);
    expect([reading.total, reading.warnings]).toEqual([0, []]);
  });

  it("is Windows-1252 where it is no UTF-8, which is said", () => {
    const reading = readTable(latin1("id,name\n1,Jos\u00e9 \u0080 \u0091x\u0092 \u0096 \u009f\n"), "a.csv");
    expect(grid(reading)[1]).toEqual(["1", "José € ‘x’ – Ÿ"]);
    expect(warned(reading)).toEqual(["1 assumed-encoding"]);
  });

  it("that is UTF-16 without a mark is a problem, not a table of NULs", () => {
    expect(readTable(utf16("id,name\n1,a\n", false).subarray(2), "a.csv").problems.map(({ code }) => code)).toContain("not-text");
  });

  it("is said to be damaged where half a character is left", () => {
    expect(warned(readTable(utf16("id\nx", false).subarray(0, 9), "a.csv"))).toEqual(["1 damaged-text"]);
  });

  it.each([
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ["a workbook read as text", "PK\u0003\u0004..."],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ["a web page", bytes("\uFEFF\n<html><table><tr><td>id</td></tr></table>")],
  ])("of no CSV at all gives one problem that says to save it as CSV UTF-8: %s", (_, content) => {
    const { problems, total, table } = readTable(content, "people.xlsx");
    expect(total).toBe(1);
    expect(problems[0]).toMatchObject({ code: "not-csv", place: { sheet: "people.xlsx" } });
    expect(problems[0].remedy).toContain("CSV UTF-8");
    expect(table.rows).toEqual([]);
  });
});

describe("a file's layout", () => {
  it.each([[","], [";"], ["\t"]])("has the delimiter that the header row has: %j", (delimiter) => {
    expect(grid(readTable(`id${delimiter}name\n1${delimiter}a\n`, "a"))).toEqual([["id", "name"], ["1", "a"]]);
  });

  it("has one column where the header row has no delimiter, whatever the cells hold", () => {
    expect(grid(readTable("skills\nA;B;C\nD\n", "a"))).toEqual([["skills"], ["A;B;C"], ["D"]]);
  });

  it("is not misled by questions full of commas", () => {
    const text = "id;Which of these, if any, do you want;And why, or why not, or both\n1;sql;\n2;sql, hiring;curious\n";
    expect(readTable(text, "a").table.headers).toHaveLength(3);
  });

  it("is not misled by delimiters inside quotes", () => {
    expect(grid(readTable('"a;b;c",d\n1,2\n', "a"))).toEqual([["a;b;c", "d"], ["1", "2"]]);
  });

  it.each([["sep=;\n"], ["sep=;\r\n"], ['"sep=;"\r\n'], ["\uFEFFSEP=;\n"]])("is what a first line %j says, and rows count on from it", (first) => {
    const { table } = readTable(`${first}id;a,b,c\n1;2\n`, "a");
    expect([table.headers, table.headerRow, table.rows]).toEqual([["id", "a,b,c"], 2, [{ row: 3, cells: ["1", "2"] }]]);
  });

  it.each([["\n"], ["\r\n"], ["\r"]])("has rows that end with %j", (end) => {
    expect(grid(readTable(`a,b${end}1,2${end}3,4${end}`, "a"))).toEqual([["a", "b"], ["1", "2"], ["3", "4"]]);
  });

  it("may mix ends of rows: none is lost", () => {
    expect(grid(readTable("a,b\r\n1,2\n3,4\r\n5,6\n", "a"))).toEqual([["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]);
    expect(grid(readTable('a,b\n1,"x"\r\n3,4\r\n', "a"))).toEqual([["a", "b"], ["1", "x"], ["3", "4"]]);
  });

  it("may have line breaks inside quotes, which are one row of a spreadsheet", () => {
    const { table } = readTable('id,bio\r\n1,"one\ntwo\r\nthree"\r\n2,x\r\n', "a");
    expect(table.rows).toEqual([{ row: 2, cells: ["1", "one\ntwo\r\nthree"] }, { row: 3, cells: ["2", "x"] }]);
    expect(readTable('id,bio\r1,"one\ntwo"\r', "a").table.rows).toEqual([{ row: 2, cells: ["1", "one\ntwo"] }]);
  });

  it("may have blank rows, which count and hold nobody", () => {
    const { table, total, warnings } = readTable("\nid,a\n1,x\n,\n\n2,y\n,,,,\n\n\n", "a");
    expect([table.headerRow, table.rows.map(({ row }) => row), total, warnings]).toEqual([2, [3, 6], 0, []]);
  });

  it("may have three header rows as Qualtrics writes them, or as many as stated", () => {
    const qualtrics = 'Q1,Q2\nYour id?,"Your ""style""?"\n"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n7,direct\n';
    expect(readTable(qualtrics, "a").table).toMatchObject({ headers: ["Q1", "Q2"], rows: [{ row: 4, cells: ["7", "direct"] }] });
    expect(readTable("USERID,STATUS\nUser,Status\n7,active\n", "a", { headerRows: 2 }).table.rows).toEqual([{ row: 3, cells: ["7", "active"] }]);
  });
});

describe("what is wrong with a table", () => {
  it.each([
    ["nothing in it", "", ["1 empty-sheet"]],
    ["nothing but blanks", " , \n,\n", ["1 empty-sheet"]],
    ["a header twice, also in other case or with spaces", "id,skill,Skill \n1,a,b\n", ["1C duplicate-header"]],
    ["more cells than headers", "id,a\n1,x,y\n2,z\n", ["2C wide-row"]],
    ["a quote that never ends", 'id,a\n1,"x\n2,y\n3,z\n', ["2 unterminated-quote"]],
    ["quotes inside quotes, once a row", 'id,a\n1,"x"y" z"\n2,b\n', ["2 stray-quote"]],
    ["a quote after which more cells begin than there are headers", 'id,a\n1,"x"y",z"\n2,b\n', ["2 stray-quote", "2C wide-row"]],
    ["a row cut in two", "id,a,b\n1,x\ny,z\n", ["3b broken-row"]],
    ["a line under the table", "id,a,b\n1,x,y\nTotal: 1\n", ["3a short-row"]],
  ])("is said with its row and column: %s", (_, text, expected) => {
    const reading = readTable(text, "a");
    expect(found(reading)).toEqual(expected);
    expect(reading.problems.every(({ remedy }) => remedy.endsWith("."))).toBe(true);
  });

  it("is nothing where rows only end early or go on blank, as spreadsheets write them", () => {
    const reading = readTable("id,a,b,c\n1,x,y\n2,x,y\n3,x,y,z,,,\n", "a");
    expect(reading.total).toBe(0);
    expect(warned(reading)).toEqual(["2c short-row", "3c short-row"]);
  });

  it("is a warning where a column with answers has no header", () => {
    const reading = readTable("id,,\n1,x,\n", "a");
    expect([reading.total, warned(reading)]).toEqual([0, ["1B no-header"]]);
  });

  it("never hides the rows: those with problems are in the table", () => {
    const { table } = readTable('id,a\n1,x,y\n2,"z\n3,w', "a");
    expect(table.rows).toEqual([{ row: 2, cells: ["1", "x", "y"] }, { row: 3, cells: ["2", "z\n3,w"] }]);
  });

  it("never shows a cell in a list of problems as JSON", () => {
    const { problems } = readTable("id,a\n1,x,secret\n", "a");
    expect(problems[0].value).toBe("secret");
    expect(JSON.stringify(problems)).not.toContain("secret");
  });

  it("is capped at 100 with the number of all", () => {
    const reading = readTable(`id\n${"1,2\n".repeat(5000)}`, "a");
    expect([reading.problems.length, reading.total]).toEqual([100, 5000]);
  });
});

describe("names that objects treat as special", () => {
  it("are headers and cells like any other", () => {
    expect(grid(readTable("__proto__,constructor,7\n__proto__,toString,1e5\n007,-0,NaN\n", "a"))).toEqual([
      ["__proto__", "constructor", "7"],
      ["__proto__", "toString", "1e5"],
      ["007", "-0", "NaN"],
    ]);
  });
});

describe("any content at all", () => {
  const fragment = fc.oneof(fc.constantFrom(",", ";", "\t", '"', '""', "\n", "\r", "\r\n", "sep=", " ", "\0", "\uFEFF", "'", "=1", "{\"ImportId\""), fc.string({ maxLength: 4, unit: "binary" }));

  it("is read without an error, into rows in ascending order of their numbers", () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (fragments) => {
        const { table, total, problems } = readTable(fragments.join(""), "a");
        expect(table.rows.every(({ row }, index) => row > (table.rows[index - 1]?.row ?? table.headerRow))).toBe(true);
        expect(problems.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 1500 },
    );
  });

  it("loses no character that is not part of the layout", () => {
    const letters = (text: string) => text.replace(/[^a-z]/g, "");
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(",", ";", '"', "\n", "\r\n", "\r", " "), fc.string({ maxLength: 3, unit: fc.constantFrom(..."abcxyz") })), { maxLength: 60 }), (fragments) => {
        const text = fragments.join("");
        expect(letters(grid(readTable(text, "a")).flat().join(""))).toBe(letters(text));
      }),
      { numRuns: 1500 },
    );
  });

  it("of bytes is read without an error", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect(readTable(content, "a").table.name).toBe("a");
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["quotes", '"'.repeat(200_000)],
    ["stray quotes", `a\n"${'x" '.repeat(100_000)}`],
    ["an open quote before many rows", `a,b\n"${"1,2\n".repeat(100_000)}`],
    ["spaces after quotes", `a\n${'"x"     '.repeat(50_000)}`],
    ["100,000 columns", `${Array.from({ length: 100_000 }, (_, column) => `c${column}`).join(",")}\n${",".repeat(99_999)}x\n`],
    ["line breaks", "\r\n\r\r\n".repeat(50_000)],
    ["mixed ends of rows", `a,b\r\n${'1,"2\n3"\r\n4,5\n'.repeat(20_000)}`],
  ])("is read in time: %s", (_, text) => {
    const started = performance.now();
    readTable(text, "a");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

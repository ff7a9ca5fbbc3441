import fc from "fast-check";
import { expect, it } from "vitest";
import { anySheets, faultsOfReading } from "./any-sheet.ts";

it("no sheet makes the reader throw, and none loses a row: each is a person, or something is said of it", () => {
  fc.assert(
    fc.property(anySheets, (sheet) => {
      expect(faultsOfReading(sheet)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

it("a reader that lost a row would be found out", () => {
  const sheet = { name: "s", content: "Email,Role,Topics,Topics2,Style,Places,Team,Sent\na@x.org,Mentor,,,,,,\nb@x.org,Mentor,,,,,,\n" };
  expect(faultsOfReading({ file: { ...sheet, setAside: new Set([3]) }, rows: 2 })).toEqual(["row 3 is lost"]);
  expect(faultsOfReading({ file: sheet, rows: 3 })).toEqual(["2 rows of 3"]);
});

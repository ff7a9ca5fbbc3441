import fc from "fast-check";
import { expect, it } from "vitest";
import { readTimeStamp } from "../../src/csv/time-stamp.ts";

it("a date with its time is as far from another as the clock says, on any day from 1900 to 2399", () => {
  const day = fc.date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2399-12-31T23:59:59Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 19));
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [first, second] = [readTimeStamp(`${a}Z`), readTimeStamp(`${b}Z`)];
      expect((first?.dayFirst ?? NaN) - (second?.dayFirst ?? NaN)).toBe((Date.parse(`${a}Z`) - Date.parse(`${b}Z`)) / 1000);
      const [year, month, date] = a.slice(0, 10).split("-");
      expect(readTimeStamp(`${Number(date)}.${Number(month)}.${year} ${a.slice(11)} UTC`)?.dayFirst).toBe(first?.dayFirst);
      expect(readTimeStamp(`${month}/${date}/${year} ${a.slice(11)}Z`)?.monthFirst).toBe(first?.dayFirst);
    }),
    { numRuns: 1000 },
  );
});

it.each(["", "yesterday", "2027-02-30", "2027-13-01", "32/1/2027", "0/1/2027", "2027-03-15 25:00", "2027-03-15 10:60", "13:00 PM", "2027-03-15 13:00 PM", "15.3", "1,5"])("what is no date is none: %j", (text) => {
  expect(readTimeStamp(text)).toBeUndefined();
});

import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { inColumns } from "../../src/cli/columns.ts";
import { Stopped } from "../../src/cli/exit.ts";
import { jsonFault } from "../../src/cli/json-fault.ts";
import { oneLine, printable } from "../../src/cli/printable.ts";
import { problemLines } from "../../src/cli/problem-text.ts";
import { problemsOfSides } from "../../src/cli/sides.ts";
import type { SheetsReading } from "../../src/csv/index.ts";
import { writeRun } from "../../src/cli/run-folder.ts";
import { progressBar } from "../../src/cli/progress.ts";
import { folder, write } from "./run.ts";

describe("where JSON goes wrong", () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const signs = fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', '"\\n"', "1", "-0.5e+1", "01", "tru", "null", " ", "\n", '"', "\\", "\u0001", "é", "\u0085");
  const nearJSON = fc.oneof(fc.array(signs, { maxLength: 8 }).map((parts) => parts.join("")), fc.json(), fc.string({ unit: "binary" }));

  it("is somewhere exactly where the engine refuses", () =>
    fc.assert(fc.property(nearJSON, (text) => (jsonFault(text) === undefined) === parses(text)), { numRuns: 2000 }));

  it("is never after a cut or a stray sign", () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom("", "]", "}", "x", ";"), (text, cut, stray) => {
        const at = cut % (text.length + 1);
        const broken = text.slice(0, at) + stray + (stray === "" ? "" : text.slice(at));
        fc.pre(!parses(broken));
        expect(jsonFault(broken)).toBeLessThanOrEqual(stray === "" ? at : broken.length);
      }),
      { numRuns: 500 },
    ));

  it("is at the sign that does not belong, and at the end of what only ends too early", () => {
    expect(jsonFault('{"a":1,}')).toBe(7);
    expect(jsonFault("[1 2]")).toBe(3);
    expect(jsonFault('{"a":[1,2')).toBe(9);
    expect(jsonFault("[".repeat(200_000))).toBe(200_000);
    expect(jsonFault(`"${"x".repeat(5_000_000)}"`)).toBeUndefined();
  });
});

describe("text for a terminal", () => {
  const hostile = fc.string({ unit: "binary", maxLength: 80 });

  it("holds nothing that moves the cursor or turns text round, and keeps the rest", () =>
    fc.assert(
      fc.property(hostile, (text) => {
        expect(printable(text)).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u);
        expect(oneLine(text)).not.toMatch(/[\n\r\u2028\u2029]/);
        expect([...oneLine(text)].length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 500 },
    ));

  it("leaves words of any language and joined emoji as they are", () => {
    for (const text of ["Zoë O'Neill", "山田 太郎", "می‌خواهم", "👨‍👩‍👧 family", "a\nb"]) expect(printable(text)).toBe(text);
  });

  it("cuts long names between characters", () => {
    expect(oneLine("😀".repeat(50))).toBe(`${"😀".repeat(39)}…`);
  });

  it("stands in columns, two cells for each wide character", () => {
    expect(inColumns([["a", "1"], ["山田", "12"], ["e\u0301", ""]], [1])).toEqual(["a      1", "山田  12", "e\u0301"]);
  });
});

describe("problems in words", () => {
  const names = { program: "program.json", previous: "matching.json" };
  const problem = (row: number, more: object = {}) => ({ code: "c", path: ["mentors", row, "x"], place: { sheet: "s.csv", row, column: "x" }, remedy: "Do it.", value: "secret", ...more });

  it("name every row once, however they are shuffled, and no value", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { minLength: 1, maxLength: 20 }), (rows) => {
        const [remedy, line, ...rest] = problemLines(rows.map((row) => problem(row)), names);
        expect([remedy, rest]).toEqual(["Do it.", []]);
        const listed = (/rows? (.*)$/.exec(line)?.[1] ?? "").split(", ").flatMap((range) => {
          const [from, to = from] = range.split("-").map(Number);
          return Array.from({ length: to - from + 1 }, (_, index) => from + index);
        });
        expect(listed).toEqual(rows.toSorted((a, b) => a - b));
        expect(line).not.toContain("secret");
      }),
      { numRuns: 200 },
    ));

  it("name every row of those that cannot stand together on one line, and nobody's id", () => {
    const twice = (row: number, first: number) => problem(row, { other: { path: [], place: { sheet: "s.csv", row: first } }, nearestId: "maria" });
    expect(problemLines([twice(5, 2), twice(9, 2), twice(4, 3)], names)).toEqual(["Do it.", '    s.csv, column "x", rows 2, 5, 9', '    s.csv, column "x", rows 3-4']);
  });

  it("put the most frequent cause first, and places of the program by their path", () => {
    const ofProgram = [{ code: "a", path: ["rules", 2, "field"], remedy: "Once." }, { code: "b", path: [], remedy: "Whole." }];
    expect(problemLines([...ofProgram, problem(2), problem(3, { nearest: "y" })], names)).toEqual([
      "Do it.",
      '    s.csv, column "x", row 2',
      '    s.csv, column "x", row 3: did you mean "y"?',
      "Once.",
      "    program.json, rules[2].field",
      "Whole.",
      "    program.json, the whole",
    ]);
  });
});

describe("a run that is too large", () => {
  const files = { mentors: { name: "m.csv", content: "" }, mentees: { name: "n.csv", content: "" } };
  const of = (mentors: number, mentees: number) => problemsOfSides(files, { ok: true, rows: { mentors, mentees } } as SheetsReading, undefined);

  it("is told so before any memory is taken for it, by how much and what to do", () => {
    expect(of(20_000, 20_000)).toEqual([]);
    expect(of(20_000, 20_001)).toMatchObject([{ code: "too-large", place: { sheet: "n.csv" }, remedy: expect.stringMatching(/401 million pairs.*at most 400 million: divide/) }]);
    expect(of(1_000_000, 1_000_000)).toHaveLength(1);
  });
});

describe("the folder of a run", () => {
  const place = folder();
  const files = { "a/one.csv": "1", "matching.json": '{"format":"mentor-match/matching","formatVersion":1,"pairs":[]}' };
  const signal = new AbortController().signal;
  const writeTo = (out: string, content: Record<string, string> = files, overwrite = true) => writeRun(join(place, out), content, { overwrite, signal });

  it("is not there at all when the run is stopped while it is written", async () => {
    const stopped = AbortSignal.abort(new Stopped());
    await expect(writeRun(join(place, "new/deep"), files, { overwrite: false, signal: stopped })).rejects.toBeInstanceOf(Stopped);
    expect(readdirSync(place)).toEqual([]);
  });

  it("is as it was when a run that should replace it is stopped", async () => {
    await writeTo("kept");
    await expect(writeRun(join(place, "kept"), { ...files, "a/one.csv": "2" }, { overwrite: true, signal: AbortSignal.abort(new Stopped()) })).rejects.toBeInstanceOf(Stopped);
    expect(readFileSync(join(place, "kept/a/one.csv"), "utf8")).toBe("1");
    expect(readdirSync(join(place, "kept"))).toEqual(["a", "matching.json"]);
  });

  it("is as it was when one of its files cannot be put in place", async () => {
    await writeTo("held");
    // A file where a folder is needed.
    write(join(place, "held/b"), "mine");
    await expect(writeTo("held", { ...files, "a/one.csv": "2", "b/two.csv": "2" })).rejects.toThrow(/is as it was before/);
    expect(readFileSync(join(place, "held/a/one.csv"), "utf8")).toBe("1");
    expect(readFileSync(join(place, "held/b"), "utf8")).toBe("mine");
    expect(readdirSync(join(place, "held")).toSorted()).toEqual(["a", "b", "matching.json"]);
  });

  it("may hold what the system puts there", async () => {
    mkdirSync(join(place, "mac/.unfinished-x"), { recursive: true });
    write(join(place, "mac/.DS_Store"), "");
    await writeTo("mac", files, false);
    expect(existsSync(join(place, "mac/matching.json"))).toBe(true);
    await expect(writeTo("mac", files, false)).rejects.toThrow(/holds an earlier run/);
  });
});

describe("progress", () => {
  /** What is drawn in a run that is so many milliseconds old. */
  function drawn(age: number, { isTTY = true, quiet = false }) {
    let text = "";
    const stream = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    });
    const clock = vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(age);
    const bar = progressBar({ stdout: stream, stderr: Object.assign(stream, { isTTY }), orderly: (work) => work(new AbortController().signal) }, quiet);
    bar.show({ phase: "pairing", done: 5, total: 10 });
    bar.show({ phase: "explaining", done: 3, total: null });
    bar.stop();
    clock.mockRestore();
    return text;
  }

  it("is drawn in long runs, where somebody watches and has not asked for quiet", () => {
    expect(drawn(5_000, {})).toMatch(/Pairing █{15}░{15} 50 %[^]*what would help … 3/);
    for (const text of [drawn(500, {}), drawn(5_000, { isTTY: false }), drawn(5_000, { quiet: true })]) expect(text).toBe("");
  });

  it("leaves the terminal's cursor and wrapping alone, so that stopping the program does", () => {
    expect(drawn(5_000, {})).not.toMatch(/\?25l|\?7l/);
  });
});

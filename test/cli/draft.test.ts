import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/cli/json-text.ts";
import { command, folder, records, schemeFiles, write } from "./run.ts";

const place = folder();
const at = (name: string) => join(place, name);
const sheets = ["--mentors", schemeFiles.mentors, "--mentees", schemeFiles.mentees];

describe("draft", () => {
  it("writes a program out of the scheme's sheets that checks and matches as it is, and says the next command", async () => {
    const out = at("program.json");
    const draft = await command("draft", ...sheets, "--round", "spring-2027", "--out", out);
    expect([draft.end, draft.stderr]).toEqual([0, ""]);
    expect(draft.stdout).toMatch(/mentors\.csv\n {2}first name +the name +since [^]*To decide[^]*mentor-match check --program/);
    const check = await command("check", "--program", out, ...sheets);
    expect([check.end, check.stdout]).toEqual([0, expect.stringMatching(/all 50 \+ 50 rows/)]);
    const match = await command("match", "--program", out, ...sheets, "--json");
    expect(JSON.parse(match.stdout).pairs).toHaveLength(50);
  });

  it("never writes over a file", async () => {
    const mine = write(at("mine.json"), "mine");
    const { end, stderr } = await command("draft", ...sheets, "--out", mine);
    expect([end, stderr, readFileSync(mine, "utf8")]).toEqual([2, expect.stringMatching(/left as it is.*--out/), "mine"]);
  });

  it("says what is wrong with sheets that cannot be drafted from", async () => {
    const { end, stderr } = await command("draft", "--people", write(at("names.csv"), "name,email\nAda,a@x.org\n"), "--out", at("none.json"));
    expect([end, stderr]).toEqual([1, expect.stringMatching(/looks like a question[^]*names\.csv/)]);
    expect((await command("draft", "--out", at("none.json"))).end).toBe(2);
  });
});

describe("template", () => {
  it("writes empty sheets and what each column may hold, and never over a file", async () => {
    const out = at("sheets");
    const { end } = await command("template", "--program", schemeFiles.program, "--out", out);
    expect([end, readdirSync(out).toSorted()]).toEqual([0, ["columns.csv", "mentees.csv", "mentors.csv"]]);
    expect(records(join(out, "columns.csv")).find(({ column, sheet }) => column === "profession" && sheet === "mentees")).toMatchObject({ allowed: "one of: DDaT | HR | Operations | Policy | Security" });
    const again = await command("template", "--program", schemeFiles.program, "--out", out);
    expect([again.end, again.stderr]).toEqual([2, expect.stringMatching(/left as it is/)]);
  });
});

describe("schema", () => {
  it("prints JSON Schema", async () => {
    const { end, stdout } = await command("schema");
    expect([end, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ required: ["round", "dimensions", "weights"] })]);
  });
});

describe("JSON for people", () => {
  it("says the same as JSON for programs, whatever it holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
  });
});

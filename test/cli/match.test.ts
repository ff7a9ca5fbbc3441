import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Matching } from "../../src/matching/index.ts";
import { command, folder, records, scheme, schemeFiles, sheet, write, type Outcome } from "./run.ts";

const grades = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

describe("the civil-service example", () => {
  const place = folder();
  const out = join(place, "spring");
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(out, name), "utf8"));
  const people = new Map([...records(schemeFiles.mentors), ...records(schemeFiles.mentees)].map((person) => [person["email address"], person]));
  let outcome: Outcome;
  let matching: Matching;

  /** Points of the scheme, 22 at most, computed from the sheets alone; `undefined` where its rules forbid the pair. */
  function schemePoints(mentee: string, mentor: string): number | undefined {
    const [low, high] = [people.get(mentee) ?? {}, people.get(mentor) ?? {}];
    const steps = grades.indexOf(high["grade"]) - grades.indexOf(low["grade"]);
    if (low["organisation"] === high["organisation"] || steps < 1 || steps > 2) return undefined;
    return (steps === 2 ? 12 : 9) + (low["profession"] === high["profession"] ? 10 : 0);
  }

  beforeAll(async () => {
    outcome = await command("match", ...scheme(), "--out", out);
    matching = read("matching.json");
  });

  it("pairs 35 of 50, says what would help, and ends well with people left over", () => {
    expect(outcome.end).toBe(0);
    expect(outcome.stderr).toBe("");
    for (const said of [/50 mentors, 50 mentees/, /all 50 \+ 50 rows/, /1 place per mentor/, /35 of 50/, /one more place .* 36/, /gap of 3 .* 42/, /every mentor .* 49/, /15 mentees, 15 mentors/])
      expect(outcome.stdout).toMatch(said);
    expect(outcome.stdout).not.toMatch(/(?!\n)\p{Cc}|NaN|undefined|dual|witness|regret/u);
  });

  it("writes four files and nothing else", () => {
    expect(readdirSync(out, { recursive: true, encoding: "utf8" }).toSorted()).toEqual(
      ["for-coordinator", "for-coordinator/pairs.csv", "for-coordinator/unmatched.csv", "matching.json", "to-share", "to-share/introductions.csv"].map((name) => join(name)),
    );
    expect(readdirSync(place)).toEqual(["spring"]);
  });

  it("says the same in pairs.csv as in matching.json, by the scheme's rules and points", () => {
    const rows = records(join(out, "for-coordinator/pairs.csv"));
    expect(rows).toHaveLength(35);
    expect(rows.map((row) => [row["mentee_id"], row["mentor_id"], row["score"], row["rank_for_mentee"], row["tie"]])).toEqual(
      matching.pairs.map(({ mentee, mentor, score, rankForMentee, tie }) => [mentee, mentor, score.toFixed(1), String(rankForMentee), tie ? "yes" : "no"]),
    );
    for (const row of rows) {
      const points = schemePoints(row["mentee_id"], row["mentor_id"]);
      expect(Number(row["score"])).toBeCloseTo(((points ?? Number.NaN) / 22) * 100, 1);
      expect(Number(row["score: grade"]) + Number(row["score: profession"])).toBeCloseTo(Number(row["score"]), 6);
    }
  });

  it("has everybody once: in a pair or in unmatched.csv with a row of the sheet that is theirs", () => {
    const unmatched = records(join(out, "for-coordinator/unmatched.csv"));
    const named = [...matching.pairs.flatMap(({ mentee, mentor }): string[] => [mentee, mentor]), ...unmatched.map((row) => row["id"])];
    expect(named.toSorted()).toEqual([...people.keys()].toSorted());
    for (const row of unmatched) {
      const line = readFileSync(row["role"] === "mentee" ? schemeFiles.mentees : schemeFiles.mentors, "utf8").split("\n")[Number(row["row"]) - 1];
      expect(line).toContain(row["id"]);
      expect(row["why"]).not.toBe("");
    }
  });

  it("shares introductions of exactly the pairs, without scores and in no order of scores", () => {
    const rows = records(join(out, "to-share/introductions.csv"));
    expect(Object.keys(rows[0])).toEqual(["mentee_name", "mentee_email", "mentor_name", "mentor_email", "common_ground"]);
    expect(rows.map((row) => `${row["mentee_email"]} ${row["mentor_email"]}`).toSorted()).toEqual(matching.pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`).toSorted());
    expect(readFileSync(join(out, "to-share/introductions.csv"), "utf8")).not.toMatch(/\d\.\d/);
    expect(rows.map((row) => row["mentee_name"])).toEqual(rows.map((row) => row["mentee_name"]).toSorted());
  });

  it("keeps the answers out of matching.json", () => {
    const text = readFileSync(join(out, "matching.json"), "utf8");
    for (const answer of ["Department of Virtue", "Security", "Grade 7", "Some role", "biography"]) expect(text).not.toContain(answer);
  });

  it("prints the matching alone as JSON, and writes nothing", async () => {
    const { end, stdout } = await command("match", ...scheme(), "--json");
    expect(end).toBe(0);
    expect(JSON.parse(stdout)).toEqual(matching);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(readdirSync(place)).toEqual(["spring"]);
  });

  it("reaches the total of 709 scheme points that was computed apart from this program", async () => {
    const { stdout } = await command("match", ...scheme(), "--json", "--aim", "most-people");
    const { pairs }: Matching = JSON.parse(stdout);
    expect(pairs.reduce((sum, { mentee, mentor }) => sum + (schemePoints(mentee, mentor) ?? Number.NaN), 0)).toBe(709);
  });

  it("keeps the pairs of an earlier run, from its folder or its file, on its scale", async () => {
    const again = await command("match", ...scheme(), "--json", "--previous", out);
    const { pairs, reference }: Matching = JSON.parse(again.stdout);
    expect(pairs.map(({ status }) => status)).toEqual(pairs.map(() => "kept"));
    expect(reference).toEqual(matching.reference);
    expect(pairs.map(({ mentee, mentor }) => [mentee, mentor])).toEqual(matching.pairs.map(({ mentee, mentor }) => [mentee, mentor]));

    const nextRound = await command("match", ...scheme(), "--json", "--previous", join(out, "matching.json"), "--round", "another");
    expect(JSON.parse(nextRound.stdout).summary.kept).toBe(35);
  });

  it("never writes over a run unless told to, and then touches no other file", async () => {
    const [pairs, notes] = [join(out, "for-coordinator/pairs.csv"), join(out, "for-coordinator/notes.txt")];
    writeFileSync(notes, "call Ann");
    writeFileSync(pairs, "decided");
    const refused = await command("match", ...scheme(), "--out", out);
    expect([refused.end, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toMatch(/earlier run.*--overwrite/);
    expect(readFileSync(pairs, "utf8")).toBe("decided");

    const replaced = await command("match", ...scheme(), "--out", out, "--overwrite", "--quiet");
    expect(replaced.end).toBe(0);
    expect(records(pairs)).toHaveLength(35);
    expect(readFileSync(notes, "utf8")).toBe("call Ann");
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("one sheet for both", () => {
  const place = folder();
  const definition = JSON.parse(readFileSync(schemeFiles.program, "utf8"));
  definition.sheets.both.takesPartAs = { column: "job title", mentor: ["mentor"], mentee: ["mentee"] };
  const program = write(join(place, "shared.json"), `\uFEFF${JSON.stringify(definition)}`);
  const row = (id: string, role: string, grade: string, organisation: string) => sheet([{ id, grade, organisation }]).split("\n")[1].replace(",role,", `,${role},`);
  const people = write(join(place, "people.csv"), [sheet([]).trim(), row("a", "mentor", "SEO", "X"), row("b", "mentee", "EO", "Y")].join("\n"));

  it("is read from --people, or from the same file given twice", async () => {
    const once = await command("match", "--program", program, "--people", people, "--json");
    const twice = await command("match", "--program", program, "--mentors", people, "--mentees", people, "--json");
    expect([once.end, once.stderr]).toEqual([0, ""]);
    expect(JSON.parse(once.stdout).pairs).toMatchObject([{ mentee: "b@example.org", mentor: "a@example.org" }]);
    expect(twice.stdout).toBe(once.stdout);
  });

  it("needs a column that tells who is who", async () => {
    const { end, stderr } = await command("check", "--program", schemeFiles.program, "--mentors", people, "--mentees", people);
    expect(end).toBe(1);
    expect(stderr).toMatch(/which column tells mentors from mentees/);
  });
});

describe("names that mean harm", () => {
  const place = folder();
  const out = join(place, "harm");
  const names = ["=cmd|'/c calc'!A0,x", '"<script>alert(1)</script>",x', '"two\nlines \u001b[2J",x', "\u202Egnp.exe,x", "@SUM(1),x", `${"very".repeat(300)},x`, "山田,👨‍👩‍👧", "+1,-1", '"a ""quoted"", one",x'];
  const mentors = write(join(place, "mentors.csv"), sheet(names.map((name, at) => ({ id: `mentor${at}`, name, grade: "SEO", organisation: `O${at}` }))));
  const mentees = write(join(place, "mentees.csv"), sheet(names.map((name, at) => ({ id: `mentee${at}`, name, grade: "EO" }))));

  it("reach no spreadsheet as a formula and no terminal as a command, and else are as they were", async () => {
    const { end, stdout } = await command("match", ...scheme({ mentors, mentees }), "--out", out);
    expect(end).toBe(0);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(stdout.split("\n").filter((line) => /\d+(st|nd|rd|th) of/.test(line))).toHaveLength(names.length);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(200);
    for (const file of ["for-coordinator/pairs.csv", "to-share/introductions.csv"]) {
      const rows = records(join(out, file));
      expect(rows).toHaveLength(names.length);
      for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/);
      const shown = rows.map((row) => row["mentee_name"].replace(/^'/, ""));
      for (const name of ["two\nlines [2J x", "gnp.exe x", "山田 👨‍👩‍👧", 'a "quoted", one x', "=cmd|'/c calc'!A0 x"]) expect(shown).toContain(name);
    }
    expect(existsSync(join(out, "matching.json"))).toBe(true);
    expect(readFileSync(join(out, "matching.json"), "utf8")).not.toContain("script");
  });
});

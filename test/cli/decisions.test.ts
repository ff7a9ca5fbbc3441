import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeTable } from "../../src/csv/index.ts";
import { command, folder, records, scheme, schemeFiles, sheet, write } from "./run.ts";

const place = folder();
const at = (name: string) => join(place, name);
const pairsIn = (run: string) => records(join(at(run), "for-coordinator/pairs.csv")).map((row) => `${row["mentee_id"]} ${row["mentor_id"]}`);

describe("decisions", () => {
  let first: Record<string, string>[];
  let decided: string;

  beforeAll(async () => {
    await command("match", ...scheme(), "--out", at("first"));
    first = records(join(at("first"), "for-coordinator/pairs.csv"));
    const rows = first.map((row, index) => ({ ...row, decision: index === 0 ? "keep" : index === 1 ? "drop" : "", note: index < 3 ? `note ${index}` : "" }));
    decided = write(at("decided.csv"), writeTable([Object.keys(rows[0]), ...rows.map((row) => Object.values(row))]));
  });

  it("keep what is to be kept, drop what is to be dropped, and say who gains and who loses by it", async () => {
    const { end, stdout } = await command("match", ...scheme(), "--decisions", decided, "--previous", at("first"), "--out", at("second"));
    expect(end).toBe(0);
    const second = records(join(at("second"), "for-coordinator/pairs.csv"));
    expect(second.find((row) => row["mentee_id"] === first[0]["mentee_id"])).toMatchObject({ mentor_id: first[0]["mentor_id"], status: "locked", decision: "keep", note: "note 0" });
    expect(pairsIn("second")).not.toContain(`${first[1]["mentee_id"]} ${first[1]["mentor_id"]}`);
    expect(stdout).toMatch(/Changed {3}\d+ pairs as before, \d+ mentees? with a change: \d+ gain, \d+ lose/);
    expect(stdout).toContain(`${first[1]["mentee_name"]}: had ${first[1]["mentor_name"]}, now`);
    expect(second.filter(({ status }) => status === "new").length).toBeLessThan(5);
  });

  it("and notes about pairs that are none now are kept in a sheet that the next run reads", async () => {
    const dropped = join(at("second"), "for-coordinator/dropped.csv");
    expect(records(dropped)).toContainEqual({ mentee_id: first[1]["mentee_id"], mentor_id: first[1]["mentor_id"], decision: "drop", note: "note 1" });
    const { end } = await command("match", ...scheme(), "--decisions", join(at("second"), "for-coordinator/pairs.csv"), "--decisions", dropped, "--out", at("third"));
    expect([end, pairsIn("third")]).toEqual([0, expect.arrayContaining([`${first[0]["mentee_id"]} ${first[0]["mentor_id"]}`])]);
    expect(pairsIn("third")).not.toContain(`${first[1]["mentee_id"]} ${first[1]["mentor_id"]}`);
  });

  it("that nobody could have meant are problems with their row, beside all others", async () => {
    const wrong = write(at("wrong.csv"), readFileSync(decided, "utf8").replace("drop", "dorp"));
    const { end, stderr } = await command("match", ...scheme(), "--decisions", wrong, "--out", at("none"));
    expect([end, stderr]).toEqual([1, expect.stringMatching(/keep, drop or nothing\.\n {4}wrong\.csv, column "decision", row 3: did you mean "drop"\?/)]);
    expect(existsSync(at("none"))).toBe(false);
  });

  it("to keep what a rule forbids end with 3 and name the rule", async () => {
    const own = write(at("own.csv"), "mentee_id,mentor_id,decision\nmentee.01@gov.uk,mentor.36@gov.uk,keep\n");
    const { end, stderr } = await command("match", ...scheme(), "--decisions", own, "--out", at("none"));
    expect([end, stderr]).toEqual([3, expect.stringMatching(/one or two grades/)]);
  });

  it("leave no file of an earlier run in the folder of a run that replaces it", async () => {
    await command("match", ...scheme(), "--decisions", decided, "--out", at("replaced"));
    expect(readdirSync(join(at("replaced"), "for-coordinator"))).toContain("dropped.csv");
    await command("match", ...scheme(), "--out", at("replaced"), "--overwrite");
    expect(readdirSync(join(at("replaced"), "for-coordinator")).toSorted()).toEqual(["pairs.csv", "unmatched.csv"]);
  });
});

describe("rows set aside", () => {
  const good = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, grade: "EO", organisation: `O${index}` }));
  const bad = [{ id: "x1", grade: "EOO" }, { id: "x2", grade: "5-Mar" }, { id: "p3", grade: "EO" }];
  const mentees = write(at("mentees.csv"), `${sheet([...good, ...bad])},,,,EO,,,\n`);
  const mentors = write(at("mentors.csv"), sheet(good.map(({ id, organisation }) => ({ id: `m${id}`, grade: "SEO", organisation: `M${organisation}` }))));
  const inputs = scheme({ mentors, mentees });

  it("do not stop the others, and are listed with what to do", async () => {
    expect((await command("match", ...inputs, "--out", at("aside"))).end).toBe(1);
    const { end, stdout, stderr } = await command("match", ...inputs, "--set-aside", "--out", at("aside"));
    expect([end, stderr]).toEqual([0, ""]);
    // The row that stands twice is set aside twice: nobody can say which of the two is right.
    expect(stdout).toMatch(/19 mentees\n[^]*Set aside 5 rows of mentees\.csv/);
    expect(pairsIn("aside")).toHaveLength(19);
    const rows = records(join(at("aside"), "for-coordinator/set-aside.csv"));
    expect(rows.map(({ row }) => Number(row))).toEqual([5, 22, 23, 24, 25]);
    expect(rows[1]).toEqual({ sheet: "mentees.csv", row: "22", columns: "grade", what_to_do: expect.stringMatching(/option of the program/), did_you_mean: "EO" });
    expect(readFileSync(join(at("aside"), "for-coordinator/set-aside.csv"), "utf8")).not.toContain("EOO");
  });

  it("are none where all is well", async () => {
    await command("match", ...scheme(), "--set-aside", "--out", at("well"));
    expect(readdirSync(join(at("well"), "for-coordinator")).toSorted()).toEqual(["pairs.csv", "unmatched.csv"]);
  });

  it("do not hide what is wrong with a sheet as a whole, or with most of it", async () => {
    const headers = write(at("headers.csv"), sheet(good).replace("grade", "grad"));
    expect((await command("match", ...scheme({ mentors, mentees: headers }), "--set-aside", "--out", at("no"))).stderr).toMatch(/did you mean "grad"/);
    const most = write(at("most.csv"), sheet([...good.slice(0, 4), ...good.slice(4).map((row) => ({ ...row, grade: "EOO" }))]));
    const { end, stderr } = await command("match", ...scheme({ mentors, mentees: most }), "--set-aside", "--out", at("no"));
    expect([end, stderr]).toEqual([1, expect.stringMatching(/^16 problems/)]);
    expect((await command("match", "--program", write(at("broken.json"), "{}"), "--mentors", schemeFiles.mentors, "--mentees", schemeFiles.mentees, "--set-aside", "--out", at("broken"))).end).toBe(1);
  });
});

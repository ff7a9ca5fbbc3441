import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, folder, records, scheme, write } from "./run.ts";

const place = folder();
const at = (name: string) => join(place, name);
const definition = {
  round: "r",
  dimensions: { topics: { label: "Topics", compare: "tags" } },
  weights: { topics: 1 },
  fields: { team: "choice" },
  rules: [
    { id: "other-team", kind: "different", field: "team", ifUnknown: "allow", reason: "Another team" },
    { id: "same-team", kind: "same", field: "team", ifUnknown: "allow", reason: "One's own team" },
  ],
  toDecide: ["Is this all?"],
};
const program = write(at("program.json"), JSON.stringify(definition));
const mentors = write(at("m.csv"), "id,name,topics,team\nm1,Ada,sql,web\nm2,Bo,law,data\n");
const mentees = write(at("n.csv"), "id,name,email,topics,team\ne1,Cy,c@x.org,sql;hr,web\ne2,Di,d@x.org,hr,data\ne3,Ed,e@x.org,,\n");
const inputs = ["--program", program, "--mentors", mentors, "--mentees", mentees];

describe("check", () => {
  it("says what is short, which rules are odd, who left something open and what is to be decided", async () => {
    const { end, stdout } = await command("check", ...inputs);
    expect(end).toBe(0);
    for (const said of [/Is this all\?/, /Topics: hr +2 mentees +0 mentors with 0 places/, /One's own team \(same-team\): contradicts other-team/, /1 person left something open: Topics 1, team 1/]) expect(stdout).toMatch(said);
    expect(stdout).not.toMatch(/undefined|NaN|null|dual|witness|regret|seat/);
  });

  it("writes whom to ask again, and never over a file", async () => {
    const chase = at("chase.csv");
    const { end, stdout } = await command("check", ...inputs, "--chase", chase);
    expect([end, stdout]).toEqual([0, expect.stringContaining(`Written to ${chase}`)]);
    expect(records(chase)).toEqual([{ role: "mentee", id: "e3", name: "Ed", email: "e@x.org", not_answered: "Topics; team", count: "2", sheet: "n.csv", row: "4" }]);
    expect((await command("check", ...inputs, "--chase", chase)).end).toBe(2);
  });

  it("puts one person to all rules, found by id or address, on every side they are on", async () => {
    const { end, stdout } = await command("check", ...inputs, "--person", "C@x.org");
    expect([end, stdout]).toEqual([0, expect.stringMatching(/^Cy, mentee \(n\.csv, row 2\): 0 of 2 mentors are possible\nWhat stands[^]*1 {2}Another team[^]*1 {2}One's own team\nWithout "[^"]+" 1 would be possible\n$/)]);
    expect((await command("check", ...scheme(), "--person", "mentee.06@gov.uk")).stdout).toMatch(/7 of 50 mentors are possible\n {2}100\.0 {2}mentor 05/);
    const wrong = await command("check", ...inputs, "--person", "m11");
    expect([wrong.end, wrong.stderr]).toEqual([2, expect.stringMatching(/Nobody has the id m11\. Did you mean m1\?/)]);
  });

  it("prints all of it as JSON for programs", async () => {
    const { stdout } = await command("check", ...inputs, "--json");
    const { topics, remarks, open } = JSON.parse(stdout);
    expect([topics[0], remarks[0].code, open[0].open]).toEqual([{ question: "Topics", answer: "hr", mentees: 2, mentors: 0, places: 0 }, "contradicts", ["Topics", "team"]]);
  });
});

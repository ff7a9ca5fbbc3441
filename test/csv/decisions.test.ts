import { describe, expect, it } from "vitest";
import { readDecisions } from "../../src/csv/index.ts";
import { file, said } from "./reading.ts";

const people = { mentors: [{ id: "m1", email: "ada@x.org" }, { id: "=m2" }], mentees: [{ id: "e1" }, { id: "e2" }] } as never;
const read = (content: string) => {
  const { decisions, pairs, problems, total, warnings } = readDecisions(file(content, "pairs.csv"), people);
  return { decisions: decisions.map(({ mentee, mentor, decision, note }) => [mentee, mentor, decision, note].join("/")), pairs: pairs.length, faults: said(problems), total, warnings: said(warnings) };
};
const headers = "mentee_id,mentee_name,mentor_id,decision,note\n";

describe("decisions in pairs.csv", () => {
  it("are keep, drop or nothing, in any case, with notes; pairs without any are pairs all the same", () => {
    expect(read(`${headers}e1,,m1,Keep ,call Ann\ne2,,'=m2,DROP,\ne1,,'=m2,,only a note\ne2,,Ada@x.org,,\n`)).toEqual({
      decisions: ["e1/m1/keep/call Ann", "e2/=m2/drop/", "e1/=m2//only a note"],
      pairs: 4,
      faults: [],
      total: 0,
      warnings: [],
    });
  });

  it("that are anything else, or contradict each other, are problems with the nearest word", () => {
    expect(read(`${headers}e1,,m1,kepe,\ne2,,m1,keep,\ne2,,m1,drop,\n`).faults).toEqual(["pairs.csv/2/decision unknown-label keep", "pairs.csv/4 contradiction"]);
  });

  it("of people who take no part now are passed over and said to be", () => {
    expect(read(`${headers}gone,,m1,keep,\n`)).toMatchObject({ decisions: [], pairs: 0, faults: [], warnings: ["pairs.csv/2 takes-no-part"] });
  });

  it("need their columns", () => {
    expect(read("mentee_id,mentor_id,decisions\ne1,m1,keep\n").faults).toEqual(["pairs.csv/1 missing-column decisions"]);
    expect(read("").faults).toEqual(["pairs.csv/1 empty-sheet"]);
  });
});

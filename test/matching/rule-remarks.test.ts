import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { ruleRemarks, silences } from "../../src/matching/index.ts";
import { readProgram } from "../../src/program/index.ts";

const programWith = (...rules: readonly object[]) =>
  readProgram({
    round: "r",
    dimensions: { topics: { label: "Topics", compare: "tags" }, style: { compare: "choice" } },
    weights: { topics: 1, style: 1 },
    fields: { team: "choice", site: "choice", level: "number" },
    rules: rules.map((rule, index) => ({ id: `rule${index}`, reason: `reason ${index}`, ifUnknown: "forbid", ...rule })),
  });
const mentors = [{ id: "m1", team: "web", site: "rome", level: 3 }, { id: "m2", team: "data", site: "paris", level: 4 }];
const mentees = [{ id: "e1", team: "web", site: "rome", level: 1 }, { id: "e2", team: "web", site: "rome", level: 2 }, { id: "e3", team: "law", site: "paris", level: 2 }];
const remarks = (rules: readonly object[], people: { readonly mentors: readonly object[]; readonly mentees: readonly object[] } = { mentors, mentees }) =>
  ruleRemarks(readCohort(programWith(...rules), people as never)).map(({ reason, ...remark }) => {
    expect(reason).toMatch(/^reason \d$/);
    return remark;
  });
const different = (field: string) => ({ kind: "different", field });
const same = (field: string) => ({ kind: "same", field });
const gap = (minimum?: number, maximum?: number) => ({ kind: "gap", field: "level", ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) });

describe("a rule", () => {
  it("that keeps somebody apart and leaves everybody somebody gets no remark", () => {
    expect(remarks([different("team")])).toEqual([]);
  });

  it("that never fires is named", () => {
    expect(remarks([gap(1)])).toEqual([{ code: "never-blocks", rule: "rule0" }]);
  });

  it("that forbids everybody is named", () => {
    expect(remarks([gap(9), different("team")])).toEqual([{ code: "blocks-all", rule: "rule0" }]);
  });

  it("that does what another one does is named with that", () => {
    expect(remarks([same("site"), different("team"), { ...different("team"), id: "again" }])).toEqual([{ code: "same-as", rule: "again", other: "rule1" }]);
  });

  it("that contradicts another one is named with that, and neither is where they merely keep many apart", () => {
    expect(remarks([gap(2), gap(undefined, 1)]).filter(({ code }) => code === "contradicts")).toEqual([{ code: "contradicts", rule: "rule1", other: "rule0" }]);
  });

  it("that contradicts another one is named where a few people did not say, too", () => {
    const people = { mentors, mentees: [...mentees, { id: "e4", level: 1 }] };
    const rules = [{ ...same("team"), ifUnknown: "allow" }, { ...different("team"), ifUnknown: "allow" }];
    expect(remarks(rules, people).filter(({ code }) => code === "contradicts")).toEqual([{ code: "contradicts", rule: "rule1", other: "rule0" }]);
  });

  it("that empties somebody's list is named with the people", () => {
    expect(remarks([same("team")])).toEqual([{ code: "empties", rule: "rule0", people: ["e3", "m2"], count: 2 }]);
  });

  it("that mostly keeps people apart who did not say is named with how many pairs", () => {
    const silent = { mentors: [{ id: "m1" }, { id: "m2", team: "a" }], mentees: [{ id: "e1", team: "b" }, { id: "e2", team: "a" }, { id: "e3" }] };
    const [empties, unknown] = remarks([different("team")], silent);
    expect([empties.code, empties.people?.toSorted()]).toEqual(["empties", ["e2", "e3", "m1"]]);
    expect(unknown).toEqual({ code: "blocks-unknown", rule: "rule0", pairs: 4 });
  });

  it("of people who take no part, and of an empty side, is not judged", () => {
    expect(remarks([same("team")], { mentors: [mentors[0], { ...mentors[1], available: false }], mentees: mentees.slice(0, 2) })).toEqual([{ code: "never-blocks", rule: "rule0" }]);
    expect(remarks([same("team")], { mentors: [], mentees })).toEqual([]);
  });
});

describe("who has not answered what", () => {
  it("is listed with names, addresses and rows, without what nobody was asked", () => {
    const people = { mentors: [{ id: "m1", topics: ["a"], style: "x" }, { id: "m2", topics: ["a"] }], mentees: [{ id: "e1", name: "Ed", email: "e@x.org", topics: [], team: "web" }, { id: "e2", topics: ["a"], team: "web" }, { id: "e3", topics: ["b"] }] };
    const cohort = readCohort(programWith(), people as never, { places: { mentees: [{ sheet: "n.csv", row: 2 }, { sheet: "n.csv", row: 3 }, { sheet: "n.csv", row: 4 }] } as never });
    const found = silences(cohort).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(found).toEqual([
      { side: "mentee", id: "e1", name: "Ed", email: "e@x.org", place: { sheet: "n.csv", row: 2 }, open: ["Topics"] },
      { side: "mentee", id: "e3", place: { sheet: "n.csv", row: 4 }, open: ["team"] },
      { side: "mentor", id: "m2", open: ["style"] },
    ]);
  });
});

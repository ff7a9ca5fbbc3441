import { describe, expect, it } from "vitest";
import { readCohort } from "../../src/cohort/index.ts";
import { scorePair } from "../../src/compatibility/index.ts";
import { changesSince, describeChanges, matchCohort, MatchingError } from "../../src/matching/index.ts";
import { readProgram } from "../../src/program/index.ts";

const program = readProgram({
  round: "r",
  dimensions: { topics: { compare: "tags" } },
  weights: { topics: 1 },
  fields: { team: "choice" },
  rules: [{ id: "other-team", kind: "different", field: "team", ifUnknown: "allow", reason: "another team" }],
});
const people = {
  mentors: [{ id: "m1", topics: ["a", "b"] }, { id: "m2", topics: ["a"] }, { id: "m3", topics: ["z"], team: "x" }],
  mentees: [{ id: "e1", topics: ["a"] }, { id: "e2", topics: ["a", "b"] }, { id: "e3", topics: ["z"], team: "x" }],
};
const cohort = readCohort(program, people as never);
const matching = matchCohort(cohort);
const points = (mentee: string, mentor: string) => scorePair(cohort, mentee, mentor).points;

describe("what changed since pairs of before", () => {
  it("is nothing where they are the same, in whatever order", () => {
    const changes = changesSince([...matching.pairs].reverse(), cohort, matching);
    expect([changes.kept, changes.changed, describeChanges(changes)]).toEqual([matching.pairs.length, [], [`The same ${matching.pairs.length} pairs as before.`]]);
  });

  it("says who has whom, who gains and who loses, by the scores of now", () => {
    const now = new Map(matching.pairs.map(({ mentee, mentor }) => [mentee as string, mentor as string]));
    const swapped = [{ mentee: "e1", mentor: now.get("e2") ?? "" }, { mentee: "e2", mentor: now.get("e1") ?? "" }];
    const { kept, changed } = changesSince(swapped, cohort, matching);
    expect(kept).toBe(0);
    for (const { mentee, before, now: mentors, gain } of changed.filter(({ mentee }) => mentee !== "e3")) expect(gain).toBe(points(mentee, mentors[0]) - points(mentee, before[0]));
    expect(changed.map(({ gain }) => gain)).toEqual(changed.map(({ gain }) => gain).toSorted((a, b) => a - b));
  });

  it("counts people who had nobody, have nobody, and pairs that a rule forbids now", () => {
    const pairs = [{ mentee: "e3", mentor: "m3" }, { mentee: "gone", mentor: "m1" }, { mentee: "e1", mentor: "gone" }];
    const changes = changesSince(pairs, cohort, matching);
    expect(changes.changed.find(({ mentee }) => mentee === "e3")).toMatchObject({ before: ["m3"], isAllowed: false });
    const [first, ...lines] = describeChanges(changes);
    expect(first).toBe("0 pairs as before, 3 mentees with a change: 2 gain, 1 lose.");
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^e3: had m3, now m\d, -\d+\.\d; what was before is not allowed now$/), expect.stringMatching(/^e1: had nobody, now m\d$/)]));
  });

  it("is asked of a cohort's own matching alone", () => {
    const other = readCohort(program, { mentors: people.mentors, mentees: people.mentees.slice(0, 2) } as never);
    expect(() => changesSince([], other, matching)).toThrow(MatchingError);
  });
});

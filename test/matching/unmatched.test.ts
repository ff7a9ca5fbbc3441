import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort, type Cohort } from "../../src/cohort/index.ts";
import { scorePair } from "../../src/compatibility/index.ts";
import { helpFor, matchCohort, reasonsFor, sayReason, type Matching, type Unmatched } from "../../src/matching/index.ts";
import { byCodePoint, readProgram } from "../../src/program/index.ts";
import { functions, matchingInputs, programs } from "../arbitraries.ts";

const scenesOf = (...aims: readonly ("most-people" | "balanced" | "best-total" | "raise-lowest")[]) =>
  fc.tuple(programs, fc.constantFrom(...aims), fc.constantFrom(0, 0, 30, 50)).chain(([program, aim, minimumScore]) =>
    matchingInputs(program).map((input) => readCohort(readProgram({ ...program.definition, aim, minimumScore }, { functions }), input)),
  );
const scenes = scenesOf("most-people", "balanced", "best-total", "raise-lowest");
/** Without a floor, which a pair that is insisted on may break. */
const plain = scenesOf("most-people", "best-total");

/** The matchings in which somebody has each of their possible partners for certain. */
function insisting(cohort: Cohort, { side, id }: Unmatched): Matching[] {
  return cohort[side === "mentee" ? "mentors" : "mentees"].flatMap((other) => {
    const [mentee, mentor] = side === "mentee" ? [id, other.id] : [other.id, id];
    if (!scorePair(cohort, mentee, mentor).eligible) return [];
    const pair = { mentee: cohort.menteeIndex.get(mentee) ?? -1, mentor: cohort.mentorIndex.get(mentor) ?? -1 };
    const then = matchCohort({ ...cohort, locked: [...cohort.locked, pair] });
    return then.status === "matched" ? [then] : [];
  });
}

/** What a matching without a floor is judged by, the more the better, the most important first. */
function worth({ aim, assignment }: Matching): number[] {
  const { participation, total, kept, load } = assignment.criteria;
  const seats = aim === "best-total" ? [] : [participation.rows, participation.seats];
  return [...seats, aim === "best-total" ? total - assignment.problem.minimumScore * participation.seats : total, kept, -load];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}

describe("what it costs to pair somebody all the same", () => {
  it("is what the best matching with them loses", () => {
    fc.assert(
      fc.property(plain, (cohort) => {
        const matching = matchCohort(cohort);
        for (const person of matching.unmatched) {
          if (person.cost === null) continue;
          const [best] = insisting(cohort, person).map(worth).sort((a, b) => compare(b, a));
          const before = worth(matching);
          const at = matching.aim === "best-total" ? 0 : 2;
          expect(person.cost.points).toBe(before[at] - best[at]);
          if (matching.aim === "most-people") expect(person.cost.participation).toBe(before[0] - best[0]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is nothing where only the draw decided, and the evenness of places where that did", () => {
    fc.assert(
      fc.property(plain, (cohort) => {
        const matching = matchCohort(cohort);
        for (const person of matching.unmatched) {
          if (person.side === "mentor" || !["draw", "even-load", "places-taken"].includes(person.reason)) continue;
          const before = worth(matching);
          const others = insisting(cohort, person).map(worth);
          const isTied = others.some((other) => compare(other, before) === 0);
          const isEven = others.some((other) => compare(other.slice(0, -1), before.slice(0, -1)) === 0);
          expect(person.reason).toBe(isTied ? "draw" : isEven ? "even-load" : "places-taken");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the reason why somebody has nobody", () => {
  it("is true: nobody eligible, no place to give or to get, nobody who scores enough, or nobody paired at all", () => {
    fc.assert(
      fc.property(scenes, (cohort) => {
        const matching = matchCohort(cohort);
        for (const { side, id, reason, eligible, onlyByScore, cost } of matching.unmatched) {
          const person = cohort[`${side}s`].find((other) => other.id === id);
          const isIn = person?.available === true && (side === "mentee" ? person.demand : person.capacity) > 0;
          expect(reason === "unavailable").toBe(!isIn);
          if (isIn) expect(reason === "not-matched").toBe(matching.status === "infeasible");
          if (!isIn || matching.status === "infeasible") continue;
          expect(reason === "no-eligible").toBe(eligible === 0 && onlyByScore === 0);
          if (reason === "below-minimum" && eligible > 0) {
            expect(matching.aim).toBe("best-total");
            for (const mentor of cohort.mentors) {
              const { eligible, points } = scorePair(cohort, id, mentor.id);
              if (eligible) expect(points).toBeLessThanOrEqual(cohort.program.minimumScore);
            }
            expect(cost?.points ?? 0).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("names the conflict to everybody who takes part where nobody is paired", () => {
    const program = readProgram({ round: "r", dimensions: { topic: { compare: "choice", options: ["a", "b"] } }, weights: { topic: 1 } });
    const people = { mentors: [{ id: "m", minimum: 2, capacity: 2 }, { id: "o", capacity: 0 }], mentees: [{ id: "n" }, { id: "z", available: false }] };
    const matching = matchCohort(readCohort(program, people));
    expect(matching.unmatched.map(({ id, reason }) => [id, reason])).toEqual([["n", "not-matched"], ["z", "unavailable"], ["m", "not-matched"], ["o", "unavailable"]]);
    const said = reasonsFor(matching, matching.unmatched[0]).map((reason) => sayReason(reason));
    expect(said).toEqual(["has nobody because nobody is paired", "m must get more mentees than the 1 who could go there: 1 too few. Lower a minimum"]);
  });

  it.each([
    ["a mentor without places", { mentors: [{ id: "m", capacity: 0 }], mentees: [{ id: "n" }] }],
    ["a mentee who is to get no mentor", { mentors: [{ id: "m" }], mentees: [{ id: "n", demand: 0 }] }],
    ["a mentee who is away", { mentors: [{ id: "m" }], mentees: [{ id: "n", available: false }] }],
  ])("agrees on both sides with %s, whether the rule stands or is turned off", (_, people) => {
    for (const rules of [[], [{ kind: "unavailable", off: true }]] as const) {
      const program = readProgram({ round: "r", dimensions: { topic: { compare: "choice", options: ["a"] } }, weights: { topic: 1 }, rules });
      const { unmatched, summary, pairs } = matchCohort(readCohort(program, people));
      if (rules.length === 1 && "available" in people.mentees[0]) {
        expect(pairs).toHaveLength(1);
        continue;
      }
      expect(unmatched.map(({ reason }) => reason).sort()).toEqual(["no-eligible", "unavailable"]);
      expect(unmatched.find(({ reason }) => reason === "no-eligible")).toMatchObject({ eligible: 0, blockedBy: [{ rule: "unavailable", count: 1 }], without: null });
      expect([summary.eligiblePairs, summary.places]).toEqual([0, people.mentors[0] && "capacity" in people.mentors[0] ? 0 : 1]);
    }
  });
});

describe("what would change it", () => {
  it("names for whom rules leave nobody the fewest rules to go without, and going without them opens what is said", () => {
    fc.assert(
      fc.property(scenes, (cohort) => {
        const matching = matchCohort(cohort);
        for (const person of matching.unmatched) {
          const { side, id, without } = person;
          if (without === null) continue;
          expect(helpFor(matching, person).map(({ code }) => code)).toContain("without-rules");
          const { definition } = cohort.program;
          const dropped = new Set(without.rules.map(({ rule }) => rule));
          const rules = (definition.rules ?? []).filter((rule) => rule.id === undefined || !dropped.has(rule.id));
          const other: Cohort = { ...cohort, program: readProgram({ ...definition, rules }, { functions }) };
          for (const partner of without.partners) expect(scorePair(other, side === "mentee" ? id : partner, side === "mentee" ? partner : id).eligible).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is said to mentors too", () => {
    const scores = { one: { ann: 9, ben: 4 } } as const;
    const program = readProgram(
      { round: "r", dimensions: { fit: { compare: "custom", function: "table" } }, weights: { fit: 1 } },
      { functions: { table: (want: "one", offer: "ann" | "ben") => scores[want][offer] / 10 } },
    );
    const matching = matchCohort(readCohort(program, { mentors: ["ann", "ben"].map((id) => ({ id, fit: id })), mentees: [{ id: "one", fit: "one" }] }));
    expect(matching.unmatched).toMatchObject([{ id: "ben", reason: "spare", cost: { points: 500, participation: 0, partner: "one", instead: null } }]);
    expect(helpFor(matching, matching.unmatched[0]).map((reason) => sayReason(reason))).toEqual(["pairing one with ben would cost 50.0 of the total"]);
  });
});

describe("what people are told about themselves", () => {
  it("is one sentence without anybody else, any number or any rule", () => {
    fc.assert(
      fc.property(scenes, (cohort) => {
        const matching = matchCohort(cohort);
        for (const person of matching.unmatched) {
          const told = reasonsFor(matching, person, "participant");
          expect(told.map(({ audience }) => audience)).toEqual(["participant"]);
          expect(Object.entries(told[0].params)).toEqual(Object.entries(told[0].params).filter(([key, value]) => key === "side" && value === person.side));
          expect(sayReason(told[0])).not.toMatch(/\d|score|veto|asked not/);
          for (const reason of reasonsFor(matching, person)) expect(reason.audience).toBe("coordinator");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same whether a veto, the coordinator or another rule stands between them", () => {
    fc.assert(
      fc.property(scenes, (cohort) => {
        const vetoes = cohort.mentees.flatMap((mentee, at) =>
          cohort.mentors.flatMap((mentor, index) => (mentee.veto.includes(mentor.id) || mentor.veto.includes(mentee.id) ? [{ mentee: at, mentor: index }] : [])),
        );
        const spared = <T extends object>(people: readonly T[]) => people.map((person) => ({ ...person, veto: [] }));
        const other: Cohort = { ...cohort, mentors: spared(cohort.mentors), mentees: spared(cohort.mentees), forbidden: [...cohort.forbidden, ...vetoes] };
        const said = (from: Cohort) => {
          const matching = matchCohort(from);
          return matching.unmatched.map((person) => [person.side, person.id, ...reasonsFor(matching, person, "participant").map((reason) => sayReason(reason))]);
        };
        expect(said(other)).toEqual(said(cohort));
      }),
      { numRuns: 60 },
    );
  });
});

it("ids in a matching stand in one order, by code point", () => {
  fc.assert(
    fc.property(scenes, (cohort) => {
      const { shortages, short, help, conflict, unmatched } = matchCohort(cohort);
      const lists = [
        ...shortages.flatMap(({ mentees, mentors }) => [mentees, mentors]),
        ...help.flatMap((line) => ("mentors" in line ? [line.mentors] : [])),
        short.map(({ mentee }) => mentee),
        ...(conflict !== null && "mentors" in conflict ? [conflict.mentors, conflict.mentees] : []),
        ...unmatched.flatMap(({ blockedBy, without }) => [...blockedBy.map(({ partners }) => partners), without?.partners ?? []]),
      ];
      for (const list of lists) expect(list).toEqual([...list].sort(byCodePoint));
    }),
    { numRuns: 60 },
  );
});

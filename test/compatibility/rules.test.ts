import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort, type CohortInput } from "../../src/cohort/index.ts";
import { blockedBy, compileScorer, FORBIDDEN, isEligible, scoreCohort, scorePair, standing } from "../../src/compatibility/index.ts";
import { byCodePoint, NOT_ASKED, readProgram, type RuleSpec } from "../../src/program/index.ts";
import { cohortInputs, programs } from "../arbitraries.ts";

const dimensions = {
  style: { compare: "choice", options: ["direct", "gentle"] },
  terms: { parts: { hours: { compare: "number", minimum: 0, maximum: 10 }, place: { compare: "choice", options: ["here", "there"] } }, weights: { hours: 3, place: 1 } },
} as const;
const fields = { team: "choice", languages: "list", age: "number", grade: { order: ["EO", "HEO", "SEO"] } } as const;

type Person = Readonly<Record<string, unknown>>;

function cohortOf(rules: readonly RuleSpec[], mentor: Person, mentee: Person, more: Partial<CohortInput> = {}) {
  const program = readProgram({ round: "r", dimensions, weights: { style: 1, terms: 1 }, fields, rules });
  return readCohort(program, { mentors: [{ id: "ada", ...mentor }], mentees: [{ id: "cy", ...mentee }], ...more });
}

/** The rules that keep a mentor and a mentee apart. */
function against(rules: readonly RuleSpec[], mentor: Person, mentee: Person, more: Partial<CohortInput> = {}): string[] {
  const cohort = cohortOf(rules, mentor, mentee, more);
  return blockedBy(compileScorer(cohort), cohort.mentees[0], cohort.mentors[0]).map(({ rule }) => rule);
}

describe("rules that stand without being stated", () => {
  it("keep nobody apart without cause", () => {
    expect(against([], {}, {})).toEqual([]);
  });

  it("keep people from themselves, whatever else is turned off", () => {
    const off = ["unavailable", "veto", "forbidden-pair", "already-paired"].map((kind) => ({ kind, off: true })) as RuleSpec[];
    expect(against(off, { id: "bo" }, { id: "bo" })).toEqual(["same-person"]);
  });

  it.each([[{ available: false }, {}], [{}, { available: false }]])("keep out who is unavailable, on either side: mentor %j, mentee %j", (mentor, mentee) => {
    expect(against([], mentor, mentee)).toEqual(["unavailable"]);
    expect(against([{ kind: "unavailable", off: true }], mentor, mentee)).toEqual([]);
  });

  it.each([[{ capacity: 0 }, {}], [{}, { demand: 0 }]])("keep out who has no place to give or to get, whether the rule stands or not: mentor %j, mentee %j", (mentor, mentee) => {
    expect(against([], mentor, mentee)).toEqual(["unavailable"]);
    expect(against([{ kind: "unavailable", off: true }], mentor, mentee)).toEqual(["unavailable"]);
  });

  it.each([[{ veto: ["cy"] }, {}], [{}, { veto: ["ada"] }]])("follow the veto of either side: mentor %j, mentee %j", (mentor, mentee) => {
    expect(against([], mentor, mentee)).toEqual(["veto"]);
    expect(against([{ kind: "veto", off: true }], mentor, mentee)).toEqual([]);
    expect(against([], { veto: ["di"] }, { veto: ["bo"] })).toEqual([]);
  });

  it("follow the lists of the cohort", () => {
    const pairs = [{ mentee: "cy", mentor: "ada" }];
    expect(against([], {}, {}, { past: pairs, forbidden: pairs })).toEqual(["forbidden-pair", "already-paired"]);
    expect(against([{ kind: "already-paired", off: true }], {}, {}, { past: pairs })).toEqual([]);
  });
});

describe("a rule of a field", () => {
  const rule = (kind: "same" | "different", field: string, ifUnknown?: "forbid" | "allow"): RuleSpec[] => [{ id: "rule", kind, field, reason: "r", ...(ifUnknown === undefined ? {} : { ifUnknown }) }];
  const blocked = (rules: readonly RuleSpec[], mentor: Person, mentee: Person) => against(rules, mentor, mentee).length > 0;

  it("asks for the same, or for another", () => {
    for (const [field, one, other] of [["team", "web", "data"], ["age", 30, 31], ["grade", "EO", "SEO"]] as const) {
      const both = (kind: "same" | "different") => [one, other].map((theirs) => blocked(rule(kind, field), { [field]: one }, { [field]: theirs }));
      expect([both("same"), both("different")]).toEqual([[false, true], [true, false]]);
    }
  });

  it("may be about the answer to a question, or to a part of one", () => {
    expect(blocked(rule("same", "style"), { style: "direct" }, { style: "gentle" })).toBe(true);
    expect(blocked(rule("same", "terms.place"), { terms: { place: "here" } }, { terms: { place: "here" } })).toBe(false);
    expect(blocked(rule("different", "terms.place"), { terms: { place: "here" } }, { terms: { place: "here" } })).toBe(true);
  });

  it.each([[{ team: "web" }, {}], [{}, { team: "web" }], [{}, {}], [{ team: null }, { team: "web" }], [{ team: NOT_ASKED }, { team: "web" }]])(
    "forbids where it cannot tell, unless it says otherwise: mentor %j, mentee %j",
    (mentor, mentee) => {
      for (const kind of ["same", "different"] as const) {
        expect(blocked(rule(kind, "team"), mentor, mentee)).toBe(true);
        expect(blocked(rule(kind, "team", "forbid"), mentor, mentee)).toBe(true);
        expect(blocked(rule(kind, "team", "allow"), mentor, mentee)).toBe(false);
      }
    },
  );
});

describe("a gap", () => {
  const blocked = (field: string, bounds: object, mentor: unknown, mentee: unknown, ifUnknown: "forbid" | "allow" = "forbid") =>
    against([{ id: "gap", kind: "gap", field, ifUnknown, reason: "r", ...bounds }], { [field]: mentor }, { [field]: mentee }).length > 0;

  it("is the mentor's step or number minus the mentee's, bounds included", () => {
    const upOneOrTwo = { minimum: 1, maximum: 2 };
    expect([["SEO", "EO"], ["HEO", "EO"], ["EO", "EO"], ["EO", "HEO"]].map(([mentor, mentee]) => blocked("grade", upOneOrTwo, mentor, mentee))).toEqual([false, false, true, true]);
    expect([blocked("age", { minimum: -5 }, 25, 30), blocked("age", { minimum: -5 }, 24, 30), blocked("age", { maximum: 0 }, 31, 30)]).toEqual([false, true, true]);
  });

  it("is what the decimals say, not what floating point makes of them", () => {
    expect([blocked("age", { minimum: 2 }, 3.3, 1.3), blocked("age", { maximum: 0.2 }, 0.3, 0.1), blocked("age", { minimum: 0.3 }, 0.1 + 0.2, 0)]).toEqual([false, false, false]);
  });

  it.each([["SEO", null], [null, "EO"], [undefined, undefined]])("forbids or allows an unknown step as it says: mentor %s, mentee %s", (mentor, mentee) => {
    expect([blocked("grade", { minimum: 1 }, mentor, mentee), blocked("grade", { minimum: 1 }, mentor, mentee, "allow")]).toEqual([true, false]);
  });
});

describe("a shared language", () => {
  const blocked = (mentor: unknown, mentee: unknown, ifUnknown: "forbid" | "allow" = "forbid") =>
    against([{ id: "language", kind: "shared-language", field: "languages", ifUnknown, reason: "r" }], { languages: mentor }, { languages: mentee }).length > 0;

  it("is one entry in common", () => {
    expect([blocked(["en", "de"], ["de"]), blocked(["en"], ["de"]), blocked([], ["de"])]).toEqual([false, true, true]);
  });

  it.each([[["en"], null], [null, ["en"]]])("is unknown where one list is: mentor %j, mentee %j", (mentor, mentee) => {
    expect([blocked(mentor, mentee), blocked(mentor, mentee, "allow")]).toEqual([true, false]);
  });
});

describe("a reporting line", () => {
  const blocked = (directory: CohortInput["directory"], rule: object = {}) =>
    against([{ id: "line", kind: "reporting-line", reason: "r", ...rule }], {}, {}, { directory: directory ?? [] }).length > 0;
  const line = (...ids: string[]) => ids.map((id, at) => ({ id, manager: ids[at + 1] ?? null }));

  it("holds in both directions, up to its levels", () => {
    expect([blocked(line("cy", "ada")), blocked(line("ada", "cy"))]).toEqual([true, true]);
    expect([blocked(line("cy", "x", "ada")), blocked(line("ada", "x", "cy"))]).toEqual([true, true]);
    expect([blocked(line("cy", "x", "y", "ada")), blocked(line("cy", "x", "y", "ada"), { levels: 3 }), blocked(line("cy", "x", "ada"), { levels: 1 })]).toEqual([false, true, false]);
  });

  it("does not part people with one manager", () => {
    expect(blocked([{ id: "cy", manager: "x" }, { id: "ada", manager: "x" }, { id: "x", manager: null }])).toBe(false);
  });

  it("allows what nobody knows of, unless it says otherwise", () => {
    expect([blocked([]), blocked([], { ifUnknown: "forbid" })]).toEqual([false, true]);
    expect(blocked([{ id: "cy", manager: "x" }, { id: "ada", manager: null }], { ifUnknown: "forbid" })).toBe(true);
    expect(blocked([{ id: "cy", manager: null }, { id: "ada", manager: null }], { ifUnknown: "forbid" })).toBe(false);
  });

  it("ends where the line runs in a circle", () => {
    expect(blocked([{ id: "cy", manager: "x" }, { id: "x", manager: "cy" }, { id: "ada", manager: null }], { levels: 50 })).toBe(false);
  });
});

describe("a least similarity", () => {
  const blocked = (minimum: number, mentor: Person, mentee: Person, ifUnknown: "forbid" | "allow" = "forbid") =>
    against([{ id: "floor", kind: "minimum-similarity", dimension: "terms", minimum, ifUnknown, reason: "r" }], { terms: mentor }, { terms: mentee }).length > 0;

  it("is that of the whole dimension, bound included", () => {
    const [mentor, mentee] = [{ hours: 10, place: "here" }, { hours: 5, place: "here" }];
    // 3/4 of one half and 1/4 of one.
    expect([blocked(0.625, mentor, mentee), blocked(0.6251, mentor, mentee)]).toEqual([false, true]);
  });

  it("is unknown only where a blank decides", () => {
    const [mentor, mentee] = [{ hours: 10 }, { hours: 10, place: "here" }];
    expect([blocked(0.75, mentor, mentee), blocked(0.8, mentor, mentee), blocked(0.8, mentor, mentee, "allow")]).toEqual([false, true, false]);
    expect([blocked(0.3, { hours: 0 }, { hours: 10 }, "allow"), blocked(0.2, { hours: 0 }, { hours: 10 }, "allow")]).toEqual([true, false]);
  });

  it("weighs only what was asked", () => {
    const unasked = { hours: NOT_ASKED, place: NOT_ASKED };
    expect([blocked(1, { hours: 5, place: NOT_ASKED }, { hours: 5 }), blocked(0.5, unasked, {}), blocked(0.5, unasked, {}, "allow")]).toEqual([false, true, false]);
  });

  it("holds for a dimension that weighs nothing, too", () => {
    const rules: RuleSpec[] = [{ id: "floor", kind: "minimum-similarity", dimension: "terms", minimum: 0.5, reason: "r" }];
    const program = readProgram({ round: "r", dimensions, weights: { style: 1, terms: 0 }, rules });
    const cohort = readCohort(program, { mentors: [{ id: "a", terms: { hours: 0, place: "here" } }], mentees: [{ id: "b", terms: { hours: 10, place: "here" } }] });
    expect(scorePair(cohort, "b", "a").blockedBy).toEqual([{ rule: "floor", reason: "r" }]);
  });
});

describe("a least score", () => {
  it("is that of the pair, bound included", () => {
    const rule = (score: number): RuleSpec[] => [{ id: "score", kind: "minimum-score", score, reason: "r" }];
    const mentor = { style: "direct", terms: { hours: 10, place: "here" } };
    const mentee = { style: "gentle", terms: { hours: 10, place: "here" } };
    expect([against(rule(50), mentor, mentee), against(rule(50.1), mentor, mentee)]).toEqual([[], ["score"]]);
  });
});

describe("rules and scores", () => {
  it("a mandatory rule beats a preference: the best pair of all is no pair where a rule forbids it", () => {
    const program = readProgram({
      round: "r", dimensions: { style: dimensions.style }, weights: { style: 1 }, fields,
      rules: [{ id: "other-team", kind: "different", field: "team", reason: "another team" }],
    });
    const cohort = readCohort(program, {
      mentors: [{ id: "same", style: "direct", team: "web" }, { id: "other", style: "gentle", team: "data" }],
      mentees: [{ id: "cy", style: "direct", team: "web" }],
    });
    expect(scorePair(cohort, "cy", "same")).toMatchObject({ points: 1000, eligible: false, blockedBy: [{ rule: "other-team", reason: "another team" }] });
    const { values, eligible } = scoreCohort(cohort);
    expect(cohort.mentors.map(({ id }, column) => [id, values[column]]).sort()).toEqual([["other", 0], ["same", FORBIDDEN]]);
    expect(eligible).toBe(1);
  });

  it("every rule that keeps a pair apart is named, in the order of the program, and counted for each", () => {
    const rules: RuleSpec[] = [
      { id: "z", kind: "different", field: "team", reason: "another team" },
      { id: "a", kind: "same", field: "grade", reason: "the same grade" },
    ];
    const cohort = cohortOf(rules, { team: "web", grade: "EO", available: false }, { team: "web", grade: "SEO" });
    expect(scorePair(cohort, "cy", "ada").blockedBy.map(({ rule }) => rule)).toEqual(["unavailable", "z", "a"]);
    const one = { count: 1, partners: ["ada"] };
    expect(standing(compileScorer(cohort), "mentee", cohort.mentees[0])).toEqual({
      eligible: 0,
      byRule: [
        { rule: "unavailable", reason: "Mentor and mentee both take part", ...one },
        { rule: "z", reason: "another team", ...one },
        { rule: "a", reason: "the same grade", ...one },
      ],
      onlyByScore: 0,
      without: null,
    });
  });

  it("agree about who may meet whom, however they are asked", () => {
    fc.assert(
      fc.property(programs.chain((program) => cohortInputs(program).map((input) => ({ program, input }))), ({ program, input }) => {
        const cohort = readCohort(program, input);
        const scorer = compileScorer(cohort);
        const matrix = scoreCohort(cohort);
        for (const [row, mentee] of cohort.mentees.entries()) {
          const free = cohort.mentors.map((mentor) => isEligible(scorer, mentee, mentor));
          expect(cohort.mentors.map((mentor) => blockedBy(scorer, mentee, mentor).length === 0)).toEqual(free);
          expect(cohort.mentors.map((_, column) => matrix.values[row * matrix.columns + column] !== FORBIDDEN)).toEqual(free);
          expect(standing(scorer, "mentee", mentee).eligible).toBe(free.filter(Boolean).length);
        }
        for (const mentor of cohort.mentors) {
          const { eligible, byRule, onlyByScore, without } = standing(scorer, "mentor", mentor);
          const fits = cohort.mentees.map((mentee) => scorePair(cohort, mentee.id, mentor.id));
          expect(fits.filter((fit) => fit.eligible)).toHaveLength(eligible);
          for (const { rule, count, partners } of byRule) {
            const stopped = fits.filter((fit) => fit.blockedBy.some((other) => other.rule === rule)).map(({ mentee }) => mentee as string);
            expect({ count, partners }).toEqual({ count: stopped.length, partners: stopped.sort(byCodePoint).slice(0, 3) });
          }
          const low = fits.filter((fit) => !fit.eligible && fit.blockedBy.every(({ rule }) => rule === "score"));
          expect(onlyByScore).toBe(low.length);
          // Rules that a program may do without, by the kinds of the generator's rules.
          const droppable = fits.filter((fit) => fit.blockedBy.every(({ rule }) => ["team", "site", "language", "level", "score"].includes(rule)));
          if (eligible > 0 || droppable.length === 0) expect(without).toBe(null);
          else {
            expect(without?.rules).toHaveLength(Math.min(...droppable.map((fit) => fit.blockedBy.length)));
            for (const partner of without?.partners ?? []) expect(fits.find(({ mentee }) => mentee === partner)?.blockedBy).toEqual(without?.rules);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("name people who take part, or say who may have been meant", () => {
    const cohort = cohortOf([], {}, {});
    expect(() => scorePair(cohort, "ada", "cy")).toThrow(expect.objectContaining({ code: "cohort", problems: [expect.objectContaining({ code: "unknown-person", path: ["mentee"] })] }));
    expect(() => scorePair(cohort, "cy", "adda")).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ nearestId: "ada" })] }));
    expect(scorePair(cohort, " cy ", "ada").mentee).toBe("cy");
  });
});

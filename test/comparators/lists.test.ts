import fc from "fast-check";
import { similarity as peer } from "ml-distance";
import { describe, expect, it } from "vitest";
import { ONE } from "../../src/comparators/index.ts";
import { bound, offer, similarity, want } from "./laws.ts";

const options = ["a", "b", "c", "d", "e", "f"];
const ticks = fc.subarray(options, { minLength: 1 });
const bits = (ticked: readonly string[]) => options.map((option) => (ticked.includes(option) ? 1 : 0));

describe("tags", () => {
  it("are Jaccard at weights 1 and 1, and Dice at a half and a half", () => {
    fc.assert(
      fc.property(ticks, ticks, (mine, theirs) => {
        const [x, y] = [bits(mine), bits(theirs)];
        expect(similarity({ compare: "tags", options, missing: 1, unasked: 1 }, mine, theirs)).toBe(Math.floor(peer.tanimoto(x, y, true) * ONE + 0.5));
        expect(Math.abs(similarity({ compare: "tags", options, missing: 0.5, unasked: 0.5 }, mine, theirs) - peer.czekanowski(x, y) * ONE)).toBeLessThan(0.5 + 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it("are never raised by a tick nobody asked for, and always by one that was", () => {
    fc.assert(
      fc.property(ticks, ticks, fc.constantFrom(...options), fc.constantFrom({}, { unasked: 0 }, { missing: 0.25, unasked: 4 }), (mine, theirs, tick, weights) => {
        fc.pre(!theirs.includes(tick));
        const spec = { compare: "tags", options, ...weights };
        const [before, after] = [similarity(spec, mine, theirs), similarity(spec, mine, [...theirs, tick])];
        if (mine.includes(tick)) expect(after).toBeGreaterThan(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it("let whoever ticks everything gain no more than k / (k + 2 (n - k)) of k asked among n", () => {
    fc.assert(
      fc.property(ticks, (mine) => {
        const k = mine.length;
        expect(similarity({ compare: "tags", options }, mine, options)).toBe(Math.floor((ONE * k) / (k + 2 * (options.length - k)) + 0.5));
      }),
    );
  });

  it("are nothing alike without a common tick, even where nothing else counts", () => {
    expect(similarity({ compare: "tags", options, missing: 0, unasked: 0 }, ["a"], ["b"])).toBe(0);
  });

  it("say what both want, what is missing, and that much was listed that nobody asked for", () => {
    const comparator = bound({ compare: "tags", options });
    expect(comparator.notes(null)(want(comparator, ["b", "a"]), offer(comparator, ["f", "e", "d", "c", "b"]))).toEqual({
      common: [{ code: "both-want", params: { options: ["b"] } }],
      gaps: [{ code: "not-offered", params: { options: ["a"] } }, { code: "lists-much", params: { unasked: 4 } }],
    });
  });
});

const skills = ["sql", "hiring", "constructor", "__proto__"];
const level = fc.integer({ min: 0, max: 7 });
const coverage = { compare: "coverage", scale: { minimum: 0, maximum: 7 } };
const needs = fc.uniqueArray(fc.record({ skill: fc.constantFrom(...skills), current: level, target: level, importance: fc.integer({ min: 1, max: 5 }) }), { selector: ({ skill }) => skill }).filter((list) => list.some(({ current, target }) => target > current));
const supplies = fc.uniqueArray(fc.record({ skill: fc.constantFrom(...skills), level, willing: fc.boolean() }), { selector: ({ skill }) => skill, minLength: 1 });

type Need = { readonly skill: string; readonly current: number; readonly target: number; readonly importance: number };
type Supply = { readonly skill: string; readonly level: number; readonly willing: boolean };

/** The formula as the evidence states it, in floating point. */
function closedGap(needs: readonly Need[], supplies: readonly Supply[]): number {
  const live = needs.filter(({ current, target }) => target > current);
  const closed = live.map(({ skill, current, target, importance }) => {
    const found = supplies.find((supply) => supply.skill === skill && supply.willing);
    return importance * Math.min(1, Math.max(0, ((found?.level ?? current) - current) / (target - current)));
  });
  return closed.reduce((a, b) => a + b, 0) / live.reduce((sum, { importance }) => sum + importance, 0);
}

describe("coverage", () => {
  it("is the share of the gap that is closed, by importance", () => {
    fc.assert(
      fc.property(needs, supplies, (mine, theirs) => {
        expect(Math.abs(similarity(coverage, mine, theirs) - closedGap(mine, theirs) * ONE)).toBeLessThan(0.52);
      }),
      { numRuns: 200 },
    );
  });

  it("is the intersection of shares where everybody starts from nothing", () => {
    const spec = { compare: "coverage", scale: { minimum: 0, maximum: 7 } };
    const levels = fc.tuple(...skills.map(() => fc.integer({ min: 1, max: 7 })));
    fc.assert(
      fc.property(levels, levels, (targets, offered) => {
        const sum = targets.reduce((a, b) => a + b, 0);
        const mine = skills.map((skill, index) => ({ skill, target: targets[index], importance: targets[index] }));
        const theirs = skills.map((skill, index) => ({ skill, level: offered[index] }));
        const shares = [targets, offered].map((list) => list.map((level) => level / sum));
        expect(Math.abs(similarity(spec, mine, theirs) - peer.intersection(shares[0], shares[1]) * ONE)).toBeLessThan(0.52);
      }),
    );
  });

  it("never falls when a level rises or a skill is added, and never rises by a skill nobody asked for", () => {
    fc.assert(
      fc.property(needs, supplies, fc.constantFrom(...skills, "cooking"), level, (mine, theirs, skill, level) => {
        const before = similarity(coverage, mine, theirs);
        const known = theirs.find((supply) => supply.skill === skill);
        const raised = [...theirs.filter((supply) => supply !== known), { skill, level: Math.max(level, known?.level ?? 0), willing: true }];
        const after = similarity(coverage, mine, raised);
        expect(after).toBeGreaterThanOrEqual(before);
        if (!mine.some((need) => need.skill === skill)) expect(after).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it("never rises with one more need that nobody meets, and does not change with the unit of importance", () => {
    fc.assert(
      fc.property(needs, supplies, (mine, theirs) => {
        const before = similarity(coverage, mine, theirs);
        expect(similarity(coverage, [...mine, { skill: "cooking" }], theirs)).toBeLessThanOrEqual(before);
        expect(similarity(coverage, mine.map((need) => ({ ...need, importance: need.importance * 7 })), theirs)).toBe(before);
      }),
    );
  });

  it("is full exactly where every target is reached", () => {
    fc.assert(
      fc.property(needs, supplies, (mine, theirs) => {
        expect(similarity(coverage, mine, theirs) === ONE).toBe(closedGap(mine, theirs) === 1);
      }),
    );
  });

  it("has a current level at the bottom, a target at the top and willing teachers unless stated", () => {
    expect(similarity(coverage, [{ skill: "sql" }], [{ skill: "sql", level: 3.5 }])).toBe(ONE / 2);
    expect(similarity(coverage, [{ skill: "sql" }], [{ skill: "sql", level: 7, willing: false }])).toBe(0);
  });

  it("counts needs that are met already, or count for nothing, as not asked", () => {
    const comparator = bound(coverage);
    const answers = [[], [{ skill: "sql", current: 5, target: 5 }], [{ skill: "sql", importance: 0 }], [{ skill: "sql" }]].map((answer) => want(comparator, answer));
    expect(answers.map((answer) => comparator.blank(answer))).toEqual([true, true, true, false]);
    expect(comparator.blank(offer(comparator, []))).toBe(true);
  });

  it("says what is covered, how far, and what is not, the most important first", () => {
    const comparator = bound(coverage);
    const mine = [{ skill: "a", importance: 1 }, { skill: "b", importance: 3 }, { skill: "c", current: 1, target: 4, importance: 2 }, { skill: "d", importance: 9 }, { skill: "e", current: 6 }];
    const theirs = [{ skill: "a", level: 7 }, { skill: "b", level: 7 }, { skill: "c", level: 3 }, { skill: "d", level: 7, willing: false }, { skill: "e", level: 6 }, { skill: "f", level: 7 }];
    expect(comparator.notes(null)(want(comparator, mine), offer(comparator, theirs))).toEqual({
      common: [{ code: "covers", params: { skill: "b" } }, { code: "covers-partly", params: { skill: "c", percent: 66 } }, { code: "covers", params: { skill: "a" } }],
      gaps: [{ code: "not-willing", params: { skill: "d" } }, { code: "not-covered", params: { skill: "e" } }],
    });
  });
});

const paths = ["career", "career/promotion", "career/change", "career/change/abroad", "skills/leading"];
const support = { compare: "support" };

describe("support", () => {
  it("is 2 depth(common) / (depth a + depth b) of two goals, with nothing in common across branches", () => {
    const between = (a: string, b: string) => similarity(support, [{ goal: a }], [{ goal: b }]);
    expect(between("career/promotion", "career/promotion")).toBe(ONE);
    expect(between("career/promotion", "career/change")).toBe(ONE / 2);
    expect(between("career", "career/change/abroad")).toBe(ONE / 2);
    expect(between("career/promotion", "skills/leading")).toBe(0);
    expect(between("career/promotion", "promotion")).toBe(0);
    expect(between("career", "careers")).toBe(0);
    expect(between("career/change", "career/changes/abroad")).toBe(Math.floor((ONE * 2) / 5 + 0.5));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...paths), (a, b) => {
        expect(between(a, b)).toBe(between(b, a));
        expect(between(a, b) === ONE).toBe(a === b);
      }),
    );
  });

  it("never falls with one more goal that is supported, and is proportional to strength", () => {
    const wishes = fc.uniqueArray(fc.record({ goal: fc.constantFrom(...paths), importance: fc.integer({ min: 1, max: 4 }) }), { selector: ({ goal }) => goal, minLength: 1 });
    const helps = fc.uniqueArray(fc.record({ goal: fc.constantFrom(...paths), strength: fc.constantFrom(0, 0.25, 0.5, 1) }), { selector: ({ goal }) => goal, minLength: 2 });
    fc.assert(
      fc.property(wishes, helps, (mine, theirs) => {
        expect(similarity(support, mine, theirs)).toBeGreaterThanOrEqual(similarity(support, mine, theirs.slice(1)));
        const halved = theirs.map((help) => ({ ...help, strength: help.strength / 2 }));
        expect(Math.abs(2 * similarity(support, mine, halved) - similarity(support, mine, theirs))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("weighs goals by importance", () => {
    expect(similarity(support, [{ goal: "a", importance: 3 }, { goal: "b" }], [{ goal: "a" }])).toBe((ONE * 3) / 4);
  });

  it("takes the likeness of a function of the caller's, and any text for goals then", () => {
    const near = bound({ compare: "support", similarity: "near" });
    expect(near.pair(null)(want(near, [{ goal: "3" }]), offer(near, [{ goal: "0" }, { goal: "6", strength: 0.5 }]))).toBe(Math.floor((ONE * 2) / 3 + 0.5));
    expect(near.answer("want").safeParse([{ goal: "// anything" }]).success).toBe(true);
  });

  it("takes the space around a step away, and paths of nothing for an error", () => {
    const comparator = bound(support);
    expect(want(comparator, [{ goal: " career / change " }])).toEqual(want(comparator, [{ goal: "career/change" }]));
    for (const goal of ["", "/", "career/", "/career", "a//b", "a/".repeat(20) + "a"]) expect(comparator.answer("offer").safeParse([{ goal }])).toMatchObject({ success: false });
  });

  it("says which goals find support, by what, and which find none", () => {
    const comparator = bound(support);
    const mine = [{ goal: "career/promotion" }, { goal: "skills/leading", importance: 2 }, { goal: "balance" }];
    expect(comparator.notes(null)(want(comparator, mine), offer(comparator, [{ goal: "career/change" }, { goal: "skills/leading" }]))).toEqual({
      common: [{ code: "supports", params: { goal: "skills/leading" } }, { code: "supports-partly", params: { goal: "career/promotion", by: "career/change", percent: 50 } }],
      gaps: [{ code: "not-supported", params: { goal: "balance" } }],
    });
    const [{ params }] = comparator.notes(null)(want(comparator, [{ goal: "a/b" }]), offer(comparator, [{ goal: "a/d" }, { goal: "a/c" }])).common;
    expect(params).toMatchObject({ by: "a/c" });
  });
});

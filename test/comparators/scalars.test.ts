import fc from "fast-check";
import { distance, similarity as peer } from "ml-distance";
import { describe, expect, it } from "vitest";
import { ONE } from "../../src/comparators/index.ts";
import { bound, offer, similarity, want } from "./laws.ts";

const order = ["AA", "AO", "EO", "HEO", "SEO"];
const step = fc.integer({ min: 0, max: 4 });
const notes = (spec: object, mine: unknown, theirs: unknown) => {
  const comparator = bound(spec);
  return comparator.notes(null)(want(comparator, mine), offer(comparator, theirs));
};

describe("an order", () => {
  it("is Gower's likeness of ranks where no table is given", () => {
    fc.assert(
      fc.property(step, step, (a, b) => {
        expect(similarity({ compare: "ordinal", order }, order[a], order[b])).toBe(Math.floor((1 - distance.gower([a / 4], [b / 4])) * ONE + 0.5));
      }),
    );
  });

  it("with a table depends on the steps from want up to offer alone", () => {
    const spec = { compare: "ordinal", order, mentorAboveBy: { "1": 0.75, "2": 1, "-1": 0.5 }, otherwise: 0.25 };
    const given = new Map([[1, 0.75], [2, 1], [-1, 0.5]]);
    for (const [a, low] of order.entries()) for (const [b, high] of order.entries()) expect(similarity(spec, low, high)).toBe((given.get(b - a) ?? 0.25) * ONE);
  });

  it("has nothing for gaps outside the table unless stated", () => {
    expect(similarity({ compare: "ordinal", order, mentorAboveBy: { "1": 1 } }, "AA", "EO")).toBe(0);
  });

  it("of one step is full likeness", () => {
    expect(similarity({ compare: "ordinal", order: ["only"] }, "only", "only")).toBe(ONE);
  });

  it("keeps an answer as its place, which rules compare", () => {
    expect(want(bound({ compare: "ordinal", order }), " HEO ")).toBe(3);
  });

  it("says how many steps the one who offers is above or below", () => {
    const spec = { compare: "ordinal", order, mentorAboveBy: { "1": 0.75, "2": 1 } };
    expect(notes(spec, "AO", "HEO")).toEqual({ common: [{ code: "steps-above", params: { steps: 2 } }], gaps: [] });
    expect(notes(spec, "HEO", "AO")).toEqual({ common: [], gaps: [{ code: "steps-below", params: { steps: 2 } }] });
    expect(notes(spec, "AO", "AO")).toEqual({ common: [], gaps: [{ code: "same-step", params: {} }] });
  });
});

const hours = fc.integer({ min: 0, max: 40 });

describe("a number", () => {
  it("is Gower's likeness by closeness, Ruzicka's by ratio, and the part that is met by enough", () => {
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        const by = (by?: string) => similarity({ compare: "number", minimum: 0, maximum: 40, ...(by === undefined ? {} : { by }) }, a, b);
        const rounded = (value: number) => Math.floor(value * ONE + 0.5);
        expect(Math.abs(by() - (1 - distance.gower([a / 40], [b / 40])) * ONE)).toBeLessThan(0.5 + 1e-6);
        expect(by("closeness")).toBe(by());
        expect(by("ratio")).toBe(a === b ? ONE : rounded(peer.ruzicka([a], [b])));
        expect(by("enough")).toBe(a === 0 ? ONE : rounded(Math.min(1, b / a)));
      }),
      { numRuns: 200 },
    );
  });

  it("by enough never falls as more is offered, and by closeness never as two numbers come nearer", () => {
    const value = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (wanted, one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const spec = { compare: "number", minimum: 0, maximum: 20 };
        expect(similarity({ ...spec, by: "enough" }, wanted, more)).toBeGreaterThanOrEqual(similarity({ ...spec, by: "enough" }, wanted, less));
        const [near, far] = Math.abs(one - wanted) < Math.abs(other - wanted) ? [one, other] : [other, one];
        expect(similarity(spec, wanted, near)).toBeGreaterThanOrEqual(similarity(spec, wanted, far));
      }),
    );
  });

  it("with a table looks up offer minus want to a thousandth", () => {
    const spec = { compare: "number", minimum: 0, maximum: 1, mentorAboveBy: { "0.2": 1, "-0.5": 0.5, "0": 0.25 } };
    expect([similarity(spec, 0.1, 0.3), similarity(spec, 1, 0.5), similarity(spec, 0.7, 0.7), similarity(spec, 0.1, 0.9)]).toEqual([ONE, ONE / 2, ONE / 4, 0]);
  });

  it("says whether two numbers are near or far, or enough, without giving them away", () => {
    const spec = { compare: "number", minimum: 0, maximum: 20 };
    expect([notes(spec, 10, 12), notes(spec, 10, 18), notes(spec, 0, 20)].map(({ common, gaps }) => [...common, ...gaps].map(({ code }) => code))).toEqual([["near"], [], ["far"]]);
    expect(notes({ ...spec, by: "enough" }, 4, 3)).toEqual({ common: [], gaps: [{ code: "short", params: { by: 1 } }] });
    expect(notes({ ...spec, by: "enough" }, 3, 4)).toEqual({ common: [{ code: "enough", params: {} }], gaps: [] });
    expect(notes({ ...spec, mentorAboveBy: { "5": 1 } }, 3, 8)).toEqual({ common: [{ code: "above", params: { by: 5 } }], gaps: [] });
  });
});

describe("a choice", () => {
  const options = ["ops", "policy", "digital"];

  it("is all or nothing, by the same option or by different ones", () => {
    for (const a of options)
      for (const b of options) {
        expect(similarity({ compare: "choice", options }, a, b)).toBe(a === b ? ONE : 0);
        expect(similarity({ compare: "choice", options, by: "different" }, a, b)).toBe(a === b ? 0 : ONE);
      }
  });

  it("takes from its table how alike two options are, in either direction", () => {
    const spec = { compare: "choice", options, similar: [{ of: [" ops", "digital"], similarity: 0.5 }] };
    expect([similarity(spec, "ops", "digital"), similarity(spec, "digital", "ops"), similarity(spec, "ops", "policy"), similarity(spec, "ops", "ops")]).toEqual([ONE / 2, ONE / 2, 0, ONE]);
    expect(notes(spec, "ops", "digital").common).toEqual([{ code: "alike", params: { options: ["ops", "digital"] } }]);
  });

  it("says what both are, or that they differ", () => {
    expect(notes({ compare: "choice", options }, "ops", "ops")).toEqual({ common: [{ code: "both", params: { option: "ops" } }], gaps: [] });
    expect(notes({ compare: "choice", options }, "ops", "policy")).toEqual({ common: [], gaps: [{ code: "differ", params: {} }] });
    expect(notes({ compare: "choice", options, by: "different" }, "ops", "policy")).toEqual({ common: [{ code: "differ", params: {} }], gaps: [] });
    expect(notes({ compare: "choice", options, by: "different" }, "ops", "ops")).toEqual({ common: [], gaps: [{ code: "both", params: { option: "ops" } }] });
  });
});

describe("shares", () => {
  const of = ["video", "voice", "written", "__proto__"];
  const spec = { compare: "shares", of };
  const amounts = fc.tuple(...of.map(() => fc.integer({ min: 0, max: 50 }))).filter((list) => list.some((amount) => amount > 0));
  const recordOf = (amounts: readonly number[]) => Object.fromEntries(of.map((name, index) => [name, amounts[index]]));

  it("have the intersection of two distributions in common, in any unit", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(1, 10, 0.01), (mine, theirs, unit) => {
        const [x, y] = [mine, theirs].map((list) => list.map((amount) => amount / list.reduce((a, b) => a + b, 0)));
        expect(Math.abs(similarity(spec, recordOf(mine.map((amount) => amount * unit)), recordOf(theirs)) - peer.intersection(x, y) * ONE)).toBeLessThan(of.length);
      }),
      { numRuns: 200 },
    );
  });

  it("sum to one exactly, so that nobody is lost to rounding", () => {
    const comparator = bound(spec);
    fc.assert(
      fc.property(amounts, (mine) => {
        expect((want(comparator, recordOf(mine)) as number[]).reduce((a, b) => a + b, 0)).toBe(ONE);
      }),
    );
  });

  it("give what is left over to the largest remainder, then to the first name", () => {
    const comparator = bound(spec);
    expect(want(comparator, { video: 1, voice: 2 })).toEqual([0, 5461, 10923, 0]);
    expect(want(comparator, { video: 1, voice: 1, written: 1 })).toEqual([0, 5462, 5461, 5461]);
  });

  it("of nothing are no answer", () => {
    const comparator = bound(spec);
    for (const answer of [{}, { video: 0 }, { video: null }]) expect(comparator.blank(want(comparator, answer))).toBe(true);
  });

  it("say what both use for a fifth or more", () => {
    expect(notes(spec, { video: 3, voice: 6, written: 1 }, { video: 5, voice: 4, written: 1 }).common).toEqual([{ code: "both-use", params: { options: ["voice", "video"] } }]);
    expect(notes(spec, { video: 1 }, { voice: 1 })).toEqual({ common: [], gaps: [{ code: "nothing-shared", params: {} }] });
  });
});

describe("what must be mutual", () => {
  const spec = { compare: "mutual", scale: { minimum: 1, maximum: 5 } };

  it("is the smaller of two on the scale, so that two who bring little are no match", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (a, b) => {
        expect(similarity(spec, a, b)).toBe(Math.floor(((Math.min(a, b) - 1) / 4) * ONE + 0.5));
      }),
    );
    expect(similarity(spec, 1, 1)).toBe(0);
  });

  it("says whether both bring much, or one or both little", () => {
    expect([notes(spec, 4, 5), notes(spec, 3, 5), notes(spec, 2, 5), notes(spec, 2, 1)].map(({ common, gaps }) => [...common, ...gaps].map(({ code }) => code))).toEqual([
      ["both-strong"], [], ["one-low"], ["both-low"],
    ]);
  });
});

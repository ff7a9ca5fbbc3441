import fc from "fast-check";
import { expect, it } from "vitest";
import { comparators } from "../../src/comparators/index.ts";
import { questions, type Question } from "../arbitraries.ts";
import { laws, type Promises } from "./laws.ts";

const rating = fc.integer({ min: 1, max: 6 });
const both = (answer: fc.Arbitrary<unknown>) => ({ want: answer, offer: answer });
const recordOf = (names: readonly string[], value: fc.Arbitrary<number>) => fc.record(Object.fromEntries(names.map((name) => [name, value])));

/** Settings that the general questions leave out. */
const more: Readonly<Record<string, Question>> = {
  averages: { spec: { compare: "profile", items: ["constructor", "é", "z"], scale: { minimum: 1, maximum: 6 } }, ...both(recordOf(["constructor", "é", "z"], fc.double({ min: 1, max: 6, noNaN: true }))) },
  known: {
    spec: { compare: "coverage", scale: { minimum: 1, maximum: 7 }, options: ["sql", "hiring"] },
    want: fc.subarray(["sql", "hiring"]).map((skills) => skills.map((skill) => ({ skill }))),
    offer: fc.subarray(["sql", "hiring"]).chain((skills) => fc.tuple(...skills.map((skill) => fc.record({ skill: fc.constant(skill), level: rating })))),
  },
  jaccard: { spec: { compare: "tags", options: ["a", "b", "c", "d"], unasked: 1 }, ...both(fc.subarray(["a", "b", "c", "d"])) },
  years: { spec: { compare: "number", minimum: 0, maximum: 40, mentorAboveBy: { "5": 1, "10": 0.5 }, otherwise: 0.1 }, ...both(fc.integer({ min: 0, max: 40 })) },
  age: { spec: { compare: "number", minimum: -3, maximum: 7.5 }, ...both(fc.double({ min: -3, max: 7.5, noNaN: true })) },
  other: { spec: { compare: "choice", options: ["a", "b"], by: "different" }, ...both(fc.constantFrom("a", "b")) },
  near: { spec: { compare: "choice", options: ["a", "b", "c"], similar: [{ of: ["a", "b"], similarity: 0.5 }] }, ...both(fc.constantFrom("a", "b", "c")) },
  zone: { spec: { compare: "schedule", by: "zone", within: 6 }, ...both(fc.record({ utcOffset: fc.constantFrom("-11:00", "+00:00", "+05:45", "+14:00") })) },
};

const same: Promises = { identity: true, symmetric: true };
/** Where two equal answers are not fully alike: tables say so, no hours are enough, little commitment stays little. */
const promises: Readonly<Record<string, Promises>> = {
  values: same, shape: same, averages: same, jaccard: same, rank: same, meetings: same, age: same, profession: same, near: same, channel: same, zone: same,
  topics: { identity: true }, hours: { identity: true }, time: { symmetric: true }, motivation: { symmetric: true }, other: { symmetric: true }, distance: same,
};

for (const [name, question] of Object.entries({ ...questions, ...more })) laws(name, question, promises[name] ?? {});

it("every kind says by which of its settings it names options and functions", () => {
  for (const { spec } of Object.values({ ...questions, ...more })) {
    if (!("compare" in spec)) continue;
    const { names, calls }: { readonly names?: string; readonly calls?: string } = comparators[spec.compare];
    const settings = new Map<string, unknown>(Object.entries(spec));
    const lists = [...settings.keys()].filter((key) => ["items", "options", "of", "order"].includes(key));
    expect(lists.filter((key) => key !== names)).toEqual([]);
    expect(settings.has("function") ? calls : "function").toBe("function");
  }
});

it("the laws are run over every kind", () => {
  const tested = Object.values({ ...questions, ...more }).flatMap(({ spec }) => ("compare" in spec ? spec.compare : []));
  expect(new Set(tested)).toEqual(new Set(Object.keys(comparators)));
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { similarity as peer } from "ml-distance";
import { describe, expect, it } from "vitest";
import { ONE, UNKNOWN } from "../../src/comparators/index.ts";
import { bound, offer, want } from "./laws.ts";

const scale = { minimum: 1, maximum: 6 };
const items = ["benevolence", "power", "security", "stimulation", "tradition"];
const spec = { compare: "profile", items, scale };
const ratings = fc.tuple(...items.map(() => fc.integer({ min: 1, max: 6 })));
const recordOf = (ratings: readonly number[]) => Object.fromEntries(items.map((item, index) => [item, ratings[index]]));

describe("a profile", () => {
  it("is the Dice likeness of ratings about the norm, and their double-entry correlation about it", () => {
    const comparator = bound(spec);
    fc.assert(
      fc.property(ratings, ratings, fc.array(ratings, { maxLength: 8 }), (mine, theirs, people) => {
        const norm = comparator.estimate(people.map((person) => want(comparator, recordOf(person)))) as readonly { readonly mean: number }[];
        const about = (ratings: readonly number[]) => ratings.map((rating, index) => (rating - 1) * 504 - norm[index].mean);
        const [x, y] = [about(mine), about(theirs)];
        fc.pre(x.some((one) => one !== 0) || y.some((one) => one !== 0));
        const value = comparator.pair(norm)(want(comparator, recordOf(mine)), offer(comparator, recordOf(theirs)));
        expect(Math.abs(value - ((1 + peer.dice(x, y)) / 2) * ONE)).toBeLessThan(0.5 + 1e-6);
        const [double, swapped] = [[...x, ...y, ...x.map((one) => -one), ...y.map((one) => -one)], [...y, ...x, ...y.map((one) => -one), ...x.map((one) => -one)]];
        expect(Math.abs(value - ((1 + peer.pearson(double, swapped)) / 2) * ONE)).toBeLessThan(0.5 + 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it("has full likeness only between equal ratings, and none between opposite ones", () => {
    const comparator = bound(spec);
    const pair = comparator.pair(comparator.estimate([]));
    fc.assert(
      fc.property(ratings, ratings, (mine, theirs) => {
        const [x, y] = [want(comparator, recordOf(mine)), want(comparator, recordOf(theirs))];
        expect(pair(x, y) === ONE).toBe(mine.every((rating, index) => rating === theirs[index]));
        expect(pair(x, want(comparator, recordOf(mine.map((rating) => 7 - rating))))).toBe(0);
      }),
    );
  });

  it("counts two people who are both just usual as alike", () => {
    const comparator = bound({ ...spec, scale: { minimum: 1, maximum: 5 } });
    const usual = want(comparator, recordOf([3, 3, 3, 3, 3]));
    expect(comparator.pair(comparator.estimate([]))(usual, usual)).toBe(ONE);
  });

  it("moves what is usual from the middle of the scale to the mean as more people answer", () => {
    const comparator = bound(spec);
    const person = want(comparator, recordOf([6, 1, 6, 1, 6]));
    const means = (people: number) => (comparator.estimate(Array.from({ length: people }, () => person)) as readonly { readonly mean: number }[]).map(({ mean }) => mean);
    expect(means(0)).toEqual([1260, 1260, 1260, 1260, 1260]);
    expect(means(3)).toEqual([1890, 630, 1890, 630, 1890]);
    expect(means(2997)).toEqual([2519, 1, 2519, 1, 2519]);
  });

  it("counts as not answered below 60 % of the items, and as unknown where two people have less in common", () => {
    const comparator = bound(spec);
    const few = want(comparator, { power: 3, security: 2 });
    const [first, last] = [want(comparator, { benevolence: 1, power: 3, security: 2 }), want(comparator, { security: 2, stimulation: 5, tradition: null, power: 1 })];
    expect([few, first, last].map((answer) => comparator.blank(answer))).toEqual([true, false, false]);
    const pair = comparator.pair(comparator.estimate([]));
    expect(pair(first, last)).toBe(UNKNOWN);
    expect(pair(first, first)).toBe(ONE);
    const nine = bound({ ...spec, items: [..."abcdefghi"] });
    const rated = (items: string) => want(nine, Object.fromEntries([...items].map((item) => [item, 4])));
    expect(["abcde", "abcdef"].map((items) => nine.blank(rated(items)))).toEqual([true, false]);
    expect(["bcdefg", "abcdef"].map((items) => nine.pair(nine.estimate([]))(rated("abcdef"), rated(items)))).toEqual([UNKNOWN, ONE]);
  });

  it("compares only items that both rated", () => {
    const comparator = bound(spec);
    const pair = comparator.pair(comparator.estimate([]));
    const [some, more] = [{ benevolence: 6, power: 2, security: 5 }, { benevolence: 6, power: 2, security: 5, stimulation: 1, tradition: 1 }];
    expect(pair(want(comparator, some), offer(comparator, more))).toBe(ONE);
  });

  it("takes a person's own mean out when asked to, so that only the shape counts", () => {
    const comparator = bound({ ...spec, scale: { minimum: 0, maximum: 10 }, ipsatise: true });
    const pair = comparator.pair(comparator.estimate([]));
    expect(pair(want(comparator, recordOf([1, 2, 3, 4, 5])), offer(comparator, recordOf([5, 6, 7, 8, 9])))).toBe(ONE);
  });

  it("names what both rate clearly above the usual, the strongest first and three at most, and where they are opposite", () => {
    const comparator = bound({ ...spec, items: [...items, "universalism"] });
    const [mine, theirs] = [{ ...recordOf([6, 6, 5, 6, 1]), universalism: 6 }, { ...recordOf([5, 6, 6, 1, 1]), universalism: 6 }];
    expect(comparator.notes(comparator.estimate([]))(want(comparator, mine), offer(comparator, theirs))).toEqual({
      common: ["power", "universalism", "benevolence"].map((item) => ({ code: "both-high", params: { item } })),
      gaps: [{ code: "opposite", params: { item: "stimulation" } }],
    });
  });

  it("takes no norm of other items", () => {
    const other = bound({ ...spec, items: ["a", "b", "c", "d", "e"] });
    expect(bound(spec).norm.safeParse(other.estimate([])).success).toBe(false);
  });
});

const survey = fileURLToPath(new URL("../../../shared/data/people-surveys/pvq40.csv", import.meta.url));

describe.skipIf(!existsSync(survey))("on the values of 151 real people, each answered twice", () => {
  it("recognises the same person as well as the evidence says, and better than raw cosine", () => {
    const { first, second, values } = halvesOf(readFileSync(survey, "utf8"));
    // The halves are two questionnaires: each is taken about its own means before both are compared about what is usual.
    const comparator = bound({ compare: "profile", items: values, scale: { minimum: -6, maximum: 6 } });
    const answers = [centred(first), centred(second)].map((half) => half.map((person) => want(comparator, Object.fromEntries(values.map((value, index) => [value, person[index]])))));
    const pair = comparator.pair(comparator.estimate(answers.flat()));
    const ours = recognition((i, j) => pair(answers[0][i], answers[1][j]), first.length);
    const raw = recognition((i, j) => peer.cosine(first[i], second[j]), first.length);
    expect(ours).toBeGreaterThan(0.92);
    expect(raw).toBeLessThan(0.84);
  });
});

/** The mean rating of each of the ten values, over every other of its items: two halves of a person. */
function halvesOf(sheet: string) {
  const [header, ...rows] = sheet.trim().split("\n").map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
  const names = header.filter((name) => /^[a-z]{2}\d$/.test(name)).sort();
  const values = [...new Set(names.map((name) => name.slice(0, 2)))];
  const half = (odd: number) =>
    rows.map((row) =>
      values.map((value) => {
        const mine = names.filter((name) => name.startsWith(value)).filter((_, index) => index % 2 === odd).map((name) => Number(row[header.indexOf(name)])).filter((rating) => rating >= 1);
        return mine.reduce((sum, rating) => sum + rating, 0) / mine.length;
      }),
    );
  return { first: half(0), second: half(1), values };
}

function centred(people: readonly (readonly number[])[]): number[][] {
  const means = people[0].map((_, index) => people.reduce((sum, person) => sum + person[index], 0) / people.length);
  return people.map((person) => person.map((rating, index) => rating - means[index]));
}

/** How often a person's second half is more like their first than somebody else's is. */
function recognition(likeness: (i: number, j: number) => number, people: number): number {
  let wins = 0;
  for (let i = 0; i < people; i++) {
    const own = likeness(i, i);
    for (let j = 0; j < people; j++) if (i !== j) wins += own > likeness(i, j) ? 1 : own === likeness(i, j) ? 0.5 : 0;
  }
  return wins / (people * (people - 1));
}

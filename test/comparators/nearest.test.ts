import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "../../src/comparators/index.ts";

const words = ["testing", "hiring", "writing", "values", "care", "Grade 7", "face-to-face", "EO"];
const word = fc.constantFrom(...words);
const letter = fc.constantFrom(..."abcxyz");

describe("the nearest known name", () => {
  it.each([
    ["testin", "testing"], ["caer", "care"], ["valeus", "values"], ["wrting", "writing"], ["VALUES", "values"], ["grade7", "Grade 7"], ["Grade  7 ", "Grade 7"],
    ["faceToFace", "face-to-face"], ["eo", "EO"], ["hirring", "hiring"],
  ])("to %s is %s", (name, known) => {
    expect(nearest(name, words)).toBe(known);
  });

  it.each(["gender", "E", "", "  ", "x", "management"])("to %j is none", (name) => {
    expect(nearest(name, [...words, "grade", "veto"])).toBe(undefined);
  });

  it("is found through one letter added, dropped, changed or swapped in a word of three letters or more", () => {
    fc.assert(
      fc.property(word.filter((word) => word.length > 3), fc.nat(), letter, fc.constantFrom("added", "dropped", "changed", "swapped"), (word, place, letter, what) => {
        const at = place % (word.length - 1);
        const rest = { added: word.slice(at), dropped: word.slice(at + 1), changed: word.slice(at + 1), swapped: word[at + 1] + word[at] + word.slice(at + 2) };
        const typed = word.slice(0, at) + (what === "added" || what === "changed" ? letter : "") + rest[what];
        expect(nearest(typed, [word, "quite something else"])).toBe(word);
      }),
      { numRuns: 200 },
    );
  });

  it("is within a third of its letters in typing errors, five at most, as a plain recursion counts them", () => {
    const text = fc.stringMatching(/^[abc]{1,9}$/);
    fc.assert(
      fc.property(text, text, (name, known) => {
        const limit = Math.min(5, Math.floor(Math.max(name.length, known.length) / 3));
        expect(nearest(name, [known])).toBe(errors(name, known) <= limit ? known : undefined);
      }),
      { numRuns: 300 },
    );
  });

  it("of two equally near is the first by code unit, in whatever order they stand", () => {
    expect([nearest("bat", ["hat", "cat"]), nearest("bat", ["cat", "hat"])]).toEqual(["cat", "cat"]);
  });

  it("is a known one and does not depend on their order", () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.oneof(fc.string(), word), { maxLength: 8 }), (name, known) => {
        const found = nearest(name, known);
        expect(found === undefined || known.includes(found)).toBe(true);
        expect(nearest(name, known.toReversed())).toBe(found);
      }),
      { numRuns: 100 },
    );
  });

  it("to a known name is a name that reads the same", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}$/), fc.uniqueArray(fc.string(), { maxLength: 8 }), (name, known) => {
        expect(nearest(name, [...known, name])?.toLowerCase().replaceAll(/[\s_-]/g, "")).toBe(name.toLowerCase());
      }),
    );
  });

  it("is found or not in little time, however long the text and the list", () => {
    const known = Array.from({ length: 20_000 }, (_, index) => `option number ${index} of a long list with long names that are all alike, as they come`);
    const started = performance.now();
    nearest("x".repeat(1_000_000), known);
    nearest("option number of a long list with long names that are all alike, but not quite", known);
    expect(nearest("OPTION number 19999 of a long list with long names that are all alike, as they come", known)).toBe(known[19_999]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/** Letters added, dropped, changed, or swapped with their neighbour, none touched twice. */
function errors(a: string, b: string, known = new Map<string, number>()): number {
  if (a === "" || b === "") return a.length + b.length;
  const key = `${a} ${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const swap = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] ? 1 + errors(a.slice(2), b.slice(2), known) : Number.POSITIVE_INFINITY;
  const least = Math.min(1 + errors(restA, b, known), 1 + errors(a, restB, known), errors(restA, restB, known) + (a[0] === b[0] ? 0 : 1), swap);
  known.set(key, least);
  return least;
}

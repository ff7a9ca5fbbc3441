// The laws every kind of comparison keeps, run over one question of it at a time.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparators, ONE, UNKNOWN, type Comparator, type ComparatorName } from "../../src/comparators/index.ts";
import { functions, type Question } from "../arbitraries.ts";

/** What a kind promises beyond what all do. */
export interface Promises {
  /** Two equal answers have full similarity. */
  readonly identity?: boolean;
  /** Want and offer may be exchanged. */
  readonly symmetric?: boolean;
}

const runs = { numRuns: 40 };

/** The comparator of a question as a program states it. */
export function bound(spec: object): Comparator {
  const { compare, asks: _, label: __, ...settings } = spec as { readonly compare: ComparatorName; readonly asks?: string; readonly label?: string };
  expect(comparators[compare].settings.safeParse(settings)).toMatchObject({ success: true });
  return comparators[compare].bind(settings as never, functions);
}

/** An answer as the comparator keeps it; throws where it cannot be read. */
export function want(comparator: Comparator, answer: unknown): unknown {
  return comparator.answer("want").parse(answer);
}

export function offer(comparator: Comparator, answer: unknown): unknown {
  return comparator.answer("offer").parse(answer);
}

/** The similarity of two answers as people give them, with what is usual estimated from `others`. */
export function similarity(spec: object, mine: unknown, theirs: unknown, others: readonly unknown[] = []): number {
  const comparator = bound(spec);
  const norm = comparator.estimate(others.map((answer) => want(comparator, answer)));
  return comparator.pair(norm)(want(comparator, mine), offer(comparator, theirs));
}

/** Makes plain data unchangeable, and gives it back. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** Tests one question. What is usual is estimated from the answers of other people. */
export function laws(name: string, { spec, want: wants, offer: offers }: Question, { identity = false, symmetric = false }: Promises): void {
  const comparator = bound(spec);
  const scenes = fc.record({ mine: wants, theirs: offers, people: fc.array(fc.tuple(wants, offers), { maxLength: 6 }) }).map(({ mine, theirs, people }) => {
    const answers = people.flatMap(([one, other]) => [want(comparator, one), offer(comparator, other)]).filter((answer) => !comparator.blank(answer));
    return { mine, theirs, answers, norm: comparator.estimate(answers), a: want(comparator, mine), b: offer(comparator, theirs) };
  });
  const answered = scenes.filter(({ a, b }) => !comparator.blank(a) && !comparator.blank(b));

  describe(name, () => {
    it("gives many at once what it gives one by one, whoever was asked about before", () => {
      const crowds = fc.tuple(answered, fc.array(wants, { maxLength: 4 }), fc.array(offers, { maxLength: 12 }));
      fc.assert(
        fc.property(crowds, ([{ norm }, asking, offering]) => {
          const answersOf = (list: readonly unknown[], read: typeof want) => list.map((answer) => read(comparator, answer)).filter((answer) => !comparator.blank(answer));
          const theirs = answersOf(offering, offer);
          const column = comparator.column(norm)?.(frozen(theirs));
          for (const mine of column === undefined ? [] : answersOf(asking, want)) {
            const into = new Int16Array(theirs.length).fill(77);
            column?.(frozen(mine), into);
            expect([...into]).toEqual(theirs.map((one) => comparator.pair(norm)(mine, one)));
          }
        }),
        { numRuns: 100 },
      );
    });

    it("gives whole similarities from 0 to 16384, or unknown", () => {
      fc.assert(
        fc.property(answered, ({ a, b, norm }) => {
          const value = comparator.pair(norm)(a, b);
          if (value === UNKNOWN) return;
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(ONE);
        }),
        runs,
      );
    });

    it("reads an answer alike whatever the order of its lists and keys", () => {
      fc.assert(
        fc.property(wants, offers, fc.infiniteStream(fc.nat()), (mine, theirs, dice) => {
          expect(want(comparator, turned(mine, dice))).toEqual(want(comparator, mine));
          expect(offer(comparator, turned(theirs, dice))).toEqual(offer(comparator, theirs));
        }),
        runs,
      );
    });

    it("gives the same for the same options in another order", () => {
      fc.assert(
        fc.property(answered, fc.infiniteStream(fc.nat()), ({ mine, theirs, a, b, norm }, dice) => {
          const other = bound(Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, key === "order" ? value : turned(value, dice)])));
          expect(other.pair(norm)(want(other, mine), offer(other, theirs))).toBe(comparator.pair(norm)(a, b));
        }),
        runs,
      );
    });

    it("estimates the same norm from people in any order, which survives JSON as answers do", () => {
      fc.assert(
        fc.property(answered, ({ a, b, answers, norm }) => {
          expect(comparator.estimate(answers.toReversed())).toEqual(norm);
          expect(comparator.norm.parse(copied(norm))).toEqual(norm);
          expect(comparator.pair(comparator.norm.parse(copied(norm)))(copied(a), copied(b))).toBe(comparator.pair(norm)(a, b));
        }),
        runs,
      );
    });

    it("changes neither answers nor settings, however deep they are frozen", () => {
      const strict = bound(frozen(structuredClone(spec)));
      fc.assert(
        fc.property(answered, ({ mine, theirs, a, b, answers, norm }) => {
          expect(strict.estimate(frozen(answers))).toEqual(norm);
          const [x, y] = [frozen(want(strict, frozen(mine))), frozen(offer(strict, frozen(theirs)))];
          expect([x, y]).toEqual([a, b]);
          expect(strict.pair(frozen(norm))(x, y)).toBe(comparator.pair(norm)(a, b));
          expect(strict.notes(norm)(x, y)).toEqual(comparator.notes(norm)(a, b));
        }),
        runs,
      );
    });

    it("says each note once, in plain data, and calls nothing both common and a gap", () => {
      fc.assert(
        fc.property(answered, ({ a, b, norm }) => {
          const notes = comparator.notes(norm)(a, b);
          expect(copied(notes)).toEqual(notes);
          const all = [...notes.common, ...notes.gaps].map((note) => JSON.stringify(note));
          expect(new Set(all).size).toBe(all.length);
        }),
        runs,
      );
    });

    it("answers whatever comes in with an answer or with problems that say what to do, never with an exception", () => {
      fc.assert(
        fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true, withSparseArray: true }), fc.constantFrom("want" as const, "offer" as const), (anything, role) => {
          const read = comparator.answer(role).safeParse(anything);
          if (read.success) return;
          expect(read.error.issues.length).toBeGreaterThan(0);
          for (const issue of read.error.issues) {
            expect(issue).toMatchObject({ code: "custom", params: { code: expect.stringMatching(/^[a-z-]+$/) } });
            expect(issue.message).toMatch(/^[A-Z].*\.$/);
          }
        }),
        { numRuns: 120 },
      );
    });

    if (identity)
      it("gives full similarity to two equal answers", () => {
        fc.assert(
          fc.property(answered, ({ a, norm }) => {
            fc.pre(comparator.pair(norm)(a, a) !== UNKNOWN);
            expect(comparator.pair(norm)(a, a)).toBe(ONE);
          }),
          runs,
        );
      });

    if (symmetric)
      it("gives the same when want and offer are exchanged", () => {
        fc.assert(
          fc.property(answered, ({ a, b, norm }) => {
            expect(comparator.pair(norm)(b, a)).toBe(comparator.pair(norm)(a, b));
          }),
          runs,
        );
      });
  });
}

/** The same data with lists and keys shuffled. */
function turned(value: unknown, dice: Iterator<number>): unknown {
  const shuffled = <T>(items: readonly T[]) => items.map((item) => ({ item, at: dice.next().value })).sort((a, b) => a.at - b.at).map(({ item }) => item);
  if (Array.isArray(value)) return shuffled(value.map((item) => turned(item, dice)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(shuffled(Object.entries(value).map(([key, part]): [string, unknown] => [key, turned(part, dice)])));
}

function copied(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

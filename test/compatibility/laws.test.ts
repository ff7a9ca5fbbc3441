import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort, safeReadCohort, type Cohort, type CohortInput } from "../../src/cohort/index.ts";
import { compileScorer, FORBIDDEN, pairScore, scoreCohort, scorePair, type PairScore } from "../../src/compatibility/index.ts";
import { NOT_ASKED, readProgram, type Program, type ProgramDefinition } from "../../src/program/index.ts";
import { answersTo, cohortInputs, functions, programDefinitions, programs } from "../arbitraries.ts";

type Entry = Record<string, unknown> & { id: string };

const scenes = programs.chain((program) => cohortInputs(program).map((input) => ({ program, input })));
const runs = { numRuns: 100 };

function allPairs(cohort: Cohort): PairScore[] {
  const scorer = compileScorer(cohort);
  return cohort.mentees.flatMap((mentee) => cohort.mentors.map((mentor) => pairScore(scorer, mentee, mentor)));
}

/** Pairs by ids: orders, which the draw decides, put aside. */
function byIds(cohort: Cohort): Map<string, PairScore> {
  return new Map(allPairs(cohort).map((pair) => [JSON.stringify([pair.mentee, pair.mentor]), pair]));
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

function withoutKeys(input: CohortInput, keep: (key: string) => boolean): CohortInput {
  const strip = (people: readonly object[]) => people.map((person) => Object.fromEntries(Object.entries(person).filter(([key]) => keep(key))) as Entry);
  return { ...input, mentors: strip(input.mentors), mentees: strip(input.mentees) };
}

describe("the score of a pair", () => {
  it("is the sum of its contributions, a multiple of the resolution within its interval and within 0 to 1000", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        for (const { points, score, contributions, interval, coverage, eligible, blockedBy } of allPairs(readCohort(program, input))) {
          if (contributions.length > 0) expect(contributions.reduce((sum, contribution) => sum + contribution.points, 0)).toBe(points);
          else expect({ ...interval, coverage }).toEqual({ low: 0, high: 1000, coverage: 0 });
          expect(contributions.reduce((sum, { of }) => sum + of, 0)).toBeGreaterThanOrEqual(contributions.length === 0 ? 0 : 1000);
          for (const contribution of contributions) {
            expect(contribution.points).toBeLessThanOrEqual(contribution.of);
            if (contribution.similarity === null) expect(contribution.answered).toBe(false);
          }
          expect(points % program.resolution).toBe(0);
          expect(score).toBe(points / 10);
          expect(0 <= interval.low && interval.low <= points && points <= interval.high && interval.high <= 1000).toBe(true);
          if (contributions.length > 0 && contributions.every(({ answered }) => answered)) expect(interval).toEqual({ low: points, high: points });
          expect(coverage === 100).toBe(contributions.length > 0 && contributions.every(({ answered }) => answered));
          expect(eligible).toBe(blockedBy.length === 0);
        }
      }),
      runs,
    );
  });

  it("is the same in the matrix, to the point, over every kind of question", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const cohort = readCohort(program, input);
        const { rows, columns, values, eligible } = scoreCohort(cohort);
        expect([rows, columns, values.length]).toEqual([cohort.mentees.length, cohort.mentors.length, rows * columns]);
        expect([...values]).toEqual(allPairs(cohort).map((pair) => (pair.eligible ? pair.points : FORBIDDEN)));
        expect(eligible).toBe([...values].filter((value) => value !== FORBIDDEN).length);
      }),
      runs,
    );
  });

  it("survives JSON as it is", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        for (const pair of allPairs(readCohort(program, input))) expect(JSON.parse(JSON.stringify(pair))).toEqual(pair);
      }),
      { numRuns: 50 },
    );
  });
});

describe("no score changes with", () => {
  it("the order of people, the order of keys, or the round", () => {
    fc.assert(
      fc.property(scenes, fc.infiniteStream(fc.nat()), ({ program, input }, dice) => {
        const shuffled = <T>(items: readonly T[]) => items.map((item) => ({ item, at: dice.next().value })).sort((a, b) => a.at - b.at).map(({ item }) => item);
        const turned = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(turned);
          if (typeof value !== "object" || value === null) return value;
          return Object.fromEntries(shuffled(Object.entries(value)).map(([key, part]) => [key, turned(part)]));
        };
        const people = (list: readonly object[]) => shuffled(list).map((person) => turned(person) as Entry);
        const other = { ...input, mentors: people(input.mentors), mentees: people(input.mentees) };
        const before = readCohort(program, input);
        const after = readCohort(program, other);
        expect(after.mentors).toEqual(before.mentors);
        expect(after.mentees).toEqual(before.mentees);
        expect(after.hash).toBe(before.hash);
        expect(after.reference).toEqual(before.reference);
        expect(scoreCohort(after)).toEqual(scoreCohort(before));

        const nextRound = readProgram({ ...program.definition, round: "next" }, { functions });
        const next = readCohort(nextRound, other);
        expect(next.reference).toEqual(before.reference);
        expect(next.hash).toBe(before.hash);
        expect(byIds(next)).toEqual(byIds(before));
      }),
      runs,
    );
  });

  it("anybody else, once the reference is given", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const all = readCohort(program, input);
        for (const pair of allPairs(all)) {
          const two = {
            mentors: input.mentors.filter(({ id }) => id === pair.mentor),
            mentees: input.mentees.filter(({ id }) => id === pair.mentee),
          };
          const { points, contributions, interval, coverage } = scorePair(readCohort(program, two, { reference: all.reference }), pair.mentee, pair.mentor);
          expect({ points, contributions, interval, coverage }).toEqual({ points: pair.points, contributions: pair.contributions, interval: pair.interval, coverage: pair.coverage });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("all weights times the same", () => {
    fc.assert(
      fc.property(programDefinitions, fc.constantFrom(2, 7, 0.5, 100), (definition, factor) => {
        const scaled = { ...definition, weights: Object.fromEntries(Object.entries(definition.weights).map(([key, weight]) => [key, weight * factor])) };
        const weights = (from: ProgramDefinition) => readProgram(from, { functions }).factors.map(({ weight }) => weight);
        expect(weights(scaled)).toEqual(weights(definition));
      }),
      runs,
    );
  });

  it("a dimension of weight 0", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const idle = program.dimensions.filter(({ weight }) => weight === 0).map(({ key }) => key);
        const keep = (key: string) => !idle.includes(key);
        const { definition } = program;
        const part = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
        const without = readProgram({ ...definition, dimensions: part(definition.dimensions), weights: part(definition.weights) }, { functions });
        expect(byIds(readCohort(without, withoutKeys(input, keep)))).toEqual(byIds(readCohort(program, input)));
      }),
      runs,
    );
  });
});

describe("an unanswered question", () => {
  it("leaves an interval that contains every completion, and an answer never widens it", () => {
    fc.assert(
      fc.property(
        scenes.chain((scene) => fc.record({ scene: fc.constant(scene), answers: completions(scene.program) })),
        ({ scene: { program, input }, answers }) => {
          const before = readCohort(program, input);
          const filled = {
            ...input,
            mentors: input.mentors.map((person) => complete(program, person, answers.mentor)),
            mentees: input.mentees.map((person) => complete(program, person, answers.mentee)),
          };
          const after = byIds(readCohort(program, filled, { reference: before.reference }));
          for (const [ids, pair] of byIds(before)) {
            const known = after.get(ids) ?? pair;
            expect(known.points).toBeGreaterThanOrEqual(pair.interval.low);
            expect(known.points).toBeLessThanOrEqual(pair.interval.high);
            expect(known.interval.low).toBeGreaterThanOrEqual(pair.interval.low);
            expect(known.interval.high).toBeLessThanOrEqual(pair.interval.high);
            expect(known.coverage).toBeGreaterThanOrEqual(pair.coverage);
          }
        },
      ),
      runs,
    );
  });
});

describe("a question that was not asked", () => {
  it("takes no part: the pair scores as if the dimension weighed nothing", () => {
    const dimensions = { grade: { compare: "number", minimum: 0, maximum: 4 }, team: { compare: "choice", options: ["a", "b"] } } as const;
    const asked = readProgram({ round: "r", dimensions, weights: { grade: 1, team: 3 } });
    const person = { id: "x", grade: 3, team: NOT_ASKED };
    const cohort = readCohort(asked, { mentors: [person], mentees: [{ ...person, id: "y", grade: 1, team: "a" }] });
    const pair = scorePair(cohort, "y", "x");
    expect(pair).toMatchObject({ points: 500, coverage: 100, interval: { low: 500, high: 500 } });
    expect(pair.contributions.map(({ dimension, points, of }) => ({ dimension, points, of }))).toEqual([{ dimension: "grade", points: 500, of: 1000 }]);
  });

  it("means the same as JSON and as the constant", () => {
    const program = readProgram({ round: "r", dimensions: { team: { compare: "choice", options: ["a"] } }, weights: { team: 1 } });
    const cohort = readCohort(program, { mentors: [{ id: "x", team: JSON.parse(JSON.stringify(NOT_ASKED)) }], mentees: [{ id: "y", team: "a" }] });
    expect(cohort.mentors[0].answers).toEqual([NOT_ASKED]);
    expect(scorePair(cohort, "y", "x")).toMatchObject({ coverage: 0, contributions: [] });
  });
});

describe("two people of whom nothing was asked", () => {
  const dimensions = { grade: { compare: "number", minimum: 0, maximum: 4 }, team: { compare: "choice", options: ["a", "b"] } } as const;

  it("score the weighted reference mean, in the matrix too, and may come to anything", () => {
    const program = readProgram({ round: "r", dimensions, weights: { grade: 1, team: 3 } });
    const known = { mentors: [{ id: "m", grade: 1, team: "a" }], mentees: [{ id: "n", grade: 3, team: "b" }] };
    const { reference } = readCohort(program, known);
    const cohort = readCohort(program, { mentors: [{ id: "x", grade: NOT_ASKED, team: NOT_ASKED }], mentees: [{ id: "y", grade: 1, team: "a" }] }, { reference });
    // One pair at 1/2 and one at 0, each with 20 pairs of 1/2: means 8192 and 7802.
    const points = Math.round((1000 * (reference.means["grade"] + 3 * reference.means["team"])) / (4 * 16384));
    expect(points).toBe(482);
    expect(scorePair(cohort, "y", "x")).toMatchObject({ points, score: points / 10, interval: { low: 0, high: 1000 }, coverage: 0, contributions: [] });
    expect([...scoreCohort(cohort).values]).toEqual([points]);
  });
});

describe("what is given", () => {
  it("is not changed, however deep it is frozen", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const copy = structuredClone(input);
        const cohort = readCohort(program, frozen(input));
        scoreCohort(cohort);
        expect(input).toEqual(copy);
        frozen(cohort.reference);
        expect(scoreCohort(readCohort(program, input, { reference: cohort.reference }))).toEqual(scoreCohort(cohort));
      }),
      { numRuns: 60 },
    );
  });

  it("about people for an audit is refused, not scored", () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom("gender", "age", "ethnicity"), ({ program, input }, attribute) => {
        fc.pre(input.mentors.length > 0);
        const result = safeReadCohort(program, { ...input, mentors: input.mentors.map((person) => ({ ...person, [attribute]: "x" })) });
        expect(result).toMatchObject({ ok: false, total: input.mentors.length });
        if (!result.ok) expect(new Set(result.problems.map(({ code }) => code))).toEqual(new Set(["unknown-key"]));
      }),
      { numRuns: 30 },
    );
  });
});

/** One answer for every factor of a side, to be used where a person left it open. */
function completions(program: Program) {
  const side = (wants: boolean) => fc.record(Object.fromEntries(program.factors.map(({ key }) => [key, fc.oneof(fc.constant(null), answersTo(key, wants))])));
  return fc.record({ mentee: side(true), mentor: side(false) });
}

/** A person with open questions answered; what was answered, or not asked, stays. */
function complete<T extends object>(program: Program, person: T, answers: Record<string, unknown>): T {
  const filled: Record<string, unknown> = Object.fromEntries(Object.entries(person));
  for (const dimension of program.dimensions) {
    const factors = dimension.factors.map((index) => program.factors[index]);
    const given = filled[dimension.key] ?? null;
    if (factors[0].part === undefined) filled[dimension.key] = given ?? answers[factors[0].key];
    else if (given !== NOT_ASKED) {
      const parts = given === null ? {} : (given as Record<string, unknown>);
      filled[dimension.key] = Object.fromEntries(factors.map(({ key, part = "" }) => [part, parts[part] ?? answers[key]]));
    }
  }
  return filled as T;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort, type Cohort, type CohortInput } from "../../src/cohort/index.ts";
import { scorePair } from "../../src/compatibility/index.ts";
import { describeMatching, explainPair, matchCohort, matchCohortAsync, reasonsFor, verifyMatching, type Matching } from "../../src/matching/index.ts";
import { readProgram, type Program } from "../../src/program/index.ts";
import { functions, matchingInputs, programs } from "../arbitraries.ts";

const aims = ["most-people", "balanced", "best-total", "raise-lowest"] as const;

const scenes = fc.tuple(programs, fc.constantFrom(...aims)).chain(([program, aim]) => matchingInputs(program).map((input) => ({ program: withAim(program, aim), input })));
const runs = { numRuns: 100 };

function withAim(program: Program, aim: (typeof aims)[number]): Program {
  return readProgram({ ...program.definition, aim }, { functions });
}

function ids(matching: Matching): string[] {
  return matching.pairs.map(({ mentee, mentor }) => JSON.stringify([mentee, mentor])).sort();
}

/** What a matching is judged by, whatever pairs attain it. */
function worth({ status, assignment }: Matching) {
  const { participation, floor, total, kept, load } = assignment.criteria;
  return { status, participation, floor, total, kept, load };
}

describe("a matching", () => {
  it("breaks no rule, fills no place twice and gives nobody more than they asked for", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const cohort = readCohort(program, input);
        const { pairs, status } = matchCohort(cohort);
        const locked = new Set(cohort.locked.map(({ mentee, mentor }) => JSON.stringify([cohort.mentees[mentee].id, cohort.mentors[mentor].id])));
        for (const { mentee, mentor } of pairs) {
          const fit = scorePair(cohort, mentee, mentor);
          const rules = new Set(fit.blockedBy.map(({ rule }) => rule));
          if (locked.has(JSON.stringify([mentee, mentor]))) rules.delete("score");
          expect([...rules]).toEqual([]);
        }
        expect(new Set(pairs.map(({ mentee, mentor }) => JSON.stringify([mentee, mentor]))).size).toBe(pairs.length);
        for (const { id, capacity, minimum, available } of cohort.mentors) {
          const load = pairs.filter(({ mentor }) => mentor === id).length;
          expect(load).toBeLessThanOrEqual(capacity);
          if (status === "matched" && available) expect(load).toBeGreaterThanOrEqual(minimum);
        }
        for (const { id, demand } of cohort.mentees) expect(pairs.filter(({ mentee }) => mentee === id).length).toBeLessThanOrEqual(demand);
      }),
      runs,
    );
  });

  it("names everybody once: in a pair, or among the unmatched with a reason", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const cohort = readCohort(program, input);
        const { pairs, unmatched, summary } = matchCohort(cohort);
        for (const side of ["mentee", "mentor"] as const) {
          const paired = new Set<string>(pairs.map((pair) => pair[side]));
          const left = unmatched.filter((person) => person.side === side).map(({ id }) => id);
          expect([...paired, ...left].sort()).toEqual(cohort[`${side}s`].map(({ id }) => id as string).sort());
        }
        expect(summary.paired).toBe(new Set(pairs.map(({ mentee }) => mentee)).size);
        for (const { eligible, reason, blockedBy } of unmatched) {
          if (reason === "no-eligible") expect(eligible).toBe(0);
          if (reason === "places-taken" || reason === "draw") expect(eligible).toBeGreaterThan(0);
          for (const { count, partners } of blockedBy) expect(partners.length).toBe(Math.min(3, count));
        }
      }),
      runs,
    );
  });

  it("carries a proof that an independent check confirms, and no other pairs pass with it", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const cohort = readCohort(program, input);
        const matching = matchCohort(cohort);
        const kept: Matching = JSON.parse(JSON.stringify(matching));
        expect(kept).toEqual(matching);
        if (matching.status === "infeasible") return;
        expect(verifyMatching(cohort, kept)).toEqual({ valid: true, optimal: true, problems: [] });
        if (kept.pairs.length > 0) expect(verifyMatching(cohort, { ...kept, pairs: kept.pairs.slice(1) }).valid).toBe(false);
      }),
      runs,
    );
  });

  it("is the same whatever the order of people and of keys, and whatever they are called", () => {
    fc.assert(
      fc.property(scenes, fc.infiniteStream(fc.nat()), ({ program, input }, dice) => {
        const shuffled = <T>(items: readonly T[]) => items.map((item) => ({ item, at: dice.next().value })).sort((a, b) => a.at - b.at).map(({ item }) => item);
        const people = <T extends object>(list: readonly T[]) => shuffled(list).map((person) => ({ ...Object.fromEntries(shuffled(Object.entries(person))), name: `Somebody ${dice.next().value}` })) as unknown as T[];
        const other = { ...input, mentors: people(input.mentors), mentees: people(input.mentees), locked: shuffled(input.locked ?? []), previous: shuffled(input.previous ?? []) };
        expect(matchCohort(readCohort(program, other))).toEqual(matchCohort(readCohort(program, input)));
      }),
      { numRuns: 80 },
    );
  });

  it("is worth the same in another round, and only pairs marked as ties change", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const before = matchCohort(readCohort(program, input));
        const after = matchCohort(readCohort(readProgram({ ...program.definition, round: "another" }, { functions }), input));
        expect(worth(after)).toEqual(worth(before));
        const [had, has] = [new Set(ids(before)), new Set(ids(after))];
        for (const { mentee, mentor, tie } of before.pairs) if (!has.has(JSON.stringify([mentee, mentor]))) expect(tie).toBe(true);
        for (const { mentee, mentor, tie } of after.pairs) if (!had.has(JSON.stringify([mentee, mentor]))) expect(tie).toBe(true);
      }),
      runs,
    );
  });

  it("is the same step by step", async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async ({ program, input }) => {
        const cohort = readCohort(program, input);
        expect(await matchCohortAsync(cohort)).toEqual(matchCohort(cohort));
      }),
      { numRuns: 20 },
    );
  });

  it("keeps every pair when it is given back as the previous one", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const before = matchCohort(readCohort(program, input));
        const previous = before.pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
        const after = matchCohort(readCohort(program, { ...input, previous }, { reference: before.reference }));
        if (before.status === "matched") expect(ids(after)).toEqual(ids(before));
        for (const { status } of after.pairs) expect(status).not.toBe("new");
      }),
      runs,
    );
  });

  it("reads as text without a gap", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const matching = matchCohort(readCohort(program, input));
        expect(describeMatching(matching)).not.toMatch(/undefined|null|NaN|\[object/);
        for (const person of matching.unmatched) expect(reasonsFor(matching, person).length).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});

describe("what would help", () => {
  it("does, line by line, when the cohort is matched again", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const cohort = readCohort(program, input);
        const matching = matchCohort(cohort);
        for (const line of matching.help) {
          expect(line.paired).toBeGreaterThan(matching.summary.paired);
          if (line.kind === "one-more-place") for (const mentor of line.mentors) expect(pairedWith(cohort, input, (id) => (id === mentor ? 1 : 0))).toBe(line.paired);
          if (line.kind === "one-more-place-each") expect(pairedWith(cohort, input, () => 1)).toBe(line.paired);
          if (line.kind === "without-rule") {
            const rules = (program.definition.rules ?? []).filter(({ id }) => id !== line.rule);
            const again = readCohort(readProgram({ ...program.definition, rules }, { functions }), input, { reference: cohort.reference });
            expect(matchCohort(again).summary.paired).toBe(line.paired);
          }
        }
        for (const { id, onePlaceWith } of matching.unmatched) {
          if (onePlaceWith === null) continue;
          const then = matchCohort(readCohort(program, morePlaces(cohort, input, (mentor) => (mentor === onePlaceWith ? 1 : 0)), { reference: cohort.reference }));
          expect(then.pairs.map(({ mentee }) => mentee as string)).toContain(id);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe("a pair explained", () => {
  it("adds up, agrees with the matching and says what insisting on it would cost", () => {
    fc.assert(
      fc.property(scenes, ({ program, input }) => {
        const cohort = readCohort(program, input);
        const matching = matchCohort(cohort);
        for (const mentee of cohort.mentees)
          for (const mentor of cohort.mentors) {
            const explained = explainPair(cohort, matching, mentee.id, mentor.id);
            if (explained.contributions.length > 0) expect(explained.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(explained.points);
            const listed = matching.pairs.find((pair) => pair.mentee === mentee.id && pair.mentor === mentor.id);
            expect(explained.status === "paired").toBe(listed !== undefined);
            if (listed !== undefined) {
              const { points, rankForMentee, eligibleForMentee, rankForMentor, eligibleForMentor } = explained;
              expect(listed).toMatchObject({ points, rankForMentee, eligibleForMentee, rankForMentor, eligibleForMentor });
            }
            if (explained.status === "blocked") expect(explained.cost).toBe(null);
          }
      }),
      { numRuns: 60 },
    );
  });
});

function morePlaces(cohort: Cohort, input: CohortInput, more: (mentor: string) => number): CohortInput {
  const places = new Map<string, number>(cohort.mentors.map(({ id, capacity }) => [id, capacity]));
  return {
    ...input,
    mentors: input.mentors.map((mentor) => {
      const capacity = places.get(mentor.id.normalize("NFC")) ?? 0;
      const extra = more(mentor.id);
      return { ...mentor, capacity: capacity === 0 && extra > 0 && more("") === extra ? 0 : capacity + extra };
    }),
  };
}

function pairedWith(cohort: Cohort, input: CohortInput, more: (mentor: string) => number): number {
  return matchCohort(readCohort(cohort.program, morePlaces(cohort, input, more), { reference: cohort.reference })).summary.paired;
}

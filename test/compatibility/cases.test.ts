import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCohort, type Reference } from "../../src/cohort/index.ts";
import { scoreCohort, scorePair, scoreText } from "../../src/compatibility/index.ts";
import { readProgram, standardProgram, type ProgramDefinition } from "../../src/program/index.ts";

type Person = Readonly<Record<string, unknown>>;

/** The score of one mentee and one mentor in a program of some dimensions of equal weight. */
function pairOf(dimensions: ProgramDefinition["dimensions"], mentor: Person, mentee: Person, more: Partial<ProgramDefinition> = {}) {
  const weights = Object.fromEntries(Object.keys(dimensions).map((key) => [key, 1]));
  const program = readProgram({ round: "r", dimensions, weights, ...more });
  return scorePair(readCohort(program, { mentors: [{ id: "ada", ...mentor }], mentees: [{ id: "cy", ...mentee }] }), "cy", "ada");
}

describe("time zones", () => {
  const zone = { zone: { compare: "schedule", by: "zone" } } as const;
  const hours = { hours: { compare: "schedule", by: "hours" } } as const;
  const at = (utcOffset: string, ...free: string[]) => ({ utcOffset, hours: free });

  it("UTC+12 and UTC-11 are one hour apart, across the date line", () => {
    const far = pairOf(zone, { zone: at("+12:00") }, { zone: at("-11:00") });
    const near = pairOf(zone, { zone: at("+01:00") }, { zone: at("+02:00") });
    expect(far.points).toBe(near.points);
    expect(far.points).toBeGreaterThan(900);
  });

  it("UTC+12 and UTC-11 share the hours that are Monday for one and Sunday for the other", () => {
    expect(pairOf(hours, { hours: at("+12:00", "mon 09:00-14:00") }, { hours: at("-11:00", "sun 10:00-15:00") }).points).toBe(1000);
    expect(pairOf(hours, { hours: at("+12:00", "mon 09:00-14:00") }, { hours: at("-11:00", "mon 10:00-15:00") }).points).toBe(0);
  });
});

describe("ticks", () => {
  const all = ["testing", "hiring", "writing", "pay", "moving", "leading"];
  const topics = { topics: { compare: "tags", options: all } } as const;

  it("that nobody asked for never raise a score, in whatever cohort they are made", () => {
    const ticked = fc.subarray(all, { minLength: 1 });
    fc.assert(
      fc.property(ticked, ticked, fc.array(ticked, { maxLength: 4 }), (wanted, offered, others) => {
        const program = readProgram({ round: "r", dimensions: topics, weights: { topics: 1 } });
        const mentors = (list: readonly string[]) => [{ id: "ada", topics: list }, ...others.map((topics, at) => ({ id: `m${at}`, topics }))];
        const points = (list: readonly string[], reference?: Reference) => {
          const cohort = readCohort(program, { mentors: mentors(list), mentees: [{ id: "cy", topics: wanted }] }, reference === undefined ? {} : { reference });
          return { points: scorePair(cohort, "cy", "ada").points, reference: cohort.reference };
        };
        const honest = points(offered);
        for (const extra of all.filter((tick) => !wanted.includes(tick) && !offered.includes(tick)))
          expect(points([...offered, extra], honest.reference).points).toBeLessThanOrEqual(honest.points);
      }),
      { numRuns: 60 },
    );
  });

  it("of somebody who ticks everything lose to a mentor who offers what was asked", () => {
    const focused = pairOf(topics, { topics: ["testing"] }, { topics: ["testing"] });
    const everything = pairOf(topics, { topics: all }, { topics: ["testing"] });
    expect([focused.points, everything.points]).toEqual([1000, Math.round(1000 / (1 + 2 * 5))]);
    expect(everything.gaps.map(({ code }) => code)).toContain("lists-much");
  });
});

describe("equal scores", () => {
  it("are shown equal: what differs below the resolution does not differ", () => {
    const hours = { hours: { compare: "number", minimum: 0, maximum: 10_000 } } as const;
    for (const resolution of [1, 10]) {
      const scores = [1000, 1001, 1002].map((mentor) => pairOf(hours, { hours: mentor }, { hours: 3000 }, { resolution }));
      expect(new Set(scores.map(({ points }) => points)).size).toBe(1);
      expect(new Set(scores.map(({ points }) => scoreText(points)))).toEqual(new Set(["80.0"]));
    }
  });

  it("have one form, with a tenth", () => {
    expect([0, 7, 784, 1000, -25].map(scoreText)).toEqual(["0.0", "0.7", "78.4", "100.0", "-2.5"]);
  });
});

describe("unanswered questions", () => {
  const two = { grade: { compare: "number", minimum: 0, maximum: 4 }, style: { compare: "choice", options: ["a", "b"] } } as const;

  it("count as the reference mean, open the interval by their weight, and lower the coverage", () => {
    const program = readProgram({ round: "r", dimensions: two, weights: { grade: 1, style: 3 } });
    const mentees = [{ id: "x", style: "a" }, { id: "y", style: "b" }, { id: "cy", grade: 1, style: null }];
    const cohort = readCohort(program, { mentors: [{ id: "ada", grade: 3, style: "a" }], mentees });
    // Two known pairs, 1 and 0, and twenty of 1/2 before them.
    expect(cohort.reference.means["style"]).toBe(8192);
    const pair = scorePair(cohort, "cy", "ada");
    expect(pair).toMatchObject({ points: 500, interval: { low: 125, high: 875 }, coverage: 25 });
    expect(pair.contributions.map(({ dimension, similarity, answered, of }) => ({ dimension, similarity, answered, of }))).toEqual([
      { dimension: "style", similarity: null, answered: false, of: 750 },
      { dimension: "grade", similarity: 8192, answered: true, of: 250 },
    ]);
  });

  it("in all dimensions leave a score of the reference means, with the widest interval and no coverage", () => {
    const pair = pairOf(two, {}, {});
    expect(pair).toMatchObject({ points: 500, interval: { low: 0, high: 1000 }, coverage: 0, common: [], gaps: [] });
  });

  it("never pay: an answer as good as usual scores no worse than silence", () => {
    const program = readProgram({ round: "r", dimensions: two, weights: { grade: 1, style: 1 } });
    const people = [{ id: "x", grade: 2, style: "a" }, { id: "y", grade: 2, style: "b" }];
    const cohort = readCohort(program, { mentors: people.map((person) => ({ ...person, id: `m${person.id}` })), mentees: [...people, { id: "silent", grade: 2 }] });
    const points = (mentee: string) => scorePair(cohort, mentee, "mx").points;
    expect(points("silent")).toBeLessThan(points("x"));
    expect(points("silent")).toBeGreaterThan(points("y"));
  });
});

describe("a sensitive dimension", () => {
  it("is flagged wherever it shows: in contributions and in what two people share or lack", () => {
    const dimensions = {
      origin: { compare: "choice", options: ["here", "there"], sensitive: { reason: "for people who moved" } },
      style: { compare: "choice", options: ["direct", "gentle"] },
    } as const;
    const pair = pairOf(dimensions, { origin: "here", style: "direct" }, { origin: "here", style: "gentle" });
    expect(pair.contributions.map(({ dimension, sensitive }) => [dimension, sensitive])).toEqual([["origin", true], ["style", false]]);
    expect([...pair.common, ...pair.gaps].map(({ dimension, sensitive }) => [dimension, sensitive])).toEqual([["origin", true], ["style", false]]);
  });
});

describe("two directions", () => {
  it("combine by the weights of what each side asks", () => {
    const dimensions = { hours: { compare: "number", minimum: 0, maximum: 10, by: "enough" }, back: { compare: "number", minimum: 0, maximum: 10, by: "enough", asks: "mentor" } } as const;
    const program = readProgram({ round: "r", dimensions, weights: { hours: 3, back: 1 } });
    const cohort = readCohort(program, { mentors: [{ id: "ada", hours: 5, back: 8 }], mentees: [{ id: "cy", hours: 10, back: 2 }] });
    // The mentee wants 10 and is offered 5; the mentor wants 8 and is offered 2.
    expect(scorePair(cohort, "cy", "ada").points).toBe(Math.round(1000 * (0.75 * 0.5 + 0.25 * 0.25)));
  });
});

describe("a cohort of the standard program", () => {
  const program = standardProgram({ round: "spring-2027" });
  const answers = {
    values: { "self-direction": 6, stimulation: 4, hedonism: 2, achievement: 5, power: 1, security: 3, conformity: 2, tradition: 2, benevolence: 6, universalism: 5 },
    communication: { style: { directness: 4, preciseness: 5, questioning: 3, expressiveness: 2 }, channel: { video: 2, written: 1 }, frequency: 2 },
    commitment: { motivation: 5, hours: 4, time: { utcOffset: "+01:00", hours: ["mon 09:00-17:00"] } },
  };
  const mentor = { ...answers, expertise: [{ skill: "sql", level: 7 }], goals: [{ goal: "career/promotion" }] };
  const mentee = { ...answers, expertise: [{ skill: "sql", current: 1, target: 5 }], goals: [{ goal: "career/promotion" }] } as const;

  it("gives full marks to a mentor who is alike and has all that is wanted, in every dimension", () => {
    const cohort = readCohort(program, { mentors: [{ id: "ada", ...mentor }], mentees: [{ id: "cy", ...mentee }] });
    const pair = scorePair(cohort, "cy", "ada");
    expect(pair).toMatchObject({ points: 1000, coverage: 100, gaps: [] });
    expect(pair.contributions.map(({ dimension, points }) => [dimension, points])).toEqual([["expertise", 250], ["goals", 250], ["values", 200], ["commitment", 150], ["communication", 150]]);
  });

  it("never gives less for one more skill, a higher level, more hours or more support", () => {
    const level = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(level, fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 0.25, 0.5), (level, hours, strength) => {
        const less = { ...mentor, expertise: [{ skill: "sql", level }], goals: [{ goal: "career/promotion", strength }], commitment: { ...answers.commitment, hours } };
        const more = [
          { ...less, expertise: [{ skill: "sql", level: level + 1 }] },
          { ...less, expertise: [...less.expertise, { skill: "hiring", level: 3 }] },
          { ...less, goals: [{ goal: "career/promotion", strength: strength + 0.5 }] },
          { ...less, commitment: { ...answers.commitment, hours: hours + 1 } },
        ];
        const cohort = readCohort(program, { mentors: [less, ...more].map((person, at) => ({ id: `m${at}`, ...person })), mentees: [{ id: "cy", ...mentee }] });
        const before = scorePair(cohort, "cy", "m0").points;
        for (const at of more.keys()) expect(scorePair(cohort, "cy", `m${at + 1}`).points).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it("has its matrix as one pair after the other, also where most answers are equal", () => {
    const people = (side: string, count: number, answers: Person) =>
      Array.from({ length: count }, (_, at) => ({ id: `${side}${at}`, ...answers, ...(at % 3 === 0 ? { values: null } : {}) }));
    const cohort = readCohort(program, { mentors: people("m", 12, mentor), mentees: people("e", 10, mentee) } as never);
    const { values } = scoreCohort(cohort);
    expect([...values]).toEqual(cohort.mentees.flatMap((mentee) => cohort.mentors.map((mentor) => scorePair(cohort, mentee.id, mentor.id).points)));
  });
});

// Every generator of the tests, by what it makes.
import fc from "fast-check";
import { NOT_ASKED, readProgram, type Program, type ProgramDefinition } from "../src/program/index.ts";
import type { CohortInput } from "../src/cohort/index.ts";

// ---- Cohorts: questions of every kind, programs made of them, people who answer, skip or were never asked

/** A question as a program states it, with what people of either side may answer. */
export interface Question {
  readonly spec: ProgramDefinition["dimensions"][string];
  readonly want: fc.Arbitrary<unknown>;
  readonly offer: fc.Arbitrary<unknown>;
}

const scale = { minimum: 1, maximum: 5 };
const skills = ["sql", "hiring", "constructor", "__proto__", "7"];
const topics = ["testing", "hiring", "writing", "pay"];
const goals = ["career/promotion", "career/change", "skills/leading", "skills", "balance"];
const grades = ["AA", "AO", "EO", "HEO", "SEO"];
const channels = ["video", "voice", "written"];

const rating = fc.integer({ min: 1, max: 5 });
const both = (answer: fc.Arbitrary<unknown>) => ({ want: answer, offer: answer });
const named = <T>(names: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { selector: ([name]) => name }).map((entries) => Object.fromEntries(entries));

/** One question per kind of comparison, `custom` among them. */
export const questions: Readonly<Record<string, Question>> = {
  values: { spec: { compare: "profile", items: ["care", "power", "tradition"], scale }, ...both(named(["care", "power", "tradition"], rating)) },
  shape: { spec: { compare: "profile", items: ["a", "b", "c", "d"], scale, ipsatise: true }, ...both(named(["a", "b", "c", "d"], rating)) },
  expertise: {
    spec: { compare: "coverage", scale: { minimum: 0, maximum: 5 } },
    want: fc.uniqueArray(
      fc.record({ skill: fc.constantFrom(...skills), current: fc.integer({ min: 0, max: 5 }), target: fc.integer({ min: 0, max: 5 }), importance: fc.integer({ min: 1, max: 4 }) }),
      { selector: ({ skill }) => skill },
    ),
    offer: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...skills), level: fc.integer({ min: 0, max: 5 }), willing: fc.boolean() }), { selector: ({ skill }) => skill }),
  },
  topics: { spec: { compare: "tags", options: topics }, ...both(fc.subarray(topics)) },
  goals: {
    spec: { compare: "support" },
    want: fc.uniqueArray(fc.record({ goal: fc.constantFrom(...goals), importance: fc.integer({ min: 1, max: 3 }) }), { selector: ({ goal }) => goal }),
    offer: fc.uniqueArray(fc.record({ goal: fc.constantFrom(...goals), strength: fc.constantFrom(0, 0.25, 0.5, 1) }), { selector: ({ goal }) => goal }),
  },
  grade: { spec: { compare: "ordinal", order: grades, mentorAboveBy: { "1": 0.75, "2": 1 }, otherwise: 0 }, ...both(fc.constantFrom(...grades)) },
  rank: { spec: { compare: "ordinal", order: grades }, ...both(fc.constantFrom(...grades)) },
  meetings: { spec: { compare: "number", minimum: 0, maximum: 8, by: "ratio" }, ...both(fc.integer({ min: 0, max: 8 })) },
  hours: { spec: { compare: "number", minimum: 0, maximum: 20, by: "enough", asks: "mentor" }, ...both(fc.integer({ min: 0, max: 20 })) },
  profession: { spec: { compare: "choice", options: ["ops", "policy", "digital"] }, ...both(fc.constantFrom("ops", "policy", "digital")) },
  channel: { spec: { compare: "shares", of: channels }, ...both(named(channels, fc.integer({ min: 1, max: 9 })).filter((shares) => Object.keys(shares).length > 0)) },
  time: {
    spec: { compare: "schedule", by: "hours" },
    ...both(fc.record({ utcOffset: fc.constantFrom("+00:00", "+05:30", "-11:00", "+12:00"), hours: fc.subarray(["mon 09:00-17:00", "tue 22:00-02:00", "sun 20:00-24:00"], { minLength: 1 }) })),
  },
  motivation: { spec: { compare: "mutual", scale }, ...both(rating) },
  distance: { spec: { compare: "custom", function: "near" }, ...both(fc.integer({ min: 0, max: 9 })) },
};

/** The function that `distance` names. */
export const functions = { near: (want: unknown, offer: unknown) => 1 - Math.abs(Number(want) - Number(offer)) / 9 };

const ruleChoices: readonly NonNullable<ProgramDefinition["rules"]>[number][] = [
  { id: "line", kind: "reporting-line", levels: 2, reason: "not in one reporting line" },
  { id: "team", kind: "different", field: "team", ifUnknown: "allow", reason: "another team" },
  { id: "site", kind: "same", field: "site", ifUnknown: "forbid", reason: "the same site" },
  { id: "language", kind: "shared-language", field: "languages", ifUnknown: "allow", reason: "a common language" },
  { id: "level", kind: "gap", field: "level", minimum: 0, ifUnknown: "allow", reason: "not below" },
  { id: "score", kind: "minimum-score", score: 30, reason: "a score of 30 at least" },
];

/** A definition of some questions of every kind; those named `both/…` stand as parts of one dimension. */
export const programDefinitions: fc.Arbitrary<ProgramDefinition> = fc
  .record({
    single: fc.subarray(Object.keys(questions), { minLength: 1, maxLength: 7 }),
    parts: fc.subarray(Object.keys(questions), { minLength: 2, maxLength: 3 }),
    grouped: fc.boolean(),
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
    rules: fc.subarray([...ruleChoices]),
    resolution: fc.constantFrom(1, 1, 5, 10),
    round: fc.constantFrom("spring", "autumn"),
  })
  .map(({ single, parts, grouped, weights, rules, resolution, round }) => {
    const dimensions: Record<string, ProgramDefinition["dimensions"][string]> = Object.fromEntries(single.map((key) => [key, questions[key].spec]));
    const dimensionWeights = Object.fromEntries(single.map((key, index) => [key, weights[index] + (index === 0 ? 1 : 0)]));
    if (grouped) {
      dimensions["group"] = {
        parts: Object.fromEntries(parts.map((key) => [key, questions[key].spec])),
        weights: Object.fromEntries(parts.map((key, index) => [key, weights[8 + index] + 1])),
      } as ProgramDefinition["dimensions"][string];
      dimensionWeights["group"] = weights[11];
    }
    const fields = { team: "choice", site: "choice", languages: "list", level: { order: grades } } as const;
    return { round, dimensions, weights: dimensionWeights, fields, rules, resolution };
  });

/** A compiled program of every kind of question. */
export const programs: fc.Arbitrary<Program> = programDefinitions.map((definition) => readProgram(definition, { functions }));

const personIds = ["ada", "bo", "cy", "di", "ed", "7", "10", "__proto__", "constructor", "Zoë", "名前", "🙂"];

/** A cohort for a program: up to six people a side, some on both, with answers, blanks and questions never asked. */
export function cohortInputs(program: Program): fc.Arbitrary<CohortInput> {
  const pairs = fc.array(fc.record({ mentee: fc.nat(5), mentor: fc.nat(5) }), { maxLength: 3 });
  // By person, not by side: who stands on both has one manager.
  const managers = fc.tuple(...personIds.map(() => fc.constantFrom(undefined, null, ...personIds.slice(0, 4))));
  return fc
    .record({ mentors: people(program, "mentor"), mentees: people(program, "mentee"), managers, past: pairs, forbidden: pairs })
    .map(({ managers, past, forbidden, ...sides }) => {
      const managed = (people: typeof sides.mentors) => people.map((person) => ({ ...person, manager: managers[personIds.indexOf(person.id)] }));
      const [mentors, mentees] = [managed(sides.mentors), managed(sides.mentees)];
      const ids = (list: readonly { readonly mentee: number; readonly mentor: number }[]) =>
        mentors.length === 0 || mentees.length === 0
          ? []
          : list.map(({ mentee, mentor }) => ({ mentee: mentees[mentee % mentees.length].id, mentor: mentors[mentor % mentors.length].id }));
      return { mentors, mentees, past: ids(past), forbidden: ids(forbidden) };
    });
}

/** An answer of one side to a factor's question. */
export function answersTo(key: string, wants: boolean): fc.Arbitrary<unknown> {
  const { spec, want, offer } = questions[key.split(".").at(-1) ?? key];
  return wants !== ("asks" in spec && spec.asks === "mentor") ? want : offer;
}

function people(program: Program, side: "mentor" | "mentee") {
  const maybe = (answer: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(NOT_ASKED) });
  const answers = Object.fromEntries(
    program.dimensions.map((dimension) => {
      const factors = dimension.factors.map((index) => program.factors[index]);
      if (factors[0].part === undefined) return [dimension.key, maybe(answersTo(dimension.key, side === "mentee"))];
      return [dimension.key, maybe(fc.record(Object.fromEntries(factors.map(({ key, part }) => [part, maybe(answersTo(key, side === "mentee"))]))))];
    }),
  );
  const person = fc.record({
    ...answers,
    available: fc.constantFrom(undefined, true, true, false),
    team: fc.constantFrom("web", "data", null),
    site: fc.constantFrom("north", "north", "south", null),
    languages: fc.constantFrom(["en"], ["de", "en"], ["fr"], [], null),
    level: fc.constantFrom("EO", "HEO", "SEO", null),
    veto: fc.subarray(personIds, { maxLength: 1 }),
  });
  return fc
    .uniqueArray(fc.constantFrom(...personIds), { maxLength: 6 })
    .chain((ids) => fc.tuple(...ids.map((id) => person.map((answered) => ({ id, ...answered })))));
}

/** The same with places, minimums, several mentors per mentee, and pairs that are locked or were there before. */
export function matchingInputs(program: Program): fc.Arbitrary<CohortInput> {
  const places = fc.record({ capacity: fc.constantFrom(1, 1, 1, 0, 2, 3), minimum: fc.constantFrom(0, 0, 0, 0, 1) });
  const picks = (most: number) => fc.array(fc.record({ mentee: fc.nat(5), mentor: fc.nat(5) }), { maxLength: most });
  return fc
    .record({ input: cohortInputs(program), places: fc.array(places, { minLength: 6, maxLength: 6 }), demand: fc.array(fc.constantFrom(1, 1, 1, 2, 0), { minLength: 6, maxLength: 6 }), locked: picks(1), previous: picks(4) })
    .map(({ input, places, demand, locked, previous }) => {
      const mentors = input.mentors.map((mentor, at) => ({ ...mentor, capacity: places[at].capacity, minimum: Math.min(places[at].minimum, places[at].capacity) }));
      const mentees = input.mentees.map((mentee, at) => ({ ...mentee, demand: demand[at] }));
      const ids = (list: readonly { readonly mentee: number; readonly mentor: number }[]) =>
        mentors.length === 0 || mentees.length === 0 ? [] : list.map(({ mentee, mentor }) => ({ mentee: mentees[mentee % mentees.length].id, mentor: mentors[mentor % mentors.length].id }));
      return { ...input, mentors, mentees, locked: ids(locked), previous: ids(previous) };
    });
}

import { describe, expectTypeOf, it } from "vitest";
import { defineProgram, NOT_ASKED, readProgram, type MenteeOf, type MentorOf, type NotAsked, type Program, type ProgramDefinition } from "../../src/program/index.ts";

const program = defineProgram({
  round: "r",
  dimensions: {
    style: { compare: "choice", options: ["direct", "gentle"] },
    topics: { compare: "tags", options: ["testing", "hiring"] },
    skills: { compare: "coverage", scale: { minimum: 0, maximum: 5 } },
    learns: { compare: "coverage", scale: { minimum: 0, maximum: 5 }, asks: "mentor" },
    terms: { parts: { hours: { compare: "number", minimum: 0, maximum: 9 }, place: { compare: "choice", options: ["here", "there"] } }, weights: { hours: 1, place: 1 } },
  },
  weights: { style: 1, topics: 1, skills: 1, learns: 1, terms: 1 },
  fields: { team: "choice", languages: "list", age: "number", grade: { order: ["EO", "HEO"] } },
});

type Mentor = MentorOf<typeof program>;
type Mentee = MenteeOf<typeof program>;
type Open<T> = T | NotAsked | null | undefined;

describe("the types of people's records", () => {
  it("know the options of every question", () => {
    expectTypeOf<Mentee["style"]>().toEqualTypeOf<Open<"direct" | "gentle">>();
    expectTypeOf<Mentor["topics"]>().toEqualTypeOf<Open<readonly ("testing" | "hiring")[]>>();
    expectTypeOf<NonNullable<Mentee["terms"]>>().toExtend<{ readonly hours?: Open<number>; readonly place?: Open<"here" | "there"> } | NotAsked>();
    expectTypeOf<{ id: string; style: "shy" }>().not.toExtend<Mentee>();
    expectTypeOf<{ id: string; terms: { place: "anywhere" } }>().not.toExtend<Mentee>();
    expectTypeOf({ id: "cy", style: NOT_ASKED, topics: null }).toExtend<Mentee>();
  });

  it("know who wants and who offers", () => {
    const want = [{ skill: "sql", target: 3 }] as const;
    const offer = [{ skill: "sql", level: 3 }] as const;
    expectTypeOf<{ id: string; skills: typeof want; learns: typeof offer }>().toExtend<Mentee>();
    expectTypeOf<{ id: string; skills: typeof offer; learns: typeof want }>().toExtend<Mentor>();
    expectTypeOf<{ id: string; skills: typeof want }>().not.toExtend<Mentor>();
    expectTypeOf<{ id: string; learns: typeof want }>().not.toExtend<Mentee>();
  });

  it("know the fields, and on which side places and demand belong", () => {
    expectTypeOf<Mentor["team"]>().toEqualTypeOf<Open<string>>();
    expectTypeOf<Mentor["languages"]>().toEqualTypeOf<Open<readonly string[]>>();
    expectTypeOf<Mentor["age"]>().toEqualTypeOf<Open<number>>();
    expectTypeOf<Mentor["grade"]>().toEqualTypeOf<Open<string>>();
    expectTypeOf<Mentor>().toHaveProperty("capacity");
    expectTypeOf<Mentee>().not.toHaveProperty("capacity");
    expectTypeOf<Mentee>().toHaveProperty("demand");
    expectTypeOf<Mentor>().not.toHaveProperty("gender");
  });

  it("are wide where the program was read from JSON", () => {
    const read = readProgram(program.definition);
    expectTypeOf(read).toEqualTypeOf<Program>();
    expectTypeOf<{ id: string; anything: unknown }>().toExtend<MentorOf<Program>>();
    expectTypeOf<{ anything: unknown }>().not.toExtend<MentorOf<Program>>();
  });
});

describe("the type of a definition", () => {
  it("is kept to the last option, and every program is a program", () => {
    expectTypeOf(program.definition.dimensions.style.options).toEqualTypeOf<readonly ["direct", "gentle"]>();
    expectTypeOf(program).toExtend<Program>();
    expectTypeOf(program.definition).toExtend<ProgramDefinition>();
  });

  it("asks for one weight for each dimension, and none for anything else", () => {
    type Given<D extends ProgramDefinition> = Parameters<typeof defineProgram<D>>[0];
    const choice = { compare: "choice", options: ["a"] } as const;
    type Of<Weights extends Readonly<Record<string, number>>> = { readonly round: "r"; readonly dimensions: { readonly x: typeof choice }; readonly weights: Weights };
    expectTypeOf<Of<{ readonly x: 1 }>>().toExtend<Given<Of<{ readonly x: 1 }>>>();
    expectTypeOf<Of<{ readonly y: 1 }>>().not.toExtend<Given<Of<{ readonly y: 1 }>>>();
    expectTypeOf<Of<{ readonly x: 1; readonly y: 1 }>>().not.toExtend<Given<Of<{ readonly x: 1; readonly y: 1 }>>>();
  });
});

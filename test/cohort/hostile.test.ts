import { describe, expect, it } from "vitest";
import { readCohort, safeReadCohort } from "../../src/cohort/index.ts";
import { placesOf, problemsOf, small } from "./program.ts";

const fine = { id: "ok" };

class Person {
  readonly id = "instance";
  readonly style = "direct";
  greet() {
    return this.id;
  }
}

describe("data that is no plain record", () => {
  it.each([null, undefined, 3, "people", [], true, () => 1, Symbol("x"), 10n, new Map(), new Date(0)])("instead of the input is one problem: %s", (input) => {
    expect(problemsOf(input).length).toBe(1);
    expect(problemsOf(input)[0]).toMatchObject({ path: [] });
  });

  it("instead of a list or a person is a problem at its place", () => {
    expect(placesOf({ mentors: { 0: fine }, mentees: "many" })).toEqual(["mentors: wrong-type", "mentees: wrong-type"]);
    expect(placesOf({ mentors: [null, 3, "ada", [], new Map([["id", "x"]])], mentees: [] })).toEqual([0, 1, 2, 3, 4].map((at) => `mentors.${at}: wrong-type`));
    expect(placesOf({ mentors: [] })).toEqual(["mentees: missing-part"]);
  });

  it("counts a hole in a list as the missing person it is", () => {
    const people: unknown[] = [fine];
    people[2] = { id: "late" };
    expect(placesOf({ mentors: people, mentees: [] })).toEqual(["mentors.1: wrong-type"]);
    expect(placesOf({ mentors: [], mentees: [{ id: "a", topic: Object.assign(["testing"], { length: 2 }) }] })).toEqual(["mentees.0.topic.1: wrong-type"]);
  });

  it("is refused without walking through a list of four thousand million holes", () => {
    const holes: unknown[] = [];
    holes.length = 2 ** 32 - 1;
    expect(placesOf({ mentors: holes, mentees: [{ id: "a", topic: holes }] })).toEqual(["mentors: too-many", "mentees.0.topic: too-many"]);
  });

  it("is a problem with its path where reading it throws", () => {
    const trap = {
      get id(): string {
        throw new Error("secret");
      },
    };
    const deep = { id: "a", values: Object.defineProperty({}, "care", { enumerable: true, get: () => { throw new Error("secret"); } }) };
    expect(placesOf({ mentors: [trap], mentees: [deep] })).toEqual(["mentors.0.id: unreadable", "mentees.0.values.care: unreadable"]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(placesOf({ mentors: [proxy], mentees: proxy })).toEqual(["mentors.0: unreadable", "mentees: unreadable"]);
    expect(placesOf(proxy)).toEqual([": unreadable"]);
  });

  it("is a problem where it contains itself or is nested without end", () => {
    const self: Record<string, unknown> = { id: "a" };
    self["values"] = self;
    const list: unknown[] = [];
    list.push(list);
    let nested: unknown = [];
    for (let depth = 0; depth < 5000; depth++) nested = [nested];
    const [first, second, third] = problemsOf({ mentors: [self, { id: "b", topic: list }, { id: "c", topic: nested }], mentees: [] });
    expect([first.code, second.code, third.code]).toEqual(["cyclic", "cyclic", "too-deep"]);
    expect([first.path.slice(0, 3), second.path.slice(0, 3)]).toEqual([["mentors", 0, "values"], ["mentors", 1, "topic"]]);
  });

  it("reads proxies, instances that show their data, records without prototype and frozen data as what they hold", () => {
    const bare = Object.assign(Object.create(null), { id: "bare", style: "gentle" });
    const mentors = Object.freeze([new Proxy({ id: "proxy", style: "direct" }, {}), new Person(), bare, Object.freeze({ id: "frozen" })]);
    const cohort = readCohort(small, { mentors, mentees: [] } as never);
    expect(cohort.mentors.map(({ id }) => id).sort()).toEqual(["bare", "frozen", "instance", "proxy"]);
  });

  it("is asked for each property once, so that a getter cannot answer twice", () => {
    let asked = 0;
    const shifty = { id: "x", get style() { return ++asked === 1 ? "direct" : "nonsense"; } };
    expect(problemsOf({ mentors: [shifty], mentees: [] })).toEqual([]);
    expect(asked).toBe(1);
  });
});

describe("names that objects treat as special", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "7", "007", "-1", "1e3"])("are ids like any other: %s", (id) => {
    const cohort = readCohort(small, { mentors: [{ id, style: "direct" }], mentees: [{ id, style: "direct" }], past: [{ mentee: id, mentor: id }] });
    expect(cohort.mentors[0].id).toBe(id);
    expect(cohort.menteeIndex.get(id)).toBe(0);
    expect(cohort.past).toEqual([{ mentee: 0, mentor: 0 }]);
  });

  it("are unknown keys of a person, and change no prototype", () => {
    const person = JSON.parse('{ "id": "a", "__proto__": { "available": false }, "constructor": 1 }');
    expect(placesOf({ mentors: [person], mentees: [] })).toEqual(["mentors.0.__proto__: unknown-key", "mentors.0.constructor: unknown-key"]);
    expect(placesOf({ mentors: [{ id: "a", values: JSON.parse('{ "__proto__": 3 }') }], mentees: [] })).toHaveLength(1);
    expect(Reflect.get({}, "available")).toBe(undefined);
  });
});

describe("a flood", () => {
  it("of 100,000 bad people gives 100 problems and their number, fast, with every cause among them", () => {
    const mentors = Array.from({ length: 100_000 }, (_, at) => ({ id: `m${at}`, styl: "direct", capacity: -1 }));
    const started = performance.now();
    const result = safeReadCohort(small, { mentors, mentees: [{}] });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(result).toMatchObject({ ok: false, total: 200_001 });
    if (result.ok) return;
    expect(result.problems).toHaveLength(100);
    expect(new Set(result.problems.map(({ code }) => code))).toEqual(new Set(["unknown-key", "out-of-range", "missing-part"]));
  });

  it("of text is refused by its length", () => {
    expect(placesOf({ mentors: [{ id: "x".repeat(10_001), name: "y".repeat(2_000_000) }], mentees: [] })).toEqual(["mentors.0.id: too-long", "mentors.0.name: too-long"]);
  });
});

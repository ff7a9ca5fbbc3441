import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE } from "../../src/comparators/index.ts";
import { bound, offer, similarity, want } from "./laws.ts";

const byHours = { compare: "schedule" };
const byZone = { compare: "schedule", by: "zone" };
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const two = (number: number) => String(number).padStart(2, "0");

/** Common minutes a week, counted one by one. */
function minutesInCommon(mine: Times, theirs: Times): number {
  const free = ({ offset, hours }: Times) => {
    const minutes = new Set<number>();
    for (const { day, from, length } of hours) for (let minute = 0; minute < length; minute++) minutes.add((((day * 1440 + from + minute - offset) % 10080) + 10080) % 10080);
    return minutes;
  };
  const ours = free(mine);
  return [...free(theirs)].filter((minute) => ours.has(minute)).length;
}

interface Times {
  readonly offset: number;
  readonly hours: readonly { readonly day: number; readonly from: number; readonly length: number }[];
}

const times: fc.Arbitrary<Times> = fc.record({
  offset: fc.constantFrom(0, 330, 345, -660, 720, 840, -720, -210),
  hours: fc.array(fc.record({ day: fc.nat(6), from: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15), length: fc.integer({ min: 1, max: 90 }).map((units) => units * 15) }), { minLength: 1, maxLength: 4 }).map((list) => list.map((span) => ({ ...span, length: Math.min(span.length, 1425) }))),
});

function written({ offset, hours }: Times) {
  const ahead = Math.abs(offset);
  return {
    utcOffset: `${offset < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`,
    hours: [...new Set(hours.map(({ day, from, length }) => `${days[day]} ${two(Math.floor(from / 60))}:${two(from % 60)}-${two(Math.floor(((from + length) % 1440) / 60))}:${two((from + length) % 60)}`))],
  };
}

describe("common hours", () => {
  it("are those counted minute by minute, around the week and across the date line", () => {
    fc.assert(
      fc.property(times, times, (mine, theirs) => {
        const enough = 40;
        const minutes = minutesInCommon(mine, theirs);
        expect(similarity({ ...byHours, enough }, written(mine), written(theirs))).toBe(Math.floor((Math.min(minutes, enough * 60) / (enough * 60)) * ONE + 0.5));
      }),
      { numRuns: 100 },
    );
  });

  it("never fall when one of the two is free for longer", () => {
    fc.assert(
      fc.property(times, times, times, (mine, theirs, more) => {
        const longer = { offset: theirs.offset, hours: [...theirs.hours, ...more.hours] };
        expect(similarity(byHours, written(mine), written(longer))).toBeGreaterThanOrEqual(similarity(byHours, written(mine), written(theirs)));
      }),
    );
  });

  it.each([
    ["the same morning in one zone", "+00:00", "mon 09:00-12:00", "+00:00", "mon 10:00-11:00", 60],
    ["past Sunday midnight into Monday", "+00:00", "sun 22:00-02:00", "+00:00", "mon 00:00-03:00", 120],
    ["Monday in Auckland that is Sunday in UTC", "+12:00", "mon 09:00-11:00", "+00:00", "sun 21:00-23:00", 120],
    ["Sunday in Pago Pago that is Monday in Auckland", "-11:00", "sun 20:00-22:00", "+12:00", "mon 19:00-21:00", 120],
    ["half hours of India", "+05:30", "wed 09:00-10:00", "+00:00", "wed 03:00-04:00", 30],
    ["until the end of a day", "+00:00", "sat 20:00-24:00", "+00:00", "sat 23:00-00:00", 60],
    ["a week apart, which is no distance", "+14:00", "mon 02:00-03:00", "-10:00", "sun 02:00-03:00", 60],
    ["one ends as the other begins", "+00:00", "mon 09:00-10:00", "+00:00", "mon 10:00-11:00", 0],
  ])("are found for %s", (_, myOffset, mine, theirOffset, theirs, minutes) => {
    const value = similarity({ ...byHours, enough: 4 }, { utcOffset: myOffset, hours: [mine] }, { utcOffset: theirOffset, hours: [theirs] });
    expect(value).toBe(Math.floor((minutes / 240) * ONE + 0.5));
  });

  it("count an hour once, however often it is named", () => {
    const comparator = bound(byHours);
    const once = want(comparator, { utcOffset: "+00:00", hours: ["mon 09:00-12:00"] });
    expect(want(comparator, { utcOffset: "+00:00", hours: ["mon 11:00-12:00", "Mon 09:00-11:30"] })).toEqual(once);
    expect(want(comparator, { utcOffset: "+00:00", hours: ["mon 11:00-12:00", "mon 09:00-11:00"] })).toEqual(once);
  });

  it("are kept as minutes of the week in UTC, cut where the week ends and never empty", () => {
    const comparator = bound(byHours);
    const kept = (...hours: string[]) => want(comparator, { utcOffset: "+01:00", hours });
    expect(kept("mon 02:00-03:00", "sun 20:00-01:00")).toEqual([{ start: 60, end: 120 }, { start: 9780, end: 10080 }]);
    expect(kept("mon 00:00-02:00")).toEqual([{ start: 0, end: 60 }, { start: 10020, end: 10080 }]);
  });

  it("are not answered without hours", () => {
    const comparator = bound(byHours);
    expect([{ utcOffset: "+00:00" }, { utcOffset: "+00:00", hours: [] }].map((answer) => comparator.blank(want(comparator, answer)))).toEqual([true, true]);
  });

  it("say how many minutes there are", () => {
    const comparator = bound(byHours);
    const notes = (hours: readonly string[]) => comparator.notes(null)(want(comparator, { utcOffset: "+00:00", hours: ["mon 08:00-18:00"] }), offer(comparator, { utcOffset: "+00:00", hours }));
    expect(notes(["mon 06:00-16:00"])).toEqual({ common: [{ code: "shared-hours", params: { minutes: 480 } }], gaps: [] });
    expect(notes(["mon 16:00-20:00"])).toEqual({ common: [], gaps: [{ code: "few-shared-hours", params: { minutes: 120, enough: 300 } }] });
    expect(notes(["tue 16:00-20:00"])).toEqual({ common: [], gaps: [{ code: "no-shared-hours", params: {} }] });
  });
});

describe("time zones", () => {
  const likeness = (a: string, b: string) => similarity(byZone, { utcOffset: a }, { utcOffset: b });

  it("are compared the shorter way round: UTC+12 and UTC-11 are one hour apart", () => {
    expect(likeness("+12:00", "-11:00")).toBe(likeness("+00:00", "+01:00"));
    expect(likeness("+14:00", "-10:00")).toBe(ONE);
    expect(likeness("+12:00", "-12:00")).toBe(ONE);
    expect(likeness("+00:00", "+12:00")).toBe(0);
    expect(likeness("+05:45", "-00:15")).toBe(ONE / 2);
  });

  it("have nothing in common from the stated distance on", () => {
    const spec = { ...byZone, within: 3 };
    expect([0, 1, 3, 5].map((hours) => similarity(spec, { utcOffset: "+00:00" }, { utcOffset: `+0${hours}:00` }))).toEqual([ONE, Math.floor((ONE * 2) / 3 + 0.5), 0, 0]);
  });
});

describe("a time", () => {
  it.each(["Europe/Paris", "5", "+5:30", "+15:00", "-12:30", "+14:30", "+05:60", "UTC", ""])("is no offset: %s", (utcOffset) => {
    expect(bound(byZone).answer("want").safeParse({ utcOffset })).toMatchObject({ success: false, error: { issues: [{ path: ["utcOffset"], params: { code: "bad-format" } }] } });
  });

  it.each(["mon 9:00-17:00", "mon 09:00", "monday 09:00-17:00", "mon 09:00-24:30", "mon 24:00-02:00", "mon 09:00-09:00", "mon 09:60-10:00", "09:00-17:00"])("is no span: %s", (span) => {
    expect(bound(byHours).answer("want").safeParse({ utcOffset: "+00:00", hours: [span] })).toMatchObject({ success: false, error: { issues: [{ path: ["hours", 0], params: { code: "bad-format" } }] } });
  });
});

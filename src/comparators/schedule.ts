import * as z from "zod";
import { ONE, plain, type Comparator, type ComparatorKind, type Notes } from "./comparator.ts";
import { fraction } from "./fraction.ts";
import { note } from "./note.ts";
import { listOf, mapped, partsOf, schemaOf, text, type Reader } from "./reader.ts";
import { DAY, inOneWeek, localMinutes, offsetOf, sharedMinutes, type Span } from "./week.ts";

/** When people can meet. */
export interface ScheduleSettings {
  /** By the hours both are free in a week, or by how far apart their time zones are; `"hours"` unless stated. */
  readonly by?: "hours" | "zone";
  /** Under `"hours"`: so many common hours a week are full similarity, above 0; 5 unless stated. */
  readonly enough?: number;
  /** Under `"zone"`: so many hours apart are none, above 0 and at most 12; 12 unless stated. */
  readonly within?: number;
}

/**
 * An offset, not the name of a zone: what a name means at a date comes from tables that differ between engines and their
 * versions, and the same people would get different scores. Whoever has names turns them into offsets for one date.
 */
export interface ScheduleAnswer {
  /** `"+05:30"`, from `"-12:00"` to `"+14:00"`. */
  readonly utcOffset: string;
  /** Free time on this person's clock: `["mon 09:00-17:00", "sun 22:00-02:00"]`, the last until Monday. Under `"hours"`, none counts as not answered. */
  readonly hours?: readonly string[];
}

/** Hours unless stated. */
export const scheduleDefaults = { enough: 5, within: 12 } as const;

/** Common hours of a week that has no beginning, or the distance of two zones the shorter way round the earth. */
export const schedule: ComparatorKind<"schedule", ScheduleSettings> = {
  name: "schedule",
  form: "time",
  settings: z
    .strictObject({ by: z.enum(["hours", "zone"]).exactOptional(), enough: z.number().min(1 / 60).max(168).exactOptional(), within: z.number().min(1 / 60).max(12).exactOptional() })
    .superRefine(({ by = "hours", enough, within }, context) => {
      const complain = (key: string) => context.addIssue({ code: "custom", path: [key], message: "Leave this out: it belongs to the other way of comparing.", params: { code: "contradiction" } });
      if (by === "zone" && enough !== undefined) complain("enough");
      if (by === "hours" && within !== undefined) complain("within");
    }),
  bind: ({ by = "hours", enough = scheduleDefaults.enough, within = scheduleDefaults.within }) => (by === "hours" ? byHours(minutesOf(enough)) : byZone(minutesOf(within))),
};

function minutesOf(hours: number): number {
  return Math.floor(60 * hours + 0.5);
}

/** An answer is kept as the spans of the week, in UTC. */
function byHours(enough: number): Comparator {
  const answer = schemaOf(mapped(times, ({ utcOffset, hours }) => inOneWeek(hours.map(({ start, length }) => ({ start: start - utcOffset, length })))));
  return plain<readonly Span[], readonly Span[]>({
    want: answer,
    offer: answer,
    blank: (spans) => spans.length === 0,
    pair: (want, offer) => fraction(Math.min(enough, sharedMinutes(want, offer)), enough),
    notes: (want, offer) => hoursNotes(sharedMinutes(want, offer), enough),
  });
}

function hoursNotes(minutes: number, enough: number): Notes {
  if (minutes >= enough) return { common: [note("shared-hours", { minutes })], gaps: [] };
  return { common: [], gaps: [minutes > 0 ? note("few-shared-hours", { minutes, enough }) : note("no-shared-hours", {})] };
}

/** An answer is kept as the minutes ahead of UTC. */
function byZone(within: number): Comparator {
  const answer = schemaOf(mapped(times, ({ utcOffset }) => utcOffset));
  const apart = (want: number, offer: number) => {
    const minutes = Math.abs(want - offer) % DAY;
    return Math.min(minutes, DAY - minutes);
  };
  const pair = (want: number, offer: number) => fraction(Math.max(0, within - apart(want, offer)), within);
  return plain<number, number>({
    want: answer,
    offer: answer,
    pair,
    notes(want, offer) {
      const minutes = apart(want, offer);
      return 2 * pair(want, offer) >= ONE ? { common: [note("zones-near", { minutes })], gaps: [] } : { common: [], gaps: [note("zones-far", { minutes })] };
    },
  });
}

const utcOffset: Reader<number> = (value, path, report) => {
  const written = text(value, path, report);
  if (written === undefined) return undefined;
  return offsetOf(written) ?? report(path, "bad-format", 'Give the hours and minutes ahead of UTC, from "-12:00" to "+14:00", such as "+05:30".');
};

const hoursOfDay: Reader<{ readonly start: number; readonly length: number }> = (value, path, report) => {
  const written = text(value, path, report);
  if (written === undefined) return undefined;
  return localMinutes(written.toLowerCase()) ?? report(path, "bad-format", 'Give a day and the hours from and to, such as "mon 09:00-17:00" or "sun 22:00-02:00".');
};

const times = partsOf<{ readonly utcOffset: number; readonly hours: readonly { readonly start: number; readonly length: number }[] }>(
  { utcOffset, hours: listOf(hoursOfDay, ({ start, length }) => `${start} ${length}`) },
  { hours: [] },
);

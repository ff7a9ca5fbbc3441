/** When something was, in seconds of some calendar, read as day before month and as month before day; absent where that is no date. */
export interface TimeStamp {
  readonly dayFirst?: number;
  readonly monthFirst?: number;
  /** Whether it states its offset from UTC: without, it cannot be compared with one that does. */
  readonly zoned: boolean;
}

const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|\s+)(.+))?$/;
const slashed = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:,?\s+(.+))?$/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?\s*([ap]\.?m\.?)?\s*(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT)?$/i;

/** Reads the time at which a form was sent, as forms and spreadsheets write it; `undefined` where it is none. Nothing is guessed. */
export function readTimeStamp(text: string): TimeStamp | undefined {
  // Days, and parts of one, as a spreadsheet counts them.
  if (/^\d{4,5}(?:\.\d+)?$/.test(text)) return at(Number(text), Number(text), { seconds: 0, zoned: false });
  const yearFirst = iso.exec(text);
  const [, first, second, third, rest] = yearFirst ?? slashed.exec(text) ?? [];
  if (first === undefined) return undefined;
  const time = rest === undefined ? { seconds: 0, zoned: false } : readClock(rest);
  if (time === undefined) return undefined;
  if (yearFirst !== null) {
    const days = daysOf(Number(first), Number(second), Number(third));
    return at(days, days, time);
  }
  const year = third.length === 2 ? 2000 + Number(third) : Number(third);
  return at(daysOf(year, Number(second), Number(first)), daysOf(year, Number(first), Number(second)), time);
}

/** A time of day; in UTC where an offset is stated. */
interface Clock {
  readonly seconds: number;
  readonly zoned: boolean;
}

function at(dayFirst: number | undefined, monthFirst: number | undefined, { seconds, zoned }: Clock): TimeStamp | undefined {
  if (dayFirst === undefined && monthFirst === undefined) return undefined;
  return {
    ...(dayFirst === undefined ? {} : { dayFirst: dayFirst * 86_400 + seconds }),
    ...(monthFirst === undefined ? {} : { monthFirst: monthFirst * 86_400 + seconds }),
    zoned,
  };
}

function readClock(text: string): Clock | undefined {
  const [, hour, minute, second = "0", fraction = "0", half = "", zone] = clock.exec(text) ?? [];
  if (hour === undefined || Number(minute) > 59 || Number(second) > 60) return undefined;
  if (half === "" ? Number(hour) > 24 : Number(hour) < 1 || Number(hour) > 12) return undefined;
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  const local = hours * 3600 + Number(minute) * 60 + Number(second) + Number(`0.${fraction}`);
  return zone === undefined ? { seconds: local, zoned: false } : { seconds: local - offsetOf(zone), zoned: true };
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = "0"] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
}

/** Days from the day that spreadsheets count from, 1899-12-30, in the Gregorian calendar; `undefined` where there is no such day. */
function daysOf(year: number, month: number, day: number): number | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (month < 1 || month > 12 || day < 1 || day > lengths[month - 1]) return undefined;
  const before = year - 1;
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months = lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  return years + months + day - daysBefore1899_12_30;
}

const daysBefore1899_12_30 = 693_594;

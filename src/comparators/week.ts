/** Minutes of a day and of a week. */
export const DAY = 1440;
export const WEEK = 7 * DAY;

/** Minutes of the week from Monday 00:00 UTC, 0 <= start < end <= WEEK. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const clock = "([01]\\d|2[0-3]):([0-5]\\d)";
const hoursPattern = new RegExp(`^(${days.join("|")}) ${clock}-(?:${clock}|24:00)$`);
const offsetPattern = /^([+-])(0\d|1[0-4]):([0-5]\d)$/;

/** Minutes ahead of UTC of `"+05:30"`, from -12:00 to +14:00; `undefined` where the text is no offset. */
export function offsetOf(text: string): number | undefined {
  const found = offsetPattern.exec(text);
  if (found === null) return undefined;
  const [, sign, hours, minutes] = found;
  const ahead = (60 * Number(hours) + Number(minutes)) * (sign === "-" ? -1 : 1);
  return ahead < -12 * 60 || ahead > 14 * 60 ? undefined : ahead + 0;
}

/** The minutes in a local week of `"mon 09:00-17:00"`; past midnight where the end is not after the start. `undefined` where the text is no such span. */
export function localMinutes(text: string): { readonly start: number; readonly length: number } | undefined {
  const found = hoursPattern.exec(text);
  if (found === null) return undefined;
  const [, day, fromHour, fromMinute, toHour, toMinute] = found;
  const from = 60 * Number(fromHour) + Number(fromMinute);
  const to = toHour === undefined ? DAY : 60 * Number(toHour) + Number(toMinute);
  const length = to > from ? to - from : to - from + DAY;
  return from === to ? undefined : { start: days.indexOf(day) * DAY + from, length };
}

/** Spans that may run past the end of the week, in any order, as disjoint spans in order. */
export function inOneWeek(spans: readonly { readonly start: number; readonly length: number }[]): readonly Span[] {
  const split = spans.flatMap(({ start, length }) => {
    const from = ((start % WEEK) + WEEK) % WEEK;
    const to = from + length;
    return to <= WEEK ? [{ start: from, end: to }] : [{ start: from, end: WEEK }, { start: 0, end: to - WEEK }];
  });
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of split.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Minutes that two lists of spans share, each list disjoint and in order. */
export function sharedMinutes(ours: readonly Span[], theirs: readonly Span[]): number {
  let shared = 0;
  let [i, j] = [0, 0];
  while (i < ours.length && j < theirs.length) {
    shared += Math.max(0, Math.min(ours[i].end, theirs[j].end) - Math.max(ours[i].start, theirs[j].start));
    if (ours[i].end < theirs[j].end) i++;
    else j++;
  }
  return shared;
}

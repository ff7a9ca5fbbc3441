/** Milliseconds of CPU time that one piece of work takes. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/** Short work is repeated until so many milliseconds are filled, so that the clock can tell it. */
const leastTimed = 40;
/** And for so long beforehand, so that it is compiled by then. */
const leastWarm = 500;
/** Work of a minute is run fewer times. */
const long = { from: 60_000, runs: 3 };

/**
 * Warms up, then times several runs, in CPU time of this process, which a busy machine disturbs least. Every run must come to
 * the same result, so that none can be left out as useless.
 */
export function timed(runs: number, work: () => number): Times {
  let result = Number.NaN;
  const first = cpuTime(() => (result = work()));
  const once = () => {
    const again = work();
    if (again !== result) throw new Error(`One run comes to ${result}, another to ${again}`);
  };
  let latest = first;
  for (let spent = first; spent < leastWarm; spent += latest) latest = cpuTime(once);
  const repeats = Math.max(1, Math.ceil(leastTimed / latest));
  const batch = () => {
    for (let k = 0; k < repeats; k++) once();
  };
  return timesOf(Array.from({ length: first > long.from ? long.runs : runs }, () => cpuTime(batch) / repeats));
}

/** The median is the lower of two middle ones. */
export function timesOf(milliseconds: readonly number[]): Times {
  const times = [...milliseconds].sort((a, b) => a - b);
  const runs = times.length;
  return { median: times[(runs - 1) >> 1], least: times[0], most: times[runs - 1], runs };
}

/** With three figures or so. */
export function ms(time: number): string {
  return time < 1 ? time.toFixed(3) : time < 10 ? time.toFixed(2) : time < 100 ? time.toFixed(1) : time.toFixed(0);
}

/** CPU milliseconds of this process. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

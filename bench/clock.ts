/** Milliseconds of CPU time that one piece of work takes. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** A short piece of work is repeated until so many milliseconds are filled, so that the clock can tell it. */
const leastTimed = 40;

/**
 * Warms up, then times several runs, in CPU time of this process, which a busy machine disturbs least. Every run must come to
 * the same result, so that none can be left out as useless.
 */
export function timed(runs: number, work: () => number): Times {
  const result = work();
  const once = () => {
    const again = work();
    if (again !== result) throw new Error(`One run comes to ${result}, another to ${again}`);
  };
  const repeats = Math.max(1, Math.ceil(leastTimed / cpuTime(once)));
  const batch = () => {
    for (let k = 0; k < repeats; k++) once();
  };
  if (repeats > 1) batch();
  const times = Array.from({ length: runs }, () => cpuTime(batch) / repeats).sort((a, b) => a - b);
  return { median: times[(runs - 1) >> 1], least: times[0], most: times[runs - 1] };
}

function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

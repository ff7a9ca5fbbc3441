/** Milliseconds of CPU time of several runs. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Runs once to warm up, then several times; times are CPU time of this process, which a busy machine disturbs least. Every
 * run must come to the same result, so that none can be left out as useless.
 */
export function timed(runs: number, work: () => number): Times {
  const result = work();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    const again = work();
    const { user, system } = process.cpuUsage(before);
    if (again !== result) throw new Error(`One run comes to ${result}, another to ${again}`);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return { median: times[(runs - 1) >> 1], least: times[0], most: times[runs - 1] };
}

/** How far a solver is: `done` of `total` steps of the named phase. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Work too small to yield for, in pairs looked at. */
export const smallWork = 8192;

/** What a solver yields: progress, and the work done since the last yield, in pairs looked at (about 25 ns each). */
export interface Step extends Progress {
  readonly steps: number;
}

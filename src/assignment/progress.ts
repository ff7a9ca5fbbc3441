/** How far a solver is: `done` of `total` steps of the named phase. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What a solver yields: progress, and the work done since the last yield, in pairs looked at (about 25 ns each). */
export interface Step extends Progress {
  readonly steps: number;
}

/** How far a solver is: `done` of `total` steps of the named phase. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Work too small to yield for, in pairs looked at. */
export const smallWork = 8192;

/** Visits 0 .. count - 1 in pieces of small work; each visit counts as two looks at a pair. */
export function* inPieces(count: number, phase: string, visit: (index: number) => void): Generator<Step, void> {
  for (let from = 0; from < count; from += smallWork / 2) {
    const end = Math.min(from + smallWork / 2, count);
    for (let index = from; index < end; index++) visit(index);
    yield { phase, done: end, total: count, steps: 2 * (end - from) };
  }
}

/** What a solver yields: progress, and the work done since the last yield, in pairs looked at (about 25 ns each). */
export interface Step extends Progress {
  readonly steps: number;
}

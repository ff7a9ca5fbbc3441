import type { CohortInput, Pair } from "../cohort/index.ts";
import { readDecisions, readPairSheet, type Decision } from "../csv/index.ts";
import type { Problem } from "../program/index.ts";
import type { Loaded } from "./inputs.ts";

/** What files beside those of people say of pairs. */
export interface Relations {
  /** For `readCohort`. */
  readonly lists: Pick<CohortInput, "past" | "forbidden" | "locked" | "previous">;
  readonly decisions: readonly Decision[];
  /** Pairs of an earlier run, to be compared with; `undefined` where no file says which they were. */
  readonly before: readonly Pair[] | undefined;
  readonly problems: readonly Problem[];
  readonly total: number;
  readonly warnings: readonly Problem[];
}

/** Reads past pairs, exclusions, decisions and the pairs of an earlier run, each by the people who take part now. */
export function readRelations({ past, exclude, decisions, earlier }: Pick<Loaded, "past" | "exclude" | "decisions" | "earlier">, people: CohortInput): Relations {
  const were = past && readPairSheet(past, people);
  const excluded = exclude && readPairSheet(exclude, people);
  const decided = decisions.map((file) => readDecisions(file, people));
  const all = decided.flatMap((reading) => reading.decisions);
  const readings = [were, excluded, ...decided].filter((reading) => reading !== undefined);
  const pairsOf = (word: Decision["decision"]): Pair[] => all.filter(({ decision }) => decision === word).map(({ mentee, mentor }) => ({ mentee, mentor }));
  const [locked, dropped] = [pairsOf("keep"), pairsOf("drop")];
  const forbidden = [...(excluded?.pairs ?? []), ...dropped];
  return {
    lists: {
      ...(were === undefined ? {} : { past: were.pairs }),
      ...(forbidden.length === 0 ? {} : { forbidden }),
      ...(locked.length === 0 ? {} : { locked }),
      // From a file: whoever reads it into a cohort checks it.
      ...(earlier === undefined ? {} : { previous: earlier.pairs as readonly Pair[] }),
    },
    decisions: all,
    before: (earlier?.pairs as readonly Pair[] | undefined) ?? (decided.length === 0 ? undefined : decided.flatMap(({ pairs }) => pairs)),
    problems: readings.flatMap(({ problems }) => problems),
    total: readings.reduce((sum, { total }) => sum + total, 0),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

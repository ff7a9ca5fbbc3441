import type { Cohort, Participant, Side } from "../cohort/index.ts";
import { byCodePoint } from "../program/index.ts";
import { interned } from "./interned.ts";
import { compileRules, type CompiledRule } from "./rules.ts";
import { measuresOf, type Measure } from "./similarity.ts";
import { finish, type Steps } from "./steps.ts";

/** A cohort made ready for scoring: whoever asks about many pairs builds it once and passes it on. */
export interface Scorer {
  readonly cohort: Cohort;
  /** Of the factors that weigh something. */
  readonly measures: readonly Measure[];
  /** In the order of the program. */
  readonly rules: readonly CompiledRule[];
  /** The same, those about fit last: they compare answers and cost the most. */
  readonly cheapFirst: readonly CompiledRule[];
  /** The people of a side by id, sorted when first asked for. */
  readonly byId: (side: Side) => readonly Participant[];
}

/** Builds the pair forms of all factors and the checks of all rules, once. */
export function compileScorer(cohort: Cohort, measures: readonly Measure[] = measuresOf(cohort)): Scorer {
  const rules = compileRules(cohort, measures);
  const cheapFirst = [...rules.filter(({ about }) => about !== "fit"), ...rules.filter(({ about }) => about === "fit")];
  return { cohort, measures: measures.filter(({ weight }) => weight > 0), rules, cheapFirst, byId: sortedOnce(cohort) };
}

function sortedOnce({ mentors, mentees }: Cohort): Scorer["byId"] {
  const sorted: { [S in Side]?: readonly Participant[] } = {};
  return (side) => (sorted[side] ??= [...(side === "mentor" ? mentors : mentees)].sort((a, b) => byCodePoint(a.id, b.id)));
}

/** The same for whoever asks about most pairs of a cohort: no similarity of equal answers is computed twice. */
export function compileForAll(cohort: Cohort): Scorer {
  return finish(compileSteps(cohort));
}

/** The same piece by piece. */
export function* compileSteps(cohort: Cohort): Steps<Scorer> {
  const measures: Measure[] = [];
  for (const measure of measuresOf(cohort)) measures.push(yield* interned(measure, cohort));
  return compileScorer(cohort, measures);
}

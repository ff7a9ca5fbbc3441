import type { Cohort } from "../cohort/index.ts";
import { compileRules, type CompiledRule } from "./rules.ts";
import { measuresOf, type Measure } from "./similarity.ts";

/** A cohort made ready for scoring: whoever asks about many pairs builds it once and passes it on. */
export interface Scorer {
  readonly cohort: Cohort;
  /** Of the factors that weigh something. */
  readonly measures: readonly Measure[];
  /** In the order of the program. */
  readonly rules: readonly CompiledRule[];
  /** The same, those that compare answers to questions last: they cost the most. */
  readonly cheapFirst: readonly CompiledRule[];
}

/** Builds the pair forms of all factors and the checks of all rules, once. */
export function compileScorer(cohort: Cohort, measures: readonly Measure[] = measuresOf(cohort)): Scorer {
  const rules = compileRules(cohort, measures);
  const cheapFirst = [...rules.filter(({ measured }) => !measured), ...rules.filter(({ measured }) => measured)];
  return { cohort, measures: measures.filter(({ weight }) => weight > 0), rules, cheapFirst };
}

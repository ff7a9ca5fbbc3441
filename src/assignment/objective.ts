import { AssignmentError } from "./error.ts";

/**
 * What an assignment is judged by:
 * - `participation`: rows with a column, then seats filled beyond the first
 * - `floor`: no pair below w0 + ceil(share (w* - w0)); w0 = best worst pair among the best totals at full participation,
 *   w* = best possible worst pair at full participation; locked pairs are exempt
 * - `leximin`: as few pairs as can be of the lowest score that occurs, then of the next, and so on; so the scores of the pairs
 *   in ascending order are the greatest in dictionary order. Locked pairs are the same in all, so they make no difference
 * - `ranks`: as many pairs as can be of rank 1, then of rank 2, and so on. Rank 1 are a row's pairs of its highest score, equal
 *   ones alike, rank 2 those of its next score
 * - `total`: sum of scores
 * - `kept`: pairs of the previous assignment that stay
 * - `load`: least sum of squared loads of the columns
 * - `stable`: no row and column that would both rather have each other (`stable.ts`); stands alone
 *
 * What is still equal goes to earlier rows: the first row gets as many columns as it can, then the second, and so on.
 */
export type Criterion = "participation" | "floor" | "leximin" | "ranks" | "total" | "kept" | "load" | "stable";

/** Lists of criteria that have a name. */
export type Preset = "total" | "score-only" | "balanced" | "protect-worst" | "leximin" | "rank-maximal" | "stable";

/** A preset's name or a list of criteria, most important first. `protect-worst` is `balanced` at share 1. */
export type Objective = Preset | readonly Criterion[];

const presets: Readonly<Record<Preset, readonly Criterion[]>> = {
  total: ["participation", "total", "kept", "load"],
  "score-only": ["total", "kept", "load"],
  balanced: ["participation", "floor", "total", "kept", "load"],
  "protect-worst": ["participation", "floor", "total", "kept", "load"],
  leximin: ["participation", "leximin", "kept", "load"],
  "rank-maximal": ["ranks", "total", "kept", "load"],
  stable: ["stable"],
};

const criteriaNames: readonly Criterion[] = ["participation", "floor", "leximin", "ranks", "total", "kept", "load", "stable"];

/** The criteria of an objective, checked. @throws AssignmentError `unknown-objective` */
export function criteriaOf(objective: Objective): readonly Criterion[] {
  if (typeof objective === "string") {
    if (Object.hasOwn(presets, objective)) return [...presets[objective]];
    throw unknown(objective, `Use one of ${Object.keys(presets).join(", ")}, or a list of criteria.`);
  }
  if (!Array.isArray(objective) || objective.length === 0) throw unknown(objective, "Name a preset or list at least one criterion.");
  for (const [k, name] of objective.entries()) {
    if (!criteriaNames.includes(name)) throw unknown(objective, `Criteria are ${criteriaNames.join(", ")}.`);
    if (objective.indexOf(name) !== k) throw unknown(objective, "Name each criterion once.");
    if (name === "floor" && !(k === 1 && objective[0] === "participation"))
      throw unknown(objective, "The floor is defined at full participation: start with participation, floor.");
    if (name === "leximin" && !(k === 1 && objective[0] === "participation"))
      throw unknown(objective, "Leximin compares assignments of as many pairs: start with participation, leximin.");
    if (name === "ranks" && !(k === 0 || (k === 1 && objective[0] === "participation")))
      throw unknown(objective, "Ranks come first, or right after participation.");
    if (name === "stable" && objective.length > 1) throw unknown(objective, "Stability leaves nothing to other criteria: let it stand alone.");
    if (name === "load" && k !== objective.length - 1) throw unknown(objective, "Load decides among equals only: put it last.");
  }
  return [...objective];
}

/** Whether a criterion compares how many pairs there are of class after class: scores or ranks. */
export function isStaged(criteria: readonly Criterion[]): boolean {
  return criteria.includes("leximin") || criteria.includes("ranks");
}

function unknown(objective: unknown, remedy: string) {
  return new AssignmentError("unknown-objective", ["objective"], objective, remedy);
}

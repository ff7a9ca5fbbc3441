import type { NormalisedProblem } from "./problem.ts";

/** A solved assignment problem. Plain data: it survives JSON, and `verifyAssignment` checks it from scores and result alone. */
export interface Assignment {
  readonly format: "mentor-match/assignment";
  readonly formatVersion: 1;
  /** `infeasible` means only that minimums or locks cannot be met: no pairs then, and a witness. */
  readonly status: "optimal" | "infeasible";
  /** For each row the columns it got, ascending. */
  readonly columnsOf: readonly (readonly number[])[];
  /** Rows short of their demand, ascending. */
  readonly unassigned: readonly number[];
  /** Sum of scores. */
  readonly total: number;
  readonly criteria: CriteriaValues;
  readonly problem: NormalisedProblem;
  /** Evidence of optimality; `null` where infeasible, and of a stable assignment: that no pair blocks it can be seen from the scores. */
  readonly certificate: Certificate | null;
  /** Evidence of infeasibility; `null` where optimal. */
  readonly witness: Witness | null;
}

/** What the assignment reaches on every criterion, asked for or not. */
export interface CriteriaValues {
  readonly participation: Participation;
  /** The floor that held, found or frozen; `null` where none did or where no pair was free to choose. */
  readonly floor: number | null;
  /** Sum of scores. */
  readonly total: number;
  /** Previous pairs that stay. */
  readonly kept: number;
  /** Sum of squared loads of the columns. */
  readonly load: number;
}

/** Rows with at least one column, and seats filled in all. */
export interface Participation {
  readonly rows: number;
  readonly seats: number;
}

/** How much one unit of each criterion weighs in the whole number that is maximised; 0 where the criterion takes no part. */
export interface Scale {
  readonly participation: number;
  readonly total: number;
  readonly kept: number;
}

/**
 * One price per column, in the weights of `scale`, and what rows of a group pay on top. By linear programming duality
 *
 *     sum over prices and surcharges of (price > 0 ? most : least) * price  +  sum over rows of the best seats at these prices
 *
 * is an upper bound on the weight of every assignment; an assignment that reaches it is optimal.
 */
export interface Proof {
  readonly scale: Scale;
  readonly prices: readonly number[];
  /** Each group and column at most once; 0 where it is not named. */
  readonly surcharges: readonly Surcharge[];
}

/** What a place of a column costs the rows of a group besides: above 0 where its maximum binds, below 0 where its minimum does. */
export interface Surcharge {
  readonly group: number;
  readonly column: number;
  readonly price: number;
}

/**
 * Evidence of optimality. Prices prove participation, total and kept among the pairs at or above the floor. `load` needs
 * no numbers of its own: it is least when no chain of exchanges that cost nothing at these prices evens it out.
 */
export interface Certificate extends Proof {
  /** Evidence of the floor; `null` where it was frozen, not asked for, or no pair is free to choose. */
  readonly floor: FloorCertificate | null;
  /**
   * Under leximin and ranks: what is proved before, stage by stage, each among the optima of those before; the prices of the
   * certificate itself prove what is left to the other criteria then. Empty where one price vector proves all.
   */
  readonly stages: readonly StageProof[];
}

/**
 * Evidence that a count is at its best among the optima of the stages before, by the bound of `Proof`.
 * - `participation`: a row's first seat counts 2, each further one 1
 * - `leximin`: pairs of the score `of` count -1; a score that stands in no stage is the score of no pair
 * - `ranks`: pairs up to the rank `of` count 1; all ranks since the stage before but the last have no pair
 */
export interface StageProof {
  readonly criterion: "participation" | "leximin" | "ranks";
  readonly of: number;
  /** The columns whose price is not 0, ascending, and their prices. */
  readonly columns: readonly number[];
  readonly prices: readonly number[];
  readonly surcharges: readonly Surcharge[];
}

/** Evidence that the floor is w0 + ceil(share (w* - w0)). */
export interface FloorCertificate {
  /** Proves the best total at full participation, which `atBestTotal` reaches. */
  readonly bestTotal: Proof;
  /** w0. */
  readonly atBestTotal: FloorClaim;
  /** w*. */
  readonly best: FloorClaim;
}

/** An assignment whose lowest free pair has this score, and prices whose bound shows that higher pairs alone do less well. */
export interface FloorClaim {
  readonly score: number;
  readonly columnsOf: readonly (readonly number[])[];
  readonly beyond: Proof;
}

/**
 * Why minimums or locks cannot be met, with nothing in it that could be left out.
 * - `minimum`: the minimums of these columns and groups together ask for `shortfall` more seats than these rows, all that are
 *   allowed to them, can fill besides those whose group is at its maximum; or, where there are no rows, one column or group is
 *   to take more than its capacity or maximum, beside its locked pairs, by its own minimum or by those of the groups within it
 * - `locked`: one locked pair too many for this row's demand, or for this column's capacity or a group's maximum there, or on
 *   a forbidden pair
 */
export interface Witness {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Bounds of groups, as they take part in the `minimum` case. */
  readonly groups: readonly GroupBound[];
  readonly shortfall: number;
  readonly reason: "minimum" | "locked";
}

/** One bound of a group at one column. */
export interface GroupBound {
  readonly group: number;
  readonly column: number;
  readonly bound: "minimum" | "maximum";
}

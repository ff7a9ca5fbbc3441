/** One thing that is wrong with a result. Plain data, without scores or ids. */
export interface VerificationProblem {
  readonly code:
    | "malformed"
    | "other-scores"
    | "other-options"
    | "forbidden-pair"
    | "over-demand"
    | "over-capacity"
    | "under-minimum"
    | "over-group-maximum"
    | "under-group-minimum"
    | "lock-broken"
    | "below-floor"
    | "wrong-value"
    | "floor-not-proved"
    | "not-optimal"
    | "uneven-loads"
    | "blocking-pair"
    | "witness-fails";
  readonly path: readonly (string | number)[];
  readonly remedy: string;
}

/** What a check of a result came to. */
export interface Verification {
  /** The pairs keep every constraint, and the result says of them what is true. */
  readonly valid: boolean;
  /** And nothing better exists: the certificate proves it, or that no pair blocks; or the witness proves that nothing exists at all. */
  readonly optimal: boolean;
  readonly problems: readonly VerificationProblem[];
}

import type { Verification, VerificationProblem } from "./verification.ts";

export function problem(code: VerificationProblem["code"], path: VerificationProblem["path"], remedy: string): VerificationProblem {
  return { code, path, remedy };
}

/** What makes a result invalid, and what leaves it unproved. */
export function verdict(invalid: readonly VerificationProblem[], unproved: readonly VerificationProblem[]): Verification {
  const problems = [...invalid, ...unproved];
  return { valid: invalid.length === 0, optimal: problems.length === 0, problems };
}

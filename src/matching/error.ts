import { ProblemsError } from "../program/error.ts";

/** Thrown where a matching is put to something that it does not belong to. */
export class MatchingError extends ProblemsError {
  override readonly name = "MatchingError";
  readonly code = "matching";
}

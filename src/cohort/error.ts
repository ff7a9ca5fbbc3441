import { ProblemsError } from "../program/error.ts";

/** Thrown where people, pairs or a reference cannot be read. */
export class CohortError extends ProblemsError {
  override readonly name = "CohortError";
  readonly code = "cohort";
}

import { defineProgram } from "../../src/program/index.ts";
import { CohortError, safeReadCohort } from "../../src/cohort/index.ts";

/** A small program with one question of most shapes, for cases written by hand. */
export const small = defineProgram({
  round: "spring-2027",
  dimensions: {
    values: { compare: "profile", items: ["care", "power"], scale: { minimum: 1, maximum: 6 } },
    style: { compare: "choice", options: ["direct", "gentle"] },
    topic: { compare: "tags", options: ["testing", "hiring"] },
  },
  weights: { values: 2, style: 1, topic: 1 },
  fields: { team: "choice", languages: "list", age: "number", grade: { order: ["EO", "HEO", "SEO"] } },
  rules: [],
  capacity: { default: 2, maximum: 5 },
});

/** The problems of an input, each as code and path; empty where it is fine. */
export function problemsOf(input: unknown, options?: Parameters<typeof safeReadCohort>[2]) {
  const result = safeReadCohort(small, input, options);
  return result.ok ? [] : result.problems;
}

/** Code and place of each problem, `mentors.3.values.care: out-of-range`. */
export function placesOf(input: unknown): string[] {
  return problemsOf(input).map(({ path, code }) => `${path.join(".")}: ${code}`);
}

/** The error that a call throws; anything else fails. */
export function cohortErrorOf(call: () => unknown): CohortError {
  try {
    call();
  } catch (error) {
    if (error instanceof CohortError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

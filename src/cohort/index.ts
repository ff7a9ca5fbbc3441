// Who takes part: the one door for data from outside, the draw, the reference.
export { readCohort, safeReadCohort, type CohortInput, type CohortOptions, type CohortResult, type Pair } from "./read.ts";
export type { Cohort, FieldValue, IndexPair, MenteeId, MentorId, Participant, Place } from "./cohort.ts";
export { CohortError } from "./error.ts";
export { comparatorOf } from "./comparator-of.ts";
export type { Side } from "./draw.ts";
export type { Places } from "./places.ts";
export { tooLarge } from "./size.ts";
export type { Reference } from "./reference.ts";
export { takesPart } from "./takes-part.ts";

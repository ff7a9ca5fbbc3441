import type { Participant } from "../cohort/index.ts";

/** What a rule says of two people. `unknown` where a blank keeps it from telling: then the program decides (`ifUnknown`). */
export type Verdict = "blocks" | "passes" | "unknown";

/** A rule with everything but the two people settled. */
export type Check = (mentee: Participant, mentor: Participant) => Verdict;

import { verifyAssignment } from "../assignment/index.ts";
import type { Cohort } from "../cohort/index.ts";
import { referenceHash } from "../cohort/reference.ts";
import { finish } from "../compatibility/index.ts";
import { canonicalJSON } from "../program/index.ts";
import { strangers } from "./belongs.ts";
import { explained } from "./explained.ts";
import type { Matching } from "./matching.ts";
import { isAim, problemOf } from "./problem.ts";

/** What an independent check of a matching found. */
export interface MatchingVerification {
  /** Every rule, place and lock is respected, and the matching says of itself what is so. */
  readonly valid: boolean;
  /** Nothing better exists for its aim. */
  readonly optimal: boolean;
  readonly problems: readonly { readonly code: string; readonly path: readonly (string | number)[]; readonly remedy: string }[];
}

type Found = MatchingVerification["problems"][number];

/**
 * Checks a matching against the cohort it was made of: the same people, program and scale, every rule held, the proof of the
 * optimum, and everything it says of pairs and people worked out again from the proved pairs.
 */
export function verifyMatching(cohort: Cohort, matching: Matching): MatchingVerification {
  const another = strangers(cohort, matching).map(({ code, path, remedy }) => ({ code, path, remedy }));
  if (another.length > 0) return { valid: false, optimal: false, problems: another };
  if (!isAim(matching.aim)) return { valid: false, optimal: false, problems: [differs("aim")] };
  const problem = problemOf(cohort, matching.aim);
  const proof = verifyAssignment(problem.matrix, matching.assignment, problem.options);
  // What is not proved is no ground to work anything out from.
  if (!proof.optimal) return proof;
  const found = [...changedReference(matching), ...differences(matching, finish(explained(problem, matching.aim, matching.assignment)))];
  return { valid: found.length === 0, optimal: true, problems: found };
}

function changedReference({ reference }: Matching): Found[] {
  if (referenceHash(reference) === reference.hash) return [];
  return [{ code: "changed", path: ["reference"], remedy: "The scale is not the one that was written: take the matching as it was." }];
}

/** Parts that are not what follows from the pairs. Another version of the library may have written the matching; that alone is no difference. */
function differences(stated: Matching, worked: Matching): Found[] {
  const parts = Object.keys(worked).filter((part): part is keyof Matching => part !== "library" && part !== "assignment");
  return parts.filter((part) => spelled(stated[part]) !== spelled(worked[part])).map(differs);
}

function differs(part: keyof Matching): Found {
  return { code: "differs", path: [part], remedy: "This part does not follow from the proved pairs: take the matching as it was written." };
}

/** One spelling for equal data; `undefined` for what JSON cannot hold. */
function spelled(value: unknown): string | undefined {
  try {
    return canonicalJSON(value);
  } catch {
    return undefined;
  }
}

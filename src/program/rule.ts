import * as z from "zod";
import { nameSchema, textSchema } from "./text.ts";

/** Rules that are in force without being stated. Stating one gives it an id or a reason, or turns it off. */
export const standingKinds = ["same-person", "unavailable", "veto", "forbidden-pair", "already-paired"] as const;
export type StandingKind = (typeof standingKinds)[number];

/** What a rule does where a fact it needs is missing. */
export type IfUnknown = "forbid" | "allow";

interface Stated {
  /** Unique in the program; reports count by it. */
  readonly id: string;
  /** The rule in words, as people read it. */
  readonly reason: string;
}

interface Asking extends Stated {
  /** `"forbid"` unless stated; for reporting lines `"allow"`, because a line nobody knows of is usually none. */
  readonly ifUnknown?: IfUnknown;
}

/** A standing rule by another id or reason, or turned off; nobody can be paired with themselves. */
export interface StandingRuleSpec {
  readonly kind: StandingKind;
  readonly id?: string;
  readonly reason?: string;
  readonly off?: true;
}

/** Levels of a reporting line, unless stated. */
export const usualLevels = 2;

/** Neither is above the other in the reporting line, by at most so many levels (2 unless stated). */
export interface ReportingLineRuleSpec extends Asking {
  readonly kind: "reporting-line";
  readonly levels?: number;
}

/** Mentor and mentee have the same, or not the same, in a field or in a dimension of one answer. */
export interface SameRuleSpec extends Asking {
  readonly kind: "same" | "different";
  readonly field: string;
}

/** How far the mentor is above the mentee in a number or an order: mentor minus mentee, in steps, bounds included. */
export interface GapRuleSpec extends Asking {
  readonly kind: "gap";
  readonly field: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Two lists share at least one entry. */
export interface SharedLanguageRuleSpec extends Asking {
  readonly kind: "shared-language";
  readonly field: string;
}

/** A dimension is at least so similar (0..1), however well the rest fits. */
export interface MinimumSimilarityRuleSpec extends Asking {
  readonly kind: "minimum-similarity";
  readonly dimension: string;
  readonly minimum: number;
}

/** The pair's score is at least this (0..100). */
export interface MinimumScoreRuleSpec extends Stated {
  readonly kind: "minimum-score";
  readonly score: number;
}

/** A rule as a definition states it. */
export type RuleSpec =
  | StandingRuleSpec
  | ReportingLineRuleSpec
  | SameRuleSpec
  | GapRuleSpec
  | SharedLanguageRuleSpec
  | MinimumSimilarityRuleSpec
  | MinimumScoreRuleSpec;

const stated = { id: nameSchema, reason: textSchema };
const asking = { ...stated, ifUnknown: z.enum(["forbid", "allow"]).exactOptional() };

const standingSchemas = standingKinds.map((kind) =>
  z.strictObject({ kind: z.literal(kind), id: nameSchema.exactOptional(), reason: textSchema.exactOptional(), ...(kind === "same-person" ? {} : { off: z.literal(true).exactOptional() }) }),
);

const gapSchema = z
  .strictObject({ kind: z.literal("gap"), ...asking, field: nameSchema, minimum: z.number().exactOptional(), maximum: z.number().exactOptional() })
  .superRefine(({ minimum, maximum }, context) => {
    if (minimum === undefined && maximum === undefined)
      context.addIssue({ code: "custom", path: ["minimum"], message: "Give the gap a minimum, a maximum or both.", params: { code: "missing-part" } });
    else if (minimum !== undefined && maximum !== undefined && minimum > maximum)
      context.addIssue({ code: "custom", path: ["minimum"], message: "Give a minimum that is not above the maximum.", params: { code: "out-of-range" } });
  });

/** Reads a rule of a definition by itself; whether its field and dimension exist is the program's to say. */
export const ruleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("reporting-line"), ...asking, levels: z.int().min(1).max(50).exactOptional() }),
  z.strictObject({ kind: z.enum(["same", "different"]), ...asking, field: nameSchema }),
  gapSchema,
  z.strictObject({ kind: z.literal("shared-language"), ...asking, field: nameSchema }),
  z.strictObject({ kind: z.literal("minimum-similarity"), ...asking, dimension: nameSchema, minimum: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal("minimum-score"), ...stated, score: z.number().min(0).max(100) }),
  ...standingSchemas,
]);

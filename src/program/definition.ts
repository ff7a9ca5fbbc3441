import * as z from "zod";
import type { DimensionSpec } from "./dimension.ts";
import type { FieldSpec } from "./field.ts";
import type { RuleSpec } from "./rule.ts";
import { sheetsSchema, type SheetsMapping } from "./sheets.ts";
import { nameSchema, textSchema } from "./text.ts";

/** What a matching is to do best, in the words of coordinators. */
export type Aim = "most-people" | "balanced" | "best-total" | "raise-lowest";

/** A program as it is written down: plain JSON. What is not stated has a default. The order of keys says nothing. */
export interface ProgramDefinition {
  /** The JSON Schema that editors complete and check it by. No part of the hash. */
  readonly $schema?: string;
  readonly format?: "mentor-match/program";
  readonly formatVersion?: 1;
  readonly name?: string;
  /** Names the draw: another round is another draw among equals. */
  readonly round: string;
  readonly dimensions: Readonly<Record<string, DimensionSpec>>;
  /** By dimension; only their proportions count. 0 = asked, but without part in any score. */
  readonly weights: Readonly<Record<string, number>>;
  readonly fields?: Readonly<Record<string, FieldSpec>>;
  readonly rules?: readonly RuleSpec[];
  /** Mentees at once for mentors who say nothing (1), and the most any mentor may say. */
  readonly capacity?: { readonly default?: number; readonly maximum?: number };
  /** Mentors for mentees who say nothing (1). */
  readonly demand?: { readonly default?: number };
  readonly aim?: Aim;
  /** How much of the way the lowest score is raised under the aim `"balanced"`, 0..1 (0.8). */
  readonly share?: number;
  /** What staying without a partner is worth, 0..100 (0). Matters under the aim `"best-total"` alone. */
  readonly minimumScore?: number;
  /** Scores are rounded to multiples of so many points of 1000 (1). */
  readonly resolution?: number;
  readonly sheets?: SheetsMapping;
  /** Open questions of a draft. Each is a warning until it is taken out; no part of the hash. */
  readonly toDecide?: readonly string[];
}

export const latestFormatVersion = 1;

/** What holds where a definition does not say otherwise; `minimumScore` 0..100, `resolution` in points. */
export const policyDefaults = { capacity: 1, demand: 1, aim: "balanced", share: 0.8, minimumScore: 0, resolution: 1 } as const;

const count = z.int().min(0).max(1_000_000);

/** Everything of a definition that stands by itself; the keys that refer to each other are read one by one. */
export const policyShape = {
  $schema: z.string().exactOptional(),
  format: z.literal("mentor-match/program").exactOptional(),
  formatVersion: z.literal(latestFormatVersion).exactOptional(),
  name: textSchema.exactOptional(),
  round: nameSchema,
  capacity: z.strictObject({ default: count.exactOptional(), maximum: count.exactOptional() }).exactOptional(),
  demand: z.strictObject({ default: count.exactOptional() }).exactOptional(),
  aim: z.enum(["most-people", "balanced", "best-total", "raise-lowest"]).exactOptional(),
  share: z.number().min(0).max(1).exactOptional(),
  minimumScore: z.number().min(0).max(100).exactOptional(),
  resolution: z
    .int()
    .min(1)
    .max(1000)
    .refine((points) => 1000 % points === 0, { message: "Give a divisor of 1000, so that the full score can be reached.", params: { code: "out-of-range" } })
    .exactOptional(),
  sheets: sheetsSchema.exactOptional(),
  toDecide: z.array(textSchema).exactOptional(),
};

/** The keys of a definition that name things, or refer to named things. */
export const namedKeys = ["dimensions", "weights", "fields", "rules"] as const;

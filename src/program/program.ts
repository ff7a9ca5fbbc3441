import type { ComparatorName, SubjectKind } from "../comparators/index.ts";
import type { Aim, ProgramDefinition } from "./definition.ts";
import type { FieldSpec } from "./field.ts";
import type { Problem } from "./problem.ts";
import type { IfUnknown, StandingKind } from "./rule.ts";

/** The similarity of two answers as somebody else computes it: 0..1. */
export type CustomFunction = (want: never, offer: never) => number;

/** What a definition cannot hold. */
export interface ProgramOptions {
  /** By the name under which `custom` questions call for them. */
  readonly functions?: Readonly<Record<string, CustomFunction>>;
}

/** A dimension that is one question, or one part of a dimension: what one comparator compares. */
export interface Factor {
  readonly index: number;
  /** `"values"`, or `"communication.style"` for a part. */
  readonly key: string;
  readonly dimension: string;
  readonly part?: string;
  readonly label: string;
  readonly compare: ComparatorName;
  /** The comparator's settings: what the definition states beside `compare`, `label`, `asks` and `sensitive`. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Integer; those of all factors sum to 16384. 0 = asked, but without part in scores. */
  readonly weight: number;
  /** The mentor asks: the mentor's answer is the want, the mentee's the offer. */
  readonly swapped: boolean;
  readonly sensitive: boolean;
}

/** What scores are shown by: one factor, or the parts of one question together. */
export interface Dimension {
  readonly key: string;
  readonly label: string;
  /** The sum of its factors' weights. */
  readonly weight: number;
  readonly sensitive?: { readonly reason: string };
  /** Indexes of its factors. */
  readonly factors: readonly number[];
}

/** Where a rule finds what it compares, and how to read it. */
export interface Subject {
  readonly name: string;
  readonly from: "field" | "factor";
  /** Index of the field or the factor. */
  readonly index: number;
  readonly kind: SubjectKind;
}

interface RuleFrame {
  readonly id: string;
  readonly reason: string;
}

interface AskingRule extends RuleFrame {
  readonly ifUnknown: IfUnknown;
}

/** A rule in force, with what it refers to by index. */
export type Rule =
  | (RuleFrame & { readonly kind: StandingKind })
  | (AskingRule & { readonly kind: "reporting-line"; readonly levels: number })
  | (AskingRule & { readonly kind: "same" | "different" | "shared-language"; readonly subject: Subject })
  | (AskingRule & { readonly kind: "gap"; readonly subject: Subject; readonly minimum: number | null; readonly maximum: number | null })
  /** `minimum` of 16384; `factors` with weights that sum to 16384, whatever the dimension itself weighs. */
  | (AskingRule & {
      readonly kind: "minimum-similarity";
      readonly dimension: string;
      readonly factors: readonly { readonly index: number; readonly weight: number }[];
      readonly minimum: number;
    })
  /** `points` of 1000. */
  | (RuleFrame & { readonly kind: "minimum-score"; readonly points: number });

/**
 * A program ready for use: checked, frozen, every default in place. A **factor** is one question as scores see it, with its
 * comparator and weight: a dimension that is one question, or one part of a dimension with several. Dimensions stand in **program order**, the heaviest
 * first, equal ones by code point of their keys, and so do the parts within a dimension; fields by code point. The order of
 * keys in the definition plays no part, so that a store that sorts keys changes no number and no page.
 */
export interface Program<D extends ProgramDefinition = ProgramDefinition> {
  /** As it was given, copied and frozen. */
  readonly definition: D;
  readonly name: string;
  readonly round: string;
  readonly dimensions: readonly Dimension[];
  readonly factors: readonly Factor[];
  readonly fields: readonly { readonly key: string; readonly spec: FieldSpec }[];
  /** Standing rules first, then the others as stated. */
  readonly rules: readonly Rule[];
  readonly capacity: { readonly default: number; readonly maximum?: number };
  readonly demand: { readonly default: number };
  readonly aim: Aim;
  /** 0..1. */
  readonly share: number;
  /** Points of 1000. */
  readonly minimumScore: number;
  /** Points of 1000. */
  readonly resolution: number;
  readonly functions: Readonly<Record<string, CustomFunction>>;
  /** What looks odd but stops nothing: weights of 0, functions nobody calls for, questions of a draft that are still open. */
  readonly warnings: readonly Problem[];
  /** SHA-256 of the definition without `sheets`, `$schema` and `toDecide`. Functions are no part of it, only their names. */
  readonly hash: string;
}

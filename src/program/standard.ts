import type { ProgramDefinition } from "./definition.ts";
import type { FieldSpec } from "./field.ts";
import type { Program } from "./program.ts";
import { readProgram } from "./read.ts";
import type { RuleSpec } from "./rule.ts";

/** What a standard program may say of its own; all of it but the round has a default. */
export interface StandardOptions<F extends Fields = Fields> extends Omit<ProgramDefinition, "dimensions" | "weights" | "fields"> {
  /** Any of the five; the others keep their defaults, and only proportions count. */
  readonly weights?: { readonly [Key in keyof typeof standardWeights]?: number };
  /** Facts for rules. A list named `languages` brings the rule of a shared language with it. */
  readonly fields?: F;
  /** Rules beside the standard ones; one of the same kind takes the place of a standard one. */
  readonly rules?: readonly RuleSpec[];
}

type Fields = Readonly<Record<string, FieldSpec>>;

/** The definition of a standard program: its five dimensions, and the fields given. */
export type StandardDefinition<F extends Fields> = Omit<ProgramDefinition, "dimensions" | "fields"> & {
  readonly dimensions: typeof standardDimensions;
  readonly fields: F;
};

/**
 * The program to start from: values, communication, expertise, goals and commitment, weighed by what is known of good
 * mentoring (`standardSources` says what that is, weight by weight), without pairs in one reporting line. Items are
 * named, not worded: the wordings of published questionnaires belong to their authors, and organisations use their own.
 *
 * @throws ProgramError with every problem of the options at once
 */
export function standardProgram<const F extends Fields = Record<never, never>>({ weights, fields, rules = [], ...rest }: StandardOptions<F>): Program<StandardDefinition<F>> {
  const definition = {
    dimensions: standardDimensions,
    weights: { ...standardWeights, ...weights },
    fields: fields ?? {},
    rules: [...standardRules(fields ?? {}).filter(({ kind }) => !rules.some((rule) => rule.kind === kind)), ...rules],
    ...rest,
  };
  return readProgram(definition) as Program<StandardDefinition<F>>;
}

const standardWeights = { values: 0.2, communication: 0.15, expertise: 0.25, goals: 0.25, commitment: 0.15 };

const standardDimensions = {
  values: {
    label: "Values",
    compare: "profile",
    // Ten basic values (Schwartz 1992), rated from "not like me at all" to "very much like me".
    items: ["self-direction", "stimulation", "hedonism", "achievement", "power", "security", "conformity", "tradition", "benevolence", "universalism"],
    scale: { minimum: 1, maximum: 6 },
  },
  communication: {
    label: "Communication",
    parts: {
      style: { label: "Style", compare: "profile", items: ["directness", "preciseness", "questioning", "expressiveness"], scale: { minimum: 1, maximum: 5 } },
      channel: { label: "Channels", compare: "shares", of: ["face to face", "video", "voice", "written"] },
      frequency: { label: "Meetings per month", compare: "number", minimum: 0, maximum: 8, by: "ratio" },
    },
    weights: { style: 0.45, channel: 0.3, frequency: 0.25 },
  },
  expertise: { label: "Expertise", compare: "coverage", scale: { minimum: 0, maximum: 7 } },
  goals: { label: "Goals", compare: "support" },
  commitment: {
    label: "Commitment",
    parts: {
      motivation: { label: "Motivation", compare: "mutual", scale: { minimum: 1, maximum: 5 } },
      hours: { label: "Hours per month", compare: "number", minimum: 0, maximum: 40, by: "enough" },
      time: { label: "Time", compare: "schedule" },
    },
    weights: { motivation: 0.4, hours: 0.35, time: 0.25 },
  },
} as const satisfies ProgramDefinition["dimensions"];

function standardRules(fields: Fields): RuleSpec[] {
  const rules: RuleSpec[] = [{ id: "reporting-line", kind: "reporting-line", levels: 2, reason: "Neither stands above the other in the reporting line" }];
  if (fields["languages"] === "list") rules.push({ id: "shared-language", kind: "shared-language", field: "languages", reason: "Mentor and mentee share a language" });
  return rules;
}

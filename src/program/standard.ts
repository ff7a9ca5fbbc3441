import type { ProgramDefinition } from "./definition.ts";
import type { FieldSpec } from "./field.ts";
import type { Program } from "./program.ts";
import { readProgram } from "./read.ts";
import { usualLevels, type RuleSpec } from "./rule.ts";
import { standardDimensions, standardWeights } from "./standard-dimensions.ts";

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
// Not inferred from where the program goes: given straight to `readCohort`, it would take any fields.
export function standardProgram<const F extends Fields = Record<never, never>>({ weights, fields, rules = [], ...rest }: StandardOptions<F>): Program<StandardDefinition<NoInfer<F>>> {
  const definition = {
    dimensions: standardDimensions,
    weights: { ...standardWeights, ...weights },
    fields: fields ?? {},
    rules: [...standardRules(fields ?? {}).filter(({ kind }) => !rules.some((rule) => rule.kind === kind)), ...rules],
    ...rest,
  };
  return readProgram(definition) as Program<StandardDefinition<F>>;
}

function standardRules(fields: Fields): RuleSpec[] {
  const rules: RuleSpec[] = [{ id: "reporting-line", kind: "reporting-line", levels: usualLevels, reason: "Neither stands above the other in the reporting line" }];
  if (fields["languages"] === "list") rules.push({ id: "shared-language", kind: "shared-language", field: "languages", reason: "Mentor and mentee share a language" });
  return rules;
}

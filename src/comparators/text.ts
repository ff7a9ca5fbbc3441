import * as z from "zod";

/** Text as options are compared: Unicode normal form C, trimmed. */
export function normalText(text: string): string {
  return text.normalize("NFC").trim();
}

/** An order of texts that is the same on every machine: by UTF-16 unit. */
export function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** More names than any questionnaire has in one question. */
export const mostOptions = 1000;

/** Reads a name in the settings. */
export const nameSchema = z.string().refine((text) => normalText(text) !== "", { message: "Give text that is not empty.", params: { code: "missing-part" } });

/** Reads a list of options in the settings: at least one, each once. */
export const optionsSchema = z
  .array(nameSchema)
  .min(1, "Give at least one option.")
  .max(mostOptions, `Give at most ${mostOptions} options.`)
  .superRefine((options, context) => {
    const seen = new Set<string>();
    for (const [index, option] of options.entries()) {
      const name = normalText(option);
      if (seen.has(name)) context.addIssue({ code: "custom", path: [index], message: "Give each option once; spaces around it make no difference.", params: { code: "duplicate-entry" } });
      seen.add(name);
    }
  });

/** The options a question states; any text where it states none. */
export type OptionOf<S> = S extends { readonly options: readonly (infer Option extends string)[] } ? Option : string;

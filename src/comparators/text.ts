import * as z from "zod";

/** Text as options are compared: Unicode normal form C, trimmed. */
export function normalText(text: string): string {
  return text.normalize("NFC").trim();
}

/**
 * The order of texts: by code point, which is the same on every machine and in every language. (`sort` by itself goes by UTF-16
 * units and puts an emoji before U+FFFD.)
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a.charCodeAt(index) !== b.charCodeAt(index)) return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
  }
  return a.length - b.length;
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

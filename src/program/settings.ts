import { questionKeys } from "./dimension.ts";

/** What a question states for its comparator: everything but the keys that all questions have. */
export function settingsOf(question: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(question).filter(([key]) => !questionKeys.has(key)));
}

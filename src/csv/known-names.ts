import type { Factor } from "../program/index.ts";

/** Under which setting each kind of question names its options or items. */
const settingOf: Readonly<Partial<Record<Factor["compare"], string>>> = {
  choice: "options",
  ordinal: "order",
  tags: "options",
  coverage: "options",
  profile: "items",
  shares: "of",
};

/** The options or items that a question names; none where any will do. */
export function knownNames({ compare, settings }: Factor): readonly string[] {
  const names = settings[settingOf[compare] ?? ""];
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}

import { normalText } from "../comparators/text.ts";
import type { Labels } from "../program/sheets.ts";
import { refuseMapping, type MappedSource } from "./source.ts";

/** Labels must stand for something that the question takes: one of the options where some are stated, or a number. Or for nothing: null. */
export function checkLabels(labels: Labels | undefined, options: readonly string[] | "number", { source, mapping }: MappedSource): void {
  const known = new Set(options === "number" ? [] : options.map(normalText));
  for (const [label, value] of Object.entries(labels ?? {})) {
    const at = { source, mapping: [...mapping, "labels", label] };
    if (value === null) continue;
    if (options === "number") {
      if (typeof value !== "number" || !Number.isFinite(value)) refuseMapping(at, noNumber, value);
    } else if (options.length > 0 && !known.has(normalText(String(value)))) refuseMapping(at, noOption, String(value), options);
  }
}

const noNumber = { code: "not-a-number", remedy: "Say which number this label stands for." };
const noOption = { code: "unknown-option", remedy: "Say which option of the program this label stands for." };

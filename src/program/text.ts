import * as z from "zod";
import { normalText } from "../comparators/text.ts";

/** Control, format (zero-width, direction), half and line-breaking characters: two names that look the same must be the same. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const longestName = 100;

/** Whether text holds characters that nobody sees. */
export function hasUnseen(text: string): boolean {
  return unseen.test(text);
}

/** Whether a name is written as it is compared: not empty, not long, nothing around it, nothing unseen in it. */
export function isPlainName(name: string): boolean {
  return name !== "" && name.length <= longestName && name === normalText(name) && !hasUnseen(name);
}

/** What people read: labels, reasons. */
export const textSchema = z.string().refine((text) => text.trim() !== "", { message: "Give text that is not empty.", params: { code: "missing-part" } });

/** What programs refer to: ids, rounds, names of fields. */
export const nameSchema = z.string().refine(isPlainName, {
  message: `Give a name of 1 to ${longestName} characters, without spaces around it and without unseen characters.`,
  params: { code: "bad-name" },
});
